"""What a partnership adds to what all share, from its own folder: posts, terms, labels.

Part of linking. A label becomes a position of its question, behind the shared ones; how it stands
to them is written with it, so that a partnership can be added and no shared file is touched.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator import catalogue as world
from generator.diagnostics import Diagnostics, Location
from generator.diagnostics.codes import Linking, Unknown
from generator.linking.names import refer, unique
from generator.parse.parsed import ParsedPartnership
from generator.parse.placed import Placed
from generator.schema import vocabulary
from generator.schema.comparison import UNDECLARED, Clash, OwnLabel, PositionChoice, Question

Labels = Sequence[tuple[ParsedPartnership, Placed[OwnLabel]]]


def check_own_roles(
    partnerships: Sequence[ParsedPartnership], shared: Mapping[str, Location], out: Diagnostics
) -> None:
    """Report posts of a partnership's own whose id is taken, or that stand with no shared role.

    Args:
        partnerships: all of them.
        shared: id of each shared role -> where it stands; none where they could not be read.
        out: takes the messages.
    """
    own = [role for partnership in partnerships for role in partnership.roles]
    unique([*shared.items(), *((role.record.id, role.where("id")) for role in own)], out)
    for role in own if shared else ():
        if role.record.stands_with:
            where = role.where("stands_with")
            refer(role.record.stands_with, shared, Unknown.ROLE, where, out)


def link_terms(
    shared: Sequence[Placed[vocabulary.Term]],
    partnerships: Sequence[ParsedPartnership],
    whole: bool,
    out: Diagnostics,
) -> tuple[world.Term, ...]:
    """All terms, the shared ones first, with the use that each partnership makes of them.

    A use of a term that is not there is reported and left out.

    Args:
        shared: the terms of the glossary.
        partnerships: all of them.
        whole: whether the glossary could be read: else no use is held against it.
        out: takes the messages.
    """
    own = list(_own_terms(partnerships))
    unique([(term.record.id, term.where("id")) for term in (*shared, *own)], out)
    uses: dict[str, list[world.TermUse]] = {term.record.id: [] for term in (*shared, *own)}
    for partnership in partnerships:
        for use in partnership.terms:
            id = use.record.id
            if not whole or refer(id, uses, Unknown.TERM, use.where("id"), out):
                made = world.TermUse(use.record, use.yaml, use.path, partnership=partnership.id)
                uses.setdefault(id, []).append(made)
    return tuple(
        world.Term(term.record, term.yaml, term.path, used_by=tuple(uses[term.record.id]))
        for term in (*shared, *own)
    )


def _own_terms(partnerships: Sequence[ParsedPartnership]) -> Iterator[Placed[vocabulary.Term]]:
    for use in (use for partnership in partnerships for use in partnership.terms):
        record = use.record
        if record.term:
            term = vocabulary.Term(
                id=record.id,
                term=record.term,
                long=record.long,
                meaning=record.meaning,
                aliases=record.aliases,
            )
            yield Placed(term, use.yaml, use.path)


def link_questions(
    shared: Sequence[Placed[Question]],
    partnerships: Sequence[ParsedPartnership],
    out: Diagnostics,
) -> tuple[world.Asked, ...]:
    """Each question with the labels that partnerships add to it, in the order of the partnerships.

    What a label names and the question does not have is reported.
    """
    return tuple(
        _with_labels(question, _labels_of(question, partnerships), out) for question in shared
    )


def _labels_of(
    question: Placed[Question], partnerships: Sequence[ParsedPartnership]
) -> list[tuple[ParsedPartnership, Placed[OwnLabel]]]:
    return [
        (partnership, answer.part(label, "labels", n))
        for partnership in partnerships
        for answer in partnership.answers
        if answer.record.question == question.record.id
        for n, label in enumerate(answer.record.labels)
    ]


def _with_labels(question: Placed[Question], labels: Labels, out: Diagnostics) -> world.Asked:
    record = question.record
    if not labels:
        return world.Asked(record, question.yaml, question.path)
    places = [(p.id, question.where("positions", n, "id")) for n, p in enumerate(record.positions)]
    unique([*places, *((label.record.id, label.where("id")) for _, label in labels)], out)
    shared = {position.id: position for position in record.positions}
    for owner, placed in labels:
        _check(placed, owner, labels, shared, out)
    first = {placed.record.id: placed for _, placed in reversed(labels)}
    kept = [first[id] for id in reversed(first) if id not in shared]
    wider = {
        id: tuple(label.record.id for label in kept if id in label.record.covered_by)
        for id in (*shared, *(label.record.id for label in kept))
    }
    positions = [_covering(position, wider) for position in (*record.positions, *_records(kept))]
    clashes = [
        Clash(between=(label.id, clash.with_), why=clash.why)
        for label in _records(kept)
        for clash in label.clashes
    ]
    merged = record.model_copy(
        update={"positions": tuple(positions), "clashes": (*record.clashes, *clashes)}
    )
    return world.Asked(merged, question.yaml, question.path, own=tuple(kept))


def _records(labels: Sequence[Placed[OwnLabel]]) -> list[OwnLabel]:
    return [label.record for label in labels]


def _covering(position: PositionChoice, wider: Mapping[str, Sequence[str]]) -> PositionChoice:
    more = wider[position.id]
    return position.model_copy(update={"covers": (*position.covers, *more)}) if more else position


def _check(
    label: Placed[OwnLabel],
    owner: ParsedPartnership,
    labels: Labels,
    shared: Mapping[str, PositionChoice],
    out: Diagnostics,
) -> None:
    """Report what a label names and is not there: shared positions, and labels of the same owner.

    The label stays as it is, so that the answer which takes it is no second mistake.
    """
    record = label.record
    if record.id in UNDECLARED:
        message = f"'{record.id}' is open on every question and is not listed"
        out.error(label.where("id"), Linking.RESERVED_POSITION, message, "Delete it here.")
    known = [*shared, *(other.record.id for whose, other in labels if whose is owner)]
    named = (
        *((("covers", n), id) for n, id in enumerate(record.covers)),
        *((("covered_by", n), id) for n, id in enumerate(record.covered_by)),
        *((("clashes", n, "with"), clash.with_) for n, clash in enumerate(record.clashes)),
    )
    for path, id in named:
        refer(id, known, Unknown.POSITION, label.where(*path), out)
