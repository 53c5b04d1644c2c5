"""Paragraphs of a Word file: the style of each and its runs.

Styles are set by their ids: python-docx would look each name up among all styles, every time, which
took half the time of writing a file. An id is a name without its spaces; a test looks for each.
"""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document
from docx.text.paragraph import Paragraph as Line

from generator.pages.parts.sheet.flattened import Mark, Paragraph, Run, Style

_STYLES = {
    Style.WHOSE: "Subtitle",
    Style.PURPOSE: "",
    Style.BASIS: "Basis",
    Style.METHOD: "Hint",
    Style.HINT: "Hint",
    Style.CLAUSE: "Clause",
    Style.SILENCE: "Silence",
    Style.LABEL: "Label",
    Style.REMARK: "Remark",
    Style.KIND: "Kind",
}
_BOLD = {Mark.FORCE, Mark.STRONG, Mark.BOUND}


def add_line(made: Document, style: str, words: str = "") -> Line:
    """A paragraph at the end of the document; `style` is an id, empty for the plain one."""
    line = made.add_paragraph()
    set_style(line, style)
    if words:
        line.add_run(words)
    return line


def set_style(line: Line, style: str) -> None:
    """By its id."""
    if style:
        line._p.style = style  # noqa: SLF001


def write(line: Line, paragraph: Paragraph) -> None:
    """Style and runs, into an empty paragraph."""
    set_style(line, _STYLES[paragraph.style])
    write_runs(line, paragraph.runs)


def write_runs(line: Line, runs: Iterable[Run]) -> None:
    """Words after those that are there."""
    for run in runs:
        _write_run(line, run)


def _write_run(line: Line, run: Run) -> None:
    if run.mark is Mark.OWN:
        line.add_run(f"  [{run.words}]").bold = False
        return
    written = line.add_run(f"{run.before}{run.words}{run.after}")
    if run.mark in _BOLD:
        written.bold = True
