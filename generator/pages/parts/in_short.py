"""Layer 0: where a partnership stands on what matters most at a stage, in a line each.

Worked out from its positions on the questions of comparison; no word is written for it alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue import Partnership
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link
from generator.pages.frame.wording import ForceWords, capital, without_stop
from generator.pages.parts.answers import AnswerView, answer_view
from generator.schema.comparison import Question
from generator.schema.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class ShortStance:
    """A position in a few words, when it holds, and its force where it has a single one."""

    when: str
    label: str
    forces: tuple[ForceWords, ...]


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """A question in two to four words, leading to its topic on the page, and the answer."""

    ask: Link
    stances: tuple[ShortStance, ...]
    open: str
    """Said where there is no position: not covered, or pulling apart, or not yet read."""


_OPEN = {
    "silent": "not covered",
    "pulls-apart": "its own sentences disagree",
    "unread": "not yet read",
    "held": "",
}


_MOST_WORDS = 20
"""An answer of more words, in its cases, is not short: the statements below say it better."""


def in_short(partnership: Partnership, stage: Stage, page: Standpoint) -> tuple[ShortAnswer, ...]:
    """The answers that head a stage's page, in the order of the questions."""
    topics = {topic.id for topic in stage.topics}
    return tuple(
        _answer(question, answer_view(partnership, question, page))
        for question in page.catalogue.questions
        if question.in_short and question.topics[0] in topics
    )


def _answer(question: Question, view: AnswerView) -> ShortAnswer:
    stances = tuple(
        ShortStance(stance.when, without_stop(stance.label), stance.forces)
        for stance in view.stances
    )
    ask = Link(capital(question.short), f"#{question.topics[0]}")
    if sum(_words(stance) for stance in stances) > _MOST_WORDS:
        return ShortAnswer(ask, (), "it depends, see below")
    return ShortAnswer(ask, stances, _OPEN[view.kind])


def _words(stance: ShortStance) -> int:
    return len(f"{stance.when} {stance.label}".split())
