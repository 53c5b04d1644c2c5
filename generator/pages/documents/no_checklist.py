"""The page at the address of a checklist that a partnership's documents leave empty.

Such lists were once made, and an address is a promise: whoever comes back to it is told plainly
that nothing is asked of that role by name, and where to look. No list and no search leads here.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.frame.context import Context
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.frame.wording import sentence
from generator.pages.parts.checklist_links import link_to
from generator.schema.checklists import ChecklistGroup


@dataclass(frozen=True, slots=True)
class NoChecklistView:
    """What is said instead of an empty list."""

    unsaid: str
    unnamed: tuple[Link, ...]
    """To the list of what the documents ask of nobody by name, if there is one."""
    others: tuple[Link, ...]
    all: Link
    """To the partnership's own page."""


def no_checklist_page(group: ChecklistGroup, partnership: Partnership, context: Context) -> Page:
    """The page of a group of people of whom the documents ask nothing."""
    page = context.page(addresses.checklist_path(partnership.id, group.id))
    home = addresses.partnership_path(partnership.id)
    record = partnership.record
    so_far = "" if partnership.complete else " so far: it is not yet read whole"
    unsaid = f"{record.document_phrase} names no duty or option for {group.whom}{so_far}"
    own = Own(
        kind="no-checklist",
        title=f"{group.title}: {record.name}",
        description=sentence(unsaid),
        crumbs=((record.name, home),),
        partnership=partnership,
    )
    every = context.derived.checklists_for(partnership)
    view = NoChecklistView(
        unsaid=own.description,
        unnamed=tuple(link_to(one, page) for one in every if one.group.unnamed),
        others=tuple(link_to(one, page) for one in every if not one.group.unnamed),
        all=page.link(f"All of {record.name}", home),
    )
    return whole(own, page, (Heading(1, own.title, "top"), Block("no_checklist.html", view)))
