"""A checklist by role for one partnership.

Every line is a provision with its force, its conditions, its exceptions and the warnings of
editor's notes, or a line that is marked as this site's own. The boxes of the plain page are for a
pen; a custom element makes them boxes to tick.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.derived.checklists import Checklist, Part
from generator.pages.documents.checklist_lines import LineView, Maker, told_once
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.wording import sentence
from generator.pages.parts.checklist_links import link_to
from generator.pages.parts.downloads import Download, checklist_downloads


@dataclass(frozen=True, slots=True)
class ListView:
    """Duties, in order of doing; or options."""

    kind: str
    """`duties` or `may`."""
    title: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """A stage of the list."""

    id: str
    title: str
    lists: tuple[ListView, ...]
    own: tuple[tuple[str, str], ...]
    """Id and text of the lines that this site adds."""


@dataclass(frozen=True, slots=True)
class ChecklistView:
    """The whole list."""

    name: str
    about: str
    basis: str
    key: str
    """Which list and which edition of the documents: what kept ticks are filed under."""
    edition: str
    parts: tuple[PartView, ...]
    others: tuple[Link, ...]
    downloads: tuple[Download, ...]
    """The same as files."""


def checklist_pages(partnership: Partnership, context: Context) -> Iterator[Page]:
    """A page for each checklist of a partnership."""
    every = context.derived.checklists_for(partnership)
    return (checklist_page(checklist, context) for checklist in every)


def checklist_page(checklist: Checklist, context: Context) -> Page:
    """The page of one checklist."""
    partnership, group = checklist.partnership, checklist.group
    page = context.page(addresses.checklist_path(partnership.id, group.id))
    name = partnership.record.name
    own = Own(
        kind="checklist",
        title=f"{group.title}: {name}",
        description=f"{group.about} From {partnership.record.document_phrase}.",
        crumbs=((name, addresses.partnership_path(partnership.id)),),
        partnership=partnership,
    )
    every = context.derived.checklists_for(partnership)
    view = checklist_view(checklist, every, page)
    return whole(own, page, (Heading(1, own.title, "top"), Block("checklist.html", view)))


def checklist_view(
    checklist: Checklist, every: tuple[Checklist, ...], page: Standpoint
) -> ChecklistView:
    """The whole list, for a page."""
    return ChecklistView(
        name=checklist.partnership.record.name,
        about=checklist.group.about,
        basis=_basis(checklist),
        key=f"{checklist.partnership.id}/{checklist.group.id}",
        edition=_edition(checklist.partnership),
        parts=_parts(checklist, page),
        others=tuple(link_to(other, page) for other in every if other is not checklist),
        downloads=checklist_downloads(checklist.partnership.id, checklist.group.id, page),
    )


def _basis(checklist: Checklist) -> str:
    unread = "" if checklist.partnership.complete else " Not yet read whole: more may follow."
    return f"In order of doing. The list and its notes are this site’s.{unread}"


def _edition(partnership: Partnership) -> str:
    """The texts of the documents, in few letters: ticks do not outlive them."""
    texts = " ".join(source.register.text for source in partnership.sources)
    return hashlib.sha256(texts.encode()).hexdigest()[:8]


def _parts(checklist: Checklist, page: Standpoint) -> tuple[PartView, ...]:
    make = Maker(checklist, page, told=set())
    apart = [
        (part, kind, title, make.lines(provisions))
        for part in checklist.parts
        for kind, title, provisions in (("duties", "", part.duties), ("may", "You may", part.may))
        if provisions
    ]
    told = told_once([lines for *_, lines in apart])
    found: dict[str, list[ListView]] = {part.moment.id: [] for part in checklist.parts}
    for (part, kind, title, _), lines in zip(apart, told, strict=True):
        found[part.moment.id].append(ListView(kind, title, lines))
    return tuple(_part(part, tuple(found[part.moment.id])) for part in checklist.parts)


def _part(part: Part, lists: tuple[ListView, ...]) -> PartView:
    own = tuple((item.id, sentence(item.text)) for item in part.own)
    return PartView(part.moment.id, part.moment.title, lists, own)
