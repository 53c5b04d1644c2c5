"""What follows for a case, as plain text that a safeguarding lead can read and sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.catalogue import Catalogue, Partnership
from generator.derived.comparison import Combined, Conflict, Held, Kept, Part
from generator.derived.joint_case import Case, case_of, settled_before

HEADINGS = {
    Part.SETTLE: "SETTLE FIRST",
    Part.NEVER_UNITED: "SETTLE FIRST: NEVER UNITED OR RANKED",
    Part.DO: "WHAT SATISFIES ALL",
    Part.KNOW: "GOOD TO KNOW",
    Part.SILENT: "NO DOCUMENT SPEAKS",
}


def transcript(chosen: Sequence[Partnership], world: Catalogue) -> str:
    """All questions for these partnerships, part by part."""
    return "\n".join(_lines(chosen, world)) + "\n"


def _lines(chosen: Sequence[Partnership], world: Catalogue) -> Iterator[str]:
    yield " + ".join(partnership.record.name for partnership in chosen)
    case = case_of(chosen, world)
    for part, heading in HEADINGS.items():
        here = case.in_part(part)
        yield from ("", f"{heading} ({len(here)})")
        for combined in here:
            yield from _question(combined, case, world)


def _question(combined: Combined, case: Case, world: Catalogue) -> Iterator[str]:
    names = {id: partnership.record.name for id, partnership in world.by_id.items()}
    yield from (
        "",
        f"  {combined.question.ask} [{combined.question.id}, {combined.question.together}]",
    )
    for held in combined.held:
        yield f"    {names[held.partnership]}: {_held(held, world)}"
    for key, ids in (("silent", combined.silent), ("not yet read", combined.unread)):
        yield from (f"    {names[id]}: {key}" for id in ids)
    if combined.part is Part.DO:
        until = settled_before(case, world)
        yield from (
            f"    Kept back until {before} is settled: {held.position.label}"
            for held in combined.conditional
            if (before := until(held))
        )
        yield from (f"    Keep to: {_kept(kept, names)}" for kept in combined.keep)
        yield from (
            f"    Also: {held.position.label} ({names[held.partnership]})" for held in combined.also
        )
    for conflict in combined.conflicts:
        yield from _conflict(conflict, names)


def _held(held: Held, world: Catalogue) -> str:
    cites = ", ".join(f"{id} {world.provisions[id].force.value}" for id in held.cites)
    side = "on one side, " if held.side else ""
    when = f"if {held.when}: " if held.when else ""
    return f"{side}{when}{held.position.label} ({cites})"


def _kept(kept: Kept, names: dict[str, str]) -> str:
    covers = ", ".join(names[id] for id in kept.covers)
    with_it = f"; and so to that of {covers}" if covers else ""
    return f"{kept.position.label} ({', '.join(names[id] for id in kept.by)}{with_it})"


def _conflict(conflict: Conflict, names: dict[str, str]) -> Iterator[str]:
    """From both sides: whoever comes from either document finds it told from there."""
    yield f"    Not both: {conflict.why}"
    for mine, theirs in ((conflict.one, conflict.other), (conflict.other, conflict.one)):
        yield (
            f"      {names[mine.partnership]}: {mine.position.label} [{', '.join(mine.cites)}] "
            f"against {names[theirs.partnership]}: {theirs.position.label}"
        )
