"""Promise 1: nobody's signature stands under what that person has not seen."""

from __future__ import annotations

from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.derived.sign_offs import standings
from generator.diagnostics import Severity
from generator.diagnostics.codes import Code

SIGN_OFF_LAPSED = Code(
    "sign-off-lapsed",
    "What was signed has changed since, so the sign-off stands for it no longer.",
    wrong="# and a statement was changed in March\n"
    '[{role: Safeguarding lead, date: 2026-02-03, scope: all, hash: "0123456789abcdef"}]',
    right="# signed again, after the change\n"
    '[{role: Safeguarding lead, date: 2026-04-01, scope: all, hash: "fedcba9876543210"}]',
    advice="Make the document to be signed again with `handrail review`, have it read and signed, "
    "and take that down with `handrail review --sign`. The site shows the old one as lapsed.",
)


def _sign_offs_hold(derived: Derived, out: Findings) -> None:
    for owner in derived.catalogue.partnerships:
        for standing in standings(owner, derived.catalogue) if owner.whole else ():
            if standing.lapsed:
                out.report(
                    standing.placed.where("hash"),
                    SIGN_OFF_LAPSED,
                    f"what the {standing.record.role} signed on {standing.record.date} has changed",
                    f"Have it signed again: handrail review {owner.id}",
                )


RULE = Rule(
    promise="Every sign-off stands for what the site says today.",
    codes=(SIGN_OFF_LAPSED,),
    check=_sign_offs_hold,
    severity=Severity.WARNING,
)
