"""An id says whose it is: a partnership's records start with its prefix, and prefixes differ."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.diagnostics import Diagnostics


def ids_keep_their_prefix(catalogue: Catalogue, out: Diagnostics) -> None:
    """Every id of a partnership's records begins with its own prefix."""
    prefixes: dict[str, str] = {}
    for partnership in catalogue.partnerships:
        prefix = partnership.record.prefix
        if prefix in prefixes:
            out.error(
                partnership.position,
                "prefix-taken",
                f"the prefix '{prefix}' belongs to '{prefixes[prefix]}'",
                "Choose another.",
            )
        prefixes.setdefault(prefix, partnership.id)
        for record in partnership.records():
            if not record.id.startswith(f"{prefix}-"):
                out.error(
                    record.position,
                    "id-without-prefix",
                    f"the id '{record.id}' does not begin with '{prefix}-'",
                    f"Call it '{prefix}-{record.id}'.",
                )
