"""Shapes as SVG path data: borders of boxes, ways with rounded bends, heads of arrows.

A shape says what a word beside it says too, so that the picture holds in black and white.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.derived.flowchart.drawing import Rect
from generator.derived.flowchart.layout import Point

CUT = 10
"""How much is cut from a question's corners."""
_BAR = 6
ROUND = 14
"""How far an outcome's corners are rounded."""
_BEND = 8
TIP = 9
"""How long the head of an arrow is."""
_HALF = 5.5


def outline(shape: str, at: Rect) -> str:
    """The border of a box."""
    if shape in ("question", "list"):
        return _cut(at)
    if shape == "to":
        return _pointed(at)
    radius = {"outcome": ROUND, "pill": at.h / 2}.get(shape, 0)
    return _rounded(at, radius) if radius else _closed(_corners(at))


def detail(shape: str, at: Rect) -> str:
    """A list has a bar at each side."""
    if shape != "list":
        return ""
    top, foot = at.y + CUT - _BAR, at.bottom - CUT + _BAR
    sides = (at.x + _BAR, at.right - _BAR)
    return " ".join(f"M{_n(x)} {_n(top)}V{_n(foot)}" for x in sides)


def way(points: Sequence[Point]) -> str:
    """A way in straight runs, its bends rounded, ending where its arrow's head begins."""
    runs = [*points[:-1], _toward(points[-1], points[-2], TIP - 1)]
    parts = [f"M{_pair(runs[0])}"]
    last = len(runs) - 2
    for index, (before, bend, after) in enumerate(zip(runs, runs[1:], runs[2:], strict=False)):
        shared = (1 if index == 0 else 2, 1 if index + 1 == last else 2)
        room = min(_BEND, _length(before, bend) / shared[0], _length(bend, after) / shared[1])
        into, out = _toward(bend, before, room), _toward(bend, after, room)
        parts.append(f"L{_pair(into)}Q{_pair(bend)} {_pair(out)}")
    parts.append(f"L{_pair(runs[-1])}")
    return "".join(parts)


def tip(points: Sequence[Point]) -> str:
    """The head of the arrow at the end of a way."""
    end = points[-1]
    foot = _toward(end, points[-2], TIP)
    along = ((end[0] - foot[0]) / TIP, (end[1] - foot[1]) / TIP)
    across = (along[1] * _HALF, along[0] * _HALF)
    left = (foot[0] + across[0], foot[1] - across[1])
    right = (foot[0] - across[0], foot[1] + across[1])
    return _closed((end, left, right))


def simplified(points: Sequence[Point]) -> tuple[Point, ...]:
    """A way without points that stand still or lie on a straight run."""
    kept = [points[0]]
    for point in points[1:]:
        straight = len(kept) > 1 and (
            kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]
        )
        if straight:
            kept.pop()
        if point != kept[-1]:
            kept.append(point)
    return tuple(kept)


def _cut(at: Rect) -> str:
    left, right, top, foot = at.x, at.right, at.y, at.bottom
    return _closed(
        (
            (left + CUT, top),
            (right - CUT, top),
            (right, top + CUT),
            (right, foot - CUT),
            (right - CUT, foot),
            (left + CUT, foot),
            (left, foot - CUT),
            (left, top + CUT),
        )
    )


def _pointed(at: Rect) -> str:
    shoulder = at.bottom - at.h / 3
    middle = (at.x + at.w / 2, at.bottom)
    return _closed(((at.x, at.y), (at.right, at.y), (at.right, shoulder), middle, (at.x, shoulder)))


def _corners(at: Rect) -> tuple[Point, ...]:
    return ((at.x, at.y), (at.right, at.y), (at.right, at.bottom), (at.x, at.bottom))


def _rounded(at: Rect, radius: float) -> str:
    corners = _corners(at)
    parts: list[str] = []
    for index, corner in enumerate(corners):
        into = _toward(corner, corners[index - 1], radius)
        out = _toward(corner, corners[(index + 1) % 4], radius)
        parts.append(
            f"{'L' if parts else 'M'}{_pair(into)}A{_n(radius)} {_n(radius)} 0 0 1 {_pair(out)}"
        )
    return "".join(parts) + "Z"


def _toward(start: Point, goal: Point, step: float) -> Point:
    length = _length(start, goal) or 1
    part = step / length
    return (start[0] + (goal[0] - start[0]) * part, start[1] + (goal[1] - start[1]) * part)


def _length(a: Point, b: Point) -> float:
    return float(((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5)


def _closed(points: Sequence[Point]) -> str:
    return "M" + "L".join(_pair(point) for point in points) + "Z"


def _pair(point: Point) -> str:
    return f"{_n(point[0])} {_n(point[1])}"


def _n(value: float) -> str:
    """A number as short as can be, to a tenth."""
    return f"{round(value, 1):g}"
