"""A guide divided for paper: parts that can be read, and nothing lost between them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from generator.derived.flowchart import draw, parts
from generator.derived.flowchart.division import onward
from generator.derived.flowchart.drawing import letters
from generator.derived.guide_graph import Flow
from tests.flowchart import geometry
from tests.flowchart.invented import ALL, LARGE, flows


@pytest.mark.parametrize("name", ALL)
def test_every_part_is_small_enough_to_be_read_on_a4(name: str) -> None:
    for part in parts(ALL[name]):
        assert len(part.boxes) <= 14
        assert letters(part.width, part.height) >= 9
        assert part.width * part.paper_scale <= 504.1
        assert part.height * part.paper_scale <= 700.1


def test_a_short_guide_stays_whole() -> None:
    (only,) = parts(ALL["small"])
    assert only.name == ""
    assert only.signs == ()


def test_a_long_guide_is_divided_into_few_parts() -> None:
    assert [part.name for part in parts(LARGE)] == ["Part 1 of 2", "Part 2 of 2"]


@pytest.mark.parametrize("name", ALL)
def test_parts_together_hold_every_step_and_every_way_once(name: str) -> None:
    flow = ALL[name]
    steps = sorted(box.id for part in parts(flow) for box in part.boxes)
    assert steps == sorted(step.id for step in flow.steps)
    ways = sorted((r.source, r.answer) for part in parts(flow) for r in part.routes if r.answer)
    assert ways == sorted((edge.source, edge.answer) for edge in flow.edges)


def test_a_way_that_is_cut_says_where_it_goes_and_where_it_comes_from() -> None:
    first, second = parts(ALL["deep"])
    (out,) = [sign for sign in first.signs if sign.kind == "to"]
    (into,) = [sign for sign in second.signs if sign.kind == "from"]
    assert out.head.text == "Go to step 8 in part 2"
    assert into.head.text == "From step 7"
    assert [(r.source, r.target) for r in first.routes if r.end == out.id] == [("talk", "agreed")]
    assert [r.end for r in second.routes if r.start == into.id] == ["agreed"]


@given(flows())
@settings(max_examples=5)
def test_any_guide_can_be_divided(flow: Flow) -> None:
    found = parts(flow)
    assert sorted(box.id for part in found for box in part.boxes) == sorted(flow.by_id)
    for part in found:
        assert geometry.overlaps(part) == []
        assert geometry.clipped(part) == []
        assert len(part.boxes) == 1 or letters(part.width, part.height) >= 9


@given(flows())
def test_a_reader_only_ever_turns_the_page_onward(flow: Flow) -> None:
    place = {id: index for index, id in enumerate(onward(flow))}
    assert len(place) == len(flow.steps)
    assert all(place[edge.source] < place[edge.target] for edge in flow.edges)


def test_a_whole_picture_has_no_part_name() -> None:
    assert draw(LARGE).name == ""
