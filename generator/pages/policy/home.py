"""The first page: a partnership and what is to be done in it, or a task across all of them.

With each partnership stand the way straight to its guide on whether to meet at all, and its stages:
partnership and task are one look and one tap.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.derived.neighbours import starting_guide
from generator.pages.frame import status
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.status import InShort
from generator.pages.parts.by_nation import by_nation, found_by
from generator.pages.parts.starting_guide import start


@dataclass(frozen=True, slots=True)
class Choice:
    """A partnership to choose."""

    link: Link
    standing: InShort
    words: str
    """What one may type to find it in a long list, beside its name."""
    start: Link | None
    """Straight to the guide that most readers come for; none in a long list, where it would be a
    second line of every entry, and a twentieth of all that the page weighs."""
    stages: tuple[Link, ...]
    """What is to be done, in order; empty in a long list, where there is no room for it."""


@dataclass(frozen=True, slots=True)
class Nation:
    """The partnerships of a nation."""

    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Choose:
    """The choice of a partnership: big choices, or a long list by nation."""

    description: str
    ask: str
    choices: tuple[Choice, ...]
    nations: tuple[Nation, ...]
    several: tuple[Link, ...]
    """For those who are in more than one."""


@dataclass(frozen=True, slots=True)
class Task:
    """A stage, with its topics across all partnerships."""

    title: str
    lead: str
    start: str
    """The question of the guide to start from, where it belongs to this stage."""
    topics: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Tasks:
    """All stages."""

    stages: tuple[Task, ...]
    differ: bool
    """Whether there are several partnerships, which can differ."""


def home_page(context: Context) -> Page:
    """Task first; plain links only, so that it works with nothing."""
    page = context.page(addresses.HOME)
    site = page.catalogue.site
    own = Own("home", site.name, site.description)
    parts = (
        Heading(1, "Professionals’ meetings, step\u00a0by\u00a0step", "top"),
        Block("home_choose.html", _choose(page)),
        Heading(2, "Or start from what you need to do", "tasks"),
        Block("home_tasks.html", Tasks(_tasks(page), page.catalogue.alone is None)),
        Heading(2, "What you can rely on here", "rely"),
        Block("home_rely.html", None),
    )
    return whole(own, page, parts)


def _choose(page: Standpoint) -> Choose:
    partnerships = page.catalogue.partnerships
    description = page.catalogue.site.description
    ask = "Start here" if page.catalogue.alone else "Which partnership are you in?"
    if not page.catalogue.many:
        choices = tuple(_choice(partnership, page, stages=True) for partnership in partnerships)
        return Choose(description, ask, choices, (), _several(page))
    nations = tuple(
        Nation(name, tuple(_choice(partnership, page) for partnership in group))
        for name, group in by_nation(partnerships)
    )
    return Choose(description, ask, (), nations, _several(page))


def _several(page: Standpoint) -> tuple[Link, ...]:
    if not page.catalogue.compared:
        return ()
    ways = (
        ("A case that touches two or more of them", addresses.CROSSING),
        ("Compare them", addresses.COMPARE),
    )
    return tuple(Link(text, page.href(path)) for text, path in ways)


def _choice(partnership: Partnership, page: Standpoint, stages: bool = False) -> Choice:
    href = page.href(addresses.partnership_path(partnership.id))
    tasks = page.catalogue.stages if stages else ()
    return Choice(
        link=Link(partnership.record.name, href),
        standing=status.short(partnership, page.context),
        words=found_by(partnership),
        start=start(partnership.id, page) if stages else None,
        stages=tuple(
            page.link(stage.title, addresses.stage_path(partnership.id, stage.id))
            for stage in tasks
        ),
    )


def _tasks(page: Standpoint) -> tuple[Task, ...]:
    first = starting_guide(page.catalogue)
    return tuple(
        Task(
            stage.title,
            stage.lead,
            first.words.title if first and first.words.stage == stage.id else "",
            tuple(
                Link(
                    topic.title,
                    page.href(addresses.topic_path(topic.id)),
                )
                for topic in stage.topics
            ),
        )
        for stage in page.catalogue.stages
    )
