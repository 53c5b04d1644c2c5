"""Builds paragraphs from the lines of a PDF: what goes on, what begins anew, what is a heading.

A PDF says nothing of this. Where the look of the lines does not settle it, the line is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from statistics import median

from generator.register.given import Form, Paragraph, Worry
from generator.register.headings import finished, heading_like, starts_lower
from generator.register.hyphens import breaks_word
from generator.tools.reading.pdf_columns import SIDE_BY_SIDE
from generator.tools.reading.pdf_contents import FEW
from generator.tools.reading.pdf_furniture import LONELY
from generator.tools.reading.pdf_notes import GLUED, NOTE
from generator.tools.reading.pdf_page import Grid, TextLine, Word, lines_of
from generator.tools.reading.pdf_tables import Tables

_LARGER, _SMALLER = 1.08, 0.93
"""Share of the text's size from which on a line is a heading, and up to which it is a note."""
_NEAR = 3.0
"""Points by which two lines that begin alike may differ."""
_SIGN = re.compile(
    r"(?:[\u2022\u2023\u2043\u2219\u25e6\u00b7\u25a0-\u25ff\u2600-\u27bf\uf000-\uf0ff\u2013\u2014*o-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,6})[.)])$"
)
_MARKS = re.compile(r"\[\^(\w{1,3})\]")
_GLUED_LABEL = re.compile(r"(\d{1,2}(?:\.\d{1,2})+\.?)(?=[A-Z][a-z]|[AI]\s)")
_CLAUSE = re.compile(r"\d{1,3}(?:\.\d{1,3})+\.?$")

