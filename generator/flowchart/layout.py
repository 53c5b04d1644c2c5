"""Where boxes stand and how edges run: the one module that knows the layout engine.

Layers from top to bottom, edges in right angles, room kept for each label. The engine gives the
same answer to the same question on every run; rounding makes that hold between machines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import graphlay

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Node:
    """A box before it has a place."""

    id: str
    w: float
    h: float
    lane: int
    """0 for the way through, 1 for where ways end."""


@dataclass(frozen=True, slots=True)
class Link:
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
    faults: int
    """Overlaps, and lines through boxes and labels: never wanted."""
    crossings: int


_FAULTS = ("node_edge_hits", "node_overlaps", "unrouted_edges")
_MARGIN = 6
"""Around the picture, so that no border is cut."""
_OPTIONS = {
    "direction": "topbottom",
    "spacing": {"layer_gap": 28, "node_gap": 28, "dummy_gap": 24},
    "effort": "thorough",
}


def arrange(nodes: Sequence[Node], links: Sequence[Link], *, lanes: bool) -> Layout:
    """Lay out a graph; with `lanes`, ends of ways stand in a column of their own if they can.

    A label is a small box of its own on its way, so that nothing can come to lie under it.
    """
    graph = graphlay.Graph()
    lane = {node.id: node.lane for node in nodes}
    for node in nodes:
        graph.node(node.id, width=node.w, height=node.h, **_group(node.lane, lanes))
    for index, link in enumerate(links):
        if link.label:
            width, height = link.label
            graph.node(index, width=width, height=height, **_group(lane[link.target], lanes))
    for source, target in _hops(links):
        graph.edge(source, target)
    return _read(graphlay.layout(graph, options=_OPTIONS), nodes, links)


def _group(lane: int, lanes: bool) -> dict[str, Any]:
    return {"group": lane} if lanes else {}


def _hops(links: Sequence[Link]) -> Iterator[tuple[str | int, str | int]]:
    """The edges that the engine is asked for: two where a label stands between."""
    for index, link in enumerate(links):
        if link.label:
            yield link.source, index
            yield index, link.target
        else:
            yield link.source, link.target


def _read(found: graphlay.Layout, nodes: Sequence[Node], links: Sequence[Link]) -> Layout:
    left = found.bounds["min"]["x"] - _MARGIN
    top = found.bounds["min"]["y"] - _MARGIN
    measured = found.metrics()

    def point(at: Mapping[str, float], w: float = 0, h: float = 0) -> Point:
        return round(at["x"] - w / 2 - left, 1), round(at["y"] - h / 2 - top, 1)

    centres = [node["center"] for node in found.nodes]
    labels = iter(centres[len(nodes) :])
    hops = iter([tuple(point(at) for at in edge["points"]) for edge in found.edges])
    return Layout(
        width=round(found.bounds["max"]["x"] - left + _MARGIN, 1),
        height=round(found.bounds["max"]["y"] - top + _MARGIN, 1),
        corners=tuple(point(at, node.w, node.h) for at, node in zip(centres, nodes, strict=False)),
        ways=tuple(_joined(next(hops), next(hops)) if link.label else next(hops) for link in links),
        labels=tuple(point(next(labels)) if link.label else None for link in links),
        faults=sum(measured[name] for name in _FAULTS),
        crossings=measured["crossings"],
    )


def _joined(into: tuple[Point, ...], out: tuple[Point, ...]) -> tuple[Point, ...]:
    """The way to a label and the way on from it, as one; under the label it may step aside."""
    middle = round((into[-1][1] + out[0][1]) / 2, 1)
    return (*into, (into[-1][0], middle), (out[0][0], middle), *out)
