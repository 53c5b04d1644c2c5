"""Where boxes stand and how edges run: the one module that knows the layout engine.

Layers from top to bottom, edges in right angles, room kept for each label. The engine gives the
same answer to the same question on every run; rounding makes that hold between machines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import graphlay

Point = tuple[float, float]


class Node(NamedTuple):
    """A box before it has a place."""

    id: str
    w: float
    h: float
    lane: int
    """0 for the way through, 1 for where ways end."""


class Link(NamedTuple):
    """An edge before it has a way; the label's room is nothing where it has none."""

    source: str
    target: str
    label: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Layout:
    """Top left corners, ways and middles of labels, in the order of what was asked."""

    width: float
    height: float
    corners: tuple[Point, ...]
    ways: tuple[tuple[Point, ...], ...]
    labels: tuple[Point | None, ...]


_FAULTS = ("node_edge_hits", "node_overlaps", "unrouted_edges")
_MARGIN = 6
"""Around the picture, so that no border is cut."""
_POINT = (1.0, 1.0)
_HAIR = 1.0
_GAP = 28
_SPACING = {"layer_gap": _GAP, "node_gap": _GAP, "dummy_gap": 24}
NOTHING = (2.0 * _MARGIN, 2.0 * _MARGIN)
"""Width and height of a picture of nothing: no picture is smaller."""


@dataclass(frozen=True, slots=True)
class Look:
    """One of the ways to lay out a graph."""

    lanes: bool
    """Whether ends of ways stand in a column of their own, if they can."""
    abreast: int
    """How many ways out of a box may lead to one row; those beyond lead to lower ones."""
    fold: float = 0.0
    """The shape, width by height, to fold a long picture into; 0 leaves it long."""


@lru_cache(maxsize=128)
def arrange(nodes: tuple[Node, ...], links: tuple[Link, ...], look: Look) -> Arranged:
    """Lay out a graph.

    A label is a small box of its own on its way, so that nothing can come to lie under it. What was
    laid out for one drawing of a guide is asked for again by the next: as much is kept as the
    drawings of one guide need.
    """
    trails = tuple(_trails(nodes, links, look.abreast))
    graph = _graph(nodes, trails, look.lanes)
    return Arranged(graphlay.layout(graph, options=_options(look.fold)), nodes, trails)


def _graph(nodes: Sequence[Node], trails: Sequence[_Trail], lanes: bool) -> dict[str, Any]:
    """What the engine is asked, as it reads it: boxes, then stops; all edges by their numbers."""
    lane = {node.id: node.lane for node in nodes}
    boxes = [_place(node.id, node.w, node.h, **_group(node.lane, lanes)) for node in nodes]
    number: dict[str | _Stop, int] = {node.id: place for place, node in enumerate(nodes)}
    edges = []
    for trail in trails:
        for stop in trail.stops:
            number[stop] = len(boxes)
            boxes.append(_place(repr(stop), *stop.room, **_group(lane[trail.target], lanes)))
        stations: tuple[str | _Stop, ...] = (trail.source, *trail.stops, trail.target)
        edges += [
            {"source": number[start], "target": number[end]} for start, end in pairwise(stations)
        ]
    return {"nodes": boxes, "edges": edges}


def _place(key: str, width: float, height: float, **group: int) -> dict[str, Any]:
    return {"key": key, "size": {"width": width, "height": height}, **group}


def _options(fold: float) -> dict[str, Any]:
    return {
        "direction": "topbottom",
        "spacing": _SPACING,
        "effort": "thorough",
        "wrap": {"viewport_aspect": fold},
    }


def _group(lane: int, lanes: bool) -> dict[str, int]:
    return {"group": lane} if lanes else {}


@dataclass(frozen=True, slots=True, eq=False)
class _Stop:
    """A label, or a point that holds a way in a row, as the engine's own small box.

    The engine is told its words (`repr`), and lays out by them what is else alike.
    """

    link: int
    place: int
    room: tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Trail:
    """What a link passes: points that hold it in its row, and its label last."""

    source: str
    target: str
    stops: tuple[_Stop, ...]
    labelled: bool


def _trails(nodes: Sequence[Node], links: Sequence[Link], abreast: int) -> list[_Trail]:
    rows = _rows(nodes, links, abreast)
    trails = []
    for index, link in enumerate(links):
        points = (_Stop(index, place, _POINT) for place in range(2 * rows[index]))
        label = (_Stop(index, -1, link.label),) if link.label else ()
        trails.append(_Trail(link.source, link.target, (*points, *label), bool(label)))
    return trails


