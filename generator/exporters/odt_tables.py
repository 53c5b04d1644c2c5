"""Tables of an ODT file: the boxes of a form's fields, and tables to write in, as XML.

The looks of tables count in `content.xml` and nowhere else: among the common styles they are valid,
and LibreOffice draws no lines. So whoever draws a table notes the looks that it needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from xml.sax.saxutils import escape, quoteattr

from generator.exporters.boxed import ROW, Box, Boxes, widths
from generator.exporters.odt_controls import field_lines, tick
from generator.exporters.odt_text import heading, line, paragraph
from generator.pages.parts.sheet.flattened import Grid, Head, Heading

_EDGE = (
    'fo:border="0.75pt solid #000000" fo:padding-top="0.02cm" fo:padding-bottom="0.02cm" '
    'fo:padding-left="0.19cm" fo:padding-right="0.19cm"'
)


class Tables:
    """Draws the tables of one document."""

    def __init__(self) -> None:
        self._looks: dict[str, str] = {}
        self._drawn = 0

    def looks(self) -> str:
        """The automatic styles of all that was drawn."""
        return f"<office:automatic-styles>{''.join(self._looks.values())}</office:automatic-styles>"

    def boxes(self, drawn: Boxes) -> str:
        """Fields in boxes: two in a row or one, or a label beside its field."""
        rows = (self._row(drawn.height(row), self._boxed(drawn, row)) for row in drawn.rows)
        self._drawn += 1
        return self._table(f"Fields {self._drawn}", drawn.columns, "", "".join(rows))

    def grid(self, drawn: Grid) -> str:
        """A table to write in; the rows of a numbered one count on when some are added."""
        heads = [Head("")] * drawn.numbered + list(drawn.heads)
        head = self._row(0, (self._cell(line("Head", escape(one.words))) for one in heads))
        rows = (
            self._row(ROW, map(self._cell, _cells(drawn, first=not at))) for at in range(drawn.rows)
        )
        return self._table(drawn.label, widths(drawn), head, "".join(rows))

    def _boxed(self, drawn: Boxes, row: tuple[Box, ...]) -> Iterator[str]:
        parts = [(_labels(box), _lines(box)) for box in row]
        cells = chain(*parts) if drawn.beside(row) else map("".join, parts)
        return map(self._cell, cells, drawn.spans(row))

    def _table(self, name: str, measures: Sequence[float], head: str, rows: str) -> str:
        whole = f'style:width="{_cm(sum(measures))}" table:border-model="collapsing"'
        look = self._look("table", "Table", f'{whole} table:align="left"')
        columns = "".join(self._column(width) for width in measures)
        repeated = f"<table:table-header-rows>{head}</table:table-header-rows>" if head else ""
        return (
            f"<table:table table:name={quoteattr(name)}{look}>{columns}{repeated}{rows}"
            "</table:table>"
        )

    def _column(self, width: float) -> str:
        size = _cm(width)
        look = self._look("table-column", f"Column{size}", f'style:column-width="{size}"')
        return f"<table:table-column{look}/>"

    def _row(self, least: float, cells: Iterable[str]) -> str:
        size = _cm(least)
        stands = f'style:min-row-height="{size}" fo:keep-together="always"'
        look = self._look("table-row", f"Row{size}", stands)
        return f"<table:table-row{look}>{''.join(cells)}</table:table-row>"

    def _cell(self, inside: str, span: int = 1) -> str:
        look = self._look("table-cell", "Cell", _EDGE) + ' office:value-type="string"'
        wide = f' table:number-columns-spanned="{span}"' if span > 1 else ""
        covered = "<table:covered-table-cell/>" * (span - 1)
        return f"<table:table-cell{look}{wide}>{inside}</table:table-cell>{covered}"

    def _look(self, family: str, name: str, properties: str) -> str:
        name = name.replace(".", "-")
        self._looks[f"{family} {name}"] = (
            f'<style:style style:name="{name}" style:family="{family}">'
            f"<style:{family}-properties {properties}/></style:style>"
        )
        return f' table:style-name="{name}"'


def _labels(box: Box) -> str:
    return "".join(
        heading(label) if isinstance(label, Heading) else paragraph(label) for label in box.labels
    )


def _lines(box: Box) -> str:
    return "".join(field_lines(box.field))


def _cells(drawn: Grid, *, first: bool) -> Iterator[str]:
    if drawn.numbered:
        goes_on = "" if first else ' text:continue-numbering="true"'
        item = f"<text:list-item>{line('Cell', '')}</text:list-item>"
        yield f'<text:list text:style-name="Rows"{goes_on}>{item}</text:list>'
    yield from (line("Cell", tick() if head.tick else "") for head in drawn.heads)


def _cm(millimetres: float) -> str:
    return f"{millimetres / 10:.2f}cm"
