"""The decision guides as published records: one entry for each guide and partnership.

Part of the open data, made from the same graph that the pages are made from.
"""

from __future__ import annotations

from pydantic import Field

from generator import addresses
from generator.derived.derive import Derived
from generator.derived.guide_graph import Flow, Path, Step
from generator.derived.outcome_links import NOTHING, Leads, Why
from generator.open_data.tables import Published, Table


class PublishedLead(Published):
    """A checklist that an outcome leads to."""

    group: str = Field(description="Id of the group of people whose checklist it is.")
    why: Why = Field(
        description="named: the outcome cites the duties; ahead: they are duties of the stages "
        "that it opens; way: they are what the guide asked for on the way to it."
    )
    duties: tuple[str, ...] = Field(description="Ids of those provisions, in the list's order.")


class PublishedNode(Published):
    """A step of a guide."""

    id: str = Field(description="Id of the step, which is its anchor on the page too.")
    kind: str = Field(description="question, any-of, all-of, action or outcome.")
    text: str = Field(description="Its question, its instruction, or its result.")
    severity: str | None = Field(
        description="For an outcome: act, go, advice, stop or not-covered."
    )
    cites: tuple[str, ...] = Field(description="Ids of the provisions that it stands on.")
    items: tuple[str, ...] = Field(description="Those of them that are its list to tick.")
    ask: tuple[str, ...] = Field(description="Those of them that name whom to ask.")
    silent: str | None = Field(description="Id of the silence that it names.")
    silences: tuple[str, ...] = Field(description="All silences that it names.")
    documents: tuple[str, ...] = Field(
        description="For an outcome: ids of the meeting documents to take along."
    )
    checklists: tuple[PublishedLead, ...] = Field(
        description="For an outcome: the checklists whose duties it rests on or leads to."
    )


class PublishedEdge(Published):
    """A way from one step to the next."""

    source: str = Field(alias="from", description="Id of the step that it leaves.")
    to: str = Field(description="Id of the step that it leads to.")
    label: str = Field(description="The answer; empty for the one way on from an action.")


class PublishedGuide(Published):
    """One partnership's graph of a guide."""

    guide: str = Field(description="Id of the guide.")
    partnership: str = Field(description="Id of the partnership.")
    title: str = Field(description="The question that the guide answers.")
    version: int = Field(description="Counted up when answers change their meaning.")
    basis: str = Field(description="Always worked-out-from-text.")
    missing: str | None = Field(
        description="What of the document's own flowchart this site does not have."
    )
    url: str = Field(description="Page, relative to the top of the site.")
    flowchart: str = Field(
        description="Page of the same as a flowchart and in words, relative to the top of the site."
    )
    start: str = Field(description="Id of the first step.")
    entries: dict[str, str] = Field(description="Other doors: provision -> step.")
    throughout: tuple[str, ...] = Field(description="Provisions shown beside every step.")
    nodes: tuple[PublishedNode, ...] = Field(description="The steps, in reading order.")
    edges: tuple[PublishedEdge, ...] = Field(description="The ways between them.")
    paths: tuple[tuple[str, ...], ...] = Field(
        description="Every way through, as ids of steps from a door to an outcome."
    )


def table(derived: Derived) -> Table:
    """All guides of all partnerships."""
    graphs = derived.graphs.values()
    return Table("guides", PublishedGuide, [_guide(graph, derived) for graph in graphs])


def _guide(flow: Flow, derived: Derived) -> PublishedGuide:
    leads = derived.outcomes(flow)
    return PublishedGuide(
        guide=flow.guide,
        partnership=flow.partnership,
        title=flow.words.title,
        version=flow.record.version,
        basis=flow.record.basis,
        missing=flow.record.missing,
        url=addresses.guide_path(flow.partnership, flow.guide),
        flowchart=addresses.flowchart_path(flow.partnership, flow.guide),
        start=flow.record.start,
        entries=dict(flow.record.entries),
        throughout=flow.record.throughout,
        nodes=tuple(_node(step, leads.get(step.id, NOTHING)) for step in flow.steps),
        edges=tuple(
            PublishedEdge(source=edge.source, to=edge.target, label=edge.label)
            for edge in flow.edges
        ),
        paths=tuple(_stops(path) for path in flow.paths()),
    )


def _node(step: Step, leads: Leads) -> PublishedNode:
    return PublishedNode(
        id=step.id,
        kind=step.kind,
        text=step.text,
        severity=str(step.severity) if step.severity else None,
        cites=step.cites,
        items=step.items,
        ask=step.ask,
        silent=step.node.silent,
        silences=step.silences,
        documents=tuple(document.id for document in leads.documents),
        checklists=tuple(
            PublishedLead(
                group=carried.checklist.group.id,
                why=carried.why,
                duties=tuple(duty.id for duty in carried.duties),
            )
            for carried in leads.checklists
        ),
    )


def _stops(path: Path) -> tuple[str, ...]:
    return (*(edge.source for edge in path), path[-1].target) if path else ()
