"""What the outcome of a guide leads to: meeting documents to take, and checklists to work by.

Derived from the catalogue, above flows and checklists. Pages, open data and transcripts read the
same. Nothing here is written by hand but a guide's own `then`: which duties an outcome rests on
and leads to is asked of the provisions that it cites.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.catalogue import Catalogue, Form, Provision
from generator.derived.checklists import Checklist
from generator.derived.guide_graph import Flow, Step
from generator.schema.guides import Outcome, OutcomeSeverity

Why = Literal["named", "ahead", "way"]
"""Named at the outcome; asked for at the stages ahead; done on the way to the outcome."""

_STAGES_AHEAD = 2
"""So many stages does a decision to go ahead open: to prepare a meeting and to hold it."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A checklist, and the duties on it for which it is wanted here."""

    checklist: Checklist
    why: Why
    duties: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class Leads:
    """What one outcome leads to."""

    documents: tuple[Form, ...]
    checklists: tuple[Carried, ...]


NOTHING = Leads((), ())
"""What a step that is no outcome leads to."""


def leads_of(flow: Flow, every: Iterable[Checklist], catalogue: Catalogue) -> Mapping[str, Leads]:
    """For each outcome of a guide, by id, what it leads to among its partnership's checklists."""
    return {
        step.id: Leads(
            tuple(_documents(step, flow, catalogue)),
            tuple(_checklists(step, flow, every, catalogue)),
        )
        for step in flow.outcomes
    }


def stages_ahead(step: Step, flow: Flow, catalogue: Catalogue) -> tuple[str, ...]:
    """The stages that an outcome opens: none, unless it goes ahead and a decision is recorded."""
    node = step.node
    if not isinstance(node, Outcome) or node.severity is not OutcomeSeverity.GO or not node.then:
        return ()
    stages = [stage.id for stage in catalogue.stages]
    first = stages.index(flow.words.stage) + 1
    return tuple(stages[first : first + _STAGES_AHEAD])


def _documents(step: Step, flow: Flow, catalogue: Catalogue) -> Iterator[Form]:
    """Those that the guide hands out, hold what is now to be done, or belong to what is ahead."""
    assert isinstance(step.node, Outcome)
    given = {name.rpartition("/")[2] for name in step.node.then}
    ahead = stages_ahead(step, flow, catalogue)
    doing = [catalogue.provisions[id] for id in step.node.steps]
    stages = [stage.id for stage in catalogue.stages]
    forms = catalogue.forms_of(flow.partnership)
    for form in sorted(forms, key=lambda form: stages.index(form.stage)):
        held = form.held
        now = any(provision.id in held and provision.stage == form.stage for provision in doing)
        if form.id in given or form.stage in ahead or now:
            yield form


def _checklists(
    step: Step, flow: Flow, every: Iterable[Checklist], catalogue: Catalogue
) -> Iterator[Carried]:
    """Each with the strongest reason for it: what is named, what is ahead, what led here."""
    ahead = stages_ahead(step, flow, catalogue)
    way = _on_the_way(step, flow) if ahead else frozenset()
    for checklist in every:
        found: tuple[tuple[Why, tuple[Provision, ...]], ...] = (
            ("named", _among(checklist, step.cites)),
            ("ahead", tuple(duty for duty in checklist.duties if duty.stage in ahead)),
            ("way", _among(checklist, way)),
        )
        why, duties = next(((why, duties) for why, duties in found if duties), ("named", ()))
        if duties:
            yield Carried(checklist, why, duties)


def _among(checklist: Checklist, ids: Collection[str]) -> tuple[Provision, ...]:
    return tuple(duty for duty in checklist.duties if duty.id in ids)


def _on_the_way(step: Step, flow: Flow) -> frozenset[str]:
    """Provisions of the things to do on any way to an outcome."""
    passed = {edge.source for way in flow.ways_to(step.id) for edge in way}
    actions = (flow.by_id[id] for id in passed if flow.by_id[id].kind == "action")
    return frozenset(id for action in actions for id in action.cites)
