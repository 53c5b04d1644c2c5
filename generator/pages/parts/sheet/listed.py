"""The lines of a checklist, each with its force, its clause and all that binds it.

A part of `walk`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.parts.sheet.flattened import Mark, Paragraph, Point, Points, Run, Style
from generator.pages.parts.sheet.printable import Tick, Ticks
from generator.pages.parts.sheet.said import plain


def points(ticks: Ticks) -> Iterator[Paragraph | Points]:
    """What is to be done or may be done then, under its title if it has one."""
    if ticks.title:
        yield plain(Style.KIND, ticks.title)
    yield Points(tuple(_point(tick, boxed=ticks.boxed) for tick in ticks.lines))


def _point(tick: Tick, *, boxed: bool) -> Point:
    own = boxed and not tick.items
    return Point(
        runs=tuple(_instruction(tick)),
        name=tick.id if own else "",
        label=tick.label if own else "",
        items=tuple(_point(item, boxed=boxed) for item in tick.items),
    )


def _instruction(tick: Tick) -> Iterator[Run]:
    if tick.force:
        yield Run(tick.force, Mark.FORCE, after=" ")
    yield Run(tick.text)
    aside = bool(tick.items and tick.tail)  # a lead-in goes on in its items
    for number, bound in enumerate(tick.tail):
        before = " (" if aside and not number else " "
        yield Run(bound.label, Mark.BOUND, before=before, after=" ")
        yield Run(bound.words)
    if aside:
        yield Run(")")
    if tick.end:
        yield Run(tick.end)
    if tick.where:
        yield Run(f"({tick.where})", Mark.WHERE, before=" ")
    if tick.who:
        yield Run(tick.who, Mark.WHERE, before=" ")
    for bound in tick.bounds:
        yield Run(f"{bound.label}:", Mark.BOUND, before=" ", after=" ")
        yield Run(bound.words)