def _rows(nodes: Sequence[Node], links: Sequence[Link], abreast: int) -> list[int]:
    """How many rows further down than the first each link leads; ends of ways come first."""
    lane = {node.id: node.lane for node in nodes}
    rows = [0] * len(links)
    for node in nodes:
        own = [index for index, link in enumerate(links) if link.source == node.id]
        own.sort(key=lambda index: -lane[links[index].target])
        for place, index in enumerate(own):
            rows[index] = place // abreast
    return rows


@dataclass(frozen=True)
class Arranged:
    """A graph laid out: how large it is; how good, and where all stands, is worked out if asked."""

    _found: graphlay.Layout
    _nodes: tuple[Node, ...]
    _trails: tuple[_Trail, ...]

    @property
    def width(self) -> float:
        """The picture's width, its margins included."""
        return self._across("x")

    @property
    def height(self) -> float:
        """The picture's height, its margins included."""
        return self._across("y")

    @cached_property
    def flaws(self) -> tuple[int, int]:
        """Faults, which are never wanted: overlaps, and lines through boxes; then crossings."""
        measured = self._found.metrics()
        return sum(measured[name] for name in _FAULTS), measured["crossings"]

    def least(self, nodes: Sequence[Node]) -> tuple[float, float]:
        """What width and height the same graph needs at least, with boxes as large as these.

        True of every look that has as many ways abreast and does not fold: in which row a box
        stands follows from the ways alone, boxes of a row stand side by side, and rows below one
        another. A test holds it against what the engine does.
        """
        stops = (stop.room for trail in self._trails for stop in trail.stops)
        rooms = [*((node.w, node.h) for node in nodes), *stops]
        rows = [[rooms[place] for place in row] for row in self._rows]
        across = max((_end_to_end([w for w, _ in row]) for row in rows), default=0)
        down = _end_to_end([max(h for _, h in row) for row in rows])
        return round(across + 2 * _MARGIN, 1), round(down + 2 * _MARGIN, 1)

    @cached_property
    def _rows(self) -> list[list[int]]:
        """The boxes and stops of each row, by their places in the graph.

        A box without ways is in none: such boxes stand apart, where there is room.
        """
        rows: dict[int, list[int]] = {}
        for place, node in enumerate(self._found.nodes):
            if node["rank"] is not None:
                rows.setdefault(node["rank"], []).append(place)
        return list(rows.values())

    def placed(self) -> Layout:
        """Where everything stands."""
        return Layout(self.width, self.height, *_places(self._found, self._nodes, self._trails))

    def _across(self, axis: str) -> float:
        low: float = self._found.bounds["min"][axis]
        high: float = self._found.bounds["max"][axis]
        return round(high - (low - _MARGIN) + _MARGIN, 1)


def _end_to_end(lengths: Sequence[float]) -> float:
    return sum(lengths) + _GAP * max(len(lengths) - 1, 0)


_Places = tuple[tuple[Point, ...], tuple[tuple[Point, ...], ...], tuple[Point | None, ...]]
"""Corners, ways and middles of labels."""


def _places(found: graphlay.Layout, nodes: Sequence[Node], trails: Sequence[_Trail]) -> _Places:
    left = found.bounds["min"]["x"] - _MARGIN
    top = found.bounds["min"]["y"] - _MARGIN

    def point(at: Mapping[str, float], w: float = 0, h: float = 0) -> Point:
        return round(at["x"] - w / 2 - left, 1), round(at["y"] - h / 2 - top, 1)

    centres = [node["center"] for node in found.nodes]
    stops = [stop for trail in trails for stop in trail.stops]
    at = dict(zip(stops, centres[len(nodes) :], strict=True))
    hops = iter([tuple(point(at) for at in edge["points"]) for edge in found.edges])
    return (
        tuple(point(centre, node.w, node.h) for centre, node in zip(centres, nodes, strict=False)),
        tuple(_joined([next(hops) for _ in (*trail.stops, trail.target)]) for trail in trails),
        tuple(point(at[trail.stops[-1]]) if trail.labelled else None for trail in trails),
    )


def _joined(hops: Sequence[tuple[Point, ...]]) -> tuple[Point, ...]:
    """The hops of one way as one; under a label it may step aside, and nowhere by a hair."""
    way = [hops[0][0]]
    for index, hop in enumerate(hops):
        if index:
            middle = round((way[-1][1] + hop[0][1]) / 2, 1)
            way += [(way[-1][0], middle), (_snapped(hop[0][0], way[-1][0]), middle)]
        for x, y in hop:
            way.append((_snapped(x, way[-1][0]), y))
    return tuple(way)


def _snapped(x: float, to: float) -> float:
    return to if abs(x - to) <= _HAIR else x
