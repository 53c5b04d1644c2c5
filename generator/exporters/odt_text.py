"""Words of an ODT file: paragraphs and spans, as XML, each with the name of its style."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from generator.exporters.docx_text import STYLES, after, mark
from generator.pages.parts.sheet.flattened import Heading, Paragraph, Run, Style


def line(style: str, inside: str) -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def heading(block: Heading, *, new_page: bool = False) -> str:
    """A heading that a reader can go to."""
    level = block.level
    style = f'text:style-name="Heading{level}{"Page" if new_page else ""}"'
    inside = escape(block.words) + runs(block.runs)
    return f'<text:h {style} text:outline-level="{level}">{inside}</text:h>'


def paragraph(block: Paragraph) -> str:
    """A paragraph with its runs."""
    return line(STYLES[block.style], runs(block.runs, block.style))


def runs(said: Iterable[Run], within: Style | None = None) -> str:
    """Runs, one after another; what stands about their words has no look of its own."""
    return "".join(_run(run, within) for run in said)


def _run(run: Run, within: Style | None) -> str:
    look, words = mark(run, within), escape(run.words)
    span = f'<text:span text:style-name="{look}">{words}</text:span>' if look else words
    return f"{run.before}{span}{after(run, within)}".replace("\t", "<text:tab/>")
