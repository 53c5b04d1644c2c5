"""One question of comparison: its positions, how they stand to one another, and every answer."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.derived.comparison import order_of, positions_of
from generator.pages.frame.amounts import count
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.wording import capital, sentence
from generator.pages.parts.answers import answer_view, card, in_words, letter_of
from generator.pages.parts.by_nation import Speakers, speakers
from generator.schema.comparison import Question, Together

TOGETHER = {
    Together.STRICTEST: "In a case that touches several partnerships, the strictest answer counts.",
    Together.EACH: "In a case that touches several partnerships, all of it is done.",
    Together.SETTLE_FIRST: "In a case that touches several partnerships, settle this first: this "
    "site never puts the answers together, and ranks none above another.",
    Together.SHOWN: "For a case that touches several partnerships, nothing follows from them.",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A position, and who takes it."""

    letter: str
    label: str
    means: str
    by: tuple[Link, ...]
    taken: str
    """How many take it, where they are not named."""
    covers: str
    """What whoever keeps to it has kept to as well."""


@dataclass(frozen=True, slots=True)
class ClashView:
    """Two positions that one meeting cannot keep to."""

    one: str
    other: str
    why: str


@dataclass(frozen=True, slots=True)
class QuestionHead:
    """The question's positions, and what follows together."""

    together: str
    because: str
    choices: tuple[Choice, ...]
    clashes: tuple[ClashView, ...]
    topics: tuple[Link, ...]
    back: Link
    onward: tuple[Link, ...]
    nations: tuple[Speakers, ...]
    """Where partnerships are many: each in short, and the way to its answer."""


def question_page(question: Question, context: Context) -> Page:
    """The question and all answers, partnership by partnership.

    Where they are many only what each answers in short is said; the answer with all that it stands
    on has its place on a page of the partnership's own.
    """
    page = context.page(addresses.question_path(question.id))
    own = Own(
        kind="question",
        title=question.ask,
        description=f"{question.ask} What each partnership’s document says, compared.",
        crumbs=(("Compare partnerships", addresses.COMPARE),),
        contents="" if context.catalogue.many else "Partnerships",
        several=context.catalogue.partnerships,
    )
    parts: list[Heading | Block] = [
        Heading(1, own.title, "top"),
        Block("question_head.html", _head(question, page)),
    ]
    for partnership in () if context.catalogue.many else context.catalogue.partnerships:
        parts.append(Heading(2, partnership.record.name, partnership.id))
        parts.append(Block("question_answer.html", card(partnership, question, page)))
    return whole(own, page, tuple(parts))


def _head(question: Question, page: Standpoint) -> QuestionHead:
    known = page.catalogue
    return QuestionHead(
        together=TOGETHER[question.together],
        because=sentence(question.because),
        choices=_choices(question, page.context),
        clashes=tuple(
            ClashView(
                letter_of(question, clash.between[0]),
                letter_of(question, clash.between[1]),
                sentence(clash.why),
            )
            for clash in question.clashes
        ),
        topics=tuple(
            page.link(known.topics[id].title, addresses.topic_path(id)) for id in question.topics
        ),
        back=page.link("All questions", addresses.COMPARE),
        onward=_onward(question, page),
        nations=_nations(question, page) if known.many else (),
    )


def _nations(question: Question, page: Standpoint) -> tuple[Speakers, ...]:
    def says(partnership: Partnership) -> tuple[Link, str]:
        view = answer_view(partnership, question, page)
        return view.home, in_words(view)

    return speakers(page, says)


def _choices(question: Question, context: Context) -> tuple[Choice, ...]:
    order = order_of(question)
    by: dict[str, dict[str, Link]] = {}
    for partnership in context.catalogue.partnerships:
        for held in positions_of(partnership, question):
            by.setdefault(held.position.id, {})[partnership.id] = Link(
                partnership.record.name, f"#{partnership.id}"
            )
    many = context.catalogue.many
    return tuple(
        Choice(
            letter_of(question, position.id),
            capital(position.label),
            sentence(position.means) if position.means else "",
            () if many else tuple(by[position.id].values()),
            count(len(by[position.id]), "partnership"),
            ", ".join(letter_of(question, id) for id in sorted(order[position.id]) if id in by),
        )
        for position in question.positions
        if position.id in by
    )


def _onward(question: Question, page: Standpoint) -> tuple[Link, ...]:
    """The questions before and after."""
    all = page.catalogue.questions
    place = all.index(question)
    near = ((place - 1, "Before: "), (place + 1, "Next: "))
    return tuple(
        page.link(word + all[n].ask, addresses.question_path(all[n].id))
        for n, word in near
        if 0 <= n < len(all)
    )
