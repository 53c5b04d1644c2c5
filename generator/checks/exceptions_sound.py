"""An exception is an exception to something else, and not to its own exception."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code

EXCEPTION_CIRCULAR = Code(
    "exception-circular",
    "Two provisions are exceptions to each other, directly or in turn.",
    wrong="[{id: nm-a, excepts: [nm-b]}, {id: nm-b, excepts: [nm-a]}]",
    right="[{id: nm-a, excepts: [nm-b]}, {id: nm-b}]",
    advice="Keep `excepts` on the one that lifts the rule.",
)


def _exceptions_sound(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for provision in catalogue.all_provisions():
        for place, id in enumerate(provision.record.excepts):
            if provision.id in _excepted(id, catalogue):
                out.report(
                    provision.where("excepts", place),
                    EXCEPTION_CIRCULAR,
                    f"'{provision.id}' and '{id}' are exceptions to each other",
                    "Keep `excepts` on the one that lifts the rule.",
                )


def _excepted(id: str, catalogue: Catalogue) -> set[str]:
    """A provision with all that it is an exception to, directly or in turn."""
    found: set[str] = set()
    ahead = [id]
    while ahead:
        excepted = ahead.pop()
        if excepted not in found and excepted in catalogue.provisions:
            found.add(excepted)
            ahead.extend(catalogue.provisions[excepted].record.excepts)
    return found


RULE = Rule(
    promise="No provision is an exception to itself, directly or in turn.",
    codes=(EXCEPTION_CIRCULAR,),
    check=_exceptions_sound,
)
