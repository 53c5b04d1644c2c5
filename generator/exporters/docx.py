"""Printable documents as Word files: real headings, tables with headers, fields to tab through.

The file is protected as a form, since only then does Tab go from field to field; the tables to
write in are left out, since a meeting seldom needs just as many rows as we have drawn.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

import docx as word
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from generator.exporters.docx_controls import Controls
from generator.exporters.docx_protection import protect
from generator.exporters.docx_styles import prepare
from generator.exporters.docx_tables import blank_table, tick_table
from generator.exporters.zipped import unzipped, zipped
from generator.pages.documents.printable import (
    OWN,
    Blank,
    Clause,
    Kind,
    Part,
    Printable,
    Quiet,
    noted,
)


def docx(one: Printable) -> bytes:
    """The Word file of one document."""
    made = word.Document()
    prepare(made, one.language)
    _properties(made, one)
    protect(made, _Writer(made, Controls()).write(one))
    _foot(made, one.foot)
    out = BytesIO()
    made.save(out)
    return zipped(unzipped(out.getvalue()), first_stored="[Content_Types].xml")


class _Writer:
    """Writes one document from top to bottom."""

    def __init__(self, made: Document, controls: Controls) -> None:
        self.made, self.controls = made, controls
        self.to_write_in: list[Table] = []

    def write(self, one: Printable) -> list[Table]:
        """Write all but the foot, and tell which tables people write in."""
        self.made.add_paragraph(one.title, style="Title")
        self.made.add_paragraph(f"{one.name}. For use with {one.edition}", style="Subtitle")
        self.made.add_paragraph(one.purpose)
        if one.basis:
            self.made.add_paragraph(one.basis, style="Basis" if one.kind is Kind.FORM else "Hint")
        self._clauses(one.basis_clauses)
        self._silences(one.silences)
        for number, part in enumerate(one.parts, start=1):
            self._part(number, part)
        self._remarks(one)
        return self.to_write_in

    def _remarks(self, one: Printable) -> None:
        if one.remarks:
            self.made.add_heading("Editor’s notes on the source", 1)
            self.made.add_paragraph(
                "Written by this site about faults of the document itself.", style="Hint"
            )
        for remark in one.remarks:
            line = self.made.add_paragraph(style="Remark")
            line.add_run(f"Note {remark.number}: {remark.severity}. ").bold = True
            line.add_run(remark.text)

    def _part(self, number: int, part: Part) -> None:
        self.made.add_heading(f"{number}. {part.title}", 1)
        self._hint(part.guidance)
        self._clauses(part.clauses)
        self._silences(part.silences)
        for blank in part.blanks:
            self._blank(blank)
        for ticks in part.ticks:
            tick_table(self.made, ticks, self.controls)

    def _blank(self, blank: Blank) -> None:
        label = self.made.add_paragraph(blank.label, style="Label")
        if blank.own:
            label.add_run(f"  [{OWN}]").bold = False
        self._hint(blank.guidance)
        self._clauses(blank.clauses)
        if blank.kind == "table":
            self.to_write_in.append(blank_table(self.made, blank))
        else:
            self._field(blank)

    def _field(self, blank: Blank) -> None:
        make = self.controls
        if blank.kind == "tick":
            line = self.made.add_paragraph(style="Tick")
            line._p.append(make.tick(blank.label, blank.id))  # noqa: SLF001
            line.add_run(" Yes")
            return
        line = self.made.add_paragraph(style="Answer" if blank.kind == "text" else "Line")
        if blank.kind == "date":
            control = make.date(blank.label, blank.id)
        elif blank.kind == "choice":
            control = make.choice(blank.label, blank.id, blank.options)
        else:
            control = make.text(blank.label, blank.id, several_lines=blank.kind == "text")
        line._p.append(control)  # noqa: SLF001

    def _hint(self, guidance: str) -> None:
        if guidance:
            self.made.add_paragraph(guidance, style="Hint")

    def _clauses(self, clauses: Iterable[Clause]) -> None:
        for one in clauses:
            line = self.made.add_paragraph(style="Clause")
            if one.lead:
                line.add_run(f"{one.lead}: ")
            if one.force:
                line.add_run(f"{one.force} ").bold = True
            line.add_run(one.says)
            for bound in one.bounds:
                line.add_run(f" {bound.label}: ").bold = True
                line.add_run(bound.words)
            line.add_run(f" ({one.where})")
            _numbers(line, one.notes)

    def _silences(self, silences: Iterable[Quiet]) -> None:
        for one in silences:
            line = self.made.add_paragraph(style="Silence")
            line.add_run("The document is silent. ").bold = True
            line.add_run(one.text)
            _numbers(line, one.notes)


def _numbers(line: Paragraph, notes: tuple[int, ...]) -> None:
    if notes:
        line.add_run(f" {noted(notes)}")


def _foot(made: Document, words: str) -> None:
    line = made.sections[0].footer.paragraphs[0]
    line.add_run(f"{words} Page ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    line._p.append(field)  # noqa: SLF001


def _properties(made: Document, one: Printable) -> None:
    core = made.core_properties
    for child in list(core._element):  # noqa: SLF001
        core._element.remove(child)  # noqa: SLF001
    core.title, core.author = one.full_title, one.author
    core.subject, core.language = one.purpose[:255], one.language
