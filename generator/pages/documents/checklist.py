"""A checklist by role for one partnership.

Every line is a provision with its force, its conditions, its exceptions and the tags of editor's
notes, or a line that is marked as this site's own. The boxes of the plain page are for a pen; a
custom element makes them boxes to tick.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership, Provision
from generator.derived.checklists import Checklist, Part, instruction
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.wording import ForceWords, capital, sentence
from generator.pages.parts.checklist_links import link_to
from generator.pages.parts.date_helper import Counting, counting
from generator.pages.parts.downloads import Download, checklist_downloads
from generator.pages.parts.grounds import Ground, ground
from generator.pages.parts.instructions import force_of_instruction
from generator.pages.parts.statements import Statement, statement


@dataclass(frozen=True, slots=True)
class ItemView:
    """A line of the list."""

    id: str
    text: str
    force: ForceWords | None
    ground: Ground
    exception_to: tuple[Statement, ...]
    who: str
    counting: Counting | None


@dataclass(frozen=True, slots=True)
class ListView:
    """Duties, in order of doing; or options."""

    kind: str
    """`duties` or `may`."""
    title: str
    items: tuple[ItemView, ...]


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
    empty: str
    unread: bool
    unnamed: Link | None
    """Where duties stand that name nobody."""
    others: tuple[Link, ...]
    downloads: tuple[Download, ...]
    """The same as files."""


def checklist_pages(partnership: Partnership, context: Context) -> tuple[Page, ...]:
    """A page for each checklist of a partnership."""
    every = context.derived.checklists_for(partnership)
    return tuple(_page(checklist, every, context) for checklist in every)


def _page(checklist: Checklist, every: tuple[Checklist, ...], context: Context) -> Page:
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
    view = checklist_view(checklist, every, page)
    return whole(own, page, (Heading(1, own.title, "top"), Block("checklist.html", view)))


def checklist_view(
    checklist: Checklist, every: tuple[Checklist, ...], page: Standpoint
) -> ChecklistView:
    """The whole list, for a page."""
    told: set[str] = set()
    return ChecklistView(
        name=checklist.partnership.record.name,
        about=checklist.group.about,
        basis=_basis(checklist),
        key=f"{checklist.partnership.id}/{checklist.group.id}",
        edition=_edition(checklist.partnership),
        parts=tuple(_part(part, checklist, page, told) for part in checklist.parts),
        empty=_empty(checklist),
        unread=not checklist.partnership.complete,
        unnamed=_unnamed(checklist, every, page),
        others=tuple(link_to(other, page) for other in every if other is not checklist),
        downloads=checklist_downloads(checklist.partnership.id, checklist.group.id, page),
    )


def _unnamed(checklist: Checklist, every: tuple[Checklist, ...], page: Standpoint) -> Link | None:
    others = (other for other in every if other.group.unnamed and other is not checklist)
    return next((link_to(other, page) for other in others), None)


def _basis(checklist: Checklist) -> str:
    phrase = checklist.partnership.record.document_phrase
    return (
        f"In order of doing. Each line is what {phrase} says, put as an instruction; the clause "
        "is beside it. The list itself is this site’s."
    )


def _edition(partnership: Partnership) -> str:
    """The texts of the documents, in few letters: ticks do not outlive them."""
    texts = " ".join(source.register.text for source in partnership.sources)
    return hashlib.sha256(texts.encode()).hexdigest()[:8]


def _empty(checklist: Checklist) -> str:
    if not checklist.empty:
        return ""
    phrase, whom = checklist.partnership.record.document_phrase, checklist.group.whom
    if not checklist.partnership.complete:
        return f"Not yet read. {phrase} may ask something of {whom}; nobody has read it whole yet."
    return f"{phrase} names no duty for {whom}."


def _part(part: Part, checklist: Checklist, page: Standpoint, told: set[str]) -> PartView:
    apart = (("duties", "", part.duties), ("may", "You may", part.may))
    lists = tuple(
        ListView(kind, title, tuple(_item(line, checklist, page, told) for line in lines))
        for kind, title, lines in apart
        if lines
    )
    own = tuple((item.id, sentence(item.text)) for item in part.own)
    return PartView(part.moment.id, part.moment.title, lists, own)


def _item(provision: Provision, checklist: Checklist, page: Standpoint, told: set[str]) -> ItemView:
    known = page.catalogue.provisions
    excepted = (known[id] for id in provision.record.excepts)
    return ItemView(
        id=provision.id,
        text=instruction(provision),
        force=force_of_instruction(provision),
        ground=ground(provision, page),
        exception_to=tuple(statement(rule, page) for rule in excepted),
        who=_who(provision, checklist, page.context),
        counting=counting(provision, page.context, told),
    )


def _who(provision: Provision, checklist: Checklist, context: Context) -> str:
    """Whose duty it is, where that is not the very role that the list is named for."""
    who = provision.record.who
    if not who:
        return "The document names nobody for this."
    if who == (checklist.group.roles[0].role,):
        return ""
    titles = " and ".join(context.catalogue.roles[id].title for id in who)
    return capital(f"asked of: {titles}.")
