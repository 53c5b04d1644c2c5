"""A case that touches several partnerships: what to settle first, then one list.

Derived from the comparison and the checklists; it adds nothing and decides nothing.
Duties that bear on what is still to be settled are kept off the list, under the question that
has to be settled, since one area's duty to tell or to send can be another's disclosure. Positions
under a condition are kept back likewise from what keeps to all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.catalogue import Catalogue, Partnership, Provision
from generator.derived.checklists import stands_on
from generator.derived.comparison import Combined, Held, Part, combine
from generator.derived.doing import in_order, moment_of, moments
from generator.derived.same_duties import same_duties
from generator.schema.comparison import Together

_UNSETTLED = frozenset({Part.SETTLE, Part.NEVER_UNITED})


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty of one of the documents."""

    provision: Provision
    apart: tuple[str, ...]
    """Ids of the questions that keep it off the combined list until they are settled."""


@dataclass(frozen=True, slots=True)
class United:
    """A line of the one list: a duty, or duties of several documents that ask the same."""

    moment: str
    """When its first is to be done."""
    duties: tuple[Provision, ...]
    """The strictest first, whose words stand for all of them."""


@dataclass(frozen=True, slots=True)
class Case:
    """The chosen partnerships, and each question put together for them."""

    partnerships: tuple[Partnership, ...]
    questions: tuple[Combined, ...]

    def in_part(self, part: Part) -> tuple[Combined, ...]:
        """The questions of one part of the list."""
        return tuple(combined for combined in self.questions if combined.part is part)

    def unsettled(self) -> frozenset[str]:
        """Ids of the questions that are to be settled first."""
        return frozenset(
            combined.question.id for combined in self.questions if combined.part in _UNSETTLED
        )


def case_of(partnerships: Sequence[Partnership], catalogue: Catalogue) -> Case:
    """The case that touches these partnerships."""
    chosen = tuple(partnerships)
    return Case(chosen, tuple(combine(question, chosen) for question in catalogue.questions))


def duties(case: Case, catalogue: Catalogue) -> tuple[Duty, ...]:
    """Every duty of the chosen documents in order of doing: what cannot wait, then by topic."""
    unsettled = case.unsettled()
    asked = {partnership.id: duties_of(partnership, catalogue) for partnership in case.partnerships}
    found = [
        Duty(provision, tuple(id for id in bearing if id in unsettled))
        for topic in catalogue.topics
        for partnership in case.partnerships
        for provision, bearing in asked[partnership.id]
        if provision.topic == topic
    ]
    order = [moment.id for moment in moments(catalogue)]
    return tuple(sorted(found, key=lambda duty: order.index(moment_of(duty.provision, catalogue))))


def one_list(case: Case, catalogue: Catalogue) -> tuple[United, ...]:
    """The duties that can be done together, each once, in order of doing.

    What asks the same stands where the first of it is to be done. A duty that bears on what is to
    be settled first is not among them, even where others of its kind are.
    """
    same = same_duties(catalogue)
    together: dict[tuple[str, ...], list[Provision]] = {}
    for duty in duties(case, catalogue):
        if not duty.apart:
            id = duty.provision.id
            together.setdefault(same.get(id, (id,)), []).append(duty.provision)
    return tuple(
        United(
            moment_of(found[0], catalogue),
            tuple(sorted(found, key=lambda one: (-one.force.strength, ids.index(one.id)))),
        )
        for ids, found in together.items()
    )


def duties_of(
    partnership: Partnership, catalogue: Catalogue
) -> tuple[tuple[Provision, tuple[str, ...]], ...]:
    """A partnership's duties, each with the questions on which it bears."""
    key = duties_of, partnership.id
    return catalogue.kept.once(key, lambda: _duties_of(partnership, catalogue))


def _duties_of(
    partnership: Partnership, catalogue: Catalogue
) -> tuple[tuple[Provision, tuple[str, ...]], ...]:
    questions = bearing(partnership, catalogue)
    return tuple(
        (provision, questions(provision.id))
        for provision in in_order(partnership.provisions, partnership, catalogue)
        if provision.force.asks
        and any(stands_on(provision, group) for group in catalogue.checklists)
    )


def waiting(ids: Iterable[str], case: Case, catalogue: Catalogue) -> tuple[str, ...]:
    """Of these provisions, those that bear on what is to be settled first."""
    unsettled = _unsettled(case, catalogue)
    return tuple(id for id in dict.fromkeys(ids) if unsettled(id))


def settled_before(case: Case, catalogue: Catalogue) -> Callable[[Held], str]:
    """Tells of each position which question is to be settled before anybody keeps to it.

    The first on which its first provision bears, where all of its provisions bear on some question
    that is still to be settled; empty where the position can be kept to as it is.
    """
    unsettled = _unsettled(case, catalogue)

    def first(held: Held) -> str:
        borne_on = [unsettled(id) for id in held.cites]
        return borne_on[0][0] if all(borne_on) else ""

    return first


def _unsettled(case: Case, catalogue: Catalogue) -> Callable[[str], tuple[str, ...]]:
    """Tells of each provision on which questions it bears that are to be settled first."""
    unsettled = case.unsettled()
    bearings = {
        partnership.id: bearing(partnership, catalogue) for partnership in case.partnerships
    }
    whose = catalogue.provisions
    return lambda id: tuple(
        question for question in bearings[whose[id].partnership](id) if question in unsettled
    )


def bearing(partnership: Partnership, catalogue: Catalogue) -> Callable[[str], tuple[str, ...]]:
    """Tells of each of a partnership's provisions on which questions it bears."""
    questions = catalogue.kept.once(
        (bearing, partnership.id), lambda: _bearing(partnership, catalogue)
    )
    return questions.__getitem__


def _bearing(partnership: Partnership, catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Provision -> the questions whose answer cites it, then those that settle its topic first."""
    cited = _cited(partnership)
    return {
        provision.id: tuple(
            dict.fromkeys((*cited.get(provision.id, ()), *_at_home(provision.topic, catalogue)))
        )
        for provision in partnership.provisions
    }


def _cited(partnership: Partnership) -> Mapping[str, list[str]]:
    """Provision -> the questions whose answer cites it."""
    found: dict[str, list[str]] = {}
    for answer in partnership.answers:
        for id in answer.record.all_cites:
            found.setdefault(id, []).append(answer.question.id)
    return found


def _at_home(topic: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The questions that settle all of a topic first."""
    return tuple(
        question.id
        for question in catalogue.questions
        if question.together is Together.SETTLE_FIRST and question.topics[0] == topic
    )
