"""The answers of a question can be told apart, and it matters which one is given."""

from __future__ import annotations

from generator.catalogue import Catalogue, Guide
from generator.derived.guide_graph import Step, flow_of
from generator.diagnostics import Diagnostics


def guide_answers_differ(catalogue: Catalogue, out: Diagnostics) -> None:
    """Labels are distinct, and not all answers lead to the same step."""
    for guide in catalogue.guides:
        for step in flow_of(guide).steps:
            if len(step.edges) > 1:
                _check(guide, step, out)


def _check(guide: Guide, step: Step, out: Diagnostics) -> None:
    labels = [edge.label.casefold() for edge in step.edges]
    where = guide.placed.where("nodes", step.id, "answers")
    if len(set(labels)) < len(labels):
        out.error(
            where,
            "answers-alike",
            f"two answers of '{step.id}' have the same label",
            "Word them so that a reader can choose.",
        )
    if len({edge.target for edge in step.edges}) == 1:
        out.error(
            where,
            "question-idle",
            f"all answers of '{step.id}' lead to '{step.edges[0].target}'",
            "Make it an action, or leave the question out.",
        )
