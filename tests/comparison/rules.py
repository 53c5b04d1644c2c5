"""What must hold wherever answers are put together, of invented partnerships and of real ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from typing import Any

from generator.comparison import Combined, Held, Part
from tests.comparison.invented import keeps_to

WEIGHT = {
    Part.SILENT: 0,
    Part.KNOW: 1,
    Part.DO: 2,
    Part.SETTLE: 3,
    Part.NEVER_UNITED: 3,
}


def content(one: Combined) -> dict[str, Any]:
    """All that follows, without the order in which it stands; nothing of it counts twice."""
    found: dict[str, Counter[Hashable]] = {
        "held": Counter(one.held),
        "conditional": Counter(one.conditional),
        "keep": Counter((k.position, _set(k.by), _set(k.covers)) for k in one.keep),
        "conflicts": Counter((_set((c.one, c.other)), c.why) for c in one.conflicts),
        "apart": Counter(one.apart),
        "silent": Counter(one.silent),
        "unread": Counter(one.unread),
    }
    assert all(number == 1 for each in found.values() for number in each.values())
    return {"question": one.question.id, "part": one.part, **found}


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


def firm_of(one: Combined) -> tuple[Held, ...]:
    """Positions without condition, of documents that agree with themselves."""
    return tuple(held for held in one.held if not held.when and held.partnership not in one.apart)


def all_kept_to(one: Combined) -> None:
    """Every firm position is kept or covered, nothing else is, and nothing kept is needless."""
    firm = firm_of(one)
    kept = {each.position.id for each in one.keep}
    reached = {id: keeps_to(one.question, id) for id in kept}
    assert kept <= {held.position.id for held in firm}
    for held in firm:
        assert any(held.position.id in reach for reach in reached.values()), held
    assert not [id for id in kept if any(id in reached[other] for other in kept - {id})]
    for each in one.keep:
        below = reached[each.position.id] - {each.position.id}
        assert _set(each.by) == {h.partnership for h in firm if h.position == each.position}
        assert _set(each.covers) == {h.partnership for h in firm if h.position.id in below}


def nobody_is_lost(one: Combined, *chosen: str) -> None:
    """Each partnership holds something, or is silent, or has not been read: one of the three."""
    holders = {held.partnership for held in one.held}
    assert Counter([*holders, *one.silent, *one.unread]) == Counter(chosen)
    assert set(one.apart) <= holders


def _set(of: tuple[Any, ...]) -> frozenset[Any]:
    return frozenset(of)
