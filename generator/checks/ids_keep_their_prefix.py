"""An id says whose it is: a partnership's records start with its prefix, and prefixes differ."""

from __future__ import annotations

from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code

PREFIX_TAKEN = Code("prefix-taken", "Two partnerships have the same prefix.")
ID_WITHOUT_PREFIX = Code(
    "id-without-prefix",
    "An id does not begin with its partnership's prefix.",
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
        for record in partnership.records():
            if not record.id.startswith(f"{prefix}-"):
                out.report(
                    record.where("id"),
                    ID_WITHOUT_PREFIX,
                    f"the id '{record.id}' does not begin with '{prefix}-'",
                    f"Call it '{prefix}-{record.id}'.",
                )


RULE = Rule(
    promise="Every id of a partnership's records begins with its own prefix.",
    codes=(PREFIX_TAKEN, ID_WITHOUT_PREFIX),
    check=_ids_keep_their_prefix,
)
