"""What changed as published records, newest first.

Part of the open data, of the same entries as the page of changes and the feeds.
"""

from __future__ import annotations

from pydantic import Field

from generator import addresses
from generator.derived.changes import Entry, changed
from generator.derived.derive import Derived
from generator.open_data.tables import Published, Table
from generator.schema.changes import Change, ChangeKind


class PublishedRuleChange(Published):
    """One rule before and after."""

    rule: str = Field(description="Id of its record, which may be gone.")
    kind: ChangeKind = Field(
        description="new, changed or gone where the document changed; corrected where only this "
        "site did."
    )
    before: str | None = Field(description="What it said before, in the site's own words.")
    now: str | None = Field(description="What it says now, in the site's own words.")


class PublishedChange(Published):
    """Something that changed on one day."""

    id: str = Field(description="Stable id.")
    date: str = Field(description="The day on which the site said so.")
    partnership: str | None = Field(description="Id of the partnership; none for the site itself.")
    document: str | None = Field(description="Id of the document within its partnership.")
    edition: str | None = Field(description="The edition that was read.")
    edition_before: str | None = Field(description="The edition that it replaced.")
    text: str = Field(description="What changed.")
    rules: tuple[PublishedRuleChange, ...] = Field(description="Rule by rule.")
    url: str = Field(description="Page, relative to the top of the site.")


def table(derived: Derived) -> Table:
    """All that changed."""
    rows = [_published(entry) for entry in changed(derived.catalogue)]
    return Table("changes", PublishedChange, rows)


def _published(entry: Entry) -> PublishedChange:
    change, owner = entry.change, entry.owner.id if entry.owner else ""
    told = change if isinstance(change, Change) else None
    return PublishedChange(
        id=change.id,
        date=change.date.iso,
        partnership=owner or None,
        document=told.document if told else None,
        edition=told.edition if told else None,
        edition_before=told.before if told else None,
        text=change.text,
        rules=tuple(
            PublishedRuleChange(**rule.model_dump()) for rule in (told.rules if told else ())
        ),
        url=addresses.change_path(owner, change.id),
    )
