"""The documents: a list of all, and a page on each with its dates, its faults and its coverage."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Note, Partnership, Source
from generator.pages.frame import status
from generator.pages.frame.amounts import count
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.status import Status
from generator.pages.frame.wording import REASONS, capital, day, edition
from generator.pages.parts.notes import NoteView, note_view
from generator.pages.parts.shared_wording import overlap_views
from generator.pages.parts.statements import Statement, silence_text, statement
from generator.schema.policy import NoteSeverity, SetAsideReason

BUILT = "This page was built"
"""Label of the day: a page says it among the facts, a handbook on its title page."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A document in the list."""

    link: Link
    issuer: str
    edition: str
    standing: Status
    reading: str
    notes: str


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What is known of a document as a publication, as label and value."""

    standing: Status
    facts: tuple[tuple[str, str], ...]
    partnership: Link
    remark: str
    text: Link | None
    """The document's own text as a file, where the partnership publishes it here."""


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """A note at its permanent place, with what it touches."""

    note: NoteView
    provisions: tuple[Statement, ...]
    silences: tuple[Link, ...]
    whole_document: bool


@dataclass(frozen=True, slots=True)
class CoverageView:
    """Where every sentence of a document has gone."""

    rows: tuple[tuple[str, int], ...]
    sentences: int
    words: int
    quoted: int
    share: str
    dropped: tuple[tuple[str, int], ...]
    complete: bool


def sources_page(context: Context) -> Page:
    """All documents, partnership by partnership."""
    page = context.page(addresses.SOURCES)
    own = Own("sources", "Sources", "The documents that this site reads.")
    parts: list[Heading | Block] = [
        Heading(1, own.title, "top"),
        Block(
            "lead.html",
            _whose(page),
        ),
    ]
    for partnership in page.catalogue.partnerships:
        lines = tuple(_line(source, partnership, page) for source in partnership.sources)
        parts += [
            Heading(2, partnership.record.name, partnership.id),
            Block("source_lines.html", lines),
        ]
    return whole(own, page, tuple(parts))


def _whose(page: Standpoint) -> str:
    """What the site holds of the documents."""
    owners = page.catalogue.partnerships
    copied = any(source.text is not None for owner in owners for source in owner.sources)
    copy = "" if copied else ", and no copy of the documents"
    return (
        "The documents belong to their partnerships. This site holds our own summaries, each "
        f"with the few words it rests on{copy}."
    )


def source_page(source: Source, partnership: Partnership, context: Context) -> Page:
    """One document."""
    page = context.page(addresses.source_path(partnership.id, source.id))
    own = Own(
        kind="source",
        title=source.record.title,
        description=f"Edition, dates, faults and coverage of {partnership.record.document_phrase}.",
        crumbs=(("Sources", addresses.SOURCES),),
        partnership=partnership,
        contents="On this page",
    )
    notes = _notes(source, partnership, page)
    parts: tuple[Heading | Block, ...] = (
        Heading(1, own.title, "top"),
        Block("source_facts.html", _facts(source, partnership, page)),
        Heading(2, "Where its sentences have gone", "coverage"),
        Block("source_coverage.html", _coverage(source, page)),
        *_shared(source, page),
        Heading(2, "Editor’s notes", "notes"),
        Block("source_notes.html", notes),
    )
    return whole(own, page, parts)


def _shared(source: Source, page: Standpoint) -> tuple[Heading | Block, ...]:
    """Of a document that stands alone nothing can be said on that."""
    if page.catalogue.alone:
        return ()
    heading = Heading(2, "Wording shared with other documents", "shared")
    return heading, Block("source_shared.html", overlap_views(source, page))


