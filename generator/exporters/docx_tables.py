"""Tables to write in of a Word file.

The cells to write in hold no controls: Tab goes from cell to cell, and in the last one makes a new
row, in every program. No row breaks over a page, and the first is repeated on each.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table as Drawn

from generator.exporters.docx_paragraphs import add_line, set_style
from generator.pages.parts.sheet.flattened import Grid

WIDTH = 174
"""Millimetres between the margins."""
_ROOM = "567"
"""Least height of a row to write in, in twentieths of a point: a centimetre."""


def blank_table(made: Document, grid: Grid) -> Drawn:
    """A table to write in, with a paragraph between it and what follows."""
    width = WIDTH / len(grid.heads)
    table = _table(made, grid.heads, [width] * len(grid.heads), grid.rows)
    for row in table.rows[1:]:
        height = OxmlElement("w:trHeight")
        height.set(qn("w:val"), _ROOM)
        height.set(qn("w:hRule"), "atLeast")
        row._tr.get_or_add_trPr().append(height)  # noqa: SLF001
    add_line(made, "Hint")
    return table


def _table(made: Document, heads: Sequence[str], widths: Sequence[float], rows: int) -> Drawn:
    table: Drawn = made.add_table(rows=1 + rows, cols=len(heads))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for number, row in enumerate(table.rows):
        _keep_whole(row, header=number == 0)
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        set_style(cell.paragraphs[0], "Head")
        cell.paragraphs[0].add_run(head)
    return table


def _keep_whole(row: Any, *, header: bool) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001
    properties.append(OxmlElement("w:cantSplit"))
    if header:
        properties.append(OxmlElement("w:tblHeader"))
