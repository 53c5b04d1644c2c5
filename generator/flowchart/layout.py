"""Where boxes stand and how edges run: the one module that knows the layout engine.

Layers from top to bottom, edges in right angles, room kept for each label. The engine gives the
same answer to the same question on every run; rounding makes that hold between machines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    """Overlaps, and lines through boxes: never wanted."""
    crossings: int


_FAULTS = ("node_edge_hits", "node_overlaps", "label_label_overlaps", "label_node_overlaps",
           "label_edge_hits", "unrouted_edges")  # fmt: skip
_MARGIN = 6
"""Around the picture, so that no border is cut."""


def arrange(nodes: Sequence[Node], links: Sequence[Link], *, lanes: bool, gap: float) -> Layout:
    """Lay out a graph; with `lanes`, ends of ways stand in a column of their own if they can."""
    graph = graphlay.Graph()
    for node in nodes:
        graph.node(node.id, width=node.w, height=node.h, **_lane(node, lanes))
    for link in links:
        graph.edge(link.source, link.target, **_room(link))
    return _read(graphlay.layout(graph, options=_options(gap)), links)


def _lane(node: Node, lanes: bool) -> dict[str, Any]:
    return {"group": node.lane} if lanes else {}


def _room(link: Link) -> dict[str, Any]:
    return {"label_size": list(link.label)} if link.label else {}


def _options(gap: float) -> Mapping[str, Any]:
    return {
        "direction": "topbottom",
        "spacing": {
            "layer_gap": gap,
            "node_gap": 28,
            "dummy_gap": 22,
            "edge_label_margin": 10,
        },
        "effort": "thorough",
    }


def _read(found: graphlay.Layout, links: Sequence[Link]) -> Layout:
    left = found.bounds["min"]["x"] - _MARGIN
    top = found.bounds["min"]["y"] - _MARGIN
    measured = found.metrics()

    def point(at: Mapping[str, float]) -> Point:
        return round(at["x"] - left, 1), round(at["y"] - top, 1)

    return Layout(
        width=round(found.bounds["max"]["x"] - left + _MARGIN, 1),
        height=round(found.bounds["max"]["y"] - top + _MARGIN, 1),
        corners=tuple(_corner(node, left, top) for node in found.nodes),
        ways=tuple(tuple(point(at) for at in edge["points"]) for edge in found.edges),
        labels=tuple(
            point(edge["label_anchor"]) if link.label else None
            for edge, link in zip(found.edges, links, strict=True)
        ),
        faults=sum(measured[name] for name in _FAULTS),
        crossings=measured["crossings"],
    )


def _corner(node: Mapping[str, Any], left: float, top: float) -> Point:
    centre, size = node["center"], node["size"]
    return (
        round(centre["x"] - size["width"] / 2 - left, 1),
        round(centre["y"] - size["height"] / 2 - top, 1),
    )
