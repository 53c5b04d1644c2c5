"""Promise 6: a position at a glance is held by provisions of the right topic and force."""

from __future__ import annotations

from generator.catalogue import Answer, Catalogue, Partnership, Provision
from generator.diagnostics import Diagnostics, Position
from generator.schema.policy import Force

_STRENGTH = {
    Force.INFORMATION: 0,
    Force.MAY: 1,
    Force.SHOULD: 2,
    Force.SHOULD_NOT: 2,
    Force.MUST: 3,
    Force.MUST_NOT: 3,
}


def answers_hold(catalogue: Catalogue, out: Diagnostics) -> None:
    """Complete partnerships answer every question, and each answer is held by what it cites."""
    for partnership in catalogue.partnerships:
        _all_answered(catalogue, partnership, out)
        provisions = {one.id: one for one in partnership.provisions}
        for answer in partnership.answers:
            _topics(catalogue, answer, out)
            _strength(answer, provisions, out)


def _all_answered(catalogue: Catalogue, partnership: Partnership, out: Diagnostics) -> None:
    if not partnership.complete:
        return
    answered = {one.record.question for one in partnership.answers}
    file = partnership.position.file.with_name("positions.yml")
    for question in catalogue.questions:
        if question.id not in answered:
            out.error(
                Position(file),
                "question-unanswered",
                f"there is no answer to '{question.id}' ({question.ask})",
                "Give its position, or `silent` with the silence that says so.",
            )


def _topics(catalogue: Catalogue, answer: Answer, out: Diagnostics) -> None:
    topics = set(answer.question.topics)
    for place, id in enumerate(answer.record.cites):
        if answer.silent:
            silence = catalogue.silences.get(id)
            fits = silence is None or silence.record.topic in topics
        else:
            provision = catalogue.provisions.get(id)
            fits = provision is None or bool(topics & {provision.topic, *provision.record.also})
        if not fits:
            out.error(
                answer.where("cites", place),
                "answer-off-topic",
                f"'{id}' belongs to none of the question's topics",
                "The question asks under: " + ", ".join(answer.question.topics) + ".",
            )


def _strength(answer: Answer, provisions: dict[str, Provision], out: Diagnostics) -> None:
    needed = {one.id: one.needs for one in answer.question.positions}.get(answer.record.position or "")
    if needed is None:
        return
    cited = [provisions[id] for id in answer.record.cites if id in provisions]
    if cited and all(_STRENGTH[one.force] < _STRENGTH[needed] for one in cited):
        out.error(
            answer.where("position"),
            "answer-too-strong",
            f"the position '{answer.record.position}' needs '{needed}', its provisions are weaker",
            "Choose a position that they hold.",
        )
