"""A line of the combined checklist: a duty, whose document asks it, of whom, and the clause."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue import Provision
from generator.checklists import instruction
from generator.pages.checklist import force_of_instruction
from generator.pages.context import Context
from generator.pages.guides.grounds import Ground, ground
from generator.pages.wording import ForceWords


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


def duty_view(one: Provision, context: Context, here: str) -> DutyView:
    """One duty, for the page at `here`."""
    known = context.catalogue
    return DutyView(
        id=one.id,
        partnership=one.partnership,
        name=known.by_id[one.partnership].record.name,
        text=instruction(one),
        force=force_of_instruction(one),
        ground=ground(one, context, here),
        who=", ".join(known.roles[id].title for id in one.record.who),
    )
