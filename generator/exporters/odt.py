"""A sink: flattened documents as ODT files, written with the standard library alone.

An ODT file is a zip of a few XML files. Headings, fields and tables are real ones; nothing is
protected, and every cell takes as much as one types.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from generator.exporters.boxed import Boxes
from generator.exporters.fitting import fitted
from generator.exporters.odt_controls import tick
from generator.exporters.odt_styles import HEAD, MIME, manifest, styles
from generator.exporters.odt_tables import Tables
from generator.exporters.odt_text import heading, line, paragraph, runs
from generator.exporters.zipped import zipped
from generator.pages.parts.sheet.flattened import (
    Block,
    Flattened,
    Grid,
    Group,
    GroupKind,
    Heading,
    Paragraph,
    Point,
    Points,
    Properties,
)


def odt(document: Flattened) -> bytes:
    """The ODT file of one document."""
    properties, tables = document.properties, Tables()
    content = "".join(_written(fitted(document), tables))
    files = {
        "mimetype": MIME,
        "META-INF/manifest.xml": manifest(),
        "meta.xml": _meta(properties),
        "styles.xml": styles(properties.language, properties.foot, document.tight),
        "content.xml": (
            f"{HEAD.format('content')}{tables.looks()}<office:body><office:text>{content}"
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


def _written(blocks: Iterable[Block | Boxes], tables: Tables) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, tables)


def _block(block: Block | Boxes, tables: Tables) -> Iterator[str]:
    match block:
        case Heading():
            yield heading(block)
        case Paragraph():
            yield paragraph(block)
        case Boxes():
            yield tables.boxes(block) + line("Gap", "")
        case Grid():
            yield tables.grid(block) + line("Gap", "")
        case Points():
            yield from map(_point, block.lines)
        case Group(GroupKind.SAID, (Heading() as head, *others)):
            yield heading(head, new_page=True)
            yield from _written(others, tables)
        case Group():
            yield from _written(block.blocks, tables)


def _point(point: Point, style: str = "Point") -> str:
    own = line(style, f"{tick() if point.name else ''}<text:tab/>{runs(point.runs)}")
    return own + "".join(_point(item, "Item") for item in point.items)
