"""Promise 6: the questions of comparison can carry what is worked out from them.

An order that runs in a circle orders nothing; in a question of strictness two positions that are
neither ordered nor in conflict would leave a case without an answer; a position that nobody holds
has never been held against a document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from generator.catalogue import Catalogue
from generator.derived.comparison import clashes_of, held_by, order_of
from generator.diagnostics import Diagnostics, Position
from generator.schema.comparison import Question, Together

Order = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Places:
    """Where a question and its positions stand."""

    catalogue: Catalogue
    question: Question

    def of(self, position: str) -> Position:
        """Where a position stands."""
        return self.catalogue.positions[f"question:{self.question.id}:{position}"]

    def question_itself(self) -> Position:
        """Where the question stands."""
        return self.catalogue.positions[f"question:{self.question.id}"]


def questions_sound(catalogue: Catalogue, out: Diagnostics) -> None:
    """Every question's order, clashes and positions make sense."""
    held = _held(catalogue)
    for question in catalogue.questions:
        places = Places(catalogue, question)
        order = order_of(question)
        _order(question, order, places, out)
        _kind(question, places, out)
        _possible(question, places, out)
        _once(question, places, out)
        if question.together is Together.STRICTEST:
            _complete(question, order, places, out)
        if catalogue.whole and _answered_by_all(question, catalogue):
            _idle(question, held, places, out)


def _order(question: Question, order: Order, places: Places, out: Diagnostics) -> None:
    for one, other in combinations(question.positions, 2):
        if other.id in order[one.id] and one.id in order[other.id]:
            out.error(
                places.of(one.id),
                "order-circular",
                f"of '{question.id}': '{one.id}' and '{other.id}' each cover the other",
                "Keep the stricter one's `covers`, or make one position of the two.",
            )


def _once(question: Question, places: Places, out: Diagnostics) -> None:
    pairs = [frozenset(clash.between) for clash in question.clashes]
    for pair in {one for one in pairs if pairs.count(one) > 1}:
        one, other = sorted(pair)
        out.error(
            places.question_itself(),
            "clash-repeated",
            f"of '{question.id}': the clash of '{one}' and '{other}' stands twice",
            "Put the two reasons together.",
        )


def _possible(question: Question, places: Places, out: Diagnostics) -> None:
    for pair in clashes_of(question):
        if len(pair) == 1:
            (id,) = pair
            out.error(
                places.of(id),
                "position-impossible",
                f"nobody could hold '{id}' of '{question.id}': whoever did would keep to two "
                "that clash",
                "Take one of the two from its `covers`, or the clash away.",
            )


def _kind(question: Question, places: Places, out: Diagnostics) -> None:
    """What is never united or ranked has no order and no clash: all of it is shown."""
    ranked = any(one.covers for one in question.positions)
    if question.together is Together.SETTLE_FIRST and (ranked or question.clashes):
        out.error(
            places.question_itself(),
            "never-ranked",
            f"'{question.id}' is settled first, so that nothing of it is ranked or united",
            "Take its `covers` and `clashes` away.",
        )
    if question.together is Together.SHOWN and ranked:
        out.error(
            places.question_itself(),
            "never-ranked",
            f"'{question.id}' is only shown: its positions have no order",
            "Take its `covers` away, or make it `strictest` or `each`.",
        )


def _complete(question: Question, order: Order, places: Places, out: Diagnostics) -> None:
    clashing = clashes_of(question)
    for one, other in combinations(question.positions, 2):
        ordered = other.id in order[one.id] or one.id in order[other.id]
        if not ordered and frozenset((one.id, other.id)) not in clashing:
            out.error(
                places.of(other.id),
                "order-open",
                f"of '{question.id}': neither of '{one.id}' and '{other.id}' covers the other, "
                "and they do not clash",
                "Say which `covers` which, name them under `clashes`, or make the question `each`.",
            )


def _answered_by_all(question: Question, catalogue: Catalogue) -> bool:
    return all(
        any(answer.question.id == question.id for answer in partnership.answers)
        for partnership in catalogue.partnerships
    )


def _held(catalogue: Catalogue) -> frozenset[tuple[str, str]]:
    return frozenset(
        (answer.question.id, held.position.id)
        for partnership in catalogue.partnerships
        for answer in partnership.answers
        for held in held_by(partnership.id, answer)
    )


def _idle(
    question: Question, held: frozenset[tuple[str, str]], places: Places, out: Diagnostics
) -> None:
    for choice in question.positions:
        if (question.id, choice.id) not in held:
            out.error(
                places.of(choice.id),
                "position-unheld",
                f"no partnership holds the position '{choice.id}' of '{question.id}'",
                "Delete it, or give it to the partnership that it was meant for.",
            )
