"""An id says whose it is: a partnership's records start with its prefix, and prefixes differ."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Partnership
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics import Location
from generator.diagnostics.codes import Code

PREFIX_TAKEN = Code(
    "prefix-taken",
    "Two partnerships have the same prefix.",
    wrong="prefix: nm",
    right="prefix: ev",
    advice="Choose a prefix that no other partnership has.",
)
ID_WITHOUT_PREFIX = Code(
    "id-without-prefix",
    "An id does not begin with its partnership's prefix.",
    wrong="id: find-chair",
    right="id: ev-find-chair",
    advice="Begin the id with the partnership's prefix and a hyphen.",
)


def _ids_keep_their_prefix(derived: Derived, out: Findings) -> None:
    prefixes: dict[str, str] = {}
    for partnership in derived.catalogue.partnerships:
        prefix = partnership.record.prefix
        if prefix in prefixes:
            out.report(
                partnership.location,
                PREFIX_TAKEN,
                f"the prefix '{prefix}' belongs to '{prefixes[prefix]}'",
                "Choose another.",
            )
        prefixes.setdefault(prefix, partnership.id)
        for id, where in _ids(partnership):
            if not id.startswith(f"{prefix}-"):
                out.report(
                    where,
                    ID_WITHOUT_PREFIX,
                    f"the id '{id}' does not begin with '{prefix}-'",
                    f"Call it '{prefix}-{id}'.",
                )


def _ids(partnership: Partnership) -> Iterator[tuple[str, Location]]:
    yield from ((record.id, record.where("id")) for record in partnership.records())
    yield from ((change.record.id, change.where("id")) for change in partnership.changes)


RULE = Rule(
    promise="Every id of a partnership's records begins with its own prefix.",
    codes=(PREFIX_TAKEN, ID_WITHOUT_PREFIX),
    check=_ids_keep_their_prefix,
    shared=True,
)
