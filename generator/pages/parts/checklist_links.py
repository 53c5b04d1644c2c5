"""The ways that lead to all of a partnership's checklists, and to who has none."""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.derived.checklists import Checklist
from generator.pages.frame.amounts import count
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Block, Heading, Link
from generator.pages.frame.wording import listed


@dataclass(frozen=True, slots=True)
class Line:
    """A checklist in a list of them."""

    link: Link
    holds: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Checklists to go to."""

    lines: tuple[Line, ...]
    none_for: str
    """Who has none, since the documents ask nothing of them; empty where all have one."""
    pack: Link | None
    """To all that can be printed; none where a project has no meeting documents."""


def index_parts(partnership: Partnership, page: Standpoint) -> tuple[Heading | Block, ...]:
    """All checklists of a partnership, under a heading of their own: names and sizes only."""
    if not page.catalogue.checklists:
        return ()
    every = page.derived.checklists_for(partnership)
    lines = tuple(Line(link_to(checklist, page), _holds(checklist)) for checklist in every)
    view = Lines(lines, _none_for(partnership, page), _pack(partnership, page))
    return (Heading(2, "Checklists", "checklists"), Block("partnership_lists.html", view))


def link_to(checklist: Checklist, page: Standpoint) -> Link:
    """A checklist by its title."""
    path = addresses.checklist_path(checklist.partnership.id, checklist.group.id)
    return page.link(checklist.group.title, path)


def _pack(partnership: Partnership, page: Standpoint) -> Link | None:
    if not page.catalogue.forms_of(partnership.id):
        return None
    path = addresses.print_pack_path(partnership.id)
    return page.link("All documents and checklists as files", path)


def _none_for(partnership: Partnership, page: Standpoint) -> str:
    """One line instead of empty lists; whoever comes back to the address of one learns of it."""
    whom = tuple(group.whom for group in page.derived.unasked_for(partnership))
    if not whom:
        return ""
    so_far = "" if partnership.complete else " so far, as the document is not yet read whole"
    return f"No duty named{so_far} for: {listed(whom)}."


def _holds(checklist: Checklist) -> str:
    duties = len(checklist.duties)
    options = sum(len(part.may) for part in checklist.parts)
    words = [count(duties, "duty", "duties")] if duties else []
    words += [count(options, "option")] if options else []
    return ", ".join(words)
