"""Where one partnership stands on each question, where partnerships are too many for its page.

Beside `question`, which then names each of them in short and leads here. What stands here is the
partnership's own, so that it is made of its files alone and stays when others change.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.frame.context import Context
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.parts.answers import Card, card


@dataclass(frozen=True, slots=True)
class AnswersHead:
    """What the page is, and the way to others."""

    about: str
    compare: Link


@dataclass(frozen=True, slots=True)
class OneAnswer:
    """An answer, and the way to where the others stand."""

    ask: str
    card: Card
    others: Link


def answers_page(partnership: Partnership, context: Context) -> Page:
    """All of a partnership's answers, in order of doing."""
    page = context.page(addresses.answers_path(partnership.id))
    record = partnership.record
    own = Own(
        kind="answers",
        title=f"{record.name}: where it stands on each question",
        description=f"What {record.document_phrase} says on each question of the comparison.",
        crumbs=((record.name, addresses.partnership_path(partnership.id)),),
        contents="Questions",
        partnership=partnership,
    )
    head = AnswersHead(
        own.description, page.link("Compare with other partnerships", addresses.COMPARE)
    )
    parts: list[Heading | Block] = [Heading(1, own.title, "top"), Block("answers_head.html", head)]
    for question in context.catalogue.compared:
        others = page.link("Where others stand", addresses.question_path(question.id))
        one = OneAnswer(question.ask, card(partnership, question, page), others)
        parts += [Heading(2, question.ask, question.id), Block("answers_one.html", one)]
    return whole(own, page, tuple(parts))
