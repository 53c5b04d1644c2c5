"""Promise 6: a position at a glance is held by provisions of the right topic and force."""

from __future__ import annotations

from generator.catalogue import Answer, Catalogue, Partnership, Provision
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics import Location
from generator.diagnostics.codes import Code
from generator.schema.comparison import Taken

QUESTION_UNANSWERED = Code(
    "question-unanswered",
    "A document that is read whole answers a question neither with a position nor with a silence.",
    wrong="# positions.yml has no answer to who-agrees\n[]",
    right="[{question: who-agrees, position: nobody-needed, cites: [ev-no-leave]}]",
    advice="Give a position with its provisions, or `silent` with the silence that says so.",
)
ANSWER_OFF_TOPIC = Code(
    "answer-off-topic",
    "An answer cites what belongs to none of its question's topics.",
    wrong="{question: who-may-ask, position: any-worker, cites: [nm-chair-free]}",
    right="{question: who-may-ask, position: any-worker, cites: [nm-anyone-asks]}",
    advice="Cite a provision under one of the question's topics.",
)
ANSWER_OTHER_LIMIT = Code(
    "answer-other-limit",
    "A position has a time limit that none of the provisions behind it has.",
    wrong="# the position has: within three working days\ncites: [nm-record-out]",
    right="# nm-record-out has: within three working days\ncites: [nm-record-out]",
    advice="Cite the provision with that limit, or take another position.",
)
ANSWER_TOO_STRONG = Code(
    "answer-too-strong",
    "A position claims more force than any of the provisions behind it has.",
    wrong="# the position needs: should\ncites: [nm-lead-may-agree]",
    right="# the position needs: should\ncites: [nm-manager-should-agree]",
    advice="Take a position that the provisions hold, or cite the one that is as strong.",
)


def _answers_hold(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for partnership in catalogue.partnerships:
        _all_answered(catalogue, partnership, out)
        for answer in partnership.answers:
            for taken in answer.record.taken():
                _topics(catalogue, answer, taken, out)
                _strength(catalogue, answer, taken, out)
                _limit(catalogue, answer, taken, out)


def _all_answered(catalogue: Catalogue, partnership: Partnership, out: Findings) -> None:
    if not (partnership.complete and partnership.whole):
        return
    answered = {answer.record.question for answer in partnership.answers}
    file = partnership.location.file.with_name("positions.yml")
    for question in catalogue.questions:
        if question.id not in answered:
            out.report(
                Location(file),
                QUESTION_UNANSWERED,
                f"there is no answer to '{question.id}' ({question.ask})",
                "Give its position, or `silent` with the silence that says so.",
            )


def _topics(catalogue: Catalogue, answer: Answer, taken: Taken, out: Findings) -> None:
    topics = answer.question.topics
    for place, id in enumerate(taken.cites):
        under = _under(catalogue, id)
        if under and not under & set(topics):
            out.report(
                answer.where(*taken.path, "cites", place),
                ANSWER_OFF_TOPIC,
                f"'{id}' belongs to none of the question's topics",
                "The question asks under: " + ", ".join(topics) + ".",
            )


def _under(catalogue: Catalogue, id: str) -> set[str]:
    """The topics of a provision or a silence; none where there is no such thing."""
    if id in catalogue.silences:
        return {catalogue.silences[id].record.topic}
    provision = catalogue.provisions.get(id)
    return {provision.topic, *provision.record.also} if provision else set()


def _limit(catalogue: Catalogue, answer: Answer, taken: Taken, out: Findings) -> None:
    """A time limit is the document's own: a cited provision has the very same."""
    claimed = {position.id: position.within for position in answer.question.positions}.get(
        taken.position
    )
    if claimed is None:
        return
    said = [provision.record.within for provision in _cited(catalogue, taken)]
    bare = [within.model_copy(update={"covers": ()}) for within in said if within]
    if said and claimed not in bare:
        out.report(
            answer.where(*taken.path, "position"),
            ANSWER_OTHER_LIMIT,
            f"the position '{taken.position}' has a time limit that no cited provision has",
            "Cite the provision with that limit, or choose another position.",
        )


def _cited(catalogue: Catalogue, taken: Taken) -> list[Provision]:
    return [catalogue.provisions[id] for id in taken.cites if id in catalogue.provisions]


def _strength(catalogue: Catalogue, answer: Answer, taken: Taken, out: Findings) -> None:
    needed = {position.id: position.needs for position in answer.question.positions}.get(
        taken.position
    )
    if needed is None:
        return
    cited = _cited(catalogue, taken)
    if cited and all(provision.force.strength < needed.strength for provision in cited):
        out.report(
            answer.where(*taken.path, "position"),
            ANSWER_TOO_STRONG,
            f"the position '{taken.position}' needs '{needed}', its provisions are weaker",
            "Choose a position that they hold.",
        )


RULE = Rule(
    promise="Complete partnerships answer every question, and each answer is held by what it "
    "cites.",
    codes=(QUESTION_UNANSWERED, ANSWER_OFF_TOPIC, ANSWER_OTHER_LIMIT, ANSWER_TOO_STRONG),
    check=_answers_hold,
)
