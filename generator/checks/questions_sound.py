"""Promise 6: the questions of comparison can carry what is worked out from them.

An order that runs in a circle orders nothing; in a question of strictness two positions that are
neither ordered nor in conflict would leave a case without an answer. A label of a partnership's
own may leave that open: it is then settled first.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from generator.catalogue import Asked
from generator.checks.rule import Findings, Rule
from generator.derived.comparison import clashes_of, order_of
from generator.derived.derive import Derived
from generator.diagnostics import Location
from generator.diagnostics.codes import Code
from generator.schema.comparison import OwnLabel, Together

ORDER_CIRCULAR = Code(
    "order-circular",
    "Two positions of a question each cover the other.",
    wrong="[{id: any-worker, covers: [team-leader]}, {id: team-leader, covers: [any-worker]}]",
    right="[{id: any-worker}, {id: team-leader, covers: [any-worker]}]",
    advice="Keep `covers` on the stricter one; if both ask the same, make one position of them.",
)
CLASH_REPEATED = Code(
    "clash-repeated",
    "A clash of two positions is declared twice.",
    wrong=(
        "clashes: [{between: [lead, line-manager], why: One agrees.}, {between: "
        "[line-manager, lead], why: One signs.}]"
    ),
    right="clashes: [{between: [lead, line-manager], why: Only one agrees and signs.}]",
    advice="Put the two reasons together.",
)
POSITION_IMPOSSIBLE = Code(
    "position-impossible",
    "Whoever held a position would keep to two that clash.",
    wrong="{id: lead, covers: [line-manager, nobody-needed]}",
    right="{id: lead, covers: [nobody-needed]}",
    advice="Take one of the two from `covers`, or the clash away.",
)
NEVER_RANKED = Code(
    "never-ranked",
    "Positions are ordered where nothing of a question is ranked.",
    wrong="together: settle-first\npositions: [{id: not-told, label: Not told, covers: [told]}]",
    right="together: settle-first\npositions: [{id: not-told, label: Not told}]",
    advice="Take `covers` and `clashes` away, or choose another `together`.",
)
ORDER_OPEN = Code(
    "order-open",
    "Two positions of a question of strictness are neither ordered nor in conflict.",
    wrong="together: strictest\npositions: [{id: any-worker}, {id: team-leader}]",
    right=(
        "together: strictest\npositions: [{id: any-worker}, {id: team-leader, covers: "
        "[any-worker]}]"
    ),
    advice="Say which covers which, name them under `clashes`, or make the question `each`.",
)
Order = Mapping[str, frozenset[str]]


def _questions_sound(derived: Derived, out: Findings) -> None:
    for asked in derived.catalogue.compared_on:
        order = order_of(asked.record)
        _order(asked, order, out)
        _kind(asked, out)
        _possible(asked, out)
        _once(asked, out)
        if asked.record.together is Together.STRICTEST:
            _complete(asked, order, out)


def _order(asked: Asked, order: Order, out: Findings) -> None:
    question = asked.record
    for first, second in combinations(question.positions, 2):
        if second.id in order[first.id] and first.id in order[second.id]:
            out.report(
                _where(first.id, asked),
                ORDER_CIRCULAR,
                f"of '{question.id}': '{first.id}' and '{second.id}' each cover the other",
                "Keep the stricter one's `covers`, or make one position of the two.",
            )


def _once(asked: Asked, out: Findings) -> None:
    question = asked.record
    pairs = [frozenset(clash.between) for clash in question.clashes]
    for pair in {pair for pair in pairs if pairs.count(pair) > 1}:
        first, second = sorted(pair)
        out.report(
            asked.location,
            CLASH_REPEATED,
            f"of '{question.id}': the clash of '{first}' and '{second}' stands twice",
            "Put the two reasons together.",
        )


def _possible(asked: Asked, out: Findings) -> None:
    question = asked.record
    for pair in clashes_of(question):
        if len(pair) == 1:
            (id,) = pair
            out.report(
                _where(id, asked),
                POSITION_IMPOSSIBLE,
                f"nobody could hold '{id}' of '{question.id}': whoever did would keep to two "
                "that clash",
                "Take one of the two from its `covers`, or the clash away.",
            )


def _kind(asked: Asked, out: Findings) -> None:
    question = asked.record
    """What is never united or ranked has no order and no clash: all of it is shown."""
    ranked = any(position.covers for position in question.positions)
    if question.together is Together.SETTLE_FIRST and (ranked or question.clashes):
        out.report(
            asked.location,
            NEVER_RANKED,
            f"'{question.id}' is settled first, so that nothing of it is ranked or united",
            "Take its `covers` and `clashes` away.",
        )
    if question.together is Together.SHOWN and ranked:
        out.report(
            asked.location,
            NEVER_RANKED,
            f"'{question.id}' is only shown: its positions have no order",
            "Take its `covers` away, or make it `strictest` or `each`.",
        )


def _complete(asked: Asked, order: Order, out: Findings) -> None:
    question = asked.record
    clashing = clashes_of(question)
    shared = [one for one in question.positions if not isinstance(one, OwnLabel)]
    for first, second in combinations(shared, 2):
        ordered = second.id in order[first.id] or first.id in order[second.id]
        if not ordered and frozenset((first.id, second.id)) not in clashing:
            out.report(
                _where(second.id, asked),
                ORDER_OPEN,
                f"of '{question.id}': neither of '{first.id}' and '{second.id}' covers the other, "
                "and they do not clash",
                "Say which `covers` which, name them under `clashes`, or make the question `each`.",
            )


def _where(position: str, asked: Asked) -> Location:
    """Where a position of a question stands."""
    ids = [choice.id for choice in asked.record.positions]
    return asked.where("positions", ids.index(position))


RULE = Rule(
    promise="Every question's order, clashes and positions make sense.",
    codes=(
        ORDER_CIRCULAR,
        CLASH_REPEATED,
        POSITION_IMPOSSIBLE,
        NEVER_RANKED,
        ORDER_OPEN,
    ),
    check=_questions_sound,
    shared=True,
)
