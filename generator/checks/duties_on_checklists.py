"""Every duty that names someone stands on a checklist: no role is forgotten."""

from __future__ import annotations

from generator.checks.rule import Findings, Rule
from generator.derived.checklists import stands_on
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.schema.policy import Force

DUTY_ON_NO_CHECKLIST = Code(
    "duty-on-no-checklist",
    "Somebody has a duty that stands on no checklist.",
    wrong="{role: line-manager, stages: [prepare]}",
    right="{role: line-manager, stages: [decide, prepare]}",
    advice="Give the role a checklist for that stage in content/checklists.yml.",
)

_NO_DUTY = {Force.MAY, Force.INFORMATION}


def _duties_on_checklists(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    groups = catalogue.checklists
    for provision in catalogue.all_provisions() if groups else ():
        if provision.heads or provision.force in _NO_DUTY:
            continue  # of a list its items are what is to be done
        if any(stands_on(provision, group) for group in groups):
            continue
        out.report(
            provision.where("who"),
            DUTY_ON_NO_CHECKLIST,
            f"'{provision.id}' stands on no checklist: none has {_roles(provision.record.who)}"
            f" at the stage '{provision.stage}'",
            "Add the role to a checklist in content/checklists.yml; for a post of one "
            "partnership's own, name in its roles.yml the role that it `stands_with`.",
        )


def _roles(ids: tuple[str, ...]) -> str:
    return " or ".join(f"'{id}'" for id in ids)


RULE = Rule(
    promise="A role that acts belongs to one checklist at least, for the stage at which it acts.",
    codes=(DUTY_ON_NO_CHECKLIST,),
    check=_duties_on_checklists,
)
