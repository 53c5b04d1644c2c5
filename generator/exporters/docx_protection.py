"""Protects a Word file as a form, and leaves out the tables to write in: a section for each.

Only in what is protected does Word's Tab go from field to field; only in what is not can a row be
added. A section ends with the paragraph that holds its properties, and one stands on either side of
each table anyway, so that nothing is added that takes room.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.document import Document
from docx.enum.section import WD_SECTION_START
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table


def protect(made: Document, free: Iterable[Table]) -> None:
    """Let nothing but controls be changed, except in these tables. No password is set.

    To be called before the foot is written: a section without one of its own takes over the foot of
    the section before it, so that it has to stand in the first.
    """
    _enforce(made)
    last: Any = made.sections[-1]._sectPr  # noqa: SLF001
    plain, table_ends = last.clone(), None
    for table in free:
        _end_section(table._tbl.getprevious(), plain, protected=True)  # noqa: SLF001
        table_ends = table._tbl.getnext()  # noqa: SLF001
        if table_ends.getnext() is not last:
            _end_section(table_ends, plain, protected=False)
    _set(last, protected=table_ends is None or table_ends.getnext() is not last)
    for section in list(made.sections)[1:]:
        section.start_type = WD_SECTION_START.CONTINUOUS


def _enforce(made: Document) -> None:
    protection = OxmlElement("w:documentProtection")
    protection.set(qn("w:edit"), "forms")
    protection.set(qn("w:enforcement"), "1")
    made.settings.element.find(qn("w:defaultTabStop")).addprevious(protection)


def _end_section(paragraph: Any, plain: Any, *, protected: bool) -> None:
    properties = plain.clone()
    _set(properties, protected=protected)
    paragraph.set_sectPr(properties)


def _set(section: Any, *, protected: bool) -> None:
    """Said outright in each, so that nothing hangs on what a section without it is taken for."""
    form = OxmlElement("w:formProt")
    form.set(qn("w:val"), "1" if protected else "0")
    section.find(qn("w:cols")).addnext(form)