ACROSS = Worry(
    "a paragraph may go on or end where a column or a page ends",
    "name the line in `join` if it goes on, else in `sound`",
)
BOLD = Worry(
    "a short line set in bold was taken for a heading",
    "name it in `headings` if it is one, in `not_headings` if not",
)
AFTER_ITEM = Worry(
    "a line below an item was read as a paragraph of its own",
    "name the line in `join` if it goes on, else in `sound`",
)
FRAMED = Worry(
    "words in a box were read after the paragraph that it stands by",
    "name the line in `sound` if they belong there",
)
GLUED_LABEL = Worry(
    "a number stands right before a word: it was read as the number of a clause",
    "name the line in `sound` if it is one",
)
UNREADABLE = Worry(
    "signs of this line are not encoded, so that they cannot be read",
    "take in the file that the PDF was made from",
)
SMALL = Worry(
    "a line in smaller letters was read as text",
    "name it in `footnotes` or `drop` if it is one of them, else in `sound`",
)


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
            if self.last is not None and not _same_column(self.last, thing):
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
        made = Paragraph(line.text, place=f"page {line.page}", worries=tuple(_own_worries(line)))
        self.marks |= {(line.page, figure) for figure in _MARKS.findall(made.text)}
        if line.words[0] in self.lonely:
            made = replace(made, worries=(*made.worries, LONELY))
        if line in self.of_contents:
            made = replace(made, worries=(*made.worries, FEW))
        if label := line.opens_note:
            self.note = True
            text = replace(line, words=line.words[1:]).text
            return replace(made, form=Form.FOOTNOTE, label=label, text=text)
        if line.size < _SMALLER * self.body and (glued := GLUED.match(made.text)):
            self.note = True
            worries = (*made.worries, NOTE)
            return replace(made, form=Form.FOOTNOTE, label=glued[1], text=glued[2], worries=worries)
        if noted := self._note_of_size(line, made):
            return noted
        small = line.size < _SMALLER * self.body or self.plain_notes
        if self.note and small and self.last and line.top - self.last.bottom < 0.7 * line.size:
            return replace(made, form=Form.PART)
        self.note = False
        if self._is_heading(line):
            return self._heading(line, made)
        if _apart(line, 0.9 if line.worry else 1.8):
            self.text, self.unruled = None, line
            return replace(_across(made), form=Form.ROW, text=_tabbed(line))
        if self.unruled is not None and self.unruled is self.last and _short(line):
            self.unruled = line
            made = _across(made)
        return self._running(line, made)

    def _note_of_size(self, line: TextLine, made: Paragraph) -> Paragraph | None:
        """A footnote in letters as large as the text: its mark stands above it on the page."""
        figure = line.words[0].text
        if (line.page, figure) not in self.marks or len(line.words) < 2:
            return None
        self.note, self.plain_notes = True, True
        text = replace(line, words=line.words[1:]).text
        worries = (*made.worries, NOTE)
        return replace(made, form=Form.FOOTNOTE, label=figure, text=text, worries=worries)

    def _is_heading(self, line: TextLine) -> bool:
        if line.size > _LARGER * self.body:
            return True
        bold = line.bold and line.size >= _SMALLER * self.body
        alone = self.text is None or self.last is None or self._parted(self.last, line)
        return bold and heading_like(line.text) and (alone or self._heads(self.last))

    def _heads(self, line: TextLine | None) -> bool:
        """Whether the line before is a heading of its own."""
        return line is not None and (line.size > _LARGER * self.body or line.bold)

    def _heading(self, line: TextLine, made: Paragraph) -> Paragraph:
        before = self.last
        self.text = self.item_at = None
        alike = before is not None and before.size == line.size and before.bold == line.bold
        if alike and before is not None and self._same_heading(before, line):
            return replace(made, form=Form.PART)
        level = self.levels.get(line.size, len(self.levels) + 1)
        if level == 0:
            return replace(made, form=Form.TITLE)
        if line.size <= _LARGER * self.body:
            made = replace(made, worries=(*made.worries, BOLD))
        return replace(made, form=Form.HEADING, level=level)

    def _same_heading(self, before: TextLine, line: TextLine) -> bool:
        gap = line.top - before.bottom
        near = gap < max(0.45 * line.size, 1.4 * self.leading)
        return (near and not _CLAUSE.match(line.words[0].text)) or breaks_word(before.text)

    def _running(self, line: TextLine, made: Paragraph) -> Paragraph:
        before, self.text = self.text, line
        if glued := _GLUED_LABEL.match(made.text):
            spaced = f"{glued[1]} {made.text[glued.end() :]}"
            self.item_at = None
            return replace(made, text=spaced, worries=(*made.worries, GLUED_LABEL))
        if line.size < _SMALLER * self.body:
            made = replace(made, worries=(*made.worries, SMALL))
        if _opens_item(line) or _CLAUSE.match(line.words[0].text):
            return self._begun(line, made)
        if before is not None:
            if self.last is None or self.last is not before:
                return self._after_break(before, line, made)
            if not self._parted(before, line) and not self._left_item(before, line):
                return replace(made, form=Form.PART)
        doubtful = self.item_at is not None and before is not None and not finished(before.text)
        self.item_at = None
        return (
            replace(made, worries=(*made.worries, AFTER_ITEM)) if doubtful else _begun_small(made)
        )

    def _begun(self, line: TextLine, made: Paragraph) -> Paragraph:
        """A line that a bullet, a number or a clause opens."""
        second = line.words[1].x0 if len(line.words) > 1 else line.x0
        self.item_at = second - line.left if _opens_item(line) else None
        indent = " " * round(max(0.0, line.x0 - line.left) / 3)
        return replace(made, text=f"{indent}{made.text}")

    def _after_break(self, before: TextLine, line: TextLine, made: Paragraph) -> Paragraph:
        """The first line of a column or a page, or the first after a note."""
        full = not _roomy(before, line)
        if starts_lower(line.text) or breaks_word(before.text):
            sure = not finished(before.text)
            worries = made.worries if sure else (*made.worries, ACROSS)
            return replace(made, form=Form.RESUMED, worries=worries)
        hung = self.item_at is not None and abs(line.x0 - line.left - self.item_at) > _NEAR
        if finished(before.text) and (not full or hung):
            self.item_at = None
            return replace(made, worries=(*made.worries, ACROSS)) if full else made
        if not full and not finished(before.text):
            self.item_at = None
            return made if self.item_at is None else replace(made, worries=(ACROSS,))
        return replace(made, form=Form.RESUMED, worries=(*made.worries, ACROSS))

    def _parted(self, before: TextLine, line: TextLine) -> bool:
        """Whether a new paragraph begins: a wider gap, an indent, or room that was left."""
        gap = line.top - before.bottom
        if gap > self.leading + 0.25 * self.body or gap < -2 * self.body:
            return True
        indented = line.x0 - before.x0 > _NEAR and before.x0 - before.left < _NEAR
        if indented and finished(before.text):
            return True
        return _roomy(before, line) and not breaks_word(before.text)

    def _left_item(self, before: TextLine, line: TextLine) -> bool:
        """Whether a line stands to the left of the words of the item above it."""
        if self.item_at is None:
            return False
        hangs_out = line.x0 - line.left < self.item_at - _NEAR
        return hangs_out and (finished(before.text) or not starts_lower(line.text))


