"""A guide stays small enough for someone with ten minutes."""

from __future__ import annotations

from generator.catalogue import Guide
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.derived.guide_graph import Flow
from generator.diagnostics.codes import Code

GUIDE_TOO_LARGE = Code(
    "guide-too-large",
    "A guide has more questions on a path, or more paths, than its limits.",
    wrong="limits: {questions: 1, paths: 2}",
    right="limits: {questions: 6, paths: 24}",
    advice="Divide the guide into two, or raise its limits if a reader can bear it.",
)


def _guide_within_limits(derived: Derived, out: Findings) -> None:
    for guide in derived.catalogue.guides:
        flow = derived.graph(guide)
        if not flow.cycle():
            _check(guide, flow, out)


def _check(guide: Guide, flow: Flow, out: Findings) -> None:
    paths = list(flow.paths())
    longest = max((sum(bool(edge.label) for edge in path) for path in paths), default=0)
    limits = guide.record.limits
    for found, most, what in (
        (longest, limits.questions, "questions on one path"),
        (len(paths), limits.paths, "paths"),
    ):
        if found > most:
            out.report(
                guide.where("limits"),
                GUIDE_TOO_LARGE,
                f"the guide has {found} {what}; its limit is {most}",
                "Divide it into two guides, or raise `limits` if a reader can bear it.",
            )


RULE = Rule(
    promise="No more questions on one path, and no more paths, than the guide's own limits allow.",
    codes=(GUIDE_TOO_LARGE,),
    check=_guide_within_limits,
)
