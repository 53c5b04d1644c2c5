"""Questions and answers of cases that touch several partnerships, drawn by hypothesis.

Any sound question (the check `questions_sound` says what that is), and any answers to it. What is
drawn are numbers, which are then read so that they make sense: much quicker than to draw a
position of a question that has itself just been drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from hypothesis import strategies as st

from generator.catalogue import Partnership
from generator.schema.comparison import OwnLabel, Question, Together
from tests.comparison.invented import (
    UNITED,
    UNITS,
    area,
    asked,
    cases,
    firm,
    ids,
    keeps_to,
    sides,
    silent,
)

AREAS = ("aldermere", "birkhope", "calverdon", "dunwick", "eskholme")
STARTS = ("the meeting", "the request", "unstated")

# --- Sound questions


@dataclass(frozen=True)
class _Drawn:
    """A position before it stands in a question."""

    below: int
    """On a ladder: the position that it covers."""
    covers: frozenset[int]
    """In a web: how much further on those are that it covers."""
    unit: str | None
    start: str
    part: tuple[str, ...]
    needs: str | None


_PLACES = st.integers(0, 5)
_POSITIONS = st.lists(
    st.builds(
        _Drawn,
        below=_PLACES,
        covers=st.frozensets(st.integers(1, 3), max_size=2),
        unit=st.sampled_from((None, *UNITS)),
        start=st.sampled_from(STARTS),
        part=st.sampled_from(((), ("sending it",))),
        needs=st.sampled_from(("should", "must-not", "may", None)),
    ),
    min_size=1,
    max_size=6,
)
_CLASHES = st.sets(st.integers(0, 14), max_size=3)
KINDS = (*UNITED, *UNITED, Together.SETTLE_FIRST, Together.SHOWN)


def questions(kinds: Sequence[Together] = KINDS) -> st.SearchStrategy[Question]:
    """A sound question; in its file the stricter position may stand before or after the laxer."""
    in_file = st.permutations(range(6))
    return st.builds(_question, st.sampled_from(kinds), _POSITIONS, in_file, _CLASHES)


def _question(
    together: Together, drawn: Sequence[_Drawn], in_file: Sequence[int], picked: set[int]
) -> Question:
    shape = {Together.STRICTEST: _ladders, Together.EACH: _web}.get(together, _facts)
    made = shape(drawn)
    positions = [made[place] for place in in_file if place < len(made)]
    bare = asked(together, *positions)
    possible = _may_clash(bare)
    if together is Together.SETTLE_FIRST or not possible:
        return bare
    some = sorted({possible[place % len(possible)] for place in picked})
    return asked(together, *positions, clashes=possible if together is Together.STRICTEST else some)


def _may_clash(question: Question) -> list[tuple[str, str]]:
    """Pairs that nothing covers both of, themselves included: else it could not be kept to."""
    kept = [keeps_to(question, id) for id in ids(question)]
    pairs = combinations(ids(question), 2)
    return [pair for pair in pairs if not any(set(pair) <= clear for clear in kept)]


def _ladders(drawn: Sequence[_Drawn]) -> list[dict[str, Any]]:
    """Each position covers one other and what that covers, or is the laxest; ladders may part.

    On the ladder of the last some are ordered by time limits alone.
    """
    places = [position.below % (n + 1) for n, position in enumerate(drawn)]
    below = [None if place == n else place for n, place in enumerate(places)]
    timed = {n for n in _downwards(below, len(drawn) - 1) if drawn[n].unit}
    made: list[dict[str, Any]] = []
    for n, lower in enumerate(below):
        by_limit = {n, lower} <= timed
        covers = [] if lower is None or by_limit else [f"p{lower}"]
        within = {"days": len(drawn) - n, "from": "the meeting"} if n in timed else None
        made.append({"id": f"p{n}", "covers": covers, "within": within, "needs": drawn[n].needs})
    return made


def _downwards(below: Sequence[int | None], top: int | None) -> Iterator[int]:
    while top is not None:
        yield top
        top = below[top]


def _web(drawn: Sequence[_Drawn]) -> list[dict[str, Any]]:
    """Any position may cover any later one; a time limit is as long as it is late."""
    return [
        {**fact, "covers": [f"p{n + on}" for on in sorted(drawn[n].covers) if n + on < len(drawn)]}
        for n, fact in enumerate(_facts(drawn))
    ]


def _facts(drawn: Sequence[_Drawn]) -> list[dict[str, Any]]:
    return [
        {
            "id": f"p{n}",
            "needs": position.needs,
            "within": position.unit
            and {position.unit: n + 1, "from": position.start, "covers": position.part},
        }
        for n, position in enumerate(drawn)
    ]


# --- Answers, and the partnerships that a case touches

_FORMS = ("firm", "firm", "firm", "cases", "sides", "silent", "unread")
_ANSWER = st.tuples(st.sampled_from(_FORMS), st.lists(_PLACES, min_size=1, max_size=3))
_ANSWERS = {
    least: st.dictionaries(st.sampled_from(AREAS), _ANSWER, min_size=least) for least in (1, 2)
}


def with_own_labels(question: Question) -> Question:
    """The same where every other position is a partnership's own, and clashes with none."""
    own = {id for n, id in enumerate(ids(question)) if n % 2}
    positions = [
        OwnLabel.model_validate(one.model_dump(by_alias=True)) if one.id in own else one
        for one in question.positions
    ]
    clashes = [clash for clash in question.clashes if own.isdisjoint(clash.between)]
    return question.model_copy(update={"positions": tuple(positions), "clashes": tuple(clashes)})


def choices(
    kinds: Sequence[Together] = KINDS, least: int = 1, own: bool = False
) -> st.SearchStrategy[tuple[Question, list[Partnership]]]:
    """A question, and the partnerships that were chosen, in the order in which they were."""
    drawn_questions = questions(kinds).map(with_own_labels) if own else questions(kinds)
    return st.tuples(drawn_questions, _ANSWERS[least]).map(
        lambda drawn: (
            drawn[0],
            [_answering(id, drawn[0], *answer) for id, answer in drawn[1].items()],
        )
    )


def _answering(id: str, question: Question, form: str, places: Sequence[int]) -> Partnership:
    """A partnership with an answer of that form, as far as the question has positions for it."""
    known = ids(question)
    positions = [known[place % len(known)] for place in places]
    if form in {"silent", "unread"}:
        return silent(id, question) if form == "silent" else area(id, question)
    if form == "cases":
        return cases(id, question, *positions)
    if form == "sides" and len(known) > 1:
        another = known[(places[0] + 1) % len(known)]
        return sides(id, question, *dict.fromkeys((*positions, another)))
    return firm(id, question, positions[0])
