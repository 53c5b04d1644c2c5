"""An exception is an exception to something else, and not to its own exception."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.diagnostics import Diagnostics


def exceptions_sound(catalogue: Catalogue, out: Diagnostics) -> None:
    """No provision is an exception to itself, directly or in turn."""
    for provision in catalogue.all_provisions():
        for place, id in enumerate(provision.record.excepts):
            if provision.id in _excepted(id, catalogue):
                out.error(
                    provision.where("excepts", place),
                    "exception-circular",
                    f"'{provision.id}' and '{id}' are exceptions to each other",
                    "Keep `excepts` on the one that lifts the rule.",
                )


def _excepted(id: str, catalogue: Catalogue) -> set[str]:
    """A provision with all that it is an exception to, directly or in turn."""
    found: set[str] = set()
    ahead = [id]
    while ahead:
        one = ahead.pop()
        if one not in found and one in catalogue.provisions:
            found.add(one)
            ahead.extend(catalogue.provisions[one].record.excepts)
    return found
