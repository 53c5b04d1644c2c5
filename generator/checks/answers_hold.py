"""Promise 6: a position at a glance is held by provisions of the right topic and force."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class _Held:
    """A position that an answer takes, alone or in one of its cases, and what holds it."""

    answer: Answer
    position: str
    cites: tuple[str, ...]
    path: tuple[str | int, ...] = ()


def answers_hold(catalogue: Catalogue, out: Diagnostics) -> None:
    """Complete partnerships answer every question, and each answer is held by what it cites."""
    for partnership in catalogue.partnerships:
        _all_answered(catalogue, partnership, out)
        for answer in partnership.answers:
            for held in _positions(answer):
                _topics(catalogue, held, out)
                _strength(catalogue, held, out)
                _limit(catalogue, held, out)


def _positions(answer: Answer) -> Iterator[_Held]:
    record = answer.record
    if record.position is not None:
        yield _Held(answer, record.position, record.cites)
    for key, place, part in record.parts():
        yield _Held(answer, part.position, part.cites, (key, place))


def _all_answered(catalogue: Catalogue, partnership: Partnership, out: Diagnostics) -> None:
    if not (partnership.complete and partnership.whole):
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


def _topics(catalogue: Catalogue, held: _Held, out: Diagnostics) -> None:
    topics = held.answer.question.topics
    for place, id in enumerate(held.cites):
        under = _under(catalogue, id)
        if under and not under & set(topics):
            out.error(
                held.answer.where(*held.path, "cites", place),
                "answer-off-topic",
                f"'{id}' belongs to none of the question's topics",
                "The question asks under: " + ", ".join(topics) + ".",
            )


def _under(catalogue: Catalogue, id: str) -> set[str]:
    """The topics of a provision or a silence; none where there is no such thing."""
    if id in catalogue.silences:
        return {catalogue.silences[id].record.topic}
    provision = catalogue.provisions.get(id)
    return {provision.topic, *provision.record.also} if provision else set()


def _limit(catalogue: Catalogue, held: _Held, out: Diagnostics) -> None:
    """A time limit is the document's own: a cited provision has the very same."""
    claimed = {one.id: one.within for one in held.answer.question.positions}.get(held.position)
    if claimed is None:
        return
    said = [one.record.within for one in _cited(catalogue, held)]
    bare = [one.model_copy(update={"covers": ()}) for one in said if one]
    if said and claimed not in bare:
        out.error(
            held.answer.where(*held.path, "position"),
            "answer-other-limit",
            f"the position '{held.position}' has a time limit that no cited provision has",
            "Cite the provision with that limit, or choose another position.",
        )


def _cited(catalogue: Catalogue, held: _Held) -> list[Provision]:
    return [catalogue.provisions[id] for id in held.cites if id in catalogue.provisions]


def _strength(catalogue: Catalogue, held: _Held, out: Diagnostics) -> None:
    needed = {one.id: one.needs for one in held.answer.question.positions}.get(held.position)
    if needed is None:
        return
    cited = _cited(catalogue, held)
    if cited and all(_STRENGTH[one.force] < _STRENGTH[needed] for one in cited):
        out.error(
            held.answer.where(*held.path, "position"),
            "answer-too-strong",
            f"the position '{held.position}' needs '{needed}', its provisions are weaker",
            "Choose a position that they hold.",
        )
