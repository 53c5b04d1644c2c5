"""What can be found of guides: each as a whole, as a flowchart, and every step of it.

Made of the same graph that the pages are made of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import addresses
from generator.derived.guide_graph import Flow, Step
from generator.schema.search import FoundBy
from generator.search_index.entry import Entry, EntryKind


def guide_entries(flows: Iterable[Flow], found_by: FoundBy) -> Iterator[Entry]:
    """Entries of a partnership's guides, their flowcharts and their steps."""
    for flow in flows:
        yield _guide(flow, found_by)
        yield _flowchart(flow, found_by)
        yield from (_step(step, flow) for step in flow.steps)


def _guide(flow: Flow, found_by: FoundBy) -> Entry:
    return Entry(
        kind=EntryKind.GUIDE,
        href=addresses.guide_path(flow.partnership, flow.guide),
        where=("Guide",),
        what=flow.words.title,
        answers=(f"guide:{flow.guide}",),
        words=" ".join((flow.words.purpose, *flow.words.aliases, *found_by.guide)),
    )


def _flowchart(flow: Flow, found_by: FoundBy) -> Entry:
    return Entry(
        kind=EntryKind.FLOWCHART,
        href=addresses.flowchart_path(flow.partnership, flow.guide),
        where=("Flowchart",),
        what=flow.words.title,
        answers=(f"guide:{flow.guide}",),
        words=" ".join((flow.words.purpose, *flow.words.aliases, *found_by.flowchart)),
    )


def _step(step: Step, flow: Flow) -> Entry:
    return Entry(
        kind=EntryKind.STEP,
        href=addresses.guide_step_path(flow.partnership, flow.guide, step.id),
        where=(flow.words.title, f"Step {step.number}"),
        what=step.text,
        words=" ".join(edge.label for edge in step.edges),
    )
