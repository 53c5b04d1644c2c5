"""The checklists as published records: one entry for each partnership and group of people.

Part of the open data, made from the same lists that the pages are made from.
"""

from __future__ import annotations

from pydantic import Field

from generator import addresses
from generator.derived.checklists import Checklist, Part, instruction
from generator.derived.derive import Derived
from generator.open_data.tables import Published, Table
from generator.schema.policy import Force


class PublishedItem(Published):
    """A line of a checklist that stands on a provision."""

    provision: str = Field(description="Id of the provision, which holds conditions and clause.")
    force: Force = Field(description="must, should, must-not, should-not, or may: an option.")
    text: str = Field(description="The instruction, or the statement where there is none.")


class PublishedOwnItem(Published):
    """A line of a checklist that this site added."""

    id: str = Field(description="Stable id.")
    text: str = Field(description="The line.")


class PublishedPart(Published):
    """What a checklist holds for what cannot wait, or for one stage."""

    stage: str = Field(description="Id of the stage; `urgent` for what cannot wait.")
    items: tuple[PublishedItem, ...] = Field(description="Duties in order of doing, then options.")
    own: tuple[PublishedOwnItem, ...] = Field(description="Lines that are the site's own.")


class PublishedChecklist(Published):
    """One partnership's checklist for one group of people."""

    group: str = Field(description="Id of the group of people.")
    partnership: str = Field(description="Id of the partnership.")
    title: str = Field(description="Title of the checklist.")
    whom: str = Field(description="Who they are.")
    parts: tuple[PublishedPart, ...] = Field(description="By stage, in order of doing.")
    url: str = Field(description="Page, relative to the top of the site.")


def table(derived: Derived) -> Table:
    """All checklists of all partnerships."""
    found = (_checklist(checklist) for lists in derived.checklists.values() for checklist in lists)
    return Table("checklists", PublishedChecklist, list(found))


def _checklist(checklist: Checklist) -> PublishedChecklist:
    return PublishedChecklist(
        group=checklist.group.id,
        partnership=checklist.partnership.id,
        title=checklist.group.title,
        whom=checklist.group.whom,
        parts=tuple(_part(part) for part in checklist.parts),
        url=addresses.checklist_path(checklist.partnership.id, checklist.group.id),
    )


def _part(part: Part) -> PublishedPart:
    return PublishedPart(
        stage=part.moment.id,
        items=tuple(
            PublishedItem(provision=duty.id, force=duty.force, text=instruction(duty))
            for duty in part.lines
        ),
        own=tuple(PublishedOwnItem(id=item.id, text=item.text) for item in part.own),
    )
