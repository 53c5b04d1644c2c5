"""An exception is an exception to something else, and not to its own exception."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.diagnostics import Diagnostics


def exceptions_sound(catalogue: Catalogue, out: Diagnostics) -> None:
    """No provision is an exception to itself, directly or in turn."""
    for provision in catalogue.all_provisions():
        for place, id in enumerate(provision.record.excepts):
            other = catalogue.provisions.get(id)
            if other is not None and (id == provision.id or provision.id in other.record.excepts):
                out.error(
                    provision.where("excepts", place),
                    "exception-circular",
                    f"'{provision.id}' and '{id}' are exceptions to each other",
                    "Keep `excepts` on the one that lifts the rule.",
                )
