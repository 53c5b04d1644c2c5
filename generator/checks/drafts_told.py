"""Promise 1: what a machine has drafted is told, until a person has read it; it is on no page."""

from __future__ import annotations

from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics import Severity
from generator.diagnostics.codes import Code

DRAFT = Code(
    "draft",
    "A machine has drafted a record, and nobody has taken it over.",
    wrong="id: nm-chair-free\nforce: should\ndraft: true\nguess: The verb is should.",
    right="id: nm-chair-free\nforce: should",
    advice="Hold it against its sentence and mend it; then `handrail confirm ID`, which takes the "
    "two lines out. Delete it where the document says no such thing.",
)


def _drafts_told(derived: Derived, out: Findings) -> None:
    for draft in derived.catalogue.drafts:
        read = f"Read it against {', '.join(draft.at)}, then" if draft.at else "If it holds"
        out.report(
            draft.location,
            DRAFT,
            f"'{draft.name}' is a draft and not published: {draft.guess}",
            f"{read}: handrail confirm {draft.name}",
        )


RULE = Rule(
    promise="No draft is published, and each is told.",
    codes=(DRAFT,),
    check=_drafts_told,
    severity=Severity.WARNING,
    shared=True,
)
