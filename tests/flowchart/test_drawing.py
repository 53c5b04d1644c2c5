"""Pictures of invented guides: nothing overlaps, nothing is cut off, nothing is left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings

from generator.derived.flowchart import Drawing, Route, draw, fitted, parts
from generator.derived.guide_graph import Flow
from tests.flowchart import geometry
from tests.flowchart.invented import ALL, flows

A3_ROOMS = ((780.0, 1000.0), (1130.0, 650.0))

DEFECTS = (
    geometry.overlaps,
    geometry.lines_through_things,
    geometry.outside,
    geometry.loose_ends,
    geometry.slanted,
    geometry.clipped,
)


def all_drawings(flow: Flow) -> list[Drawing]:
    return [
        draw(flow),
        fitted(flow, A3_ROOMS, {step.id: "11.4 (a), 12.1" for step in flow.steps}),
        *parts(flow),
    ]


@cache
def drawn_once(name: str) -> list[Drawing]:
    return all_drawings(ALL[name])


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("defects", [*DEFECTS, geometry.crossings], ids=lambda one: one.__name__)
def test_a_guide_a_person_would_draw_has_no_defect(
    name: str, defects: Callable[[Drawing], list[object]]
) -> None:
    for drawing in drawn_once(name):
        assert defects(drawing) == []


def test_the_measures_find_what_is_wrong() -> None:
    drawing = draw(ALL["deep"])
    first, second, *others = drawing.boxes
    moved = replace(second, rect=replace(second.rect, y=first.rect.y, x=first.rect.x + 20))
    wrong = replace(drawing, boxes=(first, moved, *others))
    assert ("gale", "shelter") in geometry.overlaps(wrong)
    assert geometry.loose_ends(wrong) == ["gale > shelter"]
    assert geometry.clipped(wrong)
    assert geometry.lines_through_things(struck_across(drawing, first.rect.bottom - 5))
    assert geometry.crossings(struck_across(drawing, second.rect.y - 5))
    assert geometry.outside(replace(drawing, width=300.0))


def struck_across(drawing: Drawing, y: float) -> Drawing:
    """The drawing with its last way gone astray: from side to side."""
    *others, last = drawing.routes
    return replace(drawing, routes=(*others, replace(last, points=((0, y), (drawing.width, y)))))


@given(flows())
@settings(max_examples=25)
def test_any_guide_is_drawn_without_overlaps_and_whole(flow: Flow) -> None:
    drawing = draw(flow)
    assert {defects.__name__: defects(drawing) for defects in DEFECTS} == {
        defects.__name__: [] for defects in DEFECTS
    }
    assert shown(drawing) == told(flow)


@pytest.mark.parametrize("name", ALL)
def test_each_drawing_shows_every_step_and_every_way(name: str) -> None:
    assert shown(draw(ALL[name])) == told(ALL[name])
    assert shown(fitted(ALL[name], A3_ROOMS, {})) == told(ALL[name])


@pytest.mark.parametrize("name", ALL)
def test_the_same_guide_gives_the_same_drawing(name: str) -> None:
    assert repr(all_drawings(ALL[name])) == repr(all_drawings(ALL[name]))


def test_a_way_through_with_ends_beside_it_is_two_boxes_wide() -> None:
    drawing = draw(ALL["deep"])
    assert drawing.width < 2.3 * drawing.boxes[0].rect.w
    through = {box.rect.x for box in drawing.boxes if box.shape != "outcome"}
    assert len(through) == 1


def test_a_step_says_in_words_and_by_its_shape_what_it_is() -> None:
    kinds = {box.id: (box.head.text, box.shape) for box in draw(ALL["deep"]).boxes}
    assert kinds["gale"] == ("Question", "question")
    assert kinds["need"] == ("Any of", "list")
    assert kinds["kit"] == ("All of", "list")
    assert kinds["talk"] == ("Do", "action")
    assert kinds["shelter"] == ("Act now", "outcome")
    assert kinds["row"] == ("Go ahead", "outcome")
    assert kinds["appeal"] == ("Advice", "outcome")
    assert kinds["fetch"] == ("Stop", "outcome")


def test_what_is_not_covered_is_marked() -> None:
    boxes = draw(ALL["deep"]).boxes
    assert {box.id for box in boxes if box.silent} == {"unsaid", "unsaid-2"}
    assert {box.head.text for box in boxes if box.silent} == {"Not covered"}


def test_a_step_is_said_in_one_sentence_with_where_its_answers_lead() -> None:
    said = {box.id: box.said for box in draw(ALL["deep"]).boxes}
    assert said["agreed"] == (
        "Step 8, question: Do they agree that you need to cross? "
        "Yes leads to step 10; No, they disagree leads to step 9."
    )
    assert said["talk"] == (
        "Step 7, do: Talk it through with the harbour master or the coxswain. This leads to step 8."
    )
    assert said["fetch"] == ("Step 11, stop: Fetch what is missing first. The guide ends here.")


def test_doors_are_marked_where_there_is_more_than_one() -> None:
    assert [sign.head.text for sign in draw(ALL["doors"]).signs] == ["Start here", "Or start here"]
    assert draw(ALL["wide"]).signs == ()


def shown(drawing: Drawing) -> tuple[list[str], list[tuple[str, str, str, str]]]:
    """Ids of steps; source, answer, target and label of ways, without spaces."""
    ways = [
        (one.source, one.answer, one.target, label(one)) for one in drawing.routes if one.answer
    ]
    return [box.id for box in drawing.boxes], sorted(ways)


def label(route: Route) -> str:
    return "".join(line.text.replace(" ", "") for line in route.label.lines) if route.label else ""


def told(flow: Flow) -> tuple[list[str], list[tuple[str, str, str, str]]]:
    ways = [(one.source, one.answer, one.target, one.label.replace(" ", "")) for one in flow.edges]
    return [step.id for step in flow.steps], sorted(ways)
