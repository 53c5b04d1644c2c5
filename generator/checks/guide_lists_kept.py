"""A list of the source keeps its sense: all stays all, any stays any, and an example is no gate."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Guide, Partnership, Provision
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.derived.guide_graph import Flow, Step
from generator.diagnostics.codes import Code
from generator.schema.guides import OutcomeSeverity, Several
from generator.schema.policy import Force

LIST_SENSE_UNSAID = Code(
    "list-sense-unsaid",
    "Nothing says whether any or all items of a list are meant, and a guide uses it.",
    wrong="{id: nm-all-settled, lead: The chair must see to}",
    right="{id: nm-all-settled, lead: The chair must see to, combines: all-of}",
    advice="Say in `combines` whether any or all of the items are meant.",
)
LIST_SENSE_CHANGED = Code(
    "list-sense-changed",
    "A guide asks for all items of a list where the source wants any, or the reverse.",
    wrong="# the list has combines: all-of\nkind: any-of",
    right="# the list has combines: all-of\nkind: all-of",
    advice="Give the step the sense of the document's list.",
)
DESCRIPTION_AS_GATE = Code(
    "description-as-gate",
    "A guide stops a reader at a list that describes and demands nothing.",
    wrong="not-met: {label: Not all, next: stop}",
    right="not-met: {label: Not all, next: go-on}",
    advice="Lead on: what only describes may not stop anybody.",
)


def _guide_lists_kept(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for guide in catalogue.guides:
        partnership = catalogue.by_id[guide.partnership]
        flow = derived.graph(guide)
        for step in flow.steps:
            if isinstance(step.node, Several):
                _kind_kept(guide, step, partnership, out)
                _opens_no_gate(guide, step, flow, partnership, out)


def _kind_kept(guide: Guide, step: Step, partnership: Partnership, out: Findings) -> None:
    provisions = {provision.id: provision for provision in partnership.provisions}
    leads = {
        evidence.sentence.lead_in
        for id in step.items
        for evidence in provisions[id].evidence
        if evidence.sentence.lead_in
    }
    heads = {item.head.id: item.head for id in step.items if (item := provisions[id]).head}
    leading = list(heads.values()) or list(_leading(partnership, leads))
    if leading and not any(lead.record.combines for lead in leading):
        out.report(
            leading[0].where("id"),
            LIST_SENSE_UNSAID,
            f"'{leading[0].id}' leads into the list that the guide '{guide.id}' uses",
            "Say in `combines` whether any-of or all-of its items is meant.",
        )
    for lead in leading:
        combines = lead.record.combines
        if combines and combines != step.kind:
            out.report(
                guide.where("nodes", step.id, "kind"),
                LIST_SENSE_CHANGED,
                f"the step says {step.kind}, the source's list ('{lead.id}') {combines}",
                "Keep the sense of the source.",
            )


def _leading(partnership: Partnership, leads: set[str]) -> Iterator[Provision]:
    """Provisions that state a lead-in itself: they cite it and none of the items below it."""
    for provision in partnership.provisions:
        cited = [evidence.sentence for evidence in provision.evidence]
        if any(sentence.at in leads for sentence in cited) and not any(
            sentence.lead_in for sentence in cited
        ):
            yield provision


def _opens_no_gate(
    guide: Guide, step: Step, flow: Flow, partnership: Partnership, out: Findings
) -> None:
    """A list headed "of most value when" is no gate: without a modal verb nothing bars the way."""
    forces = {provision.id: provision.force for provision in partnership.provisions}
    if any(forces[id] is not Force.INFORMATION for id in (*step.items, *step.node.cites)):
        return
    for edge in step.edges:
        target = flow.by_id[edge.target]
        if edge.answer == "not-met" and target.severity is OutcomeSeverity.STOP and target.cites:
            out.report(
                guide.where("nodes", step.id, "answers", "not-met"),
                DESCRIPTION_AS_GATE,
                f"the items of '{step.id}' describe and demand nothing, but not met means stop",
                "Lead it on, or to an outcome that names the silence.",
            )


RULE = Rule(
    promise="The kind of a list step is that of the list it stands on.",
    codes=(LIST_SENSE_UNSAID, LIST_SENSE_CHANGED, DESCRIPTION_AS_GATE),
    check=_guide_lists_kept,
)
