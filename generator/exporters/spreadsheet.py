"""Tables as CSV and as Excel workbooks that can be sorted, filtered and printed at once.

Knows nothing of what the tables say. The same table gives the same bytes on any machine. No cell
can begin a formula, neither here nor after a program has saved the one format as the other.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO, StringIO
from textwrap import wrap

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator.exporters.zipped import unzipped, zipped

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CORE = "docProps/core.xml"
_CORE_END = b"</cp:coreProperties>"
_A4 = 9
_CELL = {"font_name": "Arial", "font_size": 10, "text_wrap": True, "valign": "top"}
_HEAD = {**_CELL, "bold": True, "bg_color": "#E8EDF2", "bottom": 1}
_FIRST = {**_CELL, "bold": True}
_LINK = {**_CELL, "font_size": 8, "font_color": "#0B4F8A", "underline": 1}
_LINE = 12.5
"""Points of a line of text."""
_LETTERS, _BOLD_LETTERS = 1.0, 0.9
"""How many letters a column holds for each character of its width: few, for a broad typeface."""
_TALLEST = 409
"""Points: Excel has no taller rows."""
_STYLES = {"head": _HEAD, "cell": _CELL, "first": _FIRST, "link": _LINK}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a header row."""

    name: str
    """At most 31 characters."""
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    """Of the columns, in characters."""
    link: int | None = None
    """The column whose cells are addresses."""


@dataclass(frozen=True, slots=True)
class Book:
    """Sheets, and what stands around them."""

    title: str
    author: str
    about: str
    address: str
    """At the foot of every printed page; it may be empty."""
    made: date
    language: str
    sheets: tuple[Sheet, ...]


def as_csv(sheet: Sheet) -> bytes:
    """One table by RFC 4180, with the mark by which Excel knows UTF-8."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows(map(harmless, (sheet.head, *sheet.rows)))
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(book: Book) -> bytes:
    """All tables as one workbook."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_urls": False}) as made:
        made.set_properties(
            {
                "title": book.title,
                "author": book.author,
                "comments": book.about,
                "created": datetime.combine(book.made, time()),
            }
        )
        styles = {name: made.add_format(style) for name, style in _STYLES.items()}
        for sheet in book.sheets:
            table = made.add_worksheet(sheet.name)
            _write(table, sheet, styles)
            _arrange(table, sheet)
            _print(table, sheet, book)
    return _with_language(out.getvalue(), book.language)


def harmless(row: Sequence[str]) -> tuple[str, ...]:
    """Cells that no program takes for a formula."""
    return tuple(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row)


def height(row: Sequence[str], widths: Sequence[int], *, head: bool = False) -> float:
    """Points that a row needs to show all of its text: programs do not all find out by themselves.

    Its first cell is bold, and all of a head.
    """
    letters = (_BOLD_LETTERS if head or not at else _LETTERS for at in range(len(row)))
    rooms = (int(width * share) for width, share in zip(widths, letters, strict=True))
    return min(_TALLEST, _LINE * max(map(_lines, row, rooms)) + 2)


def _lines(cell: str, room: int) -> int:
    return sum(_lines_of(part, room) for part in cell.split("\n"))


def _lines_of(part: str, room: int) -> int:
    if len(part) <= room and "\t" not in part:  # a tab takes the room of several letters
        return 1
    return max(1, len(wrap(part, room, break_on_hyphens=False)))


def _write(table: Worksheet, sheet: Sheet, styles: dict[str, Format]) -> None:
    for column, cell in enumerate(harmless(sheet.head)):
        table.write_string(0, column, cell, styles["head"])
    for number, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(harmless(row)):
            if column == sheet.link and cell:
                table.write_url(number, column, cell, styles["link"], cell)
            else:
                table.write_string(number, column, cell, styles["cell" if column else "first"])


def _arrange(table: Worksheet, sheet: Sheet) -> None:
    """How it looks on a screen: the header row and the first column stay in sight."""
    table.set_row(0, height(sheet.head, sheet.widths, head=True))
    for number, row in enumerate(sheet.rows, start=1):
        table.set_row(number, height(row, sheet.widths))
    for column, width in enumerate(sheet.widths):
        table.set_column(column, column, width)
    table.freeze_panes(1, 1)
    table.autofilter(0, 0, len(sheet.rows), len(sheet.head) - 1)


def _print(table: Worksheet, sheet: Sheet, book: Book) -> None:
    """On paper an address leads nowhere, and takes the room of words."""
    if sheet.link is not None and sheet.link == len(sheet.head) - 1:
        table.print_area(0, 0, len(sheet.rows), sheet.link - 1)
    table.set_landscape()
    table.set_paper(_A4)
    table.fit_to_pages(1, 0)
    table.repeat_rows(0)
    foot = f"{book.title}. {book.address}".strip().replace("&", "&&")
    table.set_footer(f"&L{foot}&RPage &P of &N")


def _with_language(made: bytes, language: str) -> bytes:
    """The workbook with its language named; XlsxWriter has no say in that."""
    files = unzipped(made)
    named = f"<dc:language>{language}</dc:language>".encode() + _CORE_END
    files[_CORE] = files[_CORE].replace(_CORE_END, named)
    return zipped(files, first_stored="[Content_Types].xml")
