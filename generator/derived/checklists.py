"""Checklists by role, found among the provisions: who acts, at which stage, how strongly.

Derived from the catalogue. Pages, open data and checks read the same lists. A checklist holds no
policy of its own: each line is a provision, or a line that this site adds and marks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalogue import Catalogue, Partnership, Provision
from generator.derived.doing import Moment, in_order, moment_of, moments
from generator.schema.checklists import ChecklistGroup, OwnItem
from generator.schema.policy import Force


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a checklist, or lines of one list that share the words of their lead-in."""

    lines: tuple[Provision, ...]
    lead: str = ""
    """What all of its lines begin with; empty for a line that stands alone."""

    @property
    def head(self) -> Provision | None:
        """What leads into its lines; None for a line that stands alone."""
        return self.lines[0].head if self.lead else None

    def words(self, line: Provision) -> str:
        """One of its lines, as it goes on after the lead-in."""
        return instruction(line).removeprefix(f"{self.lead} ").removesuffix(".")


@dataclass(frozen=True, slots=True)
class Part:
    """What a checklist holds for one moment, each in the order of doing, whatever its force."""

    moment: Moment
    duties: tuple[Provision, ...]
    """All that the document asks for, or forbids."""
    may: tuple[Provision, ...]
    """Options: nothing to be ticked."""
    own: tuple[OwnItem, ...]

    @property
    def lines(self) -> tuple[Provision, ...]:
        """Every provision on it."""
        return (*self.duties, *self.may)


@dataclass(frozen=True, slots=True)
class Checklist:
    """One partnership's checklist for one group of people."""

    group: ChecklistGroup
    partnership: Partnership
    parts: tuple[Part, ...]
    """What cannot wait, then the stages in order, those without a line left out."""

    @property
    def duties(self) -> tuple[Provision, ...]:
        """All duties, in order."""
        return tuple(one for part in self.parts for one in part.duties)

    @property
    def empty(self) -> bool:
        """Whether the documents ask nothing of these people and leave them no choice either."""
        return not any(part.duties or part.may for part in self.parts)


def checklists_of(partnership: Partnership, catalogue: Catalogue) -> tuple[Checklist, ...]:
    """All checklists of a partnership that hold something."""
    every = (checklist(group, partnership, catalogue) for group in catalogue.checklists)
    return tuple(one for one in every if not one.empty)


def unasked_of(partnership: Partnership, catalogue: Catalogue) -> tuple[ChecklistGroup, ...]:
    """Those who have no checklist, since the documents ask nothing of them."""
    return tuple(
        group for group in catalogue.checklists if checklist(group, partnership, catalogue).empty
    )


def checklist(group: ChecklistGroup, partnership: Partnership, catalogue: Catalogue) -> Checklist:
    """One checklist of a partnership."""
    mine = [one for one in partnership.provisions if stands_on(one, group)]
    ordered = in_order(mine, partnership, catalogue)
    parts = (
        _part(moment, ordered, group, partnership.id, catalogue) for moment in moments(catalogue)
    )
    return Checklist(group, partnership, tuple(one for one in parts if one.lines or one.own))


def stands_on(one: Provision, group: ChecklistGroup) -> bool:
    """Whether a provision is for this group to do.

    What names nobody stands on the one checklist for that; a permission among it only where it is
    said as an instruction, since the others say when a meeting may be held and not what to do.
    Of a list its items stand there, and not its head.
    """
    record = one.record
    if one.heads or record.force is Force.INFORMATION:
        return False
    if not record.who:
        return group.unnamed and (record.force is not Force.MAY or record.do is not None)
    return any(
        part.role in record.who and (not part.stages or one.stage in part.stages)
        for part in group.roles
    )


def instruction(one: Provision) -> str:
    """What to do, in the words of a checklist; the statement itself where there are none."""
    return one.record.do or one.record.says


def entries(lines: Iterable[Provision]) -> tuple[Entry, ...]:
    """Lines as they are to be read: those of one list together, where the first of them stands.

    A line whose instruction is written out whole stands alone: it does not go on a lead-in.
    """
    listed = tuple(lines)
    leads = {line.id: _lead_of(line, listed) for line in listed}
    found: dict[tuple[str, str], list[Provision]] = {}
    for line in listed:
        lead = leads[line.id]
        found.setdefault((line.item_of, lead) if lead else (line.id, ""), []).append(line)
    return tuple(
        Entry(tuple(group), lead if len(group) > 1 else "") for (_, lead), group in found.items()
    )


def _lead_of(line: Provision, among: Iterable[Provision]) -> str:
    """The lead-in on which the instruction of an item goes, as others of its list have it too."""
    if not line.head:
        return ""
    shared = (_joined_lead(one) for one in among if one.item_of == line.item_of)
    return next((lead for lead in shared if lead and _goes_on(line, lead)), "")


def _joined_lead(line: Provision) -> str:
    """What the machine set before an item's own words; empty where nothing was."""
    said, own = instruction(line), f" {line.words}."
    return said.removesuffix(own) if said.endswith(own) else ""


def _goes_on(line: Provision, lead: str) -> bool:
    return instruction(line).startswith(f"{lead} ")


def _part(
    moment: Moment,
    mine: Iterable[Provision],
    group: ChecklistGroup,
    partnership: str,
    catalogue: Catalogue,
) -> Part:
    here = [one for one in mine if moment_of(one, catalogue) == moment.id]
    return Part(
        moment=moment,
        duties=tuple(one for one in here if one.force.asks),
        may=tuple(one for one in here if not one.force.asks),
        own=tuple(
            item
            for item in group.own
            if item.stage == moment.id and partnership in (item.partnerships or (partnership,))
        ),
    )
