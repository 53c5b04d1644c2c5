"""What can be found of guides and meeting documents: a question's words lead to its step.

Extra entries of each partnership's shard, made of the same graph that the pages are made of.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.catalogue import Form, Partnership
from generator.derived.derive import Derived
from generator.derived.guide_graph import Flow, Step
from generator.schema.search import FoundBy
from generator.search_index.checklists import checklist_entries
from generator.search_index.entry import Entry, EntryKind


def guide_entries(partnership: Partnership, derived: Derived) -> Iterator[Entry]:
    """Entries of a partnership's guides, their steps, and its documents and checklists."""
    found_by = derived.catalogue.search.found_by
    for flow in derived.graphs_of(partnership.id):
        yield _guide(flow, partnership, found_by)
        yield _flowchart(flow, partnership)
        yield from (_step(step, flow, partnership) for step in flow.steps)
    yield from (_form(form, partnership) for form in derived.catalogue.forms_of(partnership.id))
    yield from checklist_entries(derived.checklists_for(partnership), partnership, found_by)


def _guide(flow: Flow, partnership: Partnership, found_by: FoundBy) -> Entry:
    return Entry(
        kind=EntryKind.GUIDE,
        href=addresses.guide_path(partnership.id, flow.guide),
        where=(partnership.record.name, "Guide"),
        what=flow.words.title,
        words=" ".join((flow.words.purpose, *flow.words.aliases, *found_by.guide)),
    )


def _flowchart(flow: Flow, partnership: Partnership) -> Entry:
    return Entry(
        kind=EntryKind.GUIDE,
        href=addresses.flowchart_path(partnership.id, flow.guide),
        where=(partnership.record.name, "Guide"),
        what=f"Flowchart: {flow.words.title}",
        words="flow chart, decision tree, diagram, poster, in words",
    )


def _step(step: Step, flow: Flow, partnership: Partnership) -> Entry:
    return Entry(
        kind=EntryKind.STEP,
        href=addresses.guide_step_path(partnership.id, flow.guide, step.id),
        where=(partnership.record.name, flow.words.title, f"Step {step.number}"),
        what=step.text,
        words=" ".join(edge.label for edge in step.edges),
    )


def _form(form: Form, partnership: Partnership) -> Entry:
    return Entry(
        kind=EntryKind.TEMPLATE,
        href=addresses.template_path(partnership.id, form.id),
        where=(partnership.record.name, "To write down"),
        what=form.title,
        words=" ".join((form.record.purpose, *form.record.aliases)),
    )