def _line(source: Source, partnership: Partnership, page: Standpoint) -> SourceLine:
    path = addresses.source_path(partnership.id, source.id)
    notes = len(partnership.notes_on(source))
    return SourceLine(
        link=Link(source.record.title, page.href(path)),
        issuer=source.record.issuer,
        edition=capital(edition(source.record)),
        standing=status.of(source, page.context),
        reading="Read whole" if source.complete else "Reading in progress",
        notes=count(notes, "editor’s note"),
    )


def document_facts(
    source: Source, partnership: Partnership, page: Standpoint
) -> tuple[tuple[str, str], ...]:
    """What is known of a document as a publication, as label and value."""
    record = source.record
    pairs = (
        ("Issued by", record.issuer),
        ("Edition", record.edition or "The document states none"),
        ("Dated", str(record.dated) if record.dated else "The document gives no date of its own"),
        ("Approved", str(record.approved) if record.approved else ""),
        ("In force from", str(record.in_force) if record.in_force else ""),
        ("Next review", str(record.review) if record.review else "The document gives none"),
        ("Responsible", record.owner or ""),
        ("Replaces", _replaced(source, partnership)),
        ("Reading", "Every sentence is accounted for" if source.complete else "In progress"),
        (BUILT, day(page.context.today)),
    )
    return tuple((label, value) for label, value in pairs if value)


def _facts(source: Source, partnership: Partnership, page: Standpoint) -> SourceFacts:
    to_partnership = addresses.partnership_path(partnership.id)
    return SourceFacts(
        standing=status.of(source, page.context),
        facts=document_facts(source, partnership, page),
        partnership=page.link(f"What it says: {partnership.record.name}", to_partnership),
        remark=source.record.note or "",
        text=_text(source, page),
    )


def _text(source: Source, page: Standpoint) -> Link | None:
    path = addresses.document_text_path(source.partnership, source.id)
    return page.link("The document itself, as plain text", path) if path in page.files else None


def _replaced(source: Source, partnership: Partnership) -> str:
    titles = {document.id: document.record.title for document in partnership.sources}
    old = source.record.supersedes
    return titles.get(old, old) if old else ""


def _notes(source: Source, partnership: Partnership, page: Standpoint) -> tuple[NoteEntry, ...]:
    """Gravest first; those on the whole document before those on a part of it."""
    gravity = list(NoteSeverity)
    mine = sorted(
        partnership.notes_on(source),
        key=lambda note: (gravity.index(note.severity), not note.record.whole_document),
    )
    return tuple(
        NoteEntry(
            note_view(note, partnership, page),
            _provisions(note, page),
            _silences(note, page),
            note.record.whole_document,
        )
        for note in mine
    )


def _provisions(note: Note, page: Standpoint) -> tuple[Statement, ...]:
    known = page.catalogue.provisions
    return tuple(statement(known[id], page) for id in note.record.touches if id in known)


def _silences(note: Note, page: Standpoint) -> tuple[Link, ...]:
    known = page.catalogue.silences
    touched = [known[id] for id in note.record.touches if id in known]
    return tuple(
        page.link(
            silence_text(silence, page.catalogue.by_id[silence.partnership]),
            addresses.silence_path(silence.partnership, silence.stage, silence.id),
        )
        for silence in touched
    )


def _coverage(source: Source, page: Standpoint) -> CoverageView:
    found = page.derived.coverage_for(source)
    rows = [("Cited by a provision", found.cited)]
    rows += [
        (f"Set aside. {REASONS[SetAsideReason(reason)]}", number)
        for reason, number in sorted(found.set_aside.items(), key=lambda pair: -pair[1])
    ]
    if found.unaccounted or not source.complete:
        rows.append(("Not yet read", len(found.unaccounted)))
    share = f"{100 * found.quoted_words / found.words:.0f} %" if found.words else "0 %"
    return CoverageView(
        rows=tuple(rows),
        sentences=found.sentences,
        words=found.words,
        quoted=found.quoted_words,
        share=share,
        dropped=tuple((dropped.rule, len(dropped.lines)) for dropped in source.register.dropped),
        complete=source.complete,
    )
