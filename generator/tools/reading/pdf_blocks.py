"""Builds paragraphs from the lines of a PDF: what goes on, what begins anew, what is a heading.

A PDF says nothing of this. Where the look of the lines does not settle it, the line is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.register.given import Form, Paragraph
from generator.register.headings import finished, heading_like, starts_lower
from generator.register.hyphens import breaks_word
from generator.tools.reading.pdf_contents import FEW
from generator.tools.reading.pdf_furniture import LONELY
from generator.tools.reading.pdf_look import (
    CLAUSE,
    LARGER,
    NEAR,
    SMALLER,
    apart,
    opens_item,
    roomy,
    same_column,
    short,
    tabbed,
)
from generator.tools.reading.pdf_notes import note_of
from generator.tools.reading.pdf_page import Grid, TextLine, Word, lines_of
from generator.tools.reading.pdf_tables import Tables
from generator.tools.reading.pdf_worries import (
    ACROSS,
    AFTER_ITEM,
    BOLD,
    FRAMED,
    GLUED_LABEL,
    SMALL,
    across,
    begun_small,
    own_worries,
)

_MARKS = re.compile(r"\[\^(\w{1,3})\]")
_GLUED_LABEL = re.compile(r"(\d{1,2}(?:\.\d{1,2})+\.?)(?=[A-Z][a-z]|[AI]\s)")


@dataclass(slots=True)
class Builder:
    """Builds paragraphs line by line."""

    body: float
    """Size of the text."""
    levels: dict[float, int]
    """Level of a heading by its size; 0 is the title."""
    tables: Tables
    leading: float
    """Points between two lines of one paragraph."""
    lonely: set[Word]
    """Words that begin a line which may be the head or foot of its page."""
    of_contents: set[TextLine]
    """Lines that may be of a table of contents."""
    pages: dict[int, int]
    """The page of each table, by its identity."""
    last: TextLine | None = None
    """The line before, if it stands in the same column and is no table."""
    text: TextLine | None = None
    """The last line of running text: what may go on after a column, a page or a note."""
    item_at: float | None = None
    """Where the words of the open item begin, from the edge of its column."""
    note: bool = False
    plain_notes: bool = False
    """Whether notes are as large as the text: then what follows them in a column is theirs."""
    held: list[Paragraph] = field(default_factory=list)
    """What stands in a box that a paragraph goes on below."""
    marks: set[tuple[int, str]] = field(default_factory=set)
    """Page and figure of the marks of notes that were met."""
    unruled: TextLine | None = None
    """The last line of a table without ruled lines."""

    def build(self, flow: list[TextLine | Grid]) -> Iterator[Paragraph]:
        """The paragraphs of all lines in reading order."""
        for thing in flow:
            if isinstance(thing, Grid):
                yield from self._grid(thing)
                self.last, self.note = None, False
                continue
            if self.last is not None and not same_column(self.last, thing):
                self.last, self.note = None, False
            made = self._line(thing)
            if not self.note:
                yield from self.tables.close()
            if made.form not in (Form.PART, Form.RESUMED, Form.FOOTNOTE):
                yield from self._let_go()
            yield made
            self.last = thing
        yield from self.tables.close()
        yield from self._let_go()

    def _grid(self, grid: Grid) -> Iterator[Paragraph]:
        if not grid.framed:
            yield from self._let_go()
            yield from self.tables.add(grid, self.pages.get(id(grid), 0))
            self.text = None
            return
        yield from self.tables.close()
        words = grid.rows[0][0] or ()
        inner = replace(self, last=None, text=None, item_at=None, note=False, held=[])
        page = self.pages.get(id(grid), 0)
        left, right = min(w.x0 for w in words), max(w.x1 for w in words)
        lines = [TextLine(page, line, left, right) for line in lines_of(words)]
        for made in inner.build([*lines]):
            worries = (*made.worries, FRAMED)
            self.held.append(replace(made, worries=worries))
        if self.text is None or finished(self.text.text):
            yield from self._let_go()

    def _let_go(self) -> Iterator[Paragraph]:
        """What stood in boxes within a paragraph, after it."""
        yield from self.held
        if self.held:
            self.text = None
        self.held = []

    def _line(self, line: TextLine) -> Paragraph:
        made = Paragraph(line.text, place=f"page {line.page}", worries=tuple(own_worries(line)))
        self.marks |= {(line.page, figure) for figure in _MARKS.findall(made.text)}
        told = {LONELY: line.words[0] in self.lonely, FEW: line in self.of_contents}
        worries = (*made.worries, *(worry for worry, holds in told.items() if holds))
        made = replace(made, worries=worries)
        noted = self._note(line, made)
        if noted is not None:
            return noted
        self.note = False
        return self._heading(line, made) if self._is_heading(line) else self._plain(line, made)

    def _note(self, line: TextLine, made: Paragraph) -> Paragraph | None:
        """A line of a footnote; none where it is of the text."""
        small = line.size < SMALLER * self.body
        begun = note_of(line, made, small, (line.page, line.words[0].text) in self.marks)
        if begun is not None:
            self.note, self.plain_notes = True, self.plain_notes or not small
            return begun
        near = self.last is not None and line.top - self.last.bottom < 0.7 * line.size
        goes_on = self.note and near and (small or self.plain_notes)
        return replace(made, form=Form.PART) if goes_on else None

    def _plain(self, line: TextLine, made: Paragraph) -> Paragraph:
        """A line of running text, or of a table without ruled lines."""
        if apart(line, 0.9 if line.worry else 1.8):
            self.text, self.unruled = None, line
            return replace(across(made), form=Form.ROW, text=tabbed(line))
        if self.unruled is not None and self.unruled is self.last and short(line):
            self.unruled = line
            made = across(made)
        return self._running(line, made)

    def _is_heading(self, line: TextLine) -> bool:
        if line.size > LARGER * self.body:
            return True
        bold = line.bold and line.size >= SMALLER * self.body
        alone = self.text is None or self.last is None or self._parted(self.last, line)
        return bold and heading_like(line.text) and (alone or self._heads(self.last))

    def _heads(self, line: TextLine | None) -> bool:
        """Whether the line before is a heading of its own."""
        return line is not None and (line.size > LARGER * self.body or line.bold)

    def _heading(self, line: TextLine, made: Paragraph) -> Paragraph:
        before = self.last
        self.text = self.item_at = None
        alike = before is not None and before.size == line.size and before.bold == line.bold
        if alike and before is not None and self._same_heading(before, line):
            return replace(made, form=Form.PART)
        level = self.levels.get(line.size, len(self.levels) + 1)
        if level == 0:
            return replace(made, form=Form.TITLE)
        if line.size <= LARGER * self.body:
            made = replace(made, worries=(*made.worries, BOLD))
        return replace(made, form=Form.HEADING, level=level)

    def _same_heading(self, before: TextLine, line: TextLine) -> bool:
        gap = line.top - before.bottom
        near = gap < max(0.45 * line.size, 1.4 * self.leading)
        return (near and not CLAUSE.match(line.words[0].text)) or breaks_word(before.text)

    def _running(self, line: TextLine, made: Paragraph) -> Paragraph:
        before, self.text = self.text, line
        if glued := _GLUED_LABEL.match(made.text):
            spaced = f"{glued[1]} {made.text[glued.end() :]}"
            self.item_at = None
            return replace(made, text=spaced, worries=(*made.worries, GLUED_LABEL))
        if line.size < SMALLER * self.body:
            made = replace(made, worries=(*made.worries, SMALL))
        if opens_item(line) or CLAUSE.match(line.words[0].text):
            return self._begun(line, made)
        if before is not None:
            if self.last is None or self.last is not before:
                return self._after_break(before, line, made)
            if not self._parted(before, line) and not self._left_item(before, line):
                return replace(made, form=Form.PART)
        doubtful = self.item_at is not None and before is not None and not finished(before.text)
        self.item_at = None
        return replace(made, worries=(*made.worries, AFTER_ITEM)) if doubtful else begun_small(made)

    def _begun(self, line: TextLine, made: Paragraph) -> Paragraph:
        """A line that a bullet, a number or a clause opens."""
        second = line.words[1].x0 if len(line.words) > 1 else line.x0
        self.item_at = second - line.left if opens_item(line) else None
        indent = " " * round(max(0.0, line.x0 - line.left) / 3)
        return replace(made, text=f"{indent}{made.text}")

    def _after_break(self, before: TextLine, line: TextLine, made: Paragraph) -> Paragraph:
        """The first line of a column or a page, or the first after a note."""
        full = not roomy(before, line)
        if starts_lower(line.text) or breaks_word(before.text):
            sure = not finished(before.text)
            worries = made.worries if sure else (*made.worries, ACROSS)
            return replace(made, form=Form.RESUMED, worries=worries)
        hung = self.item_at is not None and abs(line.x0 - line.left - self.item_at) > NEAR
        if finished(before.text) and (not full or hung):
            self.item_at = None
            return replace(made, worries=(*made.worries, ACROSS)) if full else made
        if not full and not finished(before.text):
            self.item_at = None
            return made
        return replace(made, form=Form.RESUMED, worries=(*made.worries, ACROSS))

    def _parted(self, before: TextLine, line: TextLine) -> bool:
        """Whether a new paragraph begins: a wider gap, an indent, or room that was left."""
        gap = line.top - before.bottom
        if gap > self.leading + 0.25 * self.body or gap < -2 * self.body:
            return True
        indented = line.x0 - before.x0 > NEAR and before.x0 - before.left < NEAR
        if indented and finished(before.text):
            return True
        return roomy(before, line) and not breaks_word(before.text)

    def _left_item(self, before: TextLine, line: TextLine) -> bool:
        """Whether a line stands to the left of the words of the item above it."""
        if self.item_at is None:
            return False
        hangs_out = line.x0 - line.left < self.item_at - NEAR
        return hangs_out and (finished(before.text) or not starts_lower(line.text))
