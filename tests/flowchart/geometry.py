"""What is wrong with a picture, measured: overlaps, lines through boxes, clipped words ..."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from math import sqrt

from generator.derived.flowchart import Box, Drawing, Rect, Route
from generator.derived.flowchart.outlines import CUT, ROUND
from generator.derived.flowchart.text_measuring import HEAD, LABEL, TEXT, Lettering

HAIR = 1.0
"""What the eye does not see beside a line of two units."""

Segment = tuple[tuple[float, float], tuple[float, float]]


def overlap(a: Rect, b: Rect) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def things(drawing: Drawing) -> list[tuple[str, Rect]]:
    """All that may not lie over one another: boxes, signs and labels."""
    boxes = [(box.id, box.rect) for box in (*drawing.boxes, *drawing.signs)]
    labels = [
        (f"label {route.source} {route.answer}", route.label.rect)
        for route in drawing.routes
        if route.label
    ]
    return boxes + labels


def overlaps(drawing: Drawing) -> list[tuple[str, str]]:
    return [(a, b) for (a, ra), (b, rb) in combinations(things(drawing), 2) if overlap(ra, rb)]


def lines_through_things(drawing: Drawing) -> list[tuple[str, str]]:
    """Ways that pass through a box or a label which is not their own."""
    return [
        (f"{route.start} > {route.end}", name)
        for route in drawing.routes
        for name, rect in things(drawing)
        if name not in (route.start, route.end, f"label {route.source} {route.answer}")
        and any(overlap(_as_rect(segment), rect) for segment in pairwise(route.points))
    ]


def outside(drawing: Drawing) -> list[str]:
    return [
        name
        for name, rect in things(drawing)
        if rect.x < 0 or rect.y < 0 or rect.right > drawing.width or rect.bottom > drawing.height
    ]


def loose_ends(drawing: Drawing) -> list[str]:
    """Ways that do not run from the lower side of one box to the upper side of another."""
    at = {box.id: box for box in (*drawing.boxes, *drawing.signs)}
    found = []
    for route in drawing.routes:
        (x, y), (u, v) = route.points[0], route.points[-1]
        start, end = at[route.start], at[route.end]
        below = start.rect.bottom - _drop(x, start)
        above = end.rect.y + _drop(u, end)
        if abs(y - below) > HAIR or abs(v - above) > HAIR:
            found.append(f"{route.start} > {route.end}")
    return found


def _drop(x: float, box: Box) -> float:
    """How far a box's border is from its full height at this x, for a cut or rounded corner."""
    aside = max(0.0, min(x - box.rect.x, box.rect.right - x))
    if box.shape in ("question", "list"):
        return max(0.0, CUT - aside)
    round_ = {"outcome": ROUND, "pill": box.rect.h / 2}.get(box.shape, 0.0)
    return round_ - sqrt(round_**2 - max(0.0, round_ - aside) ** 2)


def slanted(drawing: Drawing) -> list[str]:
    return [
        f"{route.start} > {route.end}"
        for route in drawing.routes
        for (x, y), (u, v) in pairwise(route.points)
        if x != u and y != v
    ]


def crossings(drawing: Drawing) -> list[tuple[str, str]]:
    return [
        (f"{a.source} {a.answer}", f"{b.source} {b.answer}")
        for a, b in combinations(drawing.routes, 2)
        if any(_cross(p, q) for p in _inner(a) for q in _inner(b))
    ]


def clipped(drawing: Drawing) -> list[str]:
    """Words that leave the box or the ground that they stand on."""
    found = []
    for line, letters, rect in _words(drawing):
        left = line[1] - (letters.width(line[0]) / 2 if letters is LABEL else 0)
        right = left + letters.width(line[0])
        top, foot = line[2] - letters.size * 0.75, line[2] + letters.size * 0.25
        if left < rect.x or right > rect.right or top < rect.y or foot > rect.bottom:
            found.append(line[0])
    return found


def _words(
    drawing: Drawing,
) -> Iterator[tuple[tuple[str, float, float], Lettering, Rect]]:
    for box in (*drawing.boxes, *drawing.signs):
        inner = Rect(box.rect.x + 8, box.rect.y, box.rect.w - 16, box.rect.h)
        yield (box.badge.text, box.badge.x, box.badge.y), HEAD, inner
        yield (box.head.text, box.head.x, box.head.y), HEAD, inner
        for line in box.lines:
            yield (line.text, line.x, line.y), TEXT, inner
    for route in drawing.routes:
        if route.label:
            for line in route.label.lines:
                yield (line.text, line.x, line.y), LABEL, route.label.rect


def _inner(route: Route) -> list[Segment]:
    return list(pairwise(route.points))


def _as_rect(segment: Segment) -> Rect:
    (x, y), (u, v) = segment
    return Rect(min(x, u), min(y, v), abs(x - u), abs(y - v))


def _cross(first: Segment, second: Segment) -> bool:
    """Whether two straight runs meet, ends included."""
    a, b = _as_rect(first), _as_rect(second)
    return a.x <= b.right and b.x <= a.right and a.y <= b.bottom and b.y <= a.bottom
