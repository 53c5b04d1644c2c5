"""What to take along from an outcome: ways to its meeting documents and its checklists.

The decision record is not among them: it has a place of its own beside every outcome.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator import addresses
from generator.derived.guide_graph import Flow
from generator.derived.outcome_links import Carried, Leads, stages_ahead
from generator.pages.frame.amounts import count
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link

RECORD = "decision-record"
"""The meeting document that a guide's answers go into."""

_WHY = {"named": "named here", "ahead": "at the stages ahead", "way": "on the way here"}


@dataclass(frozen=True, slots=True)
class TakeLine:
    """A checklist, and why it is wanted."""

    link: Link
    why: str


@dataclass(frozen=True, slots=True)
class TakeView:
    """What one outcome leads to."""

    guides: tuple[Link, ...] = ()
    """Of the stages that it opens."""
    documents: tuple[Link, ...] = ()
    checklists: tuple[TakeLine, ...] = ()

    @property
    def links(self) -> tuple[Link, ...]:
        """All to take along: documents, then checklists."""
        return (*self.documents, *(checklist.link for checklist in self.checklists))


def take_views(flow: Flow, page: Standpoint) -> Mapping[str, TakeView]:
    """For each outcome, by id."""
    found = page.derived.outcomes(flow)
    return {
        id: _view(leads, stages_ahead(flow.by_id[id], flow, page.catalogue), flow, page)
        for id, leads in found.items()
    }


def _view(leads: Leads, stages: tuple[str, ...], flow: Flow, page: Standpoint) -> TakeView:
    documents = tuple(
        page.link(document.title, addresses.template_path(flow.partnership, document.id))
        for document in leads.documents
        if document.id != RECORD
    )
    guides = tuple(
        page.link(guide.words.title, addresses.guide_path(flow.partnership, guide.id))
        for guide in page.catalogue.guides_of(flow.partnership)
        if guide.words.stage in stages
    )
    checklists = tuple(_line(checklist, page) for checklist in leads.checklists)
    return TakeView(guides, documents, checklists)


def _line(carried: Carried, page: Standpoint) -> TakeLine:
    """The checklist, opened where the first of the duties stands."""
    path = addresses.checklist_path(carried.checklist.partnership.id, carried.checklist.group.id)
    link = page.link(carried.checklist.group.title, f"{path}#{carried.duties[0].id}")
    return TakeLine(link, f"{count(len(carried.duties), 'duty', 'duties')} {_WHY[carried.why]}")
