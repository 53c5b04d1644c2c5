"""How the fields of an office file stand: in boxes, label above, small ones two in a row.

Between `flattened` and the sinks for Word and ODT. A box is a cell of a table, so that it grows
with what is typed, never parts from its label, and is read aloud with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from generator.pages.parts.sheet.flattened import (
    Block,
    Field,
    FieldKind,
    Grid,
    Group,
    GroupKind,
    Head,
    Heading,
    Paragraph,
)

WIDTH = 180.0
"""Millimetres between the margins of a form."""
LABEL = 80.0
"""Millimetres of a label that stands beside its field."""
NUMBER = 8.0
"""Millimetres of the column in which the rows have their numbers."""
ROW = 6.5
"""Millimetres of a row of a table to write in, at least."""
GAP = 1.5
"""Millimetres between two tables, which would else be joined."""
_LETTER = 1.65
"""Millimetres of a letter of a label, on average."""
_LABEL, _HAND = 4.2, 5.5
"""Millimetres of a line of a label, and of a line written by hand."""
_ASIDE = 70
"""Letters of choices that stand in one line."""


@dataclass(frozen=True, slots=True)
class Box:
    """A label with its field."""

    labels: tuple[Heading | Paragraph, ...]
    field: Field


@dataclass(frozen=True, slots=True)
class Boxes:
    """Boxes that follow one another: rows of one or two."""

    rows: tuple[tuple[Box, ...], ...]
    close: bool = False
    """Whether a label stands beside its field where that takes less room."""

    @property
    def columns(self) -> tuple[float, ...]:
        """Millimetres of the columns that its rows need."""
        half = WIDTH / 2
        return (LABEL, half - LABEL, half) if self.close else (half, half)

    def beside(self, row: tuple[Box, ...]) -> bool:
        """Whether the label of a row has a cell of its own."""
        return self.close and len(row) == 1 and _beside(row[0]) < _below(row)

    def spans(self, row: tuple[Box, ...]) -> tuple[int, ...]:
        """How many columns each cell of a row takes."""
        if self.beside(row):
            return (1, 2)
        return (len(self.columns) - 1, 1) if len(row) > 1 else (len(self.columns),)

    def height(self, row: tuple[Box, ...]) -> float:
        """Millimetres that a row takes at least: its labels, and room to write by hand."""
        return _beside(row[0]) if self.beside(row) else _below(row)


def boxed(blocks: Iterable[Block], *, close: bool = False) -> Iterator[Block | Boxes]:
    """The blocks of a document, its fields in boxes; all else as it was."""
    for kept, run in groupby(map(_as_box, blocks), lambda block: isinstance(block, Box)):
        found = tuple(run)
        if kept:
            boxes = tuple(one for one in found if isinstance(one, Box))
            yield Boxes(tuple(_rows(boxes)), close)
        else:
            yield from (one for one in found if not isinstance(one, Box))


def widths(grid: Grid) -> tuple[float, ...]:
    """Millimetres of its columns, that of the numbers first where it has one."""
    ticked = {head: _tick(head) for head in grid.heads if head.tick}
    first = (NUMBER,) if grid.numbered else ()
    left = WIDTH - sum(first) - sum(_tick(head) for head in grid.heads if head.tick)
    shares = sum(head.width for head in grid.heads if not head.tick)
    own = (ticked.get(head, left * head.width / (shares or 1)) for head in grid.heads)
    return (*first, *own)


def lines_of(words: Heading | Paragraph, width: float) -> int:
    """How many lines it takes in so many millimetres, about."""
    letters = sum(len(run.before) + len(run.words) + len(run.after) for run in words.runs)
    return ceil(letters * _LETTER / width)


def in_one_line(field: Field) -> bool:
    """Whether what is chosen from is short enough to stand side by side."""
    return sum(map(len, field.choices)) <= _ASIDE


def _as_box(block: Block) -> Block | Box:
    match block:
        case Group(GroupKind.BLANK, (*labels, Field() as field)):
            return Box(tuple(one for one in labels if isinstance(one, Heading | Paragraph)), field)
    return block


def _rows(boxes: tuple[Box, ...]) -> Iterator[tuple[Box, ...]]:
    at = 0
    while at < len(boxes):
        pair = boxes[at : at + 2]
        row = pair if all(box.field.small for box in pair) else pair[:1]
        yield row
        at += len(row)


def _below(row: tuple[Box, ...]) -> float:
    return max(_labels(box, WIDTH / len(row)) + _room(box.field) for box in row)


def _beside(box: Box) -> float:
    return max(ROW, _labels(box, LABEL), _room(box.field))


def _labels(box: Box, width: float) -> float:
    return sum(lines_of(label, width) for label in box.labels) * _LABEL


def _room(field: Field) -> float:
    return _HAND * (field.lines if field.kind is FieldKind.TEXT else 1)


def _tick(head: Head) -> float:
    return max(14.0, len(head.words) * 1.9 + 4)
