"""What can be found: one entry for each place on the site that a reader may want to land on.

Pure reading of the catalogue: what all partnerships share, and what the documents of each say.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.catalogue import Catalogue, Note, Partnership, Provision, Silence, Source
from generator.schema.comparison import Question
from generator.schema.policy import Force, NoteSeverity, Within
from generator.schema.search import FoundBy
from generator.schema.vocabulary import Stage, Term, Topic
from generator.search_index.entry import Entry, EntryKind
from generator.search_index.silences import parted

_ORDER = ("before-", "during-", "from-")
"""How limits of `policy.Within` begin that say which step comes first, and not how soon."""


def shared_entries(catalogue: Catalogue) -> Iterator[Entry]:
    """All that belongs to no single partnership, and the partnerships' own pages."""
    yield from (_partnership(partnership) for partnership in catalogue.partnerships)
    above = () if catalogue.alone else ("All partnerships",)
    for stage in catalogue.stages:
        yield from (_topic((*above, stage.title), topic) for topic in stage.topics)
    yield from (_term(term) for term in catalogue.terms)
    for question in catalogue.compared:
        yield _question(question, catalogue.search.found_by)


def partnership_entries(catalogue: Catalogue, partnership: Partnership) -> Iterator[Entry]:
    """All that one partnership's documents say, and do not say."""
    for provision in partnership.provisions:
        yield _provision(catalogue, partnership, provision)
    for silence in partnership.silences:
        yield _silence(catalogue, partnership, silence)
    yield from (_note(partnership, note) for note in partnership.notes)
    for stage in catalogue.stages:
        yield from _stage(partnership, stage)
    for source in partnership.sources:
        yield _document(partnership, source, catalogue.search.found_by)


def _provision(catalogue: Catalogue, partnership: Partnership, provision: Provision) -> Entry:
    record = provision.record
    limit = _limit(record.within, catalogue.search.found_by)
    evidence = " ".join(cited.words for cited in provision.evidence)
    return Entry(
        kind=EntryKind.PROVISION,
        href=addresses.provision_path(partnership.id, provision.stage, provision.id),
        where=_where(catalogue, partnership, provision.topic),
        what=record.says,
        force="" if record.force is Force.INFORMATION else record.force.value,
        rider=_rider(partnership, provision),
        timed=_soon(record.within),
        topics=(record.topic, *record.also),
        roles=tuple(record.who),
        to=tuple(record.to),
        asked=partnership.asked.get(provision.id, ()),
        words=" ".join(part for part in (record.do, limit, evidence) if part),
    )


def _rider(partnership: Partnership, provision: Provision) -> str:
    """Wherever a provision shows, its conditions, exceptions and faults show with it."""
    record = provision.record
    parts = [f"If {record.if_}." if record.if_ else ""]
    parts.append(f"Unless {record.unless}." if record.unless else "")
    parts.append("It has an exception." if partnership.excepted_by(provision.id) else "")
    notes = partnership.notes_touching(provision.id)
    grave = any(note.severity is not NoteSeverity.WORDING for note in notes)
    parts.append("Read it with the editor's note." if grave else "")
    return " ".join(part.replace("..", ".") for part in parts if part)


def _soon(within: Within | None) -> bool:
    """Whether a time limit says how soon; one that says which step comes first does not."""
    return within is not None and not (within.when or "").startswith(_ORDER)


def _limit(within: Within | None, found_by: FoundBy) -> str:
    """A time limit as people ask for it."""
    if within is None:
        return ""
    counted = {
        "working days": within.working_days,
        "days": within.days,
        "hours": within.hours,
    }
    numbers = [f"{count} {unit}" for unit, count in counted.items() if count is not None]
    named = (within.when or "").replace("-", " ")
    asked = found_by.time_limit if _soon(within) else found_by.order
    return " ".join([*asked, *numbers, named]).strip()


def _silence(catalogue: Catalogue, partnership: Partnership, silence: Silence) -> Entry:
    point, circumstances = parted(silence.record.point, catalogue.search.circumstances)
    return Entry(
        kind=EntryKind.SILENCE,
        href=addresses.silence_path(partnership.id, silence.stage, silence.id),
        where=_where(catalogue, partnership, silence.record.topic),
        what=f"{partnership.record.document_phrase} does not say {silence.record.point}.",
        point=point,
        circumstances=circumstances,
        topics=(silence.record.topic,),
        asked=partnership.asked.get(silence.id, ()),
    )


def _note(partnership: Partnership, note: Note) -> Entry:
    return Entry(
        kind=EntryKind.NOTE,
        href=addresses.note_path(partnership.id, note.document, note.id),
        where=(partnership.record.name, "Editor's note"),
        what=note.record.printed,
        words=f"{note.record.matters} {note.record.site}",
    )


def _stage(partnership: Partnership, stage: Stage) -> Iterator[Entry]:
    """A partnership's page for a stage, and the topics that have something on it."""
    name = partnership.record.name
    path = addresses.stage_path(partnership.id, stage.id)
    yield Entry(EntryKind.STAGE, path, (name,), stage.title, words=stage.lead)
    for topic in stage.topics:
        if partnership.provisions_at_home(topic.id) or partnership.silences_under(topic.id):
            yield Entry(
                kind=EntryKind.SECTION,
                href=addresses.stage_topic_path(partnership.id, stage.id, topic.id),
                where=(name, stage.title),
                what=topic.title,
                topics=(topic.id,),
                words=topic.about,
            )


def _document(partnership: Partnership, source: Source, found_by: FoundBy) -> Entry:
    record = source.record
    return Entry(
        kind=EntryKind.DOCUMENT,
        href=addresses.source_path(partnership.id, source.id),
        where=(partnership.record.name, "Document"),
        what=record.title,
        words=" ".join((record.issuer, *found_by.document)),
    )


def _where(catalogue: Catalogue, partnership: Partnership, topic: str) -> tuple[str, ...]:
    stage = catalogue.stage_of[topic]
    return (partnership.record.name, stage.title, catalogue.topics[topic].title)


def _partnership(partnership: Partnership) -> Entry:
    path = addresses.partnership_path(partnership.id)
    return Entry(
        kind=EntryKind.PARTNERSHIP,
        href=path,
        where=("Partnership",),
        what=partnership.record.name,
        words=partnership.record.body,
        partnership=partnership.id,
    )


def _topic(where: tuple[str, ...], topic: Topic) -> Entry:
    path = addresses.topic_path(topic.id)
    return Entry(EntryKind.TOPIC, path, where, topic.title, topics=(topic.id,), words=topic.about)


def _term(term: Term) -> Entry:
    shown = f"{term.term}: {term.long}" if term.long else term.term
    words = " ".join([term.meaning or "", *term.aliases])
    path = addresses.term_path(term.id)
    return Entry(EntryKind.TERM, path, ("Glossary",), shown, words=words.strip())


def _question(question: Question, found_by: FoundBy) -> Entry:
    return Entry(
        kind=EntryKind.COMPARED,
        href=addresses.question_path(question.id),
        where=("Compared",),
        what=question.ask,
        words=" ".join((question.short, *found_by.compared)),
    )
