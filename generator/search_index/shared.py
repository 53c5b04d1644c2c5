"""What can be found of what belongs to no single partnership: topics, terms, questions, pairs."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.catalogue import Catalogue, Partnership, Term
from generator.pages.compare.crossing import pairs
from generator.schema.comparison import Question
from generator.schema.search import FoundBy
from generator.schema.vocabulary import Topic
from generator.search_index.entry import Entry, EntryKind


def shared_entries(catalogue: Catalogue) -> Iterator[Entry]:
    """All that belongs to no single partnership, and the partnerships' own pages."""
    yield from (_partnership(partnership) for partnership in catalogue.partnerships)
    above = () if catalogue.alone else ("All partnerships",)
    for stage in catalogue.stages:
        yield from (_topic((*above, stage.title), topic) for topic in stage.topics)
    yield from (_term(term) for term in catalogue.glossary)
    for question in catalogue.compared:
        yield _question(question, catalogue.search.found_by)


def pair_paths(catalogue: Catalogue) -> list[tuple[str, str, str]]:
    """The pairs of partnerships that have a page for a case that touches both, with its path."""
    if not catalogue.compared:
        return []
    return [(a.id, b.id, addresses.pair_path(a.id, b.id)) for a, b in pairs(catalogue)]


def _partnership(partnership: Partnership) -> Entry:
    return Entry(
        kind=EntryKind.PARTNERSHIP,
        href=addresses.partnership_path(partnership.id),
        where=("Partnership",),
        what=partnership.record.name,
        words=partnership.record.body,
        partnership=partnership.id,
    )


def _topic(where: tuple[str, ...], topic: Topic) -> Entry:
    return Entry(
        kind=EntryKind.TOPIC,
        href=addresses.topic_path(topic.id),
        where=where,
        what=topic.title,
        topics=(topic.id,),
        answers=(f"topic:{topic.id}",),
        words=topic.about,
    )


def _term(term: Term) -> Entry:
    record = term.record
    shown = f"{record.term}: {record.long}" if record.long else record.term
    words = " ".join([record.meaning or "", *record.aliases])
    return Entry(
        kind=EntryKind.TERM,
        href=addresses.term_path(term.id),
        where=("Glossary",),
        what=shown,
        words=words.strip(),
    )


def _question(question: Question, found_by: FoundBy) -> Entry:
    """A question of the comparison, found by the answers that can be given to it too."""
    labels = (position.label for position in question.positions)
    return Entry(
        kind=EntryKind.COMPARED,
        href=addresses.question_path(question.id),
        where=("Compared",),
        what=question.ask,
        topics=question.topics,
        answers=(f"compared:{question.id}",),
        words=" ".join((question.short, *labels, *found_by.compared)),
    )
