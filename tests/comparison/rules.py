"""What must hold wherever answers are put together, of invented partnerships and of real ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from typing import Any

from generator.derived.comparison import Combined, Held, Part
from generator.schema.comparison import Together
from generator.schema.policy import Force
from tests.comparison.invented import keeps_to

DUTIES = {Force.MUST, Force.SHOULD, Force.MUST_NOT, Force.SHOULD_NOT}
WEIGHT = {
    Part.SILENT: 0,
    Part.KNOW: 1,
    Part.DO: 2,
    Part.SETTLE: 3,
    Part.NEVER_UNITED: 3,
}


def content(combined: Combined) -> dict[str, Any]:
    """All that follows, without the order in which it stands; nothing of it counts twice."""
    found: dict[str, Counter[Hashable]] = {
        "held": Counter(combined.held),
        "conditional": Counter(combined.conditional),
        "keep": Counter((k.position, _set(k.by), _set(k.covers)) for k in combined.keep),
        "also": Counter(combined.also),
        "conflicts": Counter((_set((c.one, c.other)), c.why) for c in combined.conflicts),
        "apart": Counter(combined.apart),
        "silent": Counter(combined.silent),
        "unread": Counter(combined.unread),
    }
    assert all(number == 1 for counts in found.values() for number in counts.values())
    return {"question": combined.question.id, "part": combined.part, **found}


def never_loosens(before: Combined, after: Combined) -> None:
    """What followed before one more partnership was chosen follows after it, or more does."""
    was, now = content(before), content(after)
    for key in ("held", "conditional", "conflicts", "apart", "silent", "unread"):
        assert was[key] <= now[key], key
    assert WEIGHT[before.part] <= WEIGHT[after.part]
    for old in before.keep:
        stays = [
            new
            for new in after.keep
            if old.position.id in keeps_to(after.question, new.position.id)
            and {*old.by, *old.covers} <= {*new.by, *new.covers}
        ]
        assert stays, old
    for held in before.also:
        assert held in after.also or _reached(held, after), held


def firm_of(combined: Combined) -> tuple[Held, ...]:
    """Positions without condition, of documents that agree with themselves."""
    return tuple(
        held for held in combined.held if not held.when and held.partnership not in combined.apart
    )


def to_unite(combined: Combined) -> tuple[Held, ...]:
    """Of the firm positions those that are united: where duties are, the duties."""
    every = combined.question.together is Together.STRICTEST
    return tuple(held for held in firm_of(combined) if every or held.position.needs in DUTIES)


def all_kept_to(combined: Combined) -> None:
    """All that is united is kept or covered, no more is kept, and what else is said is shown."""
    firm, united = firm_of(combined), to_unite(combined)
    kept = {keep.position.id for keep in combined.keep}
    reached = {id: keeps_to(combined.question, id) for id in kept}
    assert kept <= {held.position.id for held in united}
    assert all(_reached(held, combined) for held in united)
    assert Counter(combined.also) == Counter(held for held in firm if not _reached(held, combined))
    assert not [id for id in kept if any(id in reached[other] for other in kept - {id})]
    for keep in combined.keep:
        below = reached[keep.position.id] - {keep.position.id}
        assert _set(keep.by) == {h.partnership for h in firm if h.position == keep.position}
        assert _set(keep.covers) == {h.partnership for h in firm if h.position.id in below}


def nobody_is_lost(combined: Combined, *chosen: str) -> None:
    """Each partnership holds something, or is silent, or has not been read: one of the three."""
    holders = {held.partnership for held in combined.held}
    assert Counter([*holders, *combined.silent, *combined.unread]) == Counter(chosen)
    assert set(combined.apart) <= holders


def _reached(held: Held, combined: Combined) -> bool:
    """Whether whoever keeps to all that is kept has kept to this as well."""
    return any(
        held.position.id in keeps_to(combined.question, keep.position.id) for keep in combined.keep
    )


def _set(of: tuple[Any, ...]) -> frozenset[Any]:
    return frozenset(of)
