"""Every step of a guide can be reached, leads to an outcome, and no way goes in a circle."""

from __future__ import annotations

from generator.catalogue import Guide
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.derived.guide_graph import Flow
from generator.diagnostics.codes import Code

STEP_UNREACHABLE = Code(
    "step-unreachable",
    "No way through a guide comes to a step.",
    wrong='"no": {label: "No", next: raise}',
    right='"no": {label: "No", next: none}',
    advice="Lead an answer to the step, name it in `entries`, or delete it.",
)
GUIDE_WITHOUT_OUTCOME = Code(
    "guide-without-outcome",
    "No way through a guide can end.",
    wrong="{kind: action, do: Do it again., next: one}",
    right="{kind: outcome, severity: advice, title: Raise it with the lead}",
    advice="Let every way end in a step of the kind outcome.",
)
GUIDE_CIRCULAR = Code(
    "guide-circular",
    "A way through a guide comes back to itself.",
    wrong="not-met: {label: Not all, next: worried}",
    right="not-met: {label: Not all, next: raise}",
    advice="Lead the way on to an outcome, never back.",
)


def _guides_lead_on(derived: Derived, out: Findings) -> None:
    for guide in derived.catalogue.guides:
        flow = derived.graph(guide)
        _no_circle(guide, flow, out)
        reached = flow.reachable()
        for step in flow.steps:
            if step.id not in reached:
                out.report(
                    guide.where("nodes", step.id),
                    STEP_UNREACHABLE,
                    f"nothing leads to the step '{step.id}'",
                    "Lead an answer to it, name it in `entries`, or delete it.",
                )
        if not flow.outcomes:
            out.report(
                guide.where("nodes"),
                GUIDE_WITHOUT_OUTCOME,
                "no node of the guide is an outcome",
                "Every way has to end in one.",
            )


def _no_circle(guide: Guide, flow: Flow, out: Findings) -> None:
    circle = flow.cycle()
    if circle:
        out.report(
            guide.where("nodes", circle[0]),
            GUIDE_CIRCULAR,
            "a way leads in a circle: " + " > ".join(circle),
            "A reader would never come out: end it in an outcome.",
        )


RULE = Rule(
    promise="No dead step, no endless way.",
    codes=(STEP_UNREACHABLE, GUIDE_WITHOUT_OUTCOME, GUIDE_CIRCULAR),
    check=_guides_lead_on,
)
