"""The checklists, linked: every role, stage and partnership that they name is there.

Part of linking. A reference that leads nowhere is reported; there are no checklists then, so that
what one of them would have held is not missed a second time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.diagnostics import Diagnostics, Location
from generator.diagnostics.codes import Unknown
from generator.linking.names import Names, refer, unique
from generator.parse.placed import Placed
from generator.schema.checklists import ChecklistGroup, Checklists


def link_checklists(
    placed: Placed[Checklists] | None, names: Names, out: Diagnostics
) -> tuple[ChecklistGroup, ...]:
    """All checklists; none, with messages, where a reference of theirs does not hold."""
    if placed is None:
        return ()
    before = out.errors
    groups = placed.record.checklists
    unique([(group.id, placed.where("checklists", n, "id")) for n, group in enumerate(groups)], out)
    unique(_own(placed), out)
    for number, group in enumerate(groups):
        _check(group, number, placed, names, out)
    return groups if out.errors == before else ()


def _own(placed: Placed[Checklists]) -> list[tuple[str, Location]]:
    return [
        (item.id, placed.where("checklists", n, "own", i, "id"))
        for n, group in enumerate(placed.record.checklists)
        for i, item in enumerate(group.own)
    ]


def _check(
    group: ChecklistGroup, number: int, placed: Placed[Checklists], names: Names, out: Diagnostics
) -> None:
    known: dict[Unknown, Collection[str]] = {
        Unknown.ROLE: names.roles,
        Unknown.STAGE: set(names.stage_of.values()),
        Unknown.PARTNERSHIP: names.partnerships,
    }
    for code, word, inside in _named(group):
        if known[code]:  # else the file of roles could not be read, and has been told of
            refer(word, known[code], code, placed.where("checklists", number, *inside), out)


def _named(group: ChecklistGroup) -> Iterator[tuple[Unknown, str, tuple[str | int, ...]]]:
    """What it refers to: what it would be, the word and its place."""
    for r, part in enumerate(group.roles):
        yield Unknown.ROLE, part.role, ("roles", r, "role")
        for s, stage in enumerate(part.stages):
            yield Unknown.STAGE, stage, ("roles", r, "stages", s)
    for i, item in enumerate(group.own):
        yield Unknown.STAGE, item.stage, ("own", i, "stage")
        for p, partnership in enumerate(item.partnerships):
            yield Unknown.PARTNERSHIP, partnership, ("own", i, "partnerships", p)
