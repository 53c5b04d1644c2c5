"""A guide says Stop only where the document says no; where it says nothing, Not covered."""

from __future__ import annotations

import re

from generator.catalogue import Guide, Partnership, Provision
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.derived.guide_graph import Step
from generator.diagnostics.codes import Code
from generator.schema.guides import Outcome, OutcomeSeverity
from generator.schema.policy import Force

STOP_UNFOUNDED = Code(
    "stop-unfounded",
    "An outcome says stop, and no statement that it stands on forbids anything.",
    wrong="{kind: outcome, severity: stop, steps: [nm-chair-free]}",
    right="{kind: outcome, severity: advice, steps: [nm-chair-free]}",
    advice="Keep stop for what the document itself forbids, and cite that.",
)
NOT_COVERED_UNSAID = Code(
    "not-covered-unsaid",
    "An outcome says that something is not covered, and names no silence.",
    wrong="{kind: outcome, severity: not-covered}",
    right="{kind: outcome, severity: not-covered, silent: nm-silent-family-after}",
    advice="Name in `silent` what the document does not say.",
)
ASK_NAMES_NOBODY = Code(
    "ask-names-nobody",
    "An outcome sends a reader to ask, by a statement that names nobody, or where all is said.",
    wrong="{severity: go, ask: [nm-anyone-asks]}",
    right="{severity: not-covered, silent: nm-silent-chair, ask: [nm-anyone-asks]}",
    advice="Use `ask` at not-covered alone, with statements that have a `to`.",
)

_FORBIDS = {Force.MUST_NOT, Force.SHOULD_NOT}
_BINDS = {Force.MUST, Force.SHOULD}
_ONLY = re.compile(r"\bonly\b", re.IGNORECASE)


def _guide_ends_justified(derived: Derived, out: Findings) -> None:
    for guide in derived.catalogue.guides:
        owner = derived.catalogue.by_id[guide.partnership]
        for step in derived.graph(guide).outcomes:
            _check(guide, step, owner, out)


def _check(guide: Guide, step: Step, owner: Partnership, out: Findings) -> None:
    known = {provision.id: provision for provision in owner.provisions}
    node = step.node
    assert isinstance(node, Outcome)
    where = ("nodes", step.id, "severity")
    if node.severity is OutcomeSeverity.STOP and not any(_bars(known[id]) for id in step.cites):
        out.report(
            guide.where(*where),
            STOP_UNFOUNDED,
            f"'{step.id}' says stop, but nothing that it cites says must not or should not",
            "Cite what forbids it, or make it `not-covered` and name the silence.",
        )
    open_end = node.severity is OutcomeSeverity.NOT_COVERED
    if open_end and not node.silent:
        out.report(
            guide.where(*where),
            NOT_COVERED_UNSAID,
            f"'{step.id}' says that something is not covered, but names no silence",
            "Name in `silent` what the document does not say.",
        )
    for number, id in enumerate(node.ask):
        if not open_end or not known[id].record.to:
            out.report(
                guide.where("nodes", step.id, "ask", number),
                ASK_NAMES_NOBODY,
                f"'{id}' names nobody to ask at '{step.id}'",
                "Only `not-covered` has `ask`; each statement in it says `to` whom.",
            )


def _bars(provision: Provision) -> bool:
    """Whether it forbids something: "should not", and "should only" for all else, do."""
    only = provision.force in _BINDS and _ONLY.search(provision.record.says)
    return provision.force in _FORBIDS or bool(only)


RULE = Rule(
    promise="Stop is the document's own no; what it leaves open is Not covered, with its silence.",
    codes=(STOP_UNFOUNDED, NOT_COVERED_UNSAID, ASK_NAMES_NOBODY),
    check=_guide_ends_justified,
)
