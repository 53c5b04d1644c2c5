"""A line of the combined checklist: a duty, whose document asks it, of whom, and the clause."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue import Provision
from generator.derived.checklists import instruction
from generator.pages.frame.context import Standpoint
from generator.pages.frame.wording import ForceWords
from generator.pages.parts.grounds import Ground, ground
from generator.pages.parts.instructions import force_of_instruction


@dataclass(frozen=True, slots=True)
class DutyView:
    """A duty of one document."""

    id: str
    partnership: str
    name: str
    text: str
    force: ForceWords | None
    ground: Ground
    who: str


def duty_view(provision: Provision, page: Standpoint) -> DutyView:
    """One duty, for a page."""
    known = page.catalogue
    return DutyView(
        id=provision.id,
        partnership=provision.partnership,
        name=known.by_id[provision.partnership].record.name,
        text=instruction(provision),
        force=force_of_instruction(provision),
        ground=ground(provision, page),
        who=", ".join(known.roles[id].title for id in provision.record.who),
    )
