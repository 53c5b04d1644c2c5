"""Checklists by role, found among the provisions: who acts, at which stage, how strongly.

Derived from the catalogue. Pages, open data and checks read the same lists. A checklist holds no
policy of its own: each line is a provision, or a line that this site adds and marks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue, Partnership, Provision
from generator.schema.checklists import ChecklistGroup, OwnItem
from generator.schema.policy import Force
from generator.schema.vocabulary import Stage

PROHIBITIONS = frozenset({Force.MUST_NOT, Force.SHOULD_NOT})


@dataclass(frozen=True, slots=True)
class Part:
    """What a checklist holds for one stage: duties apart by force, each in document order."""

    stage: Stage
    must: tuple[Provision, ...]
    should: tuple[Provision, ...]
    do_not: tuple[Provision, ...]
    may: tuple[Provision, ...]
    """Options: nothing to be ticked."""
    own: tuple[OwnItem, ...]

    @property
    def duties(self) -> tuple[Provision, ...]:
        """All that the document asks for, or forbids."""
        return (*self.must, *self.should, *self.do_not)


@dataclass(frozen=True, slots=True)
class Checklist:
    """One partnership's checklist for one group of people."""

    group: ChecklistGroup
    partnership: Partnership
    parts: tuple[Part, ...]
    """Stages in order of doing, those without a line left out."""

    @property
    def duties(self) -> tuple[Provision, ...]:
        """All duties, in order."""
        return tuple(one for part in self.parts for one in part.duties)

    @property
    def empty(self) -> bool:
        """Whether the documents ask nothing of these people and leave them no choice either."""
        return not any(part.duties or part.may for part in self.parts)


def checklists_of(partnership: Partnership, catalogue: Catalogue) -> tuple[Checklist, ...]:
    """All checklists of a partnership."""
    return tuple(checklist(group, partnership, catalogue) for group in catalogue.checklists)


def checklist(group: ChecklistGroup, partnership: Partnership, catalogue: Catalogue) -> Checklist:
    """One checklist of a partnership."""
    place = _places(partnership)
    mine = [one for one in partnership.provisions if stands_on(one, group)]
    mine.sort(key=lambda one: place.get(_first(one), len(place)))
    parts = (_part(stage, mine, group, partnership.id) for stage in catalogue.stages)
    return Checklist(group, partnership, tuple(one for one in parts if one.duties or _other(one)))


def stands_on(one: Provision, group: ChecklistGroup) -> bool:
    """Whether a provision is for this group to do.

    What names nobody stands on the one checklist for that; a permission among it only where it is
    said as an instruction, since the others say when a meeting may be held and not what to do.
    """
    record = one.record
    if record.force is Force.INFORMATION:
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


def _part(stage: Stage, mine: list[Provision], group: ChecklistGroup, partnership: str) -> Part:
    here = [one for one in mine if one.stage == stage.id]
    return Part(
        stage=stage,
        must=_of(here, Force.MUST),
        should=_of(here, Force.SHOULD),
        do_not=_of(here, *PROHIBITIONS),
        may=_of(here, Force.MAY),
        own=tuple(
            item
            for item in group.own
            if item.stage == stage.id and partnership in (item.partnerships or (partnership,))
        ),
    )


def _of(all: list[Provision], *forces: Force) -> tuple[Provision, ...]:
    return tuple(one for one in all if one.force in forces)


def _other(part: Part) -> bool:
    return bool(part.may or part.own)


def _places(partnership: Partnership) -> Mapping[tuple[str, str], int]:
    """Every sentence's place: documents in order of authority, each from its start."""
    sentences = (
        (source.id, sentence.at)
        for source in partnership.sources
        for sentence in source.register.sentences()
    )
    return {sentence: number for number, sentence in enumerate(sentences)}


def _first(one: Provision) -> tuple[str, str]:
    """The sentence by which a provision has its place in the document."""
    if not one.evidence:
        return ("", "")
    return (one.evidence[0].source.id, one.evidence[0].sentence.at)
