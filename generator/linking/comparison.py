"""The questions of comparison and the answers to them, linked.

Part of linking. Positions are named within their question; how they stand to one another is
checked here, since a chain that leads back to itself could order nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import catalogue as world
from generator.diagnostics import Diagnostics, Location
from generator.diagnostics.codes import Linking, Unknown
from generator.linking.names import Names, refer, unique
from generator.parse.placed import Placed
from generator.schema.comparison import UNDECLARED, Answer, Comparison, Question


def check_questions(comparison: Placed[Comparison], names: Names, out: Diagnostics) -> None:
    """Report ids of questions and positions that stand twice, and references to nothing."""
    questions = comparison.record.questions
    unique([(q.id, comparison.where("questions", n, "id")) for n, q in enumerate(questions)], out)
    for n, question in enumerate(questions):
        for t, topic in enumerate(question.topics):
            where = comparison.where("questions", n, "topics", t)
            refer(topic, names.stage_of, Unknown.TOPIC, where, out)
        _check_positions(question, comparison, n, out)


def link_answers(
    placed: Sequence[Placed[Answer]], names: Names, out: Diagnostics
) -> tuple[world.Answer, ...]:
    """Each answer with its question.

    One to a question or with a position that is not there is reported and left out; all are where
    the questions could not be read.
    """
    if not names.questions:
        return ()
    questions = [(answer.record.question, answer.where("question")) for answer in placed]
    unique(questions, out, "keep one of the two")
    answers = []
    for answer in placed:
        id = answer.record.question
        if refer(id, names.questions, Unknown.QUESTION, answer.where("question"), out):
            question = names.questions[id]
            if _positions_known(answer, question, out):
                answers.append(
                    world.Answer(answer.record, answer.yaml, answer.path, question=question)
                )
    return tuple(answers)


def _positions_known(answer: Placed[Answer], question: Question, out: Diagnostics) -> bool:
    known = [choice.id for choice in question.positions]
    found = []
    for taken in answer.record.taken():
        open_here = known if taken.path else (*known, *UNDECLARED)
        where = answer.where(*taken.path, "position")
        found.append(refer(taken.position, open_here, Unknown.POSITION, where, out))
    return all(found)


def _check_positions(
    question: Question, comparison: Placed[Comparison], n: int, out: Diagnostics
) -> None:
    def where(*inside: str | int) -> Location:
        return comparison.where("questions", n, *inside)

    choices = [
        (choice.id, where("positions", p, "id")) for p, choice in enumerate(question.positions)
    ]
    unique(choices, out)
    known = [id for id, _ in choices]
    for id, at in choices:
        if id in UNDECLARED:
            message = f"'{id}' is open on every question and is not listed"
            out.error(at, Linking.RESERVED_POSITION, message, "Delete it here.")
    for path, id in _named(question):
        refer(id, known, Unknown.POSITION, where(*path), out)


def _named(question: Question) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Positions that a question names elsewhere than in their own place."""
    for p, choice in enumerate(question.positions):
        for c, covered in enumerate(choice.covers):
            yield ("positions", p, "covers", c), covered
    for c, clash in enumerate(question.clashes):
        for b, id in enumerate(clash.between):
            yield ("clashes", c, "between", b), id
