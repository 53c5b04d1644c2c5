"""A guide stays small enough for someone with ten minutes."""

from __future__ import annotations

from generator.catalogue import Catalogue, Guide
from generator.derived.guide_graph import Flow, flow_of
from generator.diagnostics import Diagnostics


def guide_within_limits(catalogue: Catalogue, out: Diagnostics) -> None:
    """No more questions on one path, and no more paths, than the guide's own limits allow."""
    for guide in catalogue.guides:
        flow = flow_of(guide)
        if not flow.cycle():
            _check(guide, flow, out)


def _check(guide: Guide, flow: Flow, out: Diagnostics) -> None:
    paths = list(flow.paths())
    longest = max((sum(bool(edge.label) for edge in path) for path in paths), default=0)
    limits = guide.record.limits
    for found, most, what in (
        (longest, limits.questions, "questions on one path"),
        (len(paths), limits.paths, "paths"),
    ):
        if found > most:
            out.error(
                guide.placed.where("limits"),
                "guide-too-large",
                f"the guide has {found} {what}; its limit is {most}",
                "Divide it into two guides, or raise `limits` if a reader can bear it.",
            )
