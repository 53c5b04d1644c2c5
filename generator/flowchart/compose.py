"""From what a picture has to show to the picture: measure, lay out, put the words in their places.

The same chart can be drawn in several ways: with the ends of ways in a column of their own, which
suits a narrow screen, or around the way through, which suits one with many ends; with narrow boxes
or wide ones. All are drawn, and the best is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import product

from generator.flowchart import layout, outlines
from generator.flowchart.chart import Chart, Mark, Way
from generator.flowchart.drawing import Box, Drawing, Label, Line, Rect, Route
from generator.flowchart.layout import Point
from generator.flowchart.lettering import HEAD, LABEL, PLAIN_LABEL, TEXT, Lettering

SIDE = 16
_TOP = 10
_AFTER_HEAD = 4
_FOOT = 12
_RISE = 0.76
"""Where on its line a baseline stands, as a share of the leading."""

_SEVERITY = 18
"""How wide the sign of a severity is."""
_BADGE = 26
"""From the left of a step's number to the word beside it."""
_SIGN = (14, 32, 12)
"""A sign's side, its height, and how much taller one with a point is."""
_LABEL_ROOMS = (148, 178, 208)
_LABEL_LINES = 4
"""A label is as narrow as it can be without growing taller than this."""
_ABREAST = (9, 3, 2)
"""How many ways may leave a step side by side, before others lead to lower rows."""
_LABEL_SIDE = 5
_LABEL_EDGE = 1


@dataclass(frozen=True, slots=True)
class Attempt:
    """A drawing, and what is wrong with it."""

    drawing: Drawing
    faults: int
    crossings: int


@dataclass(frozen=True, slots=True)
class _Sized:
    mark: Mark
    lines: tuple[str, ...]
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class _Labelled:
    way: Way
    lines: tuple[str, ...]

    @property
    def room(self) -> Point | None:
        if not self.lines:
            return None
        width = max(LABEL.width(line) for line in self.lines)
        height = LABEL.leading * len(self.lines)
        return round(width + 2 * _LABEL_SIDE, 1), height + 2 * _LABEL_EDGE


def best(chart: Chart, widths: Iterable[float], key: Callable[[Drawing], float]) -> Drawing:
    """The drawing with the fewest faults and crossings; of those, the first by the key."""
    tries = product(widths, (True, False), _ABREAST)
    attempts = [_attempt(chart, width, lanes, abreast) for width, lanes, abreast in tries]
    found = min(attempts, key=lambda one: (one.faults, one.crossings, key(one.drawing)))
    return found.drawing


def _attempt(chart: Chart, width: float, lanes: bool, abreast: int) -> Attempt:
    sized = [_sized(mark, width) for mark in chart.marks]
    labelled = [_Labelled(way, _label_lines(way.label)) for way in chart.ways]
    nodes = [layout.Node(one.mark.id, one.w, one.h, one.mark.lane) for one in sized]
    links = [layout.Link(one.way.start, one.way.end, one.room) for one in labelled]
    found = layout.arrange(nodes, links, lanes=lanes, abreast=abreast)
    boxes = [_box(one, corner) for one, corner in zip(sized, found.corners, strict=True)]
    routes = [
        _route(one, points, middle)
        for one, points, middle in zip(labelled, found.ways, found.labels, strict=True)
    ]
    steps = tuple(box for box, mark in zip(boxes, chart.marks, strict=True) if mark.is_step)
    signs = tuple(box for box, mark in zip(boxes, chart.marks, strict=True) if not mark.is_step)
    drawing = Drawing(chart.name, found.width, found.height, steps, signs, tuple(routes))
    return Attempt(drawing, found.faults, found.crossings)


def _label_lines(text: str) -> tuple[str, ...]:
    tries = [LABEL.wrap(text, room) for room in _LABEL_ROOMS]
    return next((lines for lines in tries if len(lines) <= _LABEL_LINES), tries[-1])


def _sized(mark: Mark, width: float) -> _Sized:
    if not mark.is_step:
        side, level, more = _SIGN
        taller = more if mark.shape == "to" else 0
        return _Sized(mark, (), round(HEAD.width(mark.head) + 2 * side), level + taller)
    lines = TEXT.wrap(mark.text, width - 2 * SIDE)
    height = _TOP + HEAD.leading + _AFTER_HEAD + TEXT.leading * len(lines) + _FOOT
    return _Sized(mark, lines, width, height)


def _box(one: _Sized, corner: Point) -> Box:
    mark = one.mark
    at = Rect(*corner, one.w, one.h)
    badge = Line(
        str(mark.number) if mark.is_step else "", at.x + SIDE, _baseline(at.y + _TOP, HEAD)
    )
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
        sign=(round(at.right - SIDE - _SEVERITY, 1), at.y + _TOP + 1),
        lines=_lines(one.lines, at.x + SIDE, at.y + _TOP + HEAD.leading + _AFTER_HEAD, TEXT),
    )


def _head(mark: Mark, at: Rect, badge: Line) -> Line:
    if mark.is_step:
        return Line(mark.head, badge.x + _BADGE, badge.y)
    side, height, _ = _SIGN
    return Line(mark.head, at.x + side, _baseline(at.y + (height - HEAD.leading) / 2, HEAD))


def _route(one: _Labelled, points: tuple[Point, ...], middle: Point | None) -> Route:
    way, bends = one.way, outlines.simplified(points)
    return Route(
        source=way.source,
        answer=way.answer,
        target=way.target,
        start=way.start,
        end=way.end,
        points=bends,
        path=outlines.way(bends),
        tip=outlines.tip(bends),
        label=_label(one, middle),
    )


def _label(one: _Labelled, middle: Point | None) -> Label | None:
    if middle is None or one.room is None:
        return None
    width, height = one.room
    at = Rect(round(middle[0] - width / 2, 1), round(middle[1] - height / 2, 1), width, height)
    lines = tuple(
        Line(text, round(middle[0] - PLAIN_LABEL.width(text) / 2, 1), line.y)
        for text, line in zip(
            one.lines, _lines(one.lines, 0, at.y + _LABEL_EDGE, LABEL), strict=True
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
