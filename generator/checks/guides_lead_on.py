"""Every step of a guide can be reached, leads to an outcome, and no way goes in a circle."""

from __future__ import annotations

from generator.catalogue import Catalogue, Guide
from generator.derived.guide_graph import Flow, flow_of
from generator.diagnostics import Diagnostics


def guides_lead_on(catalogue: Catalogue, out: Diagnostics) -> None:
    """No dead step, no endless way."""
    for guide in catalogue.guides:
        flow = flow_of(guide)
        _no_circle(guide, flow, out)
        reached = flow.reachable()
        for step in flow.steps:
            if step.id not in reached:
                out.error(
                    guide.placed.where("nodes", step.id),
                    "step-unreachable",
                    f"nothing leads to the step '{step.id}'",
                    "Lead an answer to it, name it in `entries`, or delete it.",
                )
        if not flow.outcomes:
            out.error(
                guide.placed.where("nodes"),
                "guide-without-outcome",
                "no node of the guide is an outcome",
                "Every way has to end in one.",
            )


def _no_circle(guide: Guide, flow: Flow, out: Diagnostics) -> None:
    circle = flow.cycle()
    if circle:
        out.error(
            guide.placed.where("nodes", circle[0]),
            "guide-circular",
            "a way leads in a circle: " + " > ".join(circle),
            "A reader would never come out: end it in an outcome.",
        )
