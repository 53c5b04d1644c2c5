"""Tables of a Word file: the boxes of a form's fields, and tables to write in, as XML.

In a plain table to write in, Tab goes from cell to cell and in the last one makes a row. Where rows
carry their numbers or boxes to tick, they are rows that repeat, so that an added one has them too:
there each cell is a control, since Word would copy what stands outside of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from generator.exporters.boxed import (
    GAP,
    NUMBER,
    ROW,
    Box,
    Boxes,
    in_one_line,
    widths,
)
from generator.exporters.docx_controls import Controls
from generator.exporters.docx_text import heading, line, paragraph, words
from generator.pages.parts.sheet.flattened import Field, FieldKind, Grid, Head, Heading


def between() -> str:
    """What keeps a table from being joined to the next, and ends a document with a paragraph."""
    gap = f'<w:spacing w:before="0" w:after="0" w:line="{_twips(GAP)}" w:lineRule="exact"/>'
    return line("Gap", "", gap)


def boxes(drawn: Boxes, controls: Controls) -> str:
    """Fields in boxes: two in a row or one, or a label beside its field."""
    rows = (_row(_boxed(drawn, row, controls), drawn.height(row)) for row in drawn.rows)
    return _table(drawn.columns, "".join(rows))


def grid(drawn: Grid, controls: Controls, number: int) -> str:
    """A table to write in; `number` is the list by which its rows are numbered."""
    measures = widths(drawn)
    heads = [Head("")] * drawn.numbered + list(drawn.heads)
    cells = [
        _cell(line("Head", words(head.words) if head.words else ""), width)
        for head, width in zip(heads, measures, strict=True)
    ]
    if drawn.numbered or any(head.tick for head in drawn.heads):
        each = (_repeated(drawn, at, controls, number) for at in range(1, drawn.rows + 1))
        rows = controls.rows(f"Rows: {drawn.label}", drawn.name, each)
    else:
        rows = _row([_cell(line("Cell", ""), width) for width in measures], ROW) * drawn.rows
    return _table(measures, _row(cells, 0, header=True) + rows)


def _boxed(drawn: Boxes, row: tuple[Box, ...], controls: Controls) -> Iterator[str]:
    parts = [(_labels(box), "".join(_field(box.field, controls))) for box in row]
    cells = chain(*parts) if drawn.beside(row) else map("".join, parts)
    at = 0
    for inside, span in zip(cells, drawn.spans(row), strict=True):
        yield _cell(inside, sum(drawn.columns[at : at + span]), span)
        at += span


def _labels(box: Box) -> str:
    return "".join(
        heading(label) if isinstance(label, Heading) else paragraph(label) for label in box.labels
    )


def _field(field: Field, controls: Controls) -> Iterator[str]:
    title, tag = field.label, field.name
    match field.kind:
        case FieldKind.TEXT:
            yield controls.rich(title, tag, "Answer")
        case FieldKind.LINE:
            yield line("Answer", controls.text(title, tag))
        case FieldKind.DATE:
            yield line("Answer", controls.date(title, tag))
        case FieldKind.CHOICE if not field.several:
            yield line("Tick", controls.choice(title, tag, field.choices))
        case FieldKind.TICK | FieldKind.CHOICE:
            yield from _ticks(field, controls)


def _ticks(field: Field, controls: Controls) -> Iterator[str]:
    single = len(field.choices) == 1
    every = [
        controls.tick(
            field.label if single else f"{choice}: {field.label}",
            field.name if single else f"{field.name}-{at}",
        )
        + words(f" {choice}")
        for at, choice in enumerate(field.choices, start=1)
    ]
    if in_one_line(field):
        yield line("Tick", words("\u2003").join(every))
    else:
        yield from (line("Tick", each) for each in every)


def _repeated(drawn: Grid, at: int, controls: Controls, number: int) -> str:
    measures = list(widths(drawn))
    cells = []
    if drawn.numbered:
        listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        cells.append(_cell(line("Cell", "", listed), NUMBER))
        measures = measures[1:]
    for place, (head, width) in enumerate(zip(drawn.heads, measures, strict=True), start=1):
        title, tag = f"{head.words}, row {at}", f"{drawn.name}-{at}-{place}"
        if head.tick:
            cell = line("Box", controls.tick(title, tag, kept=False))
        else:
            cell = controls.rich(title, tag, "Cell", kept=False)
        cells.append(_cell(cell, width))
    return _row(cells, ROW)


def _table(measures: Sequence[float], rows: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in measures)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{_twips(sum(measures))}" '
        'w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(cells: Iterable[str], least: float, *, header: bool = False) -> str:
    room = f'<w:trHeight w:val="{_twips(least)}" w:hRule="atLeast"/>' if least else ""
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{room}{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(inside: str, width: float, span: int = 1) -> str:
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    size = f'<w:tcW w:w="{_twips(width)}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{size}{wide}</w:tcPr>{inside}</w:tc>"


def _twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)
