"""The flowchart of a guide said in words: the last of its four forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derived.flowchart.chart import KINDS
from generator.derived.guide_graph import Flow, Step
from generator.pages.frame.page import Link
from generator.pages.guides.take import TakeView

_KINDS = {
    "question": "question",
    "any-of": "any of a list",
    "all-of": "all of a list",
    "action": "do this",
    "outcome": "result",
}


@dataclass(frozen=True, slots=True)
class WayOn:
    """An answer and the step that it leads to."""

    label: str
    to: str
    number: int


@dataclass(frozen=True, slots=True)
class OutlineStep:
    """A step in one line, with its ways on."""

    id: str
    number: int
    kind: str
    text: str
    ways: tuple[WayOn, ...]
    take: tuple[Link, ...]
    """For an outcome: documents and checklists to take along."""


def outline(flow: Flow, takes: Mapping[str, TakeView]) -> tuple[OutlineStep, ...]:
    """Every step, in reading order."""
    return tuple(_step(step, flow, takes.get(step.id, TakeView())) for step in flow.steps)


def _step(step: Step, flow: Flow, take: TakeView) -> OutlineStep:
    word = f", {KINDS[str(step.severity)].lower()}" if step.severity else ""
    ways = tuple(
        WayOn(edge.label, edge.target, flow.by_id[edge.target].number) for edge in step.edges
    )
    kind = f"{_KINDS[step.kind]}{word}"
    return OutlineStep(step.id, step.number, kind, step.text, ways, take.links)
