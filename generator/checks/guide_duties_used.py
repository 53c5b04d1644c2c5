"""Every duty of a guide's topics is used by a step, or is listed with the reason why not."""

from __future__ import annotations

from generator.catalogue import Guide
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.schema.policy import Force

DUTY_NOT_USED = Code(
    "duty-not-used",
    "A duty of a guide's topics is at no step, and no reason is given.",
)
WAIVER_NEEDLESS = Code(
    "waiver-needless",
    "A guide gives a reason for leaving out what it uses, or need not use.",
)

_DUTIES = {Force.MUST, Force.SHOULD, Force.MUST_NOT, Force.SHOULD_NOT}


def _guide_duties_used(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for guide in catalogue.guides:
        used = derived.graph(guide).used
        for provision in catalogue.by_id[guide.partnership].provisions:
            waived = provision.id in guide.record.not_used
            wanted = provision.topic in guide.record.topics and provision.force in _DUTIES
            if wanted and not waived and provision.id not in used:
                out.report(
                    guide.where("topics"),
                    DUTY_NOT_USED,
                    f"no step uses '{provision.id}' ({provision.force}: {provision.record.says})",
                    "Cite it at a step, or list it under `not_used` with the reason.",
                )
            elif waived and (provision.id in used or not wanted):
                _needless(guide, provision.id, provision.id in used, out)


def _needless(guide: Guide, id: str, used: bool, out: Findings) -> None:
    why = "a step uses it" if used else "it is no must or should of the guide's topics"
    out.report(
        guide.where("not_used", id),
        WAIVER_NEEDLESS,
        f"'{id}' is listed under `not_used`, but {why}",
        "Delete the line.",
    )


RULE = Rule(
    promise="No must or should is forgotten, and no waiver outlives its need.",
    codes=(DUTY_NOT_USED, WAIVER_NEEDLESS),
    check=_guide_duties_used,
)
