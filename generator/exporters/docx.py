"""A sink: flattened documents as Word files, with real headings and fields to tab through.

The file is protected as a form, since only then does Tab go from field to field; the tables to
write in are left out, since a meeting seldom needs just as many rows as we have drawn.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from io import BytesIO
from typing import Any

import docx as word
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table as Drawn

from generator.exporters.docx_controls import Controls
from generator.exporters.docx_paragraphs import add_line, write, write_runs
from generator.exporters.docx_protection import protect
from generator.exporters.docx_styles import prepare
from generator.exporters.docx_tables import blank_table
from generator.exporters.zipped import unzipped, zipped
from generator.pages.parts.sheet.flattened import (
    Block,
    Field,
    FieldKind,
    Flattened,
    Grid,
    Group,
    Heading,
    Paragraph,
    Point,
    Points,
    Properties,
)

_HEADINGS = {1: "Title", 2: "Heading1"}
_FIELDS = {FieldKind.TICK: "Tick", FieldKind.TEXT: "Answer"}
"""Styles by their ids; every other kind of field takes a line."""


def docx(document: Flattened) -> bytes:
    """The Word file of one document."""
    made = word.Document(BytesIO(_empty(document.properties.language, document.tight)))
    _properties(made, document.properties)
    writer = _Writer(made)
    writer.write(document.blocks)
    protect(made, writer.to_write_in)
    _foot(made, document.properties.foot)
    return zipped(unzipped(_saved(made)), first_stored="[Content_Types].xml")


@cache
def _empty(language: str, tight: bool) -> bytes:
    """A file with our styles and no words: what every document starts from."""
    made = word.Document()
    prepare(made, language, tight)
    return _saved(made)


def _saved(made: Document) -> bytes:
    out = BytesIO()
    made.save(out)
    return out.getvalue()


class _Writer:
    """Writes one document from top to bottom."""

    def __init__(self, made: Document) -> None:
        self.made, self.controls = made, Controls()
        self.to_write_in: list[Drawn] = []

    def write(self, blocks: Iterable[Block]) -> None:
        """Write all but the foot."""
        for block in blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                add_line(self.made, _HEADINGS[block.level], block.words)
            case Paragraph():
                write(self.made.add_paragraph(), block)
            case Field():
                self._field(block)
            case Grid():
                self.to_write_in.append(blank_table(self.made, block))
            case Points():
                self._points(block.lines, "Point")
            case Group():
                self.write(block.blocks)

    def _points(self, points: Iterable[Point], style: str) -> None:
        for point in points:
            line = add_line(self.made, style)
            if point.name:
                line._p.append(self.controls.tick(point.label, point.name))  # noqa: SLF001
            line.add_run("\t")
            write_runs(line, point.runs)
            self._points(point.items, "Item")

    def _field(self, field: Field) -> None:
        line = add_line(self.made, _FIELDS.get(field.kind, "Line"))
        line._p.append(self._control(field))  # noqa: SLF001
        if field.kind is FieldKind.TICK:
            line.add_run(f" {field.choices[0]}")

    def _control(self, field: Field) -> Any:
        make, title, tag = self.controls, field.label, field.name
        match field.kind:
            case FieldKind.TICK:
                return make.tick(title, tag)
            case FieldKind.DATE:
                return make.date(title, tag)
            case FieldKind.CHOICE:
                return make.choice(title, tag, field.choices)
            case FieldKind.LINE | FieldKind.TEXT:
                return make.text(title, tag, several_lines=field.kind is FieldKind.TEXT)


def _foot(made: Document, words: str) -> None:
    line = made.sections[0].footer.paragraphs[0]
    line.add_run(f"{words} Page ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    line._p.append(field)  # noqa: SLF001


def _properties(made: Document, properties: Properties) -> None:
    core = made.core_properties
    for child in list(core._element):  # noqa: SLF001
        core._element.remove(child)  # noqa: SLF001
    core.title, core.author = properties.title[:255], properties.author[:255]
    core.subject, core.language = properties.subject[:255], properties.language
