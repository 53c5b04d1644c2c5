"""The flowchart of a guide said in words: the last of its four forms."""

from __future__ import annotations

from dataclasses import dataclass

from generator.flow import Flow, Step
from generator.flowchart.chart import KINDS

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


def outline(flow: Flow) -> tuple[OutlineStep, ...]:
    """Every step, in reading order."""
    return tuple(_step(step, flow) for step in flow.steps)


def _step(step: Step, flow: Flow) -> OutlineStep:
    word = f", {KINDS[str(step.severity)].lower()}" if step.severity else ""
    ways = tuple(
        WayOn(edge.label, edge.target, flow.by_id[edge.target].number) for edge in step.edges
    )
    return OutlineStep(step.id, step.number, f"{_KINDS[step.kind]}{word}", step.text, ways)
