"""From a chart laid out to the picture: words, shapes and lines in their places.

How large each box and label is was measured before (`measure`), and which of the ways to lay them
out is taken was decided (`attempts`).
"""

from __future__ import annotations

from generator.derived.flowchart import outlines
from generator.derived.flowchart.attempts import Attempt
from generator.derived.flowchart.chart import Mark
from generator.derived.flowchart.drawing import Box, Drawing, Label, Line, Rect, Route
from generator.derived.flowchart.layout import Point
from generator.derived.flowchart.measure import (
    AFTER_HEAD,
    LABEL_EDGE,
    SIDE,
    SIGN,
    TOP,
    Labelled,
    Sized,
)
from generator.derived.flowchart.text_measuring import CLAUSE, HEAD, LABEL, TEXT, Lettering

_RISE = 0.76
"""Where on its line a baseline stands, as a share of the leading."""
_SEVERITY = 18
"""How wide the sign of a severity is."""
_BADGE = 26
"""From the left of a step's number to the word beside it."""


def drawn(attempt: Attempt) -> Drawing:
    """An attempt with its words and lines in their places."""
    found = attempt.layout.placed()
    boxes = [
        _box(sized, corner) for sized, corner in zip(attempt.sized, found.corners, strict=True)
    ]
    routes = [
        _route(labelled, points, middle)
        for labelled, points, middle in zip(attempt.labelled, found.ways, found.labels, strict=True)
    ]
    steps = {sized.mark.id for sized in attempt.sized if sized.mark.is_step}
    return Drawing(
        name=attempt.name,
        width=found.width,
        height=found.height,
        boxes=tuple(box for box in boxes if box.id in steps),
        signs=tuple(box for box in boxes if box.id not in steps),
        routes=tuple(routes),
    )


def _box(sized: Sized, corner: Point) -> Box:
    mark = sized.mark
    at = Rect(*corner, sized.w, sized.h)
    badge = Line(str(mark.number) if mark.is_step else "", at.x + SIDE, _baseline(at.y + TOP, HEAD))
    left, top = at.x + SIDE, at.y + TOP + HEAD.leading + AFTER_HEAD
    return Box(
        id=mark.id,
        number=mark.number,
        kind=mark.kind,
        severity=mark.severity,
        silent=mark.silent,
        said=mark.said,
        shape=mark.shape,
        rect=at,
        outline=outlines.outline(mark.shape, at),
        detail=outlines.detail(mark.shape, at),
        badge=badge,
        head=_head(mark, at, badge),
        sign=(round(at.right - SIDE - _SEVERITY, 1), at.y + TOP + 1),
        lines=_lines(sized.lines, left, top, TEXT),
        clause=_lines(sized.clause, left, top + TEXT.leading * len(sized.lines), CLAUSE),
    )


def _head(mark: Mark, at: Rect, badge: Line) -> Line:
    if mark.is_step:
        return Line(mark.head, badge.x + _BADGE, badge.y)
    side, height, _ = SIGN
    return Line(mark.head, at.x + side, _baseline(at.y + (height - HEAD.leading) / 2, HEAD))


def _route(labelled: Labelled, points: tuple[Point, ...], middle: Point | None) -> Route:
    way, bends = labelled.way, outlines.simplified(points)
    return Route(
        source=way.source,
        answer=way.answer,
        target=way.target,
        start=way.start,
        end=way.end,
        points=bends,
        path=outlines.way(bends),
        tip=outlines.tip(bends),
        label=_label(labelled, middle),
    )


def _label(labelled: Labelled, middle: Point | None) -> Label | None:
    if middle is None or labelled.room is None:
        return None
    width, height = labelled.room
    at = Rect(round(middle[0] - width / 2, 1), round(middle[1] - height / 2, 1), width, height)
    lines = tuple(
        Line(text, middle[0], line.y)
        for text, line in zip(
            labelled.lines, _lines(labelled.lines, 0, at.y + LABEL_EDGE, LABEL), strict=True
        )
    )
    return Label(at, lines)


def _lines(lines: tuple[str, ...], x: float, top: float, letters: Lettering) -> tuple[Line, ...]:
    return tuple(
        Line(text, round(x, 1), _baseline(top + index * letters.leading, letters))
        for index, text in enumerate(lines)
    )


def _baseline(top: float, letters: Lettering) -> float:
    return round(top + letters.leading * _RISE, 1)
