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
NUMBER = 8.0
"""Millimetres of the column in which the rows have their numbers."""
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


def boxed(blocks: Iterable[Block]) -> Iterator[Block | Boxes]:
    """The blocks of a document, its fields in boxes; all else as it was."""
    for kept, run in groupby(map(_as_box, blocks), lambda block: isinstance(block, Box)):
        found = tuple(run)
        if kept:
            yield Boxes(tuple(_rows(tuple(one for one in found if isinstance(one, Box)))))
        else:
            yield from (one for one in found if not isinstance(one, Box))


def height(row: tuple[Box, ...]) -> float:
    """Millimetres that a row takes at least: its labels, and room to write by hand.

    What is chosen from takes what its words need.
    """
    written = (box for box in row if not box.field.choices)
    return max((_labels(box, WIDTH / len(row)) + _room(box.field) for box in written), default=0)


def widths(grid: Grid) -> tuple[float, ...]:
    """Millimetres of its columns, that of the numbers first where it has one."""
    ticked = {head: _tick(head) for head in grid.heads if head.tick}
    first = (NUMBER,) if grid.numbered else ()
    left = WIDTH - sum(first) - sum(_tick(head) for head in grid.heads if head.tick)
    shares = sum(head.width for head in grid.heads if not head.tick)
    own = (ticked.get(head, left * head.width / (shares or 1)) for head in grid.heads)
    return (*first, *own)


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


def _labels(box: Box, width: float) -> float:
    return sum(ceil(_letters(label) * _LETTER / width) for label in box.labels) * _LABEL


def _letters(label: Heading | Paragraph) -> int:
    return sum(len(run.before) + len(run.words) + len(run.after) for run in label.runs)


def _room(field: Field) -> float:
    return _HAND * (field.lines if field.kind is FieldKind.TEXT else 1)


def _tick(head: Head) -> float:
    return max(14.0, len(head.words) * 1.9 + 4)
