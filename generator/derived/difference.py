"""How the documents stand to one another on a question: contradict, differ, or one is silent.

Derived from the answers put together. A reader who compares has to see first what cannot be kept to
as it stands; that a document does not say is no difference of opinion.
"""

from __future__ import annotations

from enum import StrEnum

from generator.derived.comparison import Combined
from generator.schema.comparison import Together


class Difference(StrEnum):
    """The gravest that holds of some partnerships on one question."""

    CONTRADICTS = "contradicts"
    """Two cannot both be kept to, or one disagrees with itself."""
    SETTLE_FIRST = "settle-first"
    """They take unequal positions on what this site never unites or ranks, or of which nobody has
    said how they stand to each other."""
    DIFFERS = "differs"
    """They take unequal positions, and no two are declared to clash."""
    SILENT = "silent"
    """Those that speak agree, and another does not say."""
    UNREAD = "unread"
    """Those that are read agree, and another has not been read for it."""
    ALIKE = "alike"
    NOBODY = "nobody"
    """None says."""


def difference(combined: Combined) -> Difference:
    """How the documents that are put together stand to one another."""
    taken: dict[str, set[tuple[str, str]]] = {}
    for held in combined.held:
        taken.setdefault(held.partnership, set()).add((held.position.id, held.when))
    unequal = len({frozenset(positions) for positions in taken.values()}) > 1
    if any(conflict.declared for conflict in combined.conflicts) or combined.apart:
        return Difference.CONTRADICTS
    if combined.conflicts:
        return Difference.SETTLE_FIRST
    if unequal:
        first = combined.question.together is Together.SETTLE_FIRST
        return Difference.SETTLE_FIRST if first else Difference.DIFFERS
    if combined.unread:
        return Difference.UNREAD
    if not combined.held:
        return Difference.NOBODY
    return Difference.SILENT if combined.silent else Difference.ALIKE
