"""Partnerships and their documents as published records.

Part of the open data, beside what the documents say. A field once published keeps its name and
meaning within `v1`.
"""

from __future__ import annotations

from pydantic import Field

from generator import addresses
from generator.catalogue import Partnership, Source
from generator.derived.derive import Derived
from generator.open_data.tables import Published, Table


class PublishedPartnership(Published):
    """A partnership."""

    id: str = Field(description="Stable id.")
    name: str = Field(description="Name on the site.")
    body: str = Field(description="The body as its document names it.")
    nation: str = Field(description="Nation, as far as the document says.")
    documents: tuple[str, ...] = Field(description="Ids of its documents, in order of authority.")
    complete: bool = Field(description="Whether every sentence has been read.")
    provisions: int = Field(description="Number of provisions.")
    silences: int = Field(description="Number of declared silences.")
    notes: int = Field(description="Number of editor's notes.")
    url: str = Field(description="Page, relative to the top of the site.")


class PublishedSource(Published):
    """A document, and how its sentences are accounted for."""

    id: str = Field(description="Id of the document within its partnership.")
    partnership: str = Field(description="Id of the partnership.")
    title: str = Field(description="Title as printed.")
    issuer: str = Field(description="Who issued it, as far as it says.")
    edition: str | None = Field(description="Edition, as printed.")
    dated: str | None = Field(description="Its own date, as exact as printed.")
    approved: str | None = Field(description="When it was approved.")
    in_force: str | None = Field(description="When it took effect.")
    review: str | None = Field(description="When its next review is due.")
    undated: bool = Field(description="Whether it gives no date of its own.")
    reading: str = Field(description="`complete` or `in-progress`.")
    text_sha256: str = Field(description="SHA-256 of the document's text as registered.")
    sentences: int = Field(description="Sentences in the register.")
    cited: int = Field(description="Sentences cited by a provision.")
    set_aside: dict[str, int] = Field(description="Sentences set aside, by reason.")
    unaccounted: int = Field(description="Sentences not accounted for yet.")
    words: int = Field(description="Words in the register.")
    quoted_words: int = Field(description="Words that stand in a quoted phrase.")
    url: str = Field(description="Page, relative to the top of the site.")


def partnerships(derived: Derived) -> Table:
    """The partnerships."""
    rows = [_partnership(partnership) for partnership in derived.catalogue.partnerships]
    return Table("partnerships", PublishedPartnership, rows)


def sources(derived: Derived) -> Table:
    """Their documents."""
    rows = [
        _source(source, derived)
        for partnership in derived.catalogue.partnerships
        for source in partnership.sources
    ]
    return Table("sources", PublishedSource, rows)


def _partnership(partnership: Partnership) -> PublishedPartnership:
    return PublishedPartnership(
        id=partnership.id,
        name=partnership.record.name,
        body=partnership.record.body,
        nation=partnership.record.nation,
        documents=tuple(source.id for source in partnership.sources),
        complete=partnership.complete,
        provisions=len(partnership.provisions),
        silences=len(partnership.silences),
        notes=len(partnership.notes),
        url=addresses.partnership_path(partnership.id),
    )


def _source(source: Source, derived: Derived) -> PublishedSource:
    record, covered = source.record, derived.coverage_for(source)

    def iso(key: str) -> str | None:
        value = getattr(record, key)
        return value.iso if value else None

    return PublishedSource(
        id=source.id,
        partnership=source.partnership,
        title=record.title,
        issuer=record.issuer,
        edition=record.edition,
        dated=iso("dated"),
        approved=iso("approved"),
        in_force=iso("in_force"),
        review=iso("review"),
        undated=source.undated,
        reading=record.reading,
        text_sha256=source.register.text,
        sentences=covered.sentences,
        cited=covered.cited,
        set_aside=dict(covered.set_aside),
        unaccounted=len(covered.unaccounted),
        words=covered.words,
        quoted_words=covered.quoted_words,
        url=addresses.source_path(source.partnership, source.id),
    )
