"""Promise 5: what changed is told; an entry that is not finished is not forgotten."""

from __future__ import annotations

from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics import Severity
from generator.diagnostics.codes import Code

CHANGE_DRAFTED = Code(
    "change-drafted",
    "An entry of what changed is a draft still, and is shown nowhere.",
    wrong="{id: nm-edition-of-2026-02-03, date: 2026-02-03, draft: true}",
    right="{id: nm-edition-of-2026-02-03, date: 2026-02-03}",
    advice="Read again what the new edition touched and `handrail confirm` it: the last "
    "confirmation finishes the entry. Or take `draft` out yourself.",
)


def _changes_finished(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        for change in partnership.changes:
            if change.record.draft:
                out.report(
                    change.where("draft"),
                    CHANGE_DRAFTED,
                    f"'{change.record.id}' is a draft, and is shown nowhere",
                    "Run handrail confirm: it goes through what is still to be read.",
                )


RULE = Rule(
    promise="No entry of what changed stays a draft.",
    codes=(CHANGE_DRAFTED,),
    check=_changes_finished,
    severity=Severity.WARNING,
)
