"""What follows across a boundary, whatever the questions and the answers are."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue import Asked, Catalogue, Partnership
from generator.checks import questions_sound
from generator.derived.comparison import Part, clashes_of, combine, held_by, order_of
from generator.derived.derive import Derived
from generator.diagnostics import Diagnostics
from generator.schema.comparison import Question, Together
from tests.comparison import invented
from tests.comparison.drawn import choices, questions
from tests.comparison.invented import clashing, keeps_to
from tests.comparison.rules import (
    all_kept_to,
    content,
    firm_of,
    never_loosens,
    nobody_is_lost,
    to_unite,
)
from tests.projects import GOOD, catalogue_of

Choice = tuple[Question, list[Partnership]]
UNITED = invented.UNITED
NOT_UNITED = (Together.SETTLE_FIRST, Together.SHOWN)
some, many = settings(max_examples=50), settings(max_examples=150)


@cache
def world() -> Catalogue:
    """One without partnerships, for questions of any kind."""
    good = catalogue_of(GOOD)
    return replace(good, partnerships=(), whole=False)


@some
@given(questions())
def test_the_questions_drawn_here_are_sound(question: Question) -> None:
    asked = Asked(question, invented.AT)
    found = Diagnostics()
    questions_sound.RULE.run(Derived(replace(world(), compared_on=(asked,))), found)

    assert list(found) == []


# --- Choosing


@some
@given(choices(least=2), st.permutations(range(5)))
def test_the_order_of_choice_does_not_matter(choice: Choice, order: list[int]) -> None:
    question, chosen = choice
    found = combine(question, chosen)
    other_way = [chosen[place] for place in order if place < len(chosen)]

    assert content(combine(question, other_way)) == content(found)
    assert combine(question, [*chosen, *other_way]) == found


@many
@given(choices(least=2))
def test_one_more_partnership_never_loosens(choice: Choice) -> None:
    question, chosen = choice
    for number in range(1, len(chosen)):
        before, after = (combine(question, chosen[:n]) for n in (number, number + 1))
        never_loosens(before, after)


@some
@given(choices(), st.integers(0, 5))
def test_a_silence_neither_tightens_nor_loosens(choice: Choice, place: int) -> None:
    question, chosen = choice
    before = combine(question, chosen)
    quiet = invented.silent("fenwold", question)
    after = combine(question, [*chosen[:place], quiet, *chosen[place:]])

    assert Counter(after.silent) == Counter((*before.silent, "fenwold"))
    assert replace(after, silent=before.silent) == before
    assert after.part is before.part


@some
@given(choices(), st.integers(0, 5))
def test_what_is_not_yet_read_changes_nothing_and_is_no_silence(choice: Choice, place: int) -> None:
    question, chosen = choice
    before = combine(question, chosen)
    unread = invented.area("fenwold", question)
    after = combine(question, [*chosen[:place], unread, *chosen[place:]])

    assert Counter(after.unread) == Counter((*before.unread, "fenwold"))
    assert replace(after, unread=before.unread) == before
    assert after.part is before.part


@some
@given(choices())
def test_nobody_and_nothing_that_is_held_is_lost(choice: Choice) -> None:
    question, chosen = choice
    found = combine(question, chosen)
    said = [held for one in chosen for answer in one.answers for held in held_by(one.id, answer)]

    nobody_is_lost(found, *(one.id for one in chosen))
    assert list(found.held) == said


# --- What is united, and what never is


@some
@given(choices(UNITED))
def test_whoever_keeps_to_what_is_kept_keeps_to_every_firm_position(choice: Choice) -> None:
    all_kept_to(combine(*choice))


@some
@given(choices(NOT_UNITED))
def test_what_is_settled_first_or_shown_is_never_kept_dropped_or_ranked(choice: Choice) -> None:
    question, chosen = choice
    found = combine(question, chosen)

    assert (found.keep, found.also) == ((), ())
    assert not any(order_of(question).values())
    if question.together is Together.SETTLE_FIRST:
        assert found.conflicts == ()
        assert found.part is (Part.NEVER_UNITED if found.held else Part.SILENT)


@many
@given(choices())
def test_a_question_stands_where_its_answers_put_it(choice: Choice) -> None:
    found = combine(*choice)
    if found.question.together is Together.SETTLE_FIRST or not found.held:
        assert found.part in {Part.NEVER_UNITED, Part.SILENT}
    else:
        assert (found.part is Part.SETTLE) == bool(found.conflicts or found.apart)
        to_do = bool(found.keep or found.conditional) and found.question.together in UNITED
        assert found.part in {Part.SETTLE, Part.DO if to_do else Part.KNOW}


@some
@given(choices([Together.STRICTEST]))
def test_of_a_question_of_strictness_one_position_is_kept_where_nothing_conflicts(
    choice: Choice,
) -> None:
    found = combine(*choice)
    if firm_of(found) and not found.conflicts:
        assert len(found.keep) == 1


@some
@given(choices([Together.EACH]))
def test_duties_are_united(choice: Choice) -> None:
    found = combine(*choice)
    duties = {id for held in to_unite(found) for id in keeps_to(found.question, held.position.id)}
    kept = {id for one in found.keep for id in keeps_to(found.question, one.position.id)}

    assert kept == duties


@some
@given(choices())
def test_nothing_is_ranked_across_a_condition(choice: Choice) -> None:
    question, chosen = choice
    found = combine(question, chosen)
    listed = [
        (one.id, case.if_, case.position, case.cites)
        for one in chosen
        for answer in one.answers
        for case in answer.record.cases
    ]
    shown = [(h.partnership, h.when, h.position.id, h.cites) for h in found.conditional]
    under_condition = {partnership for partnership, *_ in listed}
    others = [one for one in chosen if one.id not in under_condition]

    without = combine(question, others)

    assert shown == listed
    assert (without.keep, without.also) == (found.keep, found.also)


@some
@given(choices())
def test_nothing_is_ranked_of_a_document_that_pulls_apart(choice: Choice) -> None:
    question, chosen = choice
    found = combine(question, chosen)
    others = [one for one in chosen if one.id not in found.apart]

    without = combine(question, others)

    assert {held.partnership for held in found.held if held.side} == set(found.apart)
    assert (without.keep, without.also) == (found.keep, found.also)


# --- What cannot all be kept


@many
@given(choices(least=2))
def test_each_clash_of_two_partnerships_is_one_conflict_and_nothing_else_is(
    choice: Choice,
) -> None:
    question, chosen = choice
    found = combine(question, chosen)
    clashes = [
        {one, other}
        for one, other in combinations(found.held, 2)
        if one.partnership != other.partnership
        and clashing(question, one.position.id, other.position.id)
    ]
    told = [{each.one, each.other} for each in found.conflicts]

    assert len(told) == len(clashes)
    assert all(each in told for each in clashes)


@some
@given(choices(least=2))
def test_a_conflict_is_between_two_documents_and_says_why(choice: Choice) -> None:
    question, chosen = choice
    for conflict in combine(question, chosen).conflicts:
        pair = {conflict.one.position.id, conflict.other.position.id}
        direct = [one.why for one in question.clashes if set(one.between) == pair]
        assert conflict.why in (direct or [one.why for one in question.clashes])
        assert conflict.one.partnership != conflict.other.partnership


@many
@given(choices(UNITED))
def test_what_is_kept_can_be_kept_by_one_meeting_unless_a_conflict_says_not(
    choice: Choice,
) -> None:
    question, chosen = choice
    found = combine(question, chosen)
    kept = {id for one in found.keep for id in keeps_to(question, one.position.id)}
    possible = not any(set(clash.between) <= kept for clash in question.clashes)
    firm = [one for one in found.conflicts if {one.one, one.other} <= set(to_unite(found))]

    assert possible == (not firm)


@many
@given(questions())
def test_the_order_and_the_clashes_are_those_of_the_question(question: Question) -> None:
    order, clashes = order_of(question), clashes_of(question)
    ids = invented.ids(question)

    assert order == {id: keeps_to(question, id) - {id} for id in ids}
    assert set(clashes) == {
        frozenset(pair) for pair in combinations(ids, 2) if clashing(question, *pair)
    }
