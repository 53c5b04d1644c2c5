"""How answers stand to one another: contradict, differ, or one is silent; the gravest is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given

from generator.catalogue import Partnership
from generator.derived.comparison import combine
from generator.derived.difference import Difference, difference
from generator.pages.parts.comparison_table import in_words
from generator.schema.comparison import Question, Together
from tests.comparison import drawn, invented

ASKED = invented.asked("each", {"id": "a"}, {"id": "b"}, {"id": "c"}, clashes=[("a", "c")])
FIRST = invented.asked("settle-first", {"id": "a"}, {"id": "b"})
A = Callable[[str], Partnership]


def a(position: str, question: Question = ASKED) -> A:
    return lambda id: invented.firm(id, question, position)


def silent(id: str) -> Partnership:
    return invented.silent(id, ASKED)


def unread(id: str) -> Partnership:
    return invented.area(id, ASKED)


def case(*positions: str) -> A:
    return lambda id: invented.cases(id, ASKED, *positions)


def torn(id: str) -> Partnership:
    return invented.sides(id, ASKED, "a", "b")


@pytest.mark.parametrize(
    ("answers", "how", "said"),
    [
        ([a("a"), a("a")], Difference.ALIKE, "alike"),
        ([a("a"), a("b")], Difference.DIFFERS, "differs"),
        ([a("a"), a("c")], Difference.CONTRADICTS, "contradicts"),
        ([a("a"), a("b"), silent], Difference.DIFFERS, "differs"),
        ([a("a"), silent], Difference.SILENT, "one is silent"),
        ([a("a"), silent, silent], Difference.SILENT, "2 are silent"),
        ([silent, silent], Difference.NOBODY, "none says"),
        ([a("a"), unread], Difference.UNREAD, "not all read"),
        ([silent, unread], Difference.UNREAD, "not all read"),
        ([a("a"), case("a")], Difference.DIFFERS, "differs"),
        ([case("a", "b"), case("a", "b")], Difference.ALIKE, "alike"),
        ([case("a", "b"), a("c")], Difference.CONTRADICTS, "contradicts"),
        ([torn, silent], Difference.CONTRADICTS, "contradicts"),
    ],
)
def test_the_gravest_is_told(answers: list[A], how: Difference, said: str) -> None:
    partnerships = [make(f"area-{n}") for n, make in enumerate(answers)]
    combined = combine(ASKED, partnerships)
    assert (difference(combined), in_words(combined)) == (how, said)


def test_what_is_settled_first_contradicts_where_it_is_unequal() -> None:
    one, same, other = (invented.firm(id, FIRST, id[0]) for id in ("a-1", "a-2", "b-1"))
    assert difference(combine(FIRST, [one, same])) is Difference.ALIKE
    assert difference(combine(FIRST, [one, other])) is Difference.CONTRADICTS


@given(drawn.choices())
def test_one_more_partnership_never_makes_it_milder(
    choice: tuple[Question, list[Partnership]],
) -> None:
    question, partnerships = choice
    grave = [Difference.DIFFERS, Difference.CONTRADICTS]
    was = difference(combine(question, partnerships[:-1]))
    now = difference(combine(question, partnerships))
    if was in grave:
        assert now in grave and grave.index(now) >= grave.index(was)
    if question.together is Together.SETTLE_FIRST:
        assert now is not Difference.DIFFERS


@given(drawn.choices())
def test_the_order_of_choice_does_not_matter(choice: tuple[Question, list[Partnership]]) -> None:
    question, partnerships = choice
    turned = combine(question, partnerships[::-1])
    assert difference(turned) is difference(combine(question, partnerships))
