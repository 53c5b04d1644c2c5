"""One topic across all partnerships, and the list of all topics."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.derived.comparison import combine
from generator.pages.frame import status
from generator.pages.frame.amounts import count
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.status import InShort
from generator.pages.frame.wording import capital
from generator.pages.parts.by_nation import Speakers, speakers
from generator.pages.parts.comparison_table import in_words as how_in_words
from generator.pages.parts.comparison_table import matrix
from generator.pages.policy.topic_part import Has, TopicPart, has_on, topic_part
from generator.schema.comparison import Question
from generator.schema.vocabulary import Stage, Topic


@dataclass(frozen=True, slots=True)
class TopicHead:
    """What belongs to the topic, and who speaks on it."""

    about: str
    overview: tuple[tuple[Link, str], ...]
    """Partnership and, in words, what it has, where all of them are on the page."""
    nations: tuple[Speakers, ...] = ()
    """The same, where they are too many for that: each leads to its own page."""


@dataclass(frozen=True, slots=True)
class PartnershipTopic:
    """What one partnership says, its standing, and the way to its own page."""

    standing: InShort
    in_place: Link
    part: TopicPart


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in the list of topics."""

    link: Link
    about: str


def topic_page(topic: Topic, stage: Stage, context: Context) -> Page:
    """Partnerships below one another, in the same order everywhere, silences included.

    Where they are many only what each has is said, and what it says stands on its own page.
    """
    page, alone = context.page(addresses.topic_path(topic.id)), context.catalogue.alone
    whose = alone.record.document_phrase if alone else "each partnership's document"
    many = context.catalogue.many
    own = Own(
        kind="topic",
        title=topic.title,
        description=f"{topic.about} What {whose} says.",
        crumbs=(("All topics", addresses.TOPICS),),
        contents="" if alone or many else "Partnerships",
        several=context.catalogue.partnerships,
    )
    speak = _named(topic, stage, page) if many else _side_by_side(topic, stage, page)
    return whole(own, page, (Heading(1, topic.title, "top"), *speak))


def _named(topic: Topic, stage: Stage, page: Standpoint) -> tuple[Heading | Block, ...]:
    def says(owner: Partnership) -> tuple[Link, str]:
        has = has_on(topic.id, owner)
        place = page.href(_place(owner, stage, topic, nothing=has.nothing_at_all))
        return Link(owner.record.name, place), in_words(has)

    head = TopicHead(topic.about, (), speakers(page, says))
    return Block("topic_head.html", head), *_compared(topic, page)


def _side_by_side(topic: Topic, stage: Stage, page: Standpoint) -> tuple[Heading | Block, ...]:
    told: set[str] = set()
    sections = [
        (owner, topic_part(topic.id, owner, page, told, alone=True))
        for owner in page.catalogue.partnerships
    ]
    overview = tuple(
        (Link(owner.record.name, f"#{owner.id}"), in_words(has_on(topic.id, owner)))
        for owner, _ in sections
    )
    head = TopicHead(topic.about, () if page.catalogue.alone else overview)
    parts: list[Heading | Block] = [Block("topic_head.html", head), *_compared(topic, page)]
    for owner, part in sections:
        place = _place(owner, stage, topic, nothing=part.nothing_at_all)
        own = page.link(f"{owner.record.name}: {stage.title}", place)
        view = PartnershipTopic(status.short(owner, page.context), own, part)
        parts += [
            Heading(2, owner.record.name, owner.id),
            Block("topic_partnership.html", view),
        ]
    return tuple(parts)


def _compared(topic: Topic, page: Standpoint) -> tuple[Heading | Block, ...]:
    """The questions of comparison that are at home in the topic."""
    questions = tuple(
        question for question in page.catalogue.compared if question.topics[0] == topic.id
    )
    if not questions:
        return ()
    head = Heading(2, "Compared", "compared")
    if page.catalogue.many:  # a column of each would be no table any more
        return head, Block("topic_lines.html", tuple(_asked(one, page) for one in questions))
    return head, Block("topic_compared.html", matrix(questions, page))


def _asked(question: Question, page: Standpoint) -> TopicLine:
    link = page.link(question.ask, addresses.question_path(question.id))
    return TopicLine(link, capital(how_in_words(combine(question, page.catalogue.partnerships))))


def topics_page(context: Context) -> Page:
    """All topics, by stage."""
    page = context.page(addresses.TOPICS)
    alone = context.catalogue.alone
    across = "" if alone else ", across all partnerships"
    own = Own("topics", "All topics", f"Every topic{across}.")
    parts: list[Heading | Block] = [
        Heading(1, own.title, "top"),
        Block("lead.html", f"Each topic shows {_shown(context)}."),
    ]
    for stage in context.catalogue.stages:
        lines = tuple(
            TopicLine(
                page.link(topic.title, addresses.topic_path(topic.id)),
                topic.about,
            )
            for topic in stage.topics
        )
        parts += [Heading(2, stage.title, stage.id), Block("topic_lines.html", lines)]
    return whole(own, page, tuple(parts))


def _shown(context: Context) -> str:
    if alone := context.catalogue.alone:
        return f"what {alone.record.document_phrase} says"
    if context.catalogue.many:
        return "how much each partnership’s document says, and leads to it"
    return "what every partnership’s document says, side by side"


def in_words(has: Has) -> str:
    """What a partnership has on a topic, in a few words."""
    words = []
    if has.statements:
        words.append(count(has.statements, "statement"))
    if has.guests:
        words.append("more under other topics" if words else "only under other topics")
    if has.silences:
        words.append(_silent(has.silences, bool(has.statements)))
    if words:
        return ", ".join(words)
    return "not yet read" if has.unread else "nothing filed here"


def _silent(points: int, says_something: bool) -> str:
    if points > 1:
        return "silent on several points"
    return "silent on one point" if says_something else "does not say"


def _place(owner: Partnership, stage: Stage, topic: Topic, *, nothing: bool) -> str:
    """The topic on the partnership's own page; the page itself where the topic left nothing."""
    if nothing:
        return addresses.stage_path(owner.id, stage.id)
    return addresses.stage_topic_path(owner.id, stage.id, topic.id)
