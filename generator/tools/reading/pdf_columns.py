"""Finds the columns of a page, and its lines in the order in which they are read.

From top to bottom, as long as the same strip of white runs through what is printed, there are two
columns; what crosses it ends them. A column may have columns in turn.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import median

from generator.tools.reading.pdf_page import Box, Grid, TextLine, Word, lines_of

_GUTTER, _PLAIN_GUTTER = 6.0, 12.0
"""Points of the narrowest strip of white between two columns, and of one that is plainly one."""
_WIDER = 0.55
"""Share of the letters' size that a strip is wide at least: a space is narrower."""
_MANY = 5
"""Lines on both sides that make a narrow strip one between columns, and no chance."""
_NARROWEST = 0.22
"""Share of the width that each column takes at least: a bullet is no column."""
_FEWEST = 6
"""Lines up to which columns may as well be a table without ruled lines."""
_ALIKE = 1.5
"""Points by which the ends of justified lines differ."""
_FULL = 0.62
"""Share of its width that most lines of running text fill; cells of a table do not."""

SIDE_BY_SIDE = "words stand side by side without ruled lines: they were read as rows of a table"
_FEW_LINES = "a few lines stand side by side: they were read as columns"

Gap = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Region:
    """A part of a page with all that stands in it."""

    left: float
    right: float
    boxes: tuple[Box, ...]


def in_order(page: int, boxes: tuple[Box, ...]) -> list[TextLine | Grid]:
    """The lines and tables of a page in reading order."""
    if not boxes:
        return []
    left, right = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    return list(_read(page, _Region(left, right, boxes)))


def _read(page: int, region: _Region, within: bool = False) -> Iterator[TextLine | Grid]:
    for band, gap in _bands(region):
        columns = _columns(region, band, gap) if gap else None
        if columns is None:
            yield from _lines(page, replace(region, boxes=band))
            continue
        if _is_table(columns):
            yield from _rows(page, columns)
            continue
        few = within or min(len(_text_lines(column)) for column in columns) <= _FEWEST
        for column in columns:
            for line in _read(page, column, within=True):
                yield line.worried(_FEW_LINES) if few and isinstance(line, TextLine) else line


def _bands(region: _Region) -> Iterator[tuple[tuple[Box, ...], Gap | None]]:
    """What stands between two heights, with the strip of white that runs through all of it."""
    band: list[Box] = []
    gaps: list[Gap] = []
    for row in _rows_apart(region.boxes):
        own = _gaps(row, region.left, region.right)
        common = _common(gaps, own) if band else own
        if (
            band
            and not _useful(common, [*band, *row])
            and (_useful(gaps, band) or _useful(own, row))
        ):
            yield tuple(band), _widest(gaps, band)
            band, common = [], own
        band, gaps = [*band, *row], common
    if band:
        yield tuple(band), _widest(gaps, band)


def _rows_apart(boxes: tuple[Box, ...]) -> Iterator[list[Box]]:
    """What overlaps in height, from top to bottom."""
    row: list[Box] = []
    bottom = 0.0
    for box in sorted(boxes, key=lambda box: box.top):
        if row and box.top >= bottom - 0.5:
            yield row
            row, bottom = [], 0.0
        row.append(box)
        bottom = max(bottom, box.bottom)
    if row:
        yield row


def _gaps(row: list[Box], left: float, right: float) -> list[Gap]:
    """The strips of white beside and between what stands in a row."""
    found: list[Gap] = []
    edge = left
    size = max((box.size for box in row if isinstance(box, Word)), default=0)
    for box in sorted(row, key=lambda box: box.x0):
        if box.x0 - edge >= max(_GUTTER, _WIDER * size):
            found.append((edge, box.x0))
        edge = max(edge, box.x1)
    return [*found, (edge, right)] if right - edge >= _GUTTER else found


def _common(first: list[Gap], second: list[Gap]) -> list[Gap]:
    both = ((max(a[0], b[0]), min(a[1], b[1])) for a in first for b in second)
    return [gap for gap in both if gap[1] - gap[0] >= _GUTTER]


def _useful(gaps: list[Gap], boxes: list[Box]) -> bool:
    return _widest(gaps, boxes) is not None


def _widest(gaps: list[Gap], boxes: list[Box]) -> Gap | None:
    """The widest strip that has something on both sides."""
    if not boxes:
        return None
    left, right = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    least = _NARROWEST * (right - left)
    between = [g for g in gaps if g[0] - left >= least and right - g[1] >= least]
    return max(between, key=lambda gap: gap[1] - gap[0], default=None)


def _columns(region: _Region, band: tuple[Box, ...], gap: Gap) -> tuple[_Region, _Region] | None:
    middle = (gap[0] + gap[1]) / 2
    first = tuple(box for box in band if box.x1 <= middle)
    second = tuple(box for box in band if box.x0 >= middle)
    if not first or not second:
        return None
    columns = (_Region(region.left, gap[0], first), _Region(gap[1], region.right, second))
    least = 2 if gap[1] - gap[0] >= _PLAIN_GUTTER else _MANY
    enough = all(len(_text_lines(column)) >= least or _has_grid(column) for column in columns)
    return columns if enough else None


def _has_grid(region: _Region) -> bool:
    return any(isinstance(box, Grid) for box in region.boxes)


def _text_lines(region: _Region) -> list[tuple[Word, ...]]:
    return lines_of(box for box in region.boxes if isinstance(box, Word))


def _is_table(columns: tuple[_Region, _Region]) -> bool:
    """Whether short lines stand beside each other, as cells do and running text does not."""
    if any(_has_grid(column) for column in columns):
        return False
    fills: list[float] = []
    for column in columns:
        lines = _text_lines(column)
        width = max(line[-1].x1 for line in lines) - min(line[0].x0 for line in lines)
        room = max(column.right - column.left, width, 1)
        fills.append(median((line[-1].x1 - line[0].x0) / room for line in lines))
    return min(fills) < _FULL


def _lines(page: int, region: _Region) -> Iterator[TextLine | Grid]:
    words = [box for box in region.boxes if isinstance(box, Word)]
    found = lines_of(words)
    lines: list[TextLine | Grid] = [
        TextLine(page, line, region.left, _right(found, at, region))
        for at, line in enumerate(found)
    ]
    grids = [box for box in region.boxes if isinstance(box, Grid)]
    yield from sorted([*lines, *grids], key=lambda line: line.top)


def _right(lines: list[tuple[Word, ...]], at: int, region: _Region) -> float:
    """Where a line could end: less far than its column, where lines around it end alike."""
    above, below = lines[max(0, at - 4) : at + 1], lines[at : at + 5]
    alike = (_alike([line[-1].x1 for line in near]) for near in (above, below))
    return min((right for right in alike if right), default=region.right)


def _alike(ends: list[float]) -> float:
    """Where justified lines end; nought where they are none."""
    last = max(ends)
    return last if sum(last - end < _ALIKE for end in ends) >= 3 else 0.0


def _rows(page: int, columns: tuple[_Region, _Region]) -> Iterator[TextLine]:
    """Lines read across, for a table without ruled lines: always doubtful."""
    words = [box for column in columns for box in column.boxes if isinstance(box, Word)]
    left, right = columns[0].left, columns[1].right
    for line in lines_of(words):
        yield TextLine(page, line, left, right, SIDE_BY_SIDE)
