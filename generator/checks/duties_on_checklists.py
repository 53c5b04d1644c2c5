"""Every duty that names someone stands on a checklist: no role is forgotten."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.derived.checklists import stands_on
from generator.diagnostics import Diagnostics
from generator.schema.policy import Force

_NO_DUTY = {Force.MAY, Force.INFORMATION}


def duties_on_checklists(catalogue: Catalogue, out: Diagnostics) -> None:
    """A role that acts belongs to one checklist at least, for the stage at which it acts."""
    groups = catalogue.checklists
    for one in catalogue.all_provisions() if groups else ():
        if one.force in _NO_DUTY or any(stands_on(one, group) for group in groups):
            continue
        out.error(
            one.where("who"),
            "duty-on-no-checklist",
            f"'{one.id}' stands on no checklist: none has {_roles(one.record.who)}"
            f" at the stage '{one.stage}'",
            "Add the role to a checklist in content/checklists.yml.",
        )


def _roles(ids: tuple[str, ...]) -> str:
    return " or ".join(f"'{id}'" for id in ids)
