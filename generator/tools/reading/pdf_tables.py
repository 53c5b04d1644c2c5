"""The ruled tables of a PDF: one that goes on in the next column or page is one table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.register.given import Paragraph, Worry
from generator.register.headings import starts_lower
from generator.register.hyphens import Spelling, joined
from generator.tools.reading.pdf_page import Grid, TextLine, Word, lines_of
from generator.tools.reading.tables import Cell, Row, table

_GOES_ON = Worry(
    "a row of a table was joined from two columns or pages",
    "name the line in `sound` if it is one row",
)


@dataclass(slots=True)
class Tables:
    """The table that is open, which the next one may go on."""

    known: Spelling
    rows: list[Row] = field(default_factory=list)

    def add(self, grid: Grid, page: int) -> Iterator[Paragraph]:
        """Take in a table; give what is whole, and a heading row that comes again, left out."""
        rows = [Row(tuple(self._cell(cell, page) for cell in row)) for row in grid.rows]
        rows = [row for row in rows if any(cell.paragraphs for cell in row.cells)]
        if not self.rows or not rows or len(rows[0].cells) != len(self.rows[0].cells):
            yield from self.close()
            self.rows = rows
            return
        if _said(rows[0]) == _said(self.rows[0]):
            text = " ".join(_said(rows[0]))
            yield Paragraph(text, place=f"page {page}", rule="repeated-table-head")
            rows = rows[1:]
        elif any(not said or starts_lower(said) for said in _said(rows[0])):
            self.rows[-1] = self._whole(self.rows[-1], rows[0])
            rows = rows[1:]
        self.rows += rows

    def close(self) -> Iterator[Paragraph]:
        """The rows of the table that was open."""
        rows, self.rows = self.rows, []
        yield from table(rows)

    def _whole(self, first: Row, second: Row) -> Row:
        cells = zip(first.cells, second.cells, strict=True)
        return replace(first, cells=tuple(self._both(above, below) for above, below in cells))

    def _both(self, above: Cell, below: Cell) -> Cell:
        texts = [p.text for cell in (above, below) for p in cell.paragraphs]
        if not texts:
            return above
        place = next(p.place for cell in (above, below) for p in cell.paragraphs)
        worries = [w for cell in (above, below) for p in cell.paragraphs for w in p.worries]
        text, more = self._joined(texts)
        worries = [*worries, *more, _GOES_ON]
        return replace(above, paragraphs=(Paragraph(text, place=place, worries=tuple(worries)),))

    def _cell(self, words: tuple[Word, ...] | None, page: int) -> Cell:
        if words is None:
            return Cell((), shared=True)
        text, worries = self._joined([TextLine(0, line, 0, 0).text for line in lines_of(words)])
        made = Paragraph(text, place=f"page {page}", worries=tuple(worries))
        return Cell((made,) if text else (), bool(words) and all(word.bold for word in words))

    def _joined(self, lines: list[str]) -> tuple[str, list[Worry]]:
        """Lines as one text, its broken words mended."""
        text, worries = "", list[Worry]()
        for line in lines:
            if not text:
                text = line
                continue
            mended = joined(text, line, 0, self.known)
            text = mended.text
            worries += [Worry(doubt.what, doubt.do) for doubt in mended.doubts]
        return text, worries


def _said(row: Row) -> tuple[str, ...]:
    return tuple(" ".join(p.text for p in cell.paragraphs) for cell in row.cells)
