"""Parts of a handbook's Word file: rows, columns, its head, its pictures and what leads to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.exporters.docx import START, W
from generator.exporters.docx_text import line, words

WIDTHS = (2700, 6900)
"""Twentieths of a point of a table's columns."""
_COLUMNS = re.compile(r"<w:cols[^>]*/>")


def section(page: str, columns: int) -> str:
    """Ends a part of the file that stands in so many columns; `page` is the file's section."""
    flowing = page.replace("<w:pgSz", '<w:type w:val="continuous"/><w:pgSz', 1)
    cols = f'<w:cols w:num="{columns}" w:space="454"/>'
    return line("Gap", "", _COLUMNS.sub(cols, flowing, count=1))


def row(cells: Iterable[str], *, header: bool = False) -> str:
    """A row of a table of two columns; its head is repeated on each page."""
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{line("Cell", cell)}</w:tc>'
        for width, cell in zip(WIDTHS, cells, strict=True)
    )
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{inside}</w:tr>"


def head(title: str) -> str:
    """`header1.xml`."""
    return f"{START}<w:hdr {W}>{line('Footer', words(title))}</w:hdr>"


def file(number: int) -> str:
    """Name of a picture."""
    return f"media/flowchart{number}.png"


def related(files: Mapping[str, bytes], pictures: int) -> str:
    """What the document leads to, with so many pictures."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    every = "".join(
        f'<Relationship Id="rIdPicture{number}" Type="{kind}" Target="{file(number)}"/>'
        for number in range(1, pictures + 1)
    )
    known = files["word/_rels/document.xml.rels"].decode()
    return known.replace("</Relationships>", f"{every}</Relationships>")


def with_pictures(files: Mapping[str, bytes]) -> str:
    """The kinds of the file's parts, pictures among them."""
    known = files["[Content_Types].xml"].decode()
    if 'Extension="png"' in known:
        return known
    own = '<Default Extension="png" ContentType="image/png"/>'
    return known.replace("<Override", f"{own}<Override", 1)
