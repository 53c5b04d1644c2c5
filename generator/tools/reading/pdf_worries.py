"""What is not sure of the lines of a PDF, and how to settle it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.register.given import Paragraph, Worry
from generator.register.headings import starts_lower
from generator.tools.reading.pdf_columns import SIDE_BY_SIDE
from generator.tools.reading.pdf_page import TextLine

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


def own_worries(line: TextLine) -> Iterator[Worry]:
    """What is not sure of a line by itself."""
    if line.worry:
        yield Worry(line.worry, "name the line in `sound` if it is read rightly")
    if "(cid:" in line.text or "\ufffd" in line.text:
        yield UNREADABLE


def across(made: Paragraph) -> Paragraph:
    """A line of a table without ruled lines, which is always doubtful."""
    told = any(worry.what == SIDE_BY_SIDE for worry in made.worries)
    worry = Worry(SIDE_BY_SIDE, "name the line in `sound` if it is read rightly")
    return made if told else replace(made, worries=(*made.worries, worry))


def begun_small(made: Paragraph) -> Paragraph:
    """A paragraph of its own that begins in lower case may go on another."""
    lower = starts_lower(made.text) and ACROSS not in made.worries
    return replace(made, worries=(*made.worries, ACROSS)) if lower else made
