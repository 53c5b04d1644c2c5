"""Tables of a Word file: those to write in, and those of a checklist's lines.

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
from docx.table import Table, _Cell

from generator.exporters.docx_controls import Controls
from generator.pages.documents.printable import Blank, Tick, Ticks, noted

WIDTH = 174
"""Millimetres between the margins."""
_BOX, _WHERE = 14, 46
"""Widths of the columns beside a line of a checklist."""
_ROOM = "567"
"""Least height of a row to write in, in twentieths of a point: a centimetre."""


def blank_table(made: Document, blank: Blank) -> Table:
    """A table to write in, with a paragraph between it and what follows."""
    width = WIDTH / len(blank.columns)
    table = _table(made, blank.columns, [width] * len(blank.columns), blank.rows)
    for row in table.rows[1:]:
        height = OxmlElement("w:trHeight")
        height.set(qn("w:val"), _ROOM)
        height.set(qn("w:hRule"), "atLeast")
        row._tr.get_or_add_trPr().append(height)  # noqa: SLF001
    made.add_paragraph(style="Hint")
    return table


def tick_table(made: Document, ticks: Ticks, controls: Controls) -> None:
    """Lines of one force; where they are to be ticked, each has its box."""
    heads, widths = [ticks.title, "Where it says so"], [WIDTH - _WHERE, _WHERE]
    if ticks.boxed:
        heads, widths = ["Done", *heads], [_BOX, WIDTH - _BOX - _WHERE, _WHERE]
    table = _table(made, heads, widths, len(ticks.lines))
    for line, row in zip(ticks.lines, table.rows[1:], strict=True):
        *box, does, where = row.cells
        for cell in box:
            mark = controls.tick(f"{line.force} {line.text}".strip(), line.id)
            cell.paragraphs[0].style = "Does"
            cell.paragraphs[0]._p.append(mark)  # noqa: SLF001
        _does(does, line)
        where.paragraphs[0].style = "Bound"
        where.paragraphs[0].add_run(line.where)
        for words in filter(None, (line.who, noted(line.notes))):
            where.add_paragraph(words, style="Bound")
    made.add_paragraph(style="Gap")


def _does(cell: _Cell, line: Tick) -> None:
    first = cell.paragraphs[0]
    first.style = "Does"
    if line.force:
        first.add_run(f"{line.force} ").bold = True
    first.add_run(line.text)
    for bound in line.bounds:
        words = cell.add_paragraph(style="Bound")
        words.add_run(f"{bound.label}: ").bold = True
        words.add_run(bound.words)


def _table(made: Document, heads: Sequence[str], widths: Sequence[float], rows: int) -> Table:
    table: Table = made.add_table(rows=1 + rows, cols=len(heads))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for number, row in enumerate(table.rows):
        _keep_whole(row, header=number == 0)
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].style = "Head"
        cell.paragraphs[0].add_run(head)
    return table


def _keep_whole(row: Any, *, header: bool) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001
    properties.append(OxmlElement("w:cantSplit"))
    if header:
        properties.append(OxmlElement("w:tblHeader"))
