"""The chapters of a handbook behind what the document says: its gaps, and what all stands on."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.catalogue import Note, Partnership, Silence, Source
from generator.catalogue.records import Term
from generator.pages.frame.amounts import count
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.wording import SEVERITIES, capital, clause, sentence, without_stop
from generator.pages.handbook.book import (
    Block,
    Chapter,
    Entries,
    Entry,
    Heading,
    Line,
    Lines,
    Look,
    Table,
    Words,
    plain,
)
from generator.pages.handbook.chapters import silent_of
from generator.pages.handbook.said import Numbers, note_of, proofs, warned
from generator.pages.parts.sheet.flattened import Mark, Run
from generator.pages.parts.statements import statement
from generator.pages.parts.warnings import warnings_at
from generator.pages.policy.sources import BUILT, document_facts
from generator.schema.policy import NoteSeverity


def behind(owner: Partnership, by: Numbers, context: Context) -> Iterator[Chapter]:
    """What is not covered, the documents, the words behind statements, faults, terms."""
    page = context.page(addresses.partnership_path(owner.id))
    if owner.silences:
        blocks = tuple(_silences(owner, by, page))
        yield Chapter("Not covered by the document", blocks, opens=True, narrow=True)
    yield Chapter("The document", tuple(_documents(owner, page)))
    lead = "By number: the few words of the document on which a statement rests, and their place."
    if owner.provisions:
        found = Entries(proofs(owner, by))
        yield Chapter("The words behind the statements", (_lead(lead), found))
    if owner.notes:
        yield Chapter("Editor’s notes", tuple(_notes(owner, by)))
    if terms := tuple(_term(term) for term in context.catalogue.glossary if term.used_by):
        yield Chapter("Words and short forms", (Entries(terms),))


def _silences(owner: Partnership, by: Numbers, page: Standpoint) -> Iterator[Block]:
    phrase = owner.record.document_phrase
    yield _lead(f"{phrase} does not say the following. Nothing is borrowed to fill it.")
    for stage in page.catalogue.stages:
        if not any(silence.stage == stage.id for silence in owner.silences):
            continue
        yield Heading(2, stage.title, listed=False)
        for topic in stage.topics:
            if silences := owner.silences_under(topic.id):
                yield Heading(3, topic.title, silent_of(topic.id))
                yield Lines(tuple(_silence(one, owner, by, page) for one in silences))


def _silence(one: Silence, owner: Partnership, by: Numbers, page: Standpoint) -> Line:
    known = page.catalogue.provisions
    near = tuple(
        (
            Run("Nearby, and no answer:", Mark.ASIDE, after=" "),
            Run(statement(known[each.provision], page).clause, Mark.WHERE, of=each.provision),
            Run(f"(about {each.about.removesuffix('.')})", Mark.ASIDE, before=" "),
        )
        for each in one.record.near
    )
    warnings = tuple(tuple(warned(each, by)) for each in warnings_at(one.id, owner, page))
    return Line(plain(capital(without_stop(one.record.point))), one.id, below=(*near, *warnings))


def _documents(owner: Partnership, page: Standpoint) -> Iterator[Block]:
    for source in owner.sources:
        yield Heading(2, source.record.title, listed=False)
        facts = (
            *(each for each in document_facts(source, owner, page) if each[0] != BUILT),
            *(("Said of it", text) for text in (source.record.note,) if text),
            ("Its sentences", _coverage(source, page)),
        )
        yield Table(("Point", "What is known"), tuple((plain(a), plain(b)) for a, b in facts))


def _coverage(source: Source, page: Standpoint) -> str:
    found = page.derived.coverage_for(source)
    aside = sum(found.set_aside.values())
    unread = f", {len(found.unaccounted)} not yet read" if found.unaccounted else ""
    return (
        f"{count(found.sentences, 'sentence')}: {found.cited} stand behind statements of this "
        f"handbook, {aside} say nothing to do{unread}. Of {count(found.words, 'word')} "
        f"{found.quoted_words} are quoted."
    )


def _notes(owner: Partnership, by: Numbers) -> Iterator[Block]:
    """What changes what one does in full; of a point of wording only what is printed."""
    yield _lead("Faults of the document, shown as they are. Nothing is repaired in silence.")
    for grave, title in ((True, "That can change what you do"), (False, "Points of wording")):
        found = [one for one in owner.notes if (one.severity is not NoteSeverity.WORDING) is grave]
        if found:
            yield Heading(2, title, listed=False)
            yield Entries(tuple(_note(one, by, whole=grave) for one in found))


def _note(note: Note, by: Numbers, *, whole: bool) -> Entry:
    record = note.record
    runs: list[Run] = []
    if note.reverses:
        runs.append(Run(f"{capital(SEVERITIES[note.severity])}.", Mark.STRONG, after=" "))
    runs.append(Run(record.printed, after=" "))
    if where := tuple(dict.fromkeys(clause(one.sentence.label) for one in note.evidence)):
        runs.append(Run(f"({', '.join(where)})", Mark.WHERE, after=" "))
    if whole:
        runs += [Run("Why it matters:", Mark.BOUND, after=" "), Run(record.matters, after=" ")]
        runs += [Run("What is done here:", Mark.BOUND, after=" "), Run(record.site)]
    return Entry(f"Note {by.notes[note.id]}", tuple(runs), note_of(note.id))


def _term(term: Term) -> Entry:
    said = [term.record.long] if term.record.long else []
    told = sentence("; ".join(said)) if said else ""
    runs = [Run(told, after=" ")] if told else []
    if term.record.meaning:
        runs += [
            Run("This handbook’s words:", Mark.ASIDE, after=" "),
            Run(sentence(term.record.meaning)),
        ]
    if not runs:
        runs.append(Run("Used by the document, and not spelt out in it."))
    return Entry(term.term, tuple(runs), f"term-{term.id}")


def _lead(words: str) -> Words:
    return Words(plain(words), Look.LEAD)
