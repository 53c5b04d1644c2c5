"""How much room to write an office file leaves, so that its blanks keep to their pages of paper.

Between `flattened` and the sinks for Word and ODT, where a box grows with what is typed and a row
is added by a key: little room costs nothing on a screen. Heights are estimated, since nothing is
laid out before a program opens the file.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from math import ceil

from generator.exporters.boxed import GAP, ROW, WIDTH, Boxes, boxed, lines_of
from generator.pages.parts.sheet.flattened import (
    Block,
    Field,
    Flattened,
    Grid,
    Group,
    GroupKind,
    Heading,
    Paragraph,
)

_PAGE = 267.0
"""Millimetres of a page; what is estimated comes out a little less."""
_BETWEEN = 18.0
"""Millimetres lost at the end of a page to what does not fit there any more."""
_SHARES = (1.0, 0.8, 0.65, 0.5, 0.4)
"""Of the lines and rows that were asked for: the first with which it fits."""
_FEWEST = 2
_HEADINGS = {1: 8.5, 2: 7.8, 3: 6.5}
_LINE, _HEAD = 4.2, 4.8
"""Millimetres of a line of words, and of the head of a table."""


def fitted(document: Flattened) -> tuple[Block | Boxes, ...]:
    """Its blocks, fields in boxes, with the lines and rows for which its pages have room.

    What is too long for them even so has one page more.
    """
    for pages in (document.pages, document.pages + 1):
        for close, share in product((False, True), _SHARES):
            blocks = (_less(block, share) for block in document.blocks)
            found = tuple(boxed(blocks, close=close))
            if document.tight or sum(map(_tall, found)) <= pages * _PAGE - (pages - 1) * _BETWEEN:
                return found
    return tuple(boxed(document.blocks))


def _less(block: Block, share: float) -> Block:
    match block:
        case Group(GroupKind.BLANK, (*labels, Field() as field)):
            few = replace(field, lines=max(1, ceil(field.lines * share)))
            return replace(block, blocks=(*labels, few))
        case Group(GroupKind.BLANK, (*labels, Grid() as grid)):
            fewest = min(_FEWEST, grid.rows)
            few_rows = replace(grid, rows=max(fewest, ceil(grid.rows * share)))
            return replace(block, blocks=(*labels, few_rows))
    return block


def _tall(block: Block | Boxes) -> float:
    match block:
        case Heading():
            return _HEADINGS[block.level]
        case Paragraph():
            return lines_of(block, WIDTH) * _LINE + 0.7
        case Boxes():
            return sum(map(block.height, block.rows)) + GAP
        case Grid():
            return _HEAD + block.rows * ROW + GAP
        case Group(GroupKind.BLANK):
            return sum(map(_tall, block.blocks))
    return 0