def _begun_small(made: Paragraph) -> Paragraph:
    """A paragraph of its own that begins in lower case may go on another."""
    lower = starts_lower(made.text) and ACROSS not in made.worries
    return replace(made, worries=(*made.worries, ACROSS)) if lower else made


def _same_column(before: TextLine, line: TextLine) -> bool:
    return (
        before.page == line.page and abs(before.left - line.left) < _NEAR and line.top > before.top
    )


def _roomy(before: TextLine, line: TextLine) -> bool:
    """Whether the first word of a line would have had room at the end of the one before."""
    first = line.words[0]
    space = 0.25 * line.size
    return before.right - before.x1 > (first.x1 - first.x0) + space + 1


def _opens_item(line: TextLine) -> bool:
    return len(line.words) > 1 and bool(_SIGN.match(line.words[0].text))


def _apart(line: TextLine, wide: float) -> bool:
    """Whether words of a line stand far apart, as cells do; after a bullet or a number all may."""
    words = line.words[1:] if _opens_item(line) or _CLAUSE.match(line.words[0].text) else line.words
    gaps = (after.x0 - word.x1 for word, after in zip(words, words[1:], strict=False))
    return max(gaps, default=0) > line.size * wide


def _short(line: TextLine) -> bool:
    return line.x1 - line.x0 < 0.62 * (line.right - line.left)


def _across(made: Paragraph) -> Paragraph:
    """A line of a table without ruled lines, which is always doubtful."""
    told = any(worry.what == SIDE_BY_SIDE for worry in made.worries)
    worry = Worry(SIDE_BY_SIDE, "name the line in `sound` if it is read rightly")
    return made if told else replace(made, worries=(*made.worries, worry))


def _tabbed(line: TextLine) -> str:
    said = line.words[0].text
    for word, after in zip(line.words, line.words[1:], strict=False):
        said += ("\t" if after.x0 - word.x1 > line.size * 0.9 else " ") + after.text
    return said


def _own_worries(line: TextLine) -> Iterator[Worry]:
    if line.worry:
        yield Worry(line.worry, "name the line in `sound` if it is read rightly")
    if "(cid:" in line.text or "\ufffd" in line.text:
        yield UNREADABLE


def text_size(lines: list[TextLine]) -> float:
    """The size of most letters."""
    weights: dict[float, int] = {}
    for line in lines:
        for word in line.words:
            weights[word.size] = weights.get(word.size, 0) + len(word.text)
    return max(weights, key=lambda size: weights[size])


def heading_levels(lines: list[TextLine], body: float) -> dict[float, int]:
    """The level of each size above the text's; the largest is the title if it stands but once."""
    sizes = sorted({line.size for line in lines if line.size > _LARGER * body}, reverse=True)
    if not sizes:
        return {}
    largest = [at for at, line in enumerate(lines) if line.size == sizes[0]]
    title = largest[-1] - largest[0] < 4 and lines[largest[0]].page == lines[0].page
    return {size: at + (0 if title else 1) for at, size in enumerate(sizes)}


def usual_leading(lines: list[TextLine], body: float) -> float:
    """Points between the lines of one paragraph: what most lines below each other have."""
    pairs = zip(lines, lines[1:], strict=False)
    gaps = [
        line.top - before.bottom
        for before, line in pairs
        if _same_column(before, line) and before.size == line.size == body
    ]
    close = [gap for gap in gaps if -1 < gap < body]
    return median(sorted(close)[: max(1, (len(close) + 1) // 2)]) if close else 0.3 * body
