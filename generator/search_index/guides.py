"""What can be found of guides and meeting documents: a question's words lead to its step.

Extra entries of each partnership's shard, made of the same graph that the pages are made of.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.catalogue import MeetingTemplate, Partnership
from generator.derived.derive import Derived
from generator.derived.guide_graph import Flow, Step
from generator.search_index.checklists import checklist_entries
from generator.search_index.entries import Entry


def guide_entries(one: Partnership, derived: Derived) -> Iterator[Entry]:
    """Entries of a partnership's guides, their steps, and its documents and checklists."""
    for flow in derived.graphs_of(one.id):
        yield _guide(flow, one)
        yield from (_step(step, flow, one) for step in flow.steps)
    yield from (_template(template, one) for template in derived.catalogue.templates)
    yield from checklist_entries(derived.checklists_for(one), one)


def _guide(flow: Flow, one: Partnership) -> Entry:
    return Entry(
        kind="guide",
        href=addresses.guide_path(one.id, flow.guide),
        where=(one.record.name, "Guide"),
        what=flow.words.title,
        words=" ".join((flow.words.purpose, *flow.words.aliases, "guide flowchart decide")),
    )


def _step(step: Step, flow: Flow, one: Partnership) -> Entry:
    return Entry(
        kind="step",
        href=addresses.guide_step_path(one.id, flow.guide, step.id),
        where=(one.record.name, flow.words.title, f"Step {step.number}"),
        what=step.text,
        words=" ".join(edge.label for edge in step.edges),
    )


def _template(template: MeetingTemplate, one: Partnership) -> Entry:
    return Entry(
        kind="template",
        href=addresses.template_path(one.id, template.id),
        where=(one.record.name, "To write down"),
        what=template.record.title_for(one.id),
        words=" ".join((template.record.purpose, *template.record.aliases)),
    )
