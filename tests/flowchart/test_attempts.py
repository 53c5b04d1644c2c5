"""The attempt that is taken is the one that laying out all of them finds; few are laid out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.derived.flowchart import chart
from generator.derived.flowchart.attempts import Attempt, Attempts, Key
from generator.derived.flowchart.division import onward
from generator.derived.flowchart.drawing import letters
from generator.derived.flowchart.layout import arrange
from generator.derived.guide_graph import Flow
from tests.flowchart.invented import ALL, LARGE, flow, flows, outcome, question

WIDTHS = (208, 280)
KEYS: tuple[Key, ...] = (
    lambda width, height: -letters(width, height),
    lambda width, height: max(width, 700) * height * (1 if width <= 1054 else 2),
)


def charts(flow: Flow) -> list[chart.Chart]:
    """A guide whole, and in two parts."""
    order = onward(flow)
    halves = (order[: len(order) // 2], order[len(order) // 2 :])
    return [chart.whole(flow), *(chart.part(flow, halves, index) for index in (0, 1))]


def size(attempt: Attempt, key: Key) -> float:
    return key(attempt.layout.width, attempt.layout.height)


def plainly_best(attempts: Attempts, key: Key) -> Attempt:
    """With every attempt laid out, and each measured for flaws."""
    ordered = sorted(attempts.all, key=lambda attempt: size(attempt, key))
    flawless = [attempt for attempt in ordered if attempt.is_flawless]
    return [*flawless, min(ordered, key=lambda attempt: attempt.layout.flaws)][0]


def hold_against_plain(what: chart.Chart, key: Key, folds: tuple[float, ...] = (0,)) -> None:
    def anew() -> Attempts:
        return Attempts(what, WIDTHS, key, folds)

    plain = plainly_best(anew(), key)
    assert anew().best() == plain
    for enough in {size(attempt, key) for attempt in anew().all}:
        fitting = (one for one in anew().all if one.is_flawless and size(one, key) <= enough)
        assert anew().first(enough) == next(fitting, None)
        assert anew().is_best_within(enough) == (size(plain, key) <= enough)


def hold_to_least(what: chart.Chart) -> None:
    """Nothing is smaller than what any other attempt with as many ways abreast says of it."""
    attempts = Attempts(what, WIDTHS, KEYS[0]).all
    for known in attempts:
        for other in attempts:
            if other.look.abreast == known.look.abreast:
                width, height = known.layout.least(other.nodes)
                assert width <= other.layout.width
                assert height <= other.layout.height


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("name", ALL)
def test_the_quick_choice_is_the_plain_one(name: str, key: Key) -> None:
    for what in charts(ALL[name]):
        hold_against_plain(what, key)
        hold_to_least(what)


@pytest.mark.parametrize("name", ALL)
def test_so_it_is_where_pictures_may_be_folded(name: str) -> None:
    hold_against_plain(chart.whole(ALL[name]), KEYS[0], (0, 0.75, 1.25))


@given(flows(), st.sampled_from(KEYS))
@settings(max_examples=8)
def test_of_any_guide_the_quick_choice_is_the_plain_one(flow: Flow, key: Key) -> None:
    for what in charts(flow):
        hold_against_plain(what, key)
        hold_to_least(what)


def test_steps_that_no_way_meets_stand_in_no_row() -> None:
    asked = question("Is it dark?", ("Yes", "end"), ("No", "end"))
    alone = {f"alone{index}": outcome("act", "Ask.") for index in range(5)}
    what = chart.whole(flow({"asked": asked, "end": outcome("go", "Row."), **alone}))
    for key in KEYS:
        hold_against_plain(what, key)
    hold_to_least(what)


def test_few_attempts_are_laid_out_to_find_that_none_is_legible() -> None:
    what = chart.whole(LARGE)
    attempts = Attempts(what, WIDTHS, KEYS[0])
    arrange.cache_clear()
    assert not attempts.is_best_within(-9)
    rows = {attempt.look.abreast for attempt in attempts.all}
    assert arrange.cache_info().misses == len(rows) < len(attempts.all)
