"""A sink: flattened documents as ODT files, written with the standard library alone.

An ODT file is a zip of a few XML files. Fields are bordered paragraphs and table cells to type
into, boxes to tick are characters, so that every program that reads the format can fill it in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from generator.exporters.odt_styles import HEAD, MIME, manifest, styles, tables
from generator.exporters.zipped import zipped
from generator.pages.parts.sheet.flattened import (
    Block,
    Field,
    FieldKind,
    Flattened,
    Grid,
    Group,
    Heading,
    Mark,
    Paragraph,
    Point,
    Points,
    Properties,
    Run,
    Style,
)

_BOX = "☐"
_STYLES = {
    Style.WHOSE: "Subtitle",
    Style.PURPOSE: "Text",
    Style.BASIS: "Text",
    Style.METHOD: "Hint",
    Style.HINT: "Hint",
    Style.CLAUSE: "Clause",
    Style.SILENCE: "Silence",
    Style.LABEL: "Label",
    Style.REMARK: "Clause",
    Style.KIND: "Kind",
}
_BOLD = {Mark.FORCE, Mark.STRONG, Mark.BOUND}


def odt(document: Flattened) -> bytes:
    """The ODT file of one document."""
    properties = document.properties
    content = "".join(map(_block, document.blocks))
    files = {
        "mimetype": MIME,
        "META-INF/manifest.xml": manifest(),
        "meta.xml": _meta(properties),
        "styles.xml": styles(properties.language, properties.foot, document.tight),
        "content.xml": (
            f"{HEAD.format('content')}{tables(content)}<office:body><office:text>{content}"
            "</office:text></office:body></office:document-content>"
        ),
    }
    return zipped({name: text.encode() for name, text in files.items()}, first_stored="mimetype")


def _meta(properties: Properties) -> str:
    return (
        f"{HEAD.format('meta')}<office:meta><dc:title>{escape(properties.title)}</dc:title>"
        f"<dc:subject>{escape(properties.subject)}</dc:subject>"
        f"<meta:initial-creator>{escape(properties.author)}</meta:initial-creator>"
        f"<dc:language>{properties.language}</dc:language></office:meta></office:document-meta>"
    )


def _block(block: Block) -> str:
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return _paragraph(block)
        case Field():
            return "".join(_field(block))
        case Grid():
            return _grid(block)
        case Points():
            return "".join(map(_point, block.lines))
        case Group():
            return "".join(map(_block, block.blocks))


def _heading(heading: Heading) -> str:
    level = heading.level
    style = f'text:style-name="Heading{level}" text:outline-level="{level}"'
    return f"<text:h {style}>{escape(heading.words)}</text:h>"


def _paragraph(paragraph: Paragraph) -> str:
    inside = "".join(map(_run, paragraph.runs))
    if paragraph.style is Style.BASIS:
        inside = _span("Bold", inside)
    return _line(_STYLES[paragraph.style], inside)


def _run(run: Run) -> str:
    words = escape(run.words)
    if run.mark in _BOLD:
        words = _span("Bold", words)
    elif run.mark is Mark.OWN:
        words = _span("Own", f"[{words}]")
    return f"{run.before}{words}{run.after}"


def _field(field: Field) -> Iterator[str]:
    if not field.choices:
        yield _line("Answer" if field.kind is FieldKind.TEXT else "Line", "")
    for choice in field.choices:
        yield _line("Tick", f"{_BOX} {escape(choice)}")


def _grid(grid: Grid) -> str:
    columns = len(grid.heads)
    column = f'<table:table-column table:number-columns-repeated="{columns}"/>'
    row = _row("Row", [_line("Cell", "")] * columns)
    return _drawn(grid.name, column, _row("", map(_head, grid.heads)), row * grid.rows)


def _point(point: Point, style: str = "Point") -> str:
    box = _BOX if point.name else ""
    own = _line(style, f"{box}<text:tab/>{''.join(map(_run, point.runs))}")
    return own + "".join(_point(item, "Item") for item in point.items)


def _drawn(name: str, columns: str, head: str, rows: str) -> str:
    return (
        f'<table:table table:name={quoteattr(name)} table:style-name="Table">{columns}'
        f"<table:table-header-rows>{head}</table:table-header-rows>{rows}</table:table>"
    )


def _row(style: str, cells: Iterable[str]) -> str:
    look = f' table:style-name="{style}"' if style else ""
    kind = 'table:style-name="Box" office:value-type="string"'
    inside = "".join(f"<table:table-cell {kind}>{cell}</table:table-cell>" for cell in cells)
    return f"<table:table-row{look}>{inside}</table:table-row>"


def _head(words: str) -> str:
    return _line("Head", escape(words))


def _line(style: str, inside: str) -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def _span(style: str, inside: str) -> str:
    return f'<text:span text:style-name="{style}">{inside}</text:span>'
