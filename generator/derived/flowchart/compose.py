"""From what a picture has to show to the picture: measure, lay out, put the words in their places.

The same chart can be drawn in several ways: with the ends of ways in a column of their own, which
suits a narrow screen, or around the way through, which suits one with many ends; with narrow boxes
or wide ones. All are drawn, and the best is kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from generator.derived.flowchart import outlines
from generator.derived.flowchart.chart import Chart, Mark, Way
from generator.derived.flowchart.drawing import Box, Drawing, Label, Line, Rect, Route
from generator.derived.flowchart.layout import Arranged, Link, Look, Node, Point, arrange
from generator.derived.flowchart.text_measuring import CLAUSE, HEAD, LABEL, TEXT, Lettering

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
_ABREAST = (3, 2)
"""How many ways may leave a step side by side, before others lead to lower rows."""
_LABEL_SIDE = 5
_LABEL_EDGE = 1
_FLAWLESS = (0, 0)


@dataclass(frozen=True, slots=True)
class _Sized:
    mark: Mark
    lines: tuple[str, ...]
    clause: tuple[str, ...]
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


@dataclass(frozen=True, slots=True)
class Attempt:
    """A chart measured and laid out, not yet drawn."""

    name: str
    sized: tuple[_Sized, ...]
    labelled: tuple[_Labelled, ...]
    layout: Arranged

    @property
    def flaws(self) -> tuple[int, int]:
        """Its faults, then its crossings."""
        return self.layout.flaws


Key = Callable[[float, float], float]
"""How unwelcome a picture of some width and height is."""


def best(chart: Chart, widths: Iterable[float], key: Key, folds: Iterable[float] = (0,)) -> Drawing:
    """The drawing with the fewest faults and crossings; of those, the least by width and height."""
    return drawn(chosen(chart, widths, key, folds))


def chosen(
    chart: Chart,
    widths: Iterable[float],
    key: Key,
    folds: Iterable[float] = (0,),
    least: float | None = None,
) -> Attempt:
    """What `best` draws; or at once the first without a fault whose key is no more than `least`.

    How good an attempt is gets measured last, the smallest first: mostly that has no fault.
    """
    tried: list[tuple[float, Attempt]] = []
    for attempt in _attempts(chart, widths, folds):
        size = key(attempt.layout.width, attempt.layout.height)
        if least is not None and size <= least and attempt.flaws == _FLAWLESS:
            return attempt
        tried.append((size, attempt))
    tried.sort(key=lambda one: one[0])
    flawless = (attempt for _, attempt in tried if attempt.flaws == _FLAWLESS)
    return next(flawless, None) or min(
        (attempt for _, attempt in tried), key=lambda attempt: attempt.flaws
    )


def _attempts(chart: Chart, widths: Iterable[float], folds: Iterable[float]) -> Iterator[Attempt]:
    labelled = tuple(_Labelled(way, _label_lines(way.label)) for way in chart.ways)
    links = tuple(Link(one.way.start, one.way.end, one.room) for one in labelled)
    looks = list(_looks(chart, folds))
    for width in widths:
        sized = tuple(_sized(mark, width) for mark in chart.marks)
        nodes = tuple(Node(box.mark.id, box.w, box.h, box.mark.lane) for box in sized)
        for look in looks:
            yield Attempt(chart.name, sized, labelled, arrange(nodes, links, look))


def _looks(chart: Chart, folds: Iterable[float]) -> Iterator[Look]:
    most = max(Counter(way.start for way in chart.ways).values(), default=1)
    rows = (most, *(fewer for fewer in _ABREAST if fewer < most))
    for lanes, abreast, fold in product((True, False), rows, folds):
        yield Look(lanes, abreast, fold)


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


def _label_lines(text: str) -> tuple[str, ...]:
    tries = [LABEL.wrap(text, room) for room in _LABEL_ROOMS]
    return next((lines for lines in tries if len(lines) <= _LABEL_LINES), tries[-1])


def _sized(mark: Mark, width: float) -> _Sized:
    if not mark.is_step:
        side, level, more = _SIGN
        taller = more if mark.shape == "to" else 0
        return _Sized(mark, (), (), round(HEAD.width(mark.head) + 2 * side), level + taller)
    lines = TEXT.wrap(mark.text, width - 2 * SIDE)
    clause = CLAUSE.wrap(mark.clause, width - 2 * SIDE)
    words = TEXT.leading * len(lines) + CLAUSE.leading * len(clause)
    height = _TOP + HEAD.leading + _AFTER_HEAD + words + _FOOT
    return _Sized(mark, lines, clause, width, height)


def _box(sized: _Sized, corner: Point) -> Box:
    mark = sized.mark
    at = Rect(*corner, sized.w, sized.h)
    badge = Line(
        str(mark.number) if mark.is_step else "", at.x + SIDE, _baseline(at.y + _TOP, HEAD)
    )
    left, top = at.x + SIDE, at.y + _TOP + HEAD.leading + _AFTER_HEAD
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
        lines=_lines(sized.lines, left, top, TEXT),
        clause=_lines(sized.clause, left, top + TEXT.leading * len(sized.lines), CLAUSE),
    )


def _head(mark: Mark, at: Rect, badge: Line) -> Line:
    if mark.is_step:
        return Line(mark.head, badge.x + _BADGE, badge.y)
    side, height, _ = _SIGN
    return Line(mark.head, at.x + side, _baseline(at.y + (height - HEAD.leading) / 2, HEAD))


def _route(labelled: _Labelled, points: tuple[Point, ...], middle: Point | None) -> Route:
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


def _label(labelled: _Labelled, middle: Point | None) -> Label | None:
    if middle is None or labelled.room is None:
        return None
    width, height = labelled.room
    at = Rect(round(middle[0] - width / 2, 1), round(middle[1] - height / 2, 1), width, height)
    lines = tuple(
        Line(text, middle[0], line.y)
        for text, line in zip(
            labelled.lines, _lines(labelled.lines, 0, at.y + _LABEL_EDGE, LABEL), strict=True
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
