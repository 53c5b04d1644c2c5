"""What to take along from an outcome: ways to its meeting documents and its checklists.

The decision record is not among them: it has a place of its own beside every outcome.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator import addresses
from generator.derived.guide_graph import Flow
from generator.derived.outcome_links import Carried, Leads, leads_of
from generator.pages.frame.context import Context
from generator.pages.frame.page import Link
from generator.pages.frame.wording import count

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

    documents: tuple[Link, ...] = ()
    checklists: tuple[TakeLine, ...] = ()

    @property
    def links(self) -> tuple[Link, ...]:
        """All of it: documents, then checklists."""
        return (*self.documents, *(one.link for one in self.checklists))


def take_views(flow: Flow, context: Context, here: str) -> Mapping[str, TakeView]:
    """For each outcome, by id."""
    found = leads_of(flow, context.catalogue)
    return {id: _view(leads, flow, here) for id, leads in found.items()}


def _view(leads: Leads, flow: Flow, here: str) -> TakeView:
    documents = tuple(
        Link(
            one.record.title_for(flow.partnership),
            addresses.relative(here, addresses.template_path(flow.partnership, one.id)),
        )
        for one in leads.documents
        if one.id != RECORD
    )
    return TakeView(documents, tuple(_line(one, here) for one in leads.checklists))


def _line(one: Carried, here: str) -> TakeLine:
    """The checklist, opened where the first of the duties stands."""
    path = addresses.checklist_path(one.checklist.partnership.id, one.checklist.group.id)
    link = Link(one.checklist.group.title, addresses.relative(here, f"{path}#{one.duties[0].id}"))
    return TakeLine(link, f"{count(len(one.duties), 'duty', 'duties')} {_WHY[one.why]}")
