"""One topic across all partnerships, and the list of all topics."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.frame import status
from generator.pages.frame.amounts import count
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.status import InShort
from generator.pages.parts.comparison_table import matrix
from generator.pages.parts.lines import statements_in
from generator.pages.policy.topic_part import TopicPart, topic_part
from generator.schema.vocabulary import Stage, Topic


@dataclass(frozen=True, slots=True)
class TopicHead:
    """What belongs to the topic, and who speaks on it."""

    about: str
    overview: tuple[tuple[Link, str], ...]
    """Partnership and, in words, what it has."""


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
    """Partnerships below one another, in the same order everywhere, silences included."""
    page, alone = context.page(addresses.topic_path(topic.id)), context.catalogue.alone
    whose = alone.record.document_phrase if alone else "each partnership's document"
    own = Own(
        kind="topic",
        title=topic.title,
        description=f"{topic.about} What {whose} says.",
        crumbs=(("All topics", addresses.TOPICS),),
        contents="" if alone else "Partnerships",
        several=context.catalogue.partnerships,
    )
    parts: list[Heading | Block] = [Heading(1, topic.title, "top")]
    told: set[str] = set()
    sections = [
        (partnership, topic_part(topic.id, partnership, page, told, alone=True))
        for partnership in context.catalogue.partnerships
    ]
    overview = tuple(
        (Link(partnership.record.name, f"#{partnership.id}"), in_words(part))
        for partnership, part in sections
    )
    head = TopicHead(topic.about, () if alone else overview)
    parts.append(Block("topic_head.html", head))
    parts += _compared(topic, page)
    for partnership, part in sections:
        view = PartnershipTopic(
            status.short(partnership, context),
            _in_place(partnership, stage, topic, part, page),
            part,
        )
        parts += [
            Heading(2, partnership.record.name, partnership.id),
            Block("topic_partnership.html", view),
        ]
    return whole(own, page, tuple(parts))


def _compared(topic: Topic, page: Standpoint) -> tuple[Heading | Block, ...]:
    """The questions of comparison that are at home in the topic."""
    questions = tuple(
        question for question in page.catalogue.compared if question.topics[0] == topic.id
    )
    if not questions:
        return ()
    view = matrix(questions, page)
    return Heading(2, "Compared", "compared"), Block("topic_compared.html", view)


def topics_page(context: Context) -> Page:
    """All topics, by stage."""
    page = context.page(addresses.TOPICS)
    alone = context.catalogue.alone
    whose = alone.record.document_phrase if alone else "every partnership’s document"
    across = "" if alone else ", across all partnerships"
    own = Own("topics", "All topics", f"Every topic{across}.")
    parts: list[Heading | Block] = [
        Heading(1, own.title, "top"),
        Block(
            "lead.html", f"Each topic shows what {whose} says{'' if alone else ', side by side'}."
        ),
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


def in_words(part: TopicPart) -> str:
    """What a partnership has on a topic, in a few words."""
    words = []
    if part.lines:
        words.append(count(statements_in(part.lines), "statement"))
    if part.elsewhere:
        words.append("more under other topics" if words else "only under other topics")
    if part.gap:
        words.append(_silent(len(part.gap.points), bool(part.lines)))
    if words:
        return ", ".join(words)
    return "not yet read" if part.unread else "nothing filed here"


def _silent(points: int, says_something: bool) -> str:
    if points > 1:
        return "silent on several points"
    return "silent on one point" if says_something else "does not say"


def _in_place(
    partnership: Partnership, stage: Stage, topic: Topic, part: TopicPart, page: Standpoint
) -> Link:
    """The topic on the partnership's own page; the page itself where the topic left nothing."""
    path = addresses.stage_path(partnership.id, stage.id)
    if not part.nothing_at_all:
        path = addresses.stage_topic_path(partnership.id, stage.id, topic.id)
    return page.link(f"{partnership.record.name}: {stage.title}", path)
