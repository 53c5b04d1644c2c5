"""What a PDF has to fill in: each place by its name, with what it is and what it is called.

Between the flattened form, whose labels and signs become the name that a screen reader says, and
`pdf_fields`, which makes the fields. Names are told apart in the whole print pack: each begins with
its document's key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.pages.parts.sheet.flattened import (
    Block,
    Field,
    FieldKind,
    Flattened,
    Grid,
    Group,
    Mark,
    Pack,
    Paragraph,
    Point,
    Points,
    Run,
)

_NOT_SAID = {Mark.NUMBER, Mark.SIGN, Mark.NOTES}
"""Marks that lead to other places: as sounds beside a field they mean nothing."""
_DATE = "day/month/year"


@dataclass(frozen=True, slots=True)
class Place:
    """One place to fill in."""

    says: str
    """What it is called: its label, with what binds it."""
    lines: int = 1
    """Of writing; 0 for a box to tick."""
    of: str = ""
    """For a choice that excludes others: the name that they share."""

    @property
    def ticked(self) -> bool:
        """Whether it is a box."""
        return not self.lines


def to_fill_in(pack: Pack) -> dict[str, Place]:
    """Every place of every document, by its name."""
    return {
        f"{document.key}-{name}": place
        for document in pack.documents
        for name, place in _in_document(document, _beside(pack, document))
    }


def _beside(pack: Pack, document: Flattened) -> str:
    """What tells a place from one of the same name in another document of the pack."""
    return f" ({document.properties.title})" if len(pack.documents) > 1 else ""


def _in_document(document: Flattened, beside: str) -> Iterator[tuple[str, Place]]:
    for block in document.blocks:
        if isinstance(block, Group):
            yield from _in_group(block, document.key, beside)
        elif isinstance(block, Points):
            yield from _in_points(block.lines, beside)


def _in_group(group: Group, key: str, beside: str) -> Iterator[tuple[str, Place]]:
    label = " ".join(_spoken(group.blocks)) + beside
    for block in group.blocks:
        if isinstance(block, Field):
            yield from _in_field(block, label, key)
        elif isinstance(block, Grid):
            yield from _in_grid(block, label)


def _spoken(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield "".join(map(_words, block.runs)).strip()


def _words(run: Run) -> str:
    """Words of a label: the force stands in brackets, which a voice marks by a pause."""
    if run.mark in _NOT_SAID:
        return ""
    words = f"({run.words})" if run.mark is Mark.CHIP else run.words
    return f"{run.before}{words}{run.after}"


def _in_field(field: Field, label: str, key: str) -> Iterator[tuple[str, Place]]:
    if not field.choices:
        hint = f" ({_DATE})" if field.kind is FieldKind.DATE else ""
        yield field.name, Place(f"{label}{hint}", field.lines)
        return
    apart = len(field.choices) > 1 and not field.several
    of = f"{key}-{field.name}" if apart else ""
    for number, choice in enumerate(field.choices, start=1):
        yield f"{field.name}-{number}", Place(f"{label}: {choice}", 0, of)


def _in_grid(grid: Grid, label: str) -> Iterator[tuple[str, Place]]:
    for row in range(1, grid.rows + 1):
        for number, head in enumerate(grid.heads, start=1):
            says = f"{head.words}, row {row}: {label}"
            yield f"{grid.name}-{row}-{number}", Place(says, 0 if head.tick else 1)


def _in_points(points: Iterable[Point], beside: str) -> Iterator[tuple[str, Place]]:
    for point in points:
        if point.name:
            yield point.name, Place(f"{point.label}{beside}", 0)
        yield from _in_points(point.items, beside)
