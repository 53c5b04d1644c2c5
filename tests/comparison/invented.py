"""Invented questions and answers, for cases that touch invented partnerships.

Made here and not read from a project, since hypothesis draws them by the thousand, question and
answers together; what can be told in a sentence stands in the YAML files of `cases`.

And what covers what in a question, worked out a second time: more slowly, from its definition.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath
from typing import Any

from generator.catalogue import Answer, Partnership
from generator.schema import comparison
from generator.schema.comparison import PositionChoice, Question, Together
from generator.yaml_source.reader import Sourced
from tests.projects import BOARDS, catalogue_of

UNITS = ("working_days", "days", "hours")
UNITED = (Together.STRICTEST, Together.EACH)
AT = Sourced(PurePosixPath("content/invented.yml"))


def asked(together: str, *positions: dict[str, Any], clashes: Sequence[Any] = ()) -> Question:
    return Question.model_validate(
        {
            "id": "asked",
            "ask": "May it be so?",
            "short": "So",
            "topics": ["criteria"],
            "together": together,
            "because": "It is invented.",
            "positions": [{"label": position["id"], **position} for position in positions],
            "settled_as": "A point" if together == "settle-first" else None,
            "clashes": [{"between": pair, "why": f"not both of {pair}"} for pair in clashes],
        }
    )


def ids(question: Question) -> list[str]:
    return [position.id for position in question.positions]


def area(id: str, question: Question, **record: Any) -> Partnership:
    """A partnership with this answer; with none where nothing is said of it."""
    if not record:
        return _unread(id)
    made = comparison.Answer.model_validate({"question": question.id, **record})
    return replace(_unread(id), answers=(Answer(made, AT, question=question),))


def firm(id: str, question: Question, position: str) -> Partnership:
    return area(id, question, position=position, cites=[f"{id}-says"])


def silent(id: str, question: Question) -> Partnership:
    return area(id, question, position="silent", cites=[f"{id}-silent"])


def cases(id: str, question: Question, *positions: str) -> Partnership:
    """A position for each of several conditions."""
    listed = [
        {"if": f"condition {n}", "position": position, "cites": [f"{id}-says-{n}"]}
        for n, position in enumerate(positions)
    ]
    return area(id, question, cases=listed)


def sides(id: str, question: Question, *positions: str) -> Partnership:
    """A document that pulls apart between positions."""
    listed = [{"position": position, "cites": [f"{id}-says-{position}"]} for position in positions]
    return area(id, question, position="pulls-apart", sides=listed)


@cache
def _unread(id: str) -> Partnership:
    eastmere = catalogue_of(BOARDS).by_id["eastmere"]
    record = eastmere.record.model_copy(update={"name": id.title()})
    return replace(eastmere, id=id, record=record)


# --- What covers what, read from the question a second time


@cache
def keeps_to(question: Question, position: str) -> frozenset[str]:
    """All that whoever keeps to a position has kept to, itself among it."""
    found = frozenset({position})
    while True:
        more = found | {
            below.id
            for above in question.positions
            for below in question.positions
            if above.id in found and _at_once(above, below, question)
        }
        if more == found:
            return found
        found = more


def _at_once(above: PositionChoice, below: PositionChoice, question: Question) -> bool:
    if question.together not in UNITED:
        return False
    return below.id in above.covers or _sooner(above, below)


def _sooner(above: PositionChoice, below: PositionChoice) -> bool:
    sooner, later = above.within, below.within
    if above is below or not sooner or not later or "unstated" in (sooner.from_, later.from_):
        return False
    both = [(getattr(sooner, unit), getattr(later, unit)) for unit in UNITS]
    counted = [pair for pair in both if None not in pair]
    same = sooner.from_ == later.from_ and set(sooner.covers) == set(later.covers)
    return same and any(mine <= theirs for mine, theirs in counted)


def clashing(question: Question, first: str, second: str) -> bool:
    """Whether one meeting would keep to both ends of a declared clash."""
    kept = keeps_to(question, first), keeps_to(question, second)
    return any(
        (a in kept[0] and b in kept[1]) or (b in kept[0] and a in kept[1])
        for a, b in (clash.between for clash in question.clashes)
    )
