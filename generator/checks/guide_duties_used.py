"""Every duty of a guide's topics is used by a step, or is listed with the reason why not.

Of a list its items are the duties. A reason that is given for its head is given for them; a step
that uses the head uses them where its sentence holds them all.
"""

from __future__ import annotations

from collections.abc import Collection

from generator.catalogue import Guide, Partnership, Provision
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.schema.policy import Force

DUTY_NOT_USED = Code(
    "duty-not-used",
    "A duty of a guide's topics is at no step, and no reason is given.",
    wrong="cites: [nm-anyone-asks]",
    right="cites: [nm-anyone-asks, nm-duty-desk]",
    advice="Cite the duty at a step, or name it under `not_used` with the reason.",
)
WAIVER_NEEDLESS = Code(
    "waiver-needless",
    "A guide gives a reason for leaving out what it uses, or need not use.",
    wrong="# and a step cites nm-duty-desk\nnot_used: {nm-duty-desk: It is for the office.}",
    right="not_used: {}",
    advice="Take the line out of `not_used`.",
)

_DUTIES = {Force.MUST, Force.SHOULD, Force.MUST_NOT, Force.SHOULD_NOT}


def _guide_duties_used(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for guide in catalogue.guides:
        partnership = catalogue.by_id[guide.partnership]
        used, waived = derived.graph(guide).used, guide.record.not_used
        for provision in partnership.provisions:
            wanted = _wanted(provision, guide, partnership)
            shown = provision.id in used or any(
                _tells_items(head, used) for head in provision.leads
            )
            reason = provision.id in waived or any(head.id in waived for head in provision.leads)
            if wanted and not (provision.heads or shown or reason):
                out.report(
                    guide.where("topics"),
                    DUTY_NOT_USED,
                    f"no step uses '{provision.id}' ({provision.force}: {provision.record.says})",
                    "Cite it at a step, or list it under `not_used` with the reason.",
                )
            elif provision.id in waived and (provision.id in used or not wanted):
                _needless(guide, provision.id, provision.id in used, out)


def _wanted(provision: Provision, guide: Guide, partnership: Partnership) -> bool:
    """Whether it has to be used; of a list the items have to be, and its head stands for them."""
    if provision.heads:
        items = partnership.items_of(provision.id)
        return any(_wanted(item, guide, partnership) for item in items)
    return provision.topic in guide.record.topics and provision.force in _DUTIES


def _tells_items(head: Provision, used: Collection[str]) -> bool:
    """Whether a step uses the head of a list, and its sentence holds its items."""
    return head.id in used and head.stated != head.record.says


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
