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
    """A line of a checklist, or lines that share the words with which they begin."""

    lines: tuple[Provision, ...]
    lead: str = ""
    """What all of its lines begin with; empty for a line that stands alone."""

    @property
    def home(self) -> Provision:
        """Where its lead is said: what leads into the list, else the first of its lines."""
        return self.lines[0].head or self.lines[0]

    def words(self, line: Provision) -> str:
        """One of its lines, as it goes on after the lead: by its condition where nothing else."""
        own = instruction(line).removesuffix(".").removeprefix(self.lead).strip()
        return own or condition(line)


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
        return tuple(duty for part in self.parts for duty in part.duties)

    @property
    def empty(self) -> bool:
        """Whether the documents ask nothing of these people and leave them no choice either."""
        return not any(part.duties or part.may for part in self.parts)


def checklists_of(partnership: Partnership, catalogue: Catalogue) -> tuple[Checklist, ...]:
    """All checklists of a partnership that hold something."""
    every = (checklist(group, partnership, catalogue) for group in catalogue.checklists)
    return tuple(made for made in every if not made.empty)


def unasked_of(partnership: Partnership, catalogue: Catalogue) -> tuple[ChecklistGroup, ...]:
    """Those who have no checklist, since the documents ask nothing of them."""
    return tuple(
        group for group in catalogue.checklists if checklist(group, partnership, catalogue).empty
    )


def checklist(group: ChecklistGroup, partnership: Partnership, catalogue: Catalogue) -> Checklist:
    """One checklist of a partnership."""
    mine = [provision for provision in partnership.provisions if stands_on(provision, group)]
    ordered = in_order(mine, partnership, catalogue)
    parts = (
        _part(moment, ordered, group, partnership.id, catalogue) for moment in moments(catalogue)
    )
    return Checklist(group, partnership, tuple(part for part in parts if part.lines or part.own))


def stands_on(provision: Provision, group: ChecklistGroup) -> bool:
    """Whether a provision is for this group to do.

    What names nobody stands on the one checklist for that; a permission among it only where it is
    said as an instruction, since the others say when a meeting may be held and not what to do.
    Of a list its items stand there, and not its head.
    """
    record = provision.record
    if provision.heads or record.force is Force.INFORMATION:
        return False
    if not record.who:
        return group.unnamed and (record.force is not Force.MAY or record.do is not None)
    return any(
        part.role in provision.acts_as and (not part.stages or provision.stage in part.stages)
        for part in group.roles
    )


def instruction(provision: Provision) -> str:
    """What to do, in the words of a checklist; the statement itself where there are none."""
    return provision.record.do or provision.record.says


def condition(provision: Provision) -> str:
    """What triggers or lifts a provision, as words that go on in a sentence."""
    parts = (("if", provision.record.if_), ("unless", provision.record.unless))
    return " ".join(f"{label} {words.removesuffix('.')}" for label, words in parts if words)


def entries(lines: Iterable[Provision]) -> tuple[Entry, ...]:
    """Lines as they are to be read: those that begin alike together, where the first of them is.

    A line of a list whose instruction is written out whole stands alone: it goes on no lead-in.
    """
    listed = tuple(lines)
    found: dict[tuple[str, str], list[Provision]] = {}
    for line in listed:
        lead = _lead_of(line, listed)
        found.setdefault((line.item_of, lead) if lead else (line.id, ""), []).append(line)
    return tuple(
        Entry(tuple(group), lead if len(group) > 1 else "") for (_, lead), group in found.items()
    )


def _lead_of(line: Provision, among: Iterable[Provision]) -> str:
    """The words with which a line begins as others do; empty where it stands alone.

    Of an item the lead-in on which its instruction goes, as others of its list have it too. Of
    what is asked in the same words under another condition as well, the words.
    """
    if line.head:
        shared = (_joined_lead(item) for item in among if item.item_of == line.item_of)
        return next((lead for lead in shared if lead and _goes_on(line, lead)), "")
    same = [asked for asked in among if not asked.head and _asks_the_same(asked, line)]
    return instruction(line).removesuffix(".") if len(same) > 1 else ""


def _asks_the_same(line: Provision, beside: Provision) -> bool:
    alike = instruction(line) == instruction(beside) and line.force is beside.force
    return alike and bool(condition(line)) and bool(condition(beside))


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
    here = [provision for provision in mine if moment_of(provision, catalogue) == moment.id]
    return Part(
        moment=moment,
        duties=tuple(provision for provision in here if provision.force.asks),
        may=tuple(provision for provision in here if not provision.force.asks),
        own=tuple(
            item
            for item in group.own
            if item.stage == moment.id and partnership in (item.partnerships or (partnership,))
        ),
    )
