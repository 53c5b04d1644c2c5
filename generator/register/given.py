"""What a file's own structure says of a paragraph, so that the cutter need not guess it.

Between the readers of Word, ODT, HTML and PDF files and the cutter: all of them turn a file into
paragraphs of this form. A plain text has none of it, and is cut by the look of its lines alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """What a line is marked as by what stands before its words."""

    NONE = ""
    BULLET = "bullet"
    LETTER = "letter"
    ROMAN = "roman"
    NUMBER = "number"
    CLAUSE = "clause"
    ROW = "row"
    FOOTNOTE = "footnote"


class Form(StrEnum):
    """What a paragraph is by the structure of its file."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    """Running text; a bullet or a number that was typed before it is read from its words."""
    ITEM = "item"
    ROW = "row"
    """A row of a table, its cells parted by tabs."""
    HEADER_ROW = "header-row"
    FOOTNOTE = "footnote"
    PART = "part"
    """Goes on the paragraph right before it."""
    RESUMED = "resumed"
    """Goes on the last paragraph that is no footnote."""


@dataclass(frozen=True, slots=True)
class Worry:
    """What a reader is not sure of, and how to settle it."""

    what: str
    do: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a row of a table, a footnote ... as a reader found it."""

    text: str
    form: Form = Form.TEXT
    level: int = 0
    """Of a heading, from 1; of an item, from 0."""
    mark: Mark = Mark.NONE
    label: str = ""
    """The number or letter as it counts, without its brackets: `a`, `iv`, `3.2`."""
    place: str = ""
    """Where it stands in the file, as far as a reader can say: 'page 3', 'text box'."""
    rule: str = ""
    """Names what left it out of the text: 'page-header'."""
    worries: tuple[Worry, ...] = ()

    @property
    def printed(self) -> str:
        """Its words with its label before them."""
        if self.form is Form.FOOTNOTE and self.label:
            return f"{self.label} {self.text}"
        if self.mark is Mark.BULLET:
            return f"• {self.text}"
        return f"({self.label}) {self.text}" if self.label and self.form is Form.ITEM else self.text
