"""A list of the source keeps its sense: all stays all, any stays any, and an example is no gate."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue, Guide, Partnership, Provision
from generator.derived.guide_graph import Flow, Step, flow_of
from generator.diagnostics import Diagnostics
from generator.schema.guides import OutcomeSeverity, Several
from generator.schema.policy import Force


def guide_lists_kept(catalogue: Catalogue, out: Diagnostics) -> None:
    """The kind of a list step is that of the list it stands on."""
    for guide in catalogue.guides:
        partnership = catalogue.by_id[guide.partnership]
        flow = flow_of(guide)
        for step in flow.steps:
            if isinstance(step.node, Several):
                _kind_kept(guide, step, partnership, out)
                _opens_no_gate(guide, step, flow, partnership, out)


def _kind_kept(guide: Guide, step: Step, partnership: Partnership, out: Diagnostics) -> None:
    provisions = {one.id: one for one in partnership.provisions}
    leads = {
        evidence.sentence.lead_in
        for id in step.items
        for evidence in provisions[id].evidence
        if evidence.sentence.lead_in
    }
    leading = list(_leading(partnership, leads))
    if leading and not any(lead.record.combines for lead in leading):
        out.error(
            leading[0].where("id"),
            "list-sense-unsaid",
            f"'{leading[0].id}' leads into the list that the guide '{guide.id}' uses",
            "Say in `combines` whether any-of or all-of its items is meant.",
        )
    for lead in leading:
        combines = lead.record.combines
        if combines and combines != step.kind:
            out.error(
                guide.placed.where("nodes", step.id, "kind"),
                "list-sense-changed",
                f"the step says {step.kind}, the source's list ('{lead.id}') {combines}",
                "Keep the sense of the source.",
            )


def _leading(partnership: Partnership, leads: set[str]) -> Iterator[Provision]:
    """Provisions that state a lead-in itself: they cite it and none of the items below it."""
    for provision in partnership.provisions:
        cited = [evidence.sentence for evidence in provision.evidence]
        if any(one.at in leads for one in cited) and not any(one.lead_in for one in cited):
            yield provision


def _opens_no_gate(
    guide: Guide, step: Step, flow: Flow, partnership: Partnership, out: Diagnostics
) -> None:
    """A list headed "of most value when" is no gate: without a modal verb nothing bars the way."""
    forces = {one.id: one.force for one in partnership.provisions}
    if any(forces[id] is not Force.INFORMATION for id in (*step.items, *step.node.cites)):
        return
    for edge in step.edges:
        target = flow.by_id[edge.target]
        if edge.answer == "not-met" and target.severity is OutcomeSeverity.STOP and target.cites:
            out.error(
                guide.placed.where("nodes", step.id, "answers", "not-met"),
                "description-as-gate",
                f"the items of '{step.id}' describe and demand nothing, but not met means stop",
                "Lead it on, or to an outcome that names the silence.",
            )
