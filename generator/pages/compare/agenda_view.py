"""The combined agenda: lines of the chosen partnerships' agendas, each with what asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalogue import FormField
from generator.derived.joint_agenda import AgendaLine, Item
from generator.derived.joint_case import Case, waiting
from generator.pages.compare.duties import Flag, said
from generator.pages.frame.context import Standpoint
from generator.pages.parts.lines import Line


@dataclass(frozen=True, slots=True)
class Asked:
    """What a partnership's document says on a line."""

    partnership: str
    name: str
    said: tuple[tuple[Line, tuple[Flag, ...]], ...]
    """Statements, each with its exceptions and warnings."""


@dataclass(frozen=True, slots=True)
class LineView:
    """A line to go through at the meeting."""

    key: str
    label: str
    asked: tuple[Asked, ...]
    """Whose document asks for it; nobody's where it is this site's own."""
    waits: bool
    """Whether it bears on what is to be settled first."""


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of the agenda."""

    id: str
    title: str
    points: tuple[Asked, ...]
    lines: tuple[LineView, ...]


def item_view(item: Item, case: Case, page: Standpoint) -> ItemView:
    """One item, for a page."""
    worded = labelled(item.lines).items()
    return ItemView(
        id=item.id,
        title=item.title,
        points=tuple(asked_view(one.partnership, one.cites, page) for one in item.points),
        lines=tuple(_line(label, lines, case, page) for label, lines in worded),
    )


def labelled(lines: Iterable[AgendaLine]) -> dict[str, list[AgendaLine]]:
    """Lines by how they are worded: those that are worded alike stand as one line."""
    found: dict[str, list[AgendaLine]] = {}
    for line in lines:
        found.setdefault(line.field.label, []).append(line)
    return found


def _line(label: str, lines: list[AgendaLine], case: Case, page: Standpoint) -> LineView:
    """A line, from all agendas that word it alike: what asks for it, or for it to be settled."""
    asked = {
        partnership.id: cites_of(line.field for line in lines if line.partnership == partnership.id)
        for partnership in case.partnerships
    }
    cited = (id for cites in asked.values() for id in cites)
    return LineView(
        key=lines[0].field.key,
        label=label,
        asked=tuple(asked_view(id, cites, page) for id, cites in asked.items() if cites),
        waits=bool(waiting(cited, case, page.catalogue)),
    )


def cites_of(fields: Iterable[FormField]) -> tuple[str, ...]:
    """Provisions that ask for these lines to be written down, settled or considered."""
    return tuple(id for field in fields for id in (*field.asked_by, *field.settles))


def asked_view(partnership: str, cites: tuple[str, ...], page: Standpoint) -> Asked:
    """What one partnership's document says, for a page."""
    name = page.catalogue.by_id[partnership].record.name
    known = page.catalogue.provisions
    return Asked(partnership, name, tuple(said(known[id], page) for id in cites))
