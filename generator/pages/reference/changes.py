"""What changed: a page of all, and a page of each partnership, entry by entry and rule by rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Note, Partnership, Provision, Silence
from generator.derived.changes import Entry, changed, changed_of
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.wording import CHANGES, capital
from generator.schema.changes import Change


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule before and after."""

    kind: str
    """What happened to it, in a word or a few."""
    record: Link | None
    """Where it stands now, under its topic; None where it is gone."""
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class ChangeView:
    """An entry: of which edition, what changed, and each rule."""

    document: Link | None
    edition: str
    before: str
    """The edition that it replaces, or nothing."""
    text: str
    rules: tuple[RuleView, ...]


def changes_page(context: Context) -> Page:
    """All that changed, newest first."""
    page = context.page(addresses.CHANGES)
    own = Own("changes", "Changes", "What changed on this site, newest first.")
    lead = "What changed that a practitioner should know of, newest first."
    return _page(own, page, lead, changed(page.catalogue), addresses.CHANGES_FEED)


def partnership_changes_page(partnership: Partnership, context: Context) -> Page:
    """What changed in what the site says of one partnership."""
    page = context.page(addresses.changes_path(partnership.id))
    record = partnership.record
    own = Own(
        kind="changes",
        title=f"Changes: {record.name}",
        description=f"What changed in what this site says of {record.document_phrase}.",
        crumbs=((record.name, addresses.partnership_path(partnership.id)),),
        partnership=partnership,
    )
    lead = f"What changed in {record.document_phrase}, rule by rule, newest first."
    feed = addresses.changes_feed_path(partnership.id)
    return _page(own, page, lead, changed_of(partnership), feed)


def _page(own: Own, page: Standpoint, lead: str, entries: Sequence[Entry], feed: str) -> Page:
    parts: list[Heading | Block] = [Heading(1, own.title, "top"), Block("lead.html", lead)]
    for entry in entries:
        parts += [
            Heading(2, _title(entry, page), entry.change.id),
            Block("change.html", change_view(entry, page)),
        ]
    follow = page.link("Follow these changes in a feed reader (Atom)", feed) if entries else None
    return whole(own, page, (*parts, Block("changes_foot.html", follow)))


def _title(entry: Entry, page: Standpoint) -> str:
    """The day; on the page of all, whose it is too."""
    whose = page.whose(entry.owner.id) if entry.owner else "This site"
    return f"{entry.change.date}: {whose}" if whose else str(entry.change.date)


def change_view(entry: Entry, page: Standpoint) -> ChangeView:
    """An entry as it is shown on a page, or in a feed that lies where a page does."""
    change = entry.change
    if not isinstance(change, Change) or entry.owner is None:
        return ChangeView(None, "", "", change.text, ())
    return ChangeView(
        document=_document(change, entry.owner, page),
        edition=capital(change.edition),
        before=change.before or "",
        text=change.text,
        rules=tuple(_rules(change, entry.owner, page)),
    )


def _document(change: Change, owner: Partnership, page: Standpoint) -> Link:
    """The document, with the way to its page; one that is there no longer by its id alone."""
    for source in owner.sources:
        if source.id == change.document:
            return page.link(source.record.title, addresses.source_path(owner.id, source.id))
    return Link(change.document)


def _rules(change: Change, owner: Partnership, page: Standpoint) -> Iterator[RuleView]:
    known = {record.id: record for record in owner.records()}
    for rule in change.rules:
        record = known.get(rule.rule)
        stands = _where(record, page) if record else None
        yield RuleView(CHANGES[rule.kind], stands, rule.before or "", rule.now or "")


def _where(record: Provision | Silence | Note, page: Standpoint) -> Link:
    owner = record.partnership
    if isinstance(record, Note):
        return page.link("Editor’s note", addresses.note_path(owner, record.document, record.id))
    topic = page.catalogue.topics[record.record.topic]
    if isinstance(record, Silence):
        return page.link(topic.title, addresses.silence_path(owner, record.stage, record.id))
    return page.link(topic.title, addresses.provision_path(owner, record.stage, record.id))
