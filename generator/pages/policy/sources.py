"""The documents: a list of all, and a page on each with its dates, its faults and its coverage."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Note, Partnership, Source
from generator.derived import coverage
from generator.pages.frame import status
from generator.pages.frame.context import Context
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, meta
from generator.pages.frame.status import Status
from generator.pages.frame.wording import REASONS, capital, count, day, edition
from generator.pages.parts.notes import NoteView, home_of, note_view
from generator.pages.parts.shared_wording import overlap_views
from generator.pages.parts.statements import Statement, silence_text, statement
from generator.schema.policy import NoteSeverity, SetAsideReason


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
    own = Own(addresses.SOURCES, "sources", "Sources", "The documents that this site reads.")
    parts: list[Heading | Block] = [
        Heading(1, own.title, "top"),
        Block(
            "lead.html",
            "The documents belong to their partnerships. This site holds our own summaries, each "
            "with the few words it rests on, and no copy of the documents.",
        ),
    ]
    for one in context.catalogue.partnerships:
        lines = tuple(_line(source, one, context) for source in one.sources)
        parts += [Heading(2, one.record.name, one.id), Block("source_lines.html", lines)]
    return Page(addresses.SOURCES, meta(own, context), tuple(parts))


def source_page(source: Source, partnership: Partnership, context: Context) -> Page:
    """One document."""
    here = addresses.source_path(partnership.id, source.id)
    own = Own(
        path=here,
        kind="source",
        title=source.record.title,
        description=f"Edition, dates, faults and coverage of {partnership.record.document_phrase}.",
        crumbs=(("Sources", addresses.SOURCES),),
        partnership=partnership,
        contents="On this page",
    )
    notes = _notes(source, partnership, context, here)
    parts: tuple[Heading | Block, ...] = (
        Heading(1, own.title, "top"),
        Block("source_facts.html", _facts(source, partnership, context, here)),
        Heading(2, "Where its sentences have gone", "coverage"),
        Block("source_coverage.html", _coverage(source, partnership)),
        Heading(2, "Wording shared with other documents", "shared"),
        Block("source_shared.html", overlap_views(source, context, here)),
        Heading(2, "Editor’s notes", "notes"),
        Block("source_notes.html", notes),
    )
    return Page(here, meta(own, context), parts)


def _line(source: Source, partnership: Partnership, context: Context) -> SourceLine:
    path = addresses.source_path(partnership.id, source.id)
    notes = sum(home_of(note, partnership) is source for note in partnership.notes)
    return SourceLine(
        link=Link(source.record.title, addresses.relative(addresses.SOURCES, path)),
        issuer=source.record.issuer,
        edition=capital(edition(source.record)),
        standing=status.of(source, context),
        reading="Read whole" if source.complete else "Reading in progress",
        notes=count(notes, "editor’s note"),
    )


def _facts(source: Source, partnership: Partnership, context: Context, here: str) -> SourceFacts:
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
        ("This page was built", day(context.today)),
    )
    to_partnership = addresses.partnership_path(partnership.id)
    return SourceFacts(
        standing=status.of(source, context),
        facts=tuple((label, value) for label, value in pairs if value),
        partnership=Link(
            f"What it says: {partnership.record.name}", addresses.relative(here, to_partnership)
        ),
        remark=record.note or "",
    )


def _replaced(source: Source, partnership: Partnership) -> str:
    titles = {one.id: one.record.title for one in partnership.sources}
    old = source.record.supersedes
    return titles.get(old, old) if old else ""


def _notes(
    source: Source, partnership: Partnership, context: Context, here: str
) -> tuple[NoteEntry, ...]:
    """Gravest first; those on the whole document before those on a part of it."""
    gravity = list(NoteSeverity)
    mine = [note for note in partnership.notes if home_of(note, partnership) is source]
    mine.sort(key=lambda note: (gravity.index(note.severity), not note.record.whole_document))
    return tuple(
        NoteEntry(
            note_view(note, partnership, here),
            _provisions(note, context, here),
            _silences(note, context, here),
            note.record.whole_document,
        )
        for note in mine
    )


def _provisions(note: Note, context: Context, here: str) -> tuple[Statement, ...]:
    known = context.catalogue.provisions
    return tuple(statement(known[id], context, here) for id in note.record.touches if id in known)


def _silences(note: Note, context: Context, here: str) -> tuple[Link, ...]:
    known = context.catalogue.silences
    touched = [known[id] for id in note.record.touches if id in known]
    return tuple(
        Link(
            silence_text(one, context.catalogue.by_id[one.partnership]),
            addresses.relative(here, addresses.silence_path(one.partnership, one.stage, one.id)),
        )
        for one in touched
    )


def _coverage(source: Source, partnership: Partnership) -> CoverageView:
    found = coverage.of(source, partnership)
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
        dropped=tuple((one.rule, len(one.lines)) for one in source.register.dropped),
        complete=source.complete,
    )
