"""Turns a table of a Word, ODT or HTML file into paragraphs: a row is one, unless it is layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.register.given import Form, Paragraph, Worry

_LONG_CELL = 120
"""Words of a cell that looks like running text."""

ONE_COLUMN = Worry(
    "a table of one column was read as running text",
    "name the line in `sound` if it is right",
)
SEVERAL = Worry(
    "a cell holds several paragraphs or a list: the row was read across as one",
    "split the row in the file if it says several things, else name the line in `sound`",
)
SHARED = Worry(
    "the row shares a cell with the one above it, which is not said again",
    "name the line in `sound` if it can be read without that cell",
)
NESTED = Worry(
    "a table stands within a table: it was read as words of the cell",
    "take it out in the file, or name the line in `sound`",
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with the paragraphs in it."""

    paragraphs: tuple[Paragraph, ...]
    heads: bool = False
    """Whether it is marked as the heading of its column."""
    shared: bool = False
    """Whether it goes on a cell of the row above."""
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row."""

    cells: tuple[Cell, ...]
    heads: bool = False


def plain(paragraph: Paragraph) -> Paragraph:
    """A paragraph of a cell, which is no heading there."""
    heading = paragraph.form in (Form.HEADING, Form.TITLE)
    return replace(paragraph, form=Form.TEXT, level=0) if heading else paragraph


def table(rows: list[Row]) -> Iterator[Paragraph]:
    """The paragraphs of a table."""
    width = max((len(row.cells) for row in rows), default=0)
    if width <= 1:
        yield from _as_text(rows)
        return
    for at, row in enumerate(rows):
        heads = row.heads or (at == 0 and all(cell.heads for cell in row.cells))
        yield from _row(row, heads)


def _as_text(rows: list[Row]) -> Iterator[Paragraph]:
    for row in rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                yield replace(paragraph, worries=(*paragraph.worries, ONE_COLUMN))


def _row(row: Row, heads: bool) -> Iterator[Paragraph]:
    body = [[p for p in cell.paragraphs if p.form is not Form.FOOTNOTE] for cell in row.cells]
    cells = [" ".join(p.printed for p in paragraphs).replace("\t", " ") for paragraphs in body]
    if not any(cell.strip() for cell in cells):
        return
    worries = [worry for cell in row.cells for p in cell.paragraphs for worry in p.worries]
    worries += _worries(row, body)
    text = "\t".join(" ".join(cell.split()) for cell in cells)
    form = Form.HEADER_ROW if heads else Form.ROW
    place = next((p.place for cell in row.cells for p in cell.paragraphs), "")
    yield Paragraph(text, form, place=place, worries=tuple(dict.fromkeys(worries)))
    yield from (p for cell in row.cells for p in cell.paragraphs if p.form is Form.FOOTNOTE)


def _worries(row: Row, body: list[list[Paragraph]]) -> Iterator[Worry]:
    if any(len(ps) > 1 or len(" ".join(p.text for p in ps).split()) > _LONG_CELL for ps in body):
        yield SEVERAL
    if any(cell.shared for cell in row.cells):
        yield SHARED
    if any(cell.nested for cell in row.cells):
        yield NESTED
