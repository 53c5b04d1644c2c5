"""What all partnerships share, linked: topics, roles, glossary, questions, changes.

Part of linking. A shared file that could not be read leaves its place empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import catalogue as world
from generator.addresses import NO_PARTNERSHIP, NO_STAGE, TOP
from generator.diagnostics import Diagnostics, Location
from generator.linking.comparison import check_questions
from generator.linking.names import Names, unique, unreserved
from generator.linking.own import check_own_roles, link_questions, link_terms
from generator.parse.parsed import Parsed
from generator.parse.placed import Placed
from generator.schema import comparison, vocabulary
from generator.schema.changes import SiteChange


@dataclass(frozen=True, slots=True)
class Shared:
    """The records that partnerships refer to: the shared ones, and what each adds to them."""

    roles: tuple[vocabulary.Role, ...]
    terms: tuple[world.Term, ...]
    questions: tuple[world.Asked, ...]
    same: tuple[Placed[comparison.Same], ...]


def shared(parsed: Parsed, out: Diagnostics) -> Shared:
    """The shared records as far as their files could be read, with what partnerships add to them.

    What a partnership adds wrongly is reported.
    """
    terms = _terms(parsed.glossary) if parsed.glossary else ()
    questions = _questions(parsed.comparison) if parsed.comparison else ()
    return Shared(
        roles=parsed.roles.record.roles if parsed.roles else (),
        terms=link_terms(terms, parsed.partnerships, parsed.glossary is not None, out),
        questions=link_questions(questions, parsed.partnerships, out),
        same=_same(parsed.comparison) if parsed.comparison else (),
    )


def _terms(glossary: Placed[vocabulary.Glossary]) -> tuple[Placed[vocabulary.Term], ...]:
    return tuple(glossary.part(term, "terms", n) for n, term in enumerate(glossary.record.terms))


def _questions(
    compared: Placed[comparison.Comparison],
) -> tuple[Placed[comparison.Question], ...]:
    questions = enumerate(compared.record.questions)
    return tuple(compared.part(question, "questions", n) for n, question in questions)


def _same(compared: Placed[comparison.Comparison]) -> tuple[Placed[comparison.Same], ...]:
    return tuple(compared.part(same, "same", n) for n, same in enumerate(compared.record.same))


def site_changes(parsed: Parsed) -> tuple[Placed[SiteChange], ...]:
    """What changed on the site itself, as far as its file could be read."""
    placed = parsed.changes
    changes = placed.record.changes if placed else ()
    return tuple(placed.part(change, "changes", n) for n, change in enumerate(changes) if placed)


def check_shared(parsed: Parsed, names: Names, out: Diagnostics) -> None:
    """Report ids of shared records that stand twice, and their references to nothing."""
    for ids in _shared_ids(parsed):
        unique(ids, out)
    check_own_roles(parsed.partnerships, _roles(parsed), out)
    _check_reserved(parsed, out)
    if parsed.comparison:
        check_questions(parsed.comparison, names, out)


def _check_reserved(parsed: Parsed, out: Diagnostics) -> None:
    assert parsed.topics
    stages, partnerships = parsed.topics.record.stages, parsed.partnerships
    unreserved(
        [(stage.id, parsed.topics.where("stages", n, "id")) for n, stage in enumerate(stages)],
        NO_STAGE,
        out,
    )
    unreserved([(one.id, Location(one.folder)) for one in partnerships], NO_PARTNERSHIP, out)
    unreserved(topic_ids(parsed), {TOP}, out)
    unreserved(((one.record.id, one.where("id")) for one in site_changes(parsed)), {TOP}, out)
    if terms := parsed.glossary:
        placed = enumerate(terms.record.terms)
        unreserved(((term.id, terms.where("terms", n, "id")) for n, term in placed), {TOP}, out)


def topic_ids(parsed: Parsed) -> Iterator[tuple[str, Location]]:
    """The id of each topic, and where it stands; `topics.yml` has to have been read."""
    assert parsed.topics
    for s, stage in enumerate(parsed.topics.record.stages):
        for t, topic in enumerate(stage.topics):
            yield topic.id, parsed.topics.where("stages", s, "topics", t, "id")


def _shared_ids(parsed: Parsed) -> Iterator[list[tuple[str, Location]]]:
    """The ids of each kind of shared record, with their places."""
    if placed := parsed.topics:
        stages = placed.record.stages
        yield [(stage.id, placed.where("stages", n, "id")) for n, stage in enumerate(stages)]
    if roles := parsed.roles:
        yield [
            (role.id, roles.where("roles", n, "id")) for n, role in enumerate(roles.record.roles)
        ]


def _roles(parsed: Parsed) -> dict[str, Location]:
    """The shared roles, and where each stands first."""
    placed = parsed.roles
    roles = list(enumerate(placed.record.roles)) if placed else []
    return {role.id: placed.where("roles", n, "id") for n, role in reversed(roles) if placed}


def check_anchors(
    parsed: Parsed, partnerships: Iterable[world.Partnership], out: Diagnostics
) -> None:
    """Report every id that stands twice and would be one anchor for two things."""
    unique(_anchors(parsed, partnerships), out)
    unique(_changes(parsed, partnerships), out)


def _anchors(
    parsed: Parsed, partnerships: Iterable[world.Partnership]
) -> Iterator[tuple[str, Location]]:
    """Everything that is an anchor on a stage page: a topic, and each record of a partnership."""
    yield from topic_ids(parsed)
    for partnership in partnerships:
        ids = [(record.where("id"), record.id) for record in partnership.records()]
        if len({id for _, id in ids}) < len(ids):  # else it does not matter which is the first
            ids.sort()
        yield from ((id, where) for where, id in ids)


def _changes(
    parsed: Parsed, partnerships: Iterable[world.Partnership]
) -> Iterator[tuple[str, Location]]:
    """Everything that is an anchor on the page of changes."""
    for own in site_changes(parsed):
        yield own.record.id, own.where("id")
    for partnership in partnerships:
        yield from ((change.record.id, change.where("id")) for change in partnership.changes)
