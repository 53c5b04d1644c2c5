"""Words of a Word file: paragraphs and runs, as XML, each with the id of its style."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from generator.pages.parts.sheet.flattened import Heading, Mark, Paragraph, Run, Style

STYLES = {
    Style.MARKING: "Marking",
    Style.WHOSE: "Subtitle",
    Style.PURPOSE: "Purpose",
    Style.KEY: "Key",
    Style.BASIS: "Basis",
    Style.METHOD: "Hint",
    Style.HINT: "Hint",
    Style.CLAUSE: "Clause",
    Style.SAID: "Said",
    Style.SILENCE: "Silence",
    Style.LABEL: "Label",
    Style.REMARK: "Said",
    Style.KIND: "Kind",
}
"""Ids: a name without its spaces. ODT has the same."""
_MARKS = {
    Mark.CHIP: "Chip",
    Mark.NUMBER: "Number",
    Mark.FORCE: "Strong",
    Mark.STRONG: "Strong",
    Mark.BOUND: "Strong",
    Mark.WHERE: "Where",
    Mark.NOTES: "Notes",
    Mark.SIGN: "Sign",
    Mark.ASIDE: "Aside",
}
NEW_PAGE = "<w:pageBreakBefore/>"


def mark(run: Run, within: Style | None) -> str:
    """The style of a run: a label's own words are bold, and the number of what is said is."""
    if within is Style.LABEL and run.mark is Mark.PLAIN:
        return "Strong"
    if within in {Style.SAID, Style.REMARK} and _opens(run):
        return "Strong"
    return _MARKS.get(run.mark, "")


def after(run: Run, within: Style | None) -> str:
    """What stands after a run: its words begin in one place behind the number of what is said."""
    return "\t" if within in {Style.SAID, Style.REMARK} and _opens(run) else run.after


def _opens(run: Run) -> bool:
    return run.mark in {Mark.NUMBER, Mark.NOTES} and bool(run.after)


def line(style: str, inside: str, properties: str = "") -> str:
    """A paragraph; `style` is an id."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inside}</w:p>'


def words(said: str, style: str = "") -> str:
    """A run; `style` is the id of a style for letters, empty for the paragraph's own."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    text = escape(said).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def heading(block: Heading, properties: str = "") -> str:
    """A heading that a reader can go to."""
    inside = words(block.words) + runs(block.runs)
    return line(f"Heading{block.level}", inside, properties)


def paragraph(block: Paragraph) -> str:
    """A paragraph with its runs."""
    return line(STYLES[block.style], runs(block.runs, block.style))


def runs(said: Iterable[Run], within: Style | None = None) -> str:
    """Runs, one after another; what stands about their words has no look of its own."""
    return "".join(_run(run, within) for run in said)


def _run(run: Run, within: Style | None) -> str:
    before = words(run.before) if run.before else ""
    behind = after(run, within)
    return before + words(run.words, mark(run, within)) + (words(behind) if behind else "")
