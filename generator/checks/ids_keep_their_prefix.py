"""An id says whose it is: a partnership's records start with its prefix, and prefixes differ."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue, Partnership
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
        for id, where in _own_ids(partnership, derived.catalogue):
            if not id.startswith(f"{prefix}-"):
                out.report(
                    where,
                    ID_WITHOUT_PREFIX,
                    f"the id '{id}' does not begin with '{prefix}-'",
                    f"Call it '{prefix}-{id}'.",
                )


def _own_ids(partnership: Partnership, catalogue: Catalogue) -> Iterator[tuple[str, Location]]:
    """Of its records and changes, and of the posts, terms and labels that are its own."""
    yield from ((record.id, record.where("id")) for record in partnership.records())
    yield from ((change.record.id, change.where("id")) for change in partnership.changes)
    yield from ((role.record.id, role.where("id")) for role in partnership.roles)
    for use in (use for term in catalogue.glossary for use in term.used_by):
        if use.partnership == partnership.id and use.record.term:
            yield use.record.id, use.where("id")
    for answer in partnership.answers:
        for n, label in enumerate(answer.record.labels):
            yield label.id, answer.where("labels", n, "id")


RULE = Rule(
    promise="Every id of a partnership's records begins with its own prefix.",
    codes=(PREFIX_TAKEN, ID_WITHOUT_PREFIX),
    check=_ids_keep_their_prefix,
)
