"""Every duty of a guide's topics is used by a step, or is listed with the reason why not."""

from __future__ import annotations

from generator.catalogue import Catalogue, Guide
from generator.derived.guide_graph import flow_of
from generator.diagnostics import Diagnostics
from generator.schema.policy import Force

_DUTIES = {Force.MUST, Force.SHOULD, Force.MUST_NOT, Force.SHOULD_NOT}


def guide_duties_used(catalogue: Catalogue, out: Diagnostics) -> None:
    """No must or should is forgotten, and no waiver outlives its need."""
    for guide in catalogue.guides:
        used = flow_of(guide).used
        for provision in catalogue.by_id[guide.partnership].provisions:
            waived = provision.id in guide.record.not_used
            wanted = provision.topic in guide.record.topics and provision.force in _DUTIES
            if wanted and not waived and provision.id not in used:
                out.error(
                    guide.placed.where("topics"),
                    "duty-not-used",
                    f"no step uses '{provision.id}' ({provision.force}: {provision.record.says})",
                    "Cite it at a step, or list it under `not_used` with the reason.",
                )
            elif waived and (provision.id in used or not wanted):
                _needless(guide, provision.id, provision.id in used, out)


def _needless(guide: Guide, id: str, used: bool, out: Diagnostics) -> None:
    why = "a step uses it" if used else "it is no must or should of the guide's topics"
    out.error(
        guide.placed.where("not_used", id),
        "waiver-needless",
        f"'{id}' is listed under `not_used`, but {why}",
        "Delete the line.",
    )
