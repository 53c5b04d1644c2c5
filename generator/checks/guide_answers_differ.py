"""The answers of a question can be told apart, and it matters which one is given."""

from __future__ import annotations

from generator.catalogue import Guide
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.derived.guide_graph import Step
from generator.diagnostics.codes import Code

ANSWERS_ALIKE = Code(
    "answers-alike",
    "Two answers of a step have the same label.",
    wrong='{one: {label: "Yes"}, two: {label: "YES"}}',
    right='{one: {label: "Yes"}, two: {label: "No"}}',
    advice="Word the answers so that a reader can choose between them.",
)
QUESTION_IDLE = Code(
    "question-idle",
    "All answers of a step lead to the same place.",
    wrong='{yes-it-is: {label: "Yes", next: tell}, no-it-is-not: {label: "No", next: tell}}',
    right='{yes-it-is: {label: "Yes", next: tell}, no-it-is-not: {label: "No", next: none}}',
    advice=(
        "Leave the question out, or make it an action; if the answers differ, let them "
        "lead to different steps."
    ),
)


def _guide_answers_differ(derived: Derived, out: Findings) -> None:
    for guide in derived.catalogue.guides:
        for step in derived.graph(guide).steps:
            if len(step.edges) > 1:
                _check(guide, step, out)


def _check(guide: Guide, step: Step, out: Findings) -> None:
    labels = [edge.label.casefold() for edge in step.edges]
    where = guide.where("nodes", step.id, "answers")
    if len(set(labels)) < len(labels):
        out.report(
            where,
            ANSWERS_ALIKE,
            f"two answers of '{step.id}' have the same label",
            "Word them so that a reader can choose.",
        )
    if len({edge.target for edge in step.edges}) == 1:
        out.report(
            where,
            QUESTION_IDLE,
            f"all answers of '{step.id}' lead to '{step.edges[0].target}'",
            "Make it an action, or leave the question out.",
        )


RULE = Rule(
    promise="Labels are distinct, and not all answers lead to the same step.",
    codes=(ANSWERS_ALIKE, QUESTION_IDLE),
    check=_guide_answers_differ,
)
