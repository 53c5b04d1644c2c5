"""A guide as people read and sign it: each path a line, then what each outcome leads to."""

from __future__ import annotations

from collections.abc import Mapping

from generator.derived.guide_graph import Edge, Flow, Step
from generator.derived.outcome_links import Leads


def paths(flow: Flow) -> str:
    """Every path as one line, for people to read and sign: `need: At least one applies > ...`."""
    lines = [
        " > ".join((*(_said(flow, edge) for edge in path), _result(flow.by_id[path[-1].target])))
        for path in flow.paths()
    ]
    version = f"{flow.partnership}, version {flow.record.version}"
    head = f"# {flow.words.title} ({version}): {len(lines)} paths"
    return "\n".join((head, *lines)) + "\n"


def _said(flow: Flow, edge: Edge) -> str:
    step = flow.by_id[edge.source]
    return f"{step.text} [{edge.label}]" if edge.label else step.text


def _result(step: Step) -> str:
    return f"{str(step.severity).upper()}: {step.text}"


def outcomes(flow: Flow, found: Mapping[str, Leads]) -> str:
    """One line for each outcome, for people to read and sign along with the paths."""
    lines = [
        f"{flow.by_id[id].text}: documents: {_titles(leads)}; checklists: {_carried(leads)}"
        for id, leads in found.items()
    ]
    return "\n".join(("# What each outcome leads to", *lines)) + "\n"


def _titles(leads: Leads) -> str:
    return ", ".join(document.title for document in leads.documents) or "none"


def _carried(leads: Leads) -> str:
    lines = (
        f"{carried.checklist.group.title} ({carried.why}: {len(carried.duties)})"
        for carried in leads.checklists
    )
    return ", ".join(lines) or "none"
