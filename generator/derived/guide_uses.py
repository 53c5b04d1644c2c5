"""Which guides use a provision, so that it can lead to the step where it counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator import addresses
from generator.derived.guide_graph import Flow


@dataclass(frozen=True, slots=True)
class Use:
    """A guide that uses a provision, and the place in it."""

    text: str
    path: str


Uses = Mapping[str, tuple[Use, ...]]
"""Provision id -> its uses, guide by guide."""


def uses_of(graphs: Iterable[Flow]) -> Uses:
    """Every use of every provision: in each guide, the first step that stands on it."""
    found: dict[str, list[Use]] = {}
    for flow in graphs:
        for id in sorted(flow.used):
            found.setdefault(id, []).append(_use(id, flow))
    return {id: tuple(uses) for id, uses in found.items()}


def _use(id: str, flow: Flow) -> Use:
    step = next((step for step in flow.steps if id in step.cites), None)
    if step is None:
        return Use(flow.words.title, addresses.guide_path(flow.partnership, flow.guide))
    path = addresses.guide_step_path(flow.partnership, flow.guide, step.id)
    return Use(f"{flow.words.title} Step {step.number}", path)
