"""What a printable is once it is flattened: headings, paragraphs, fields and tables, in order.

`walk` makes it, and every format is a sink of it: Word, ODT and PDF know how to write a run, a
field, a table or a point, and nothing of provisions. All words are here; how they look is the
sinks' part.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """What a run of words is, within its paragraph."""

    PLAIN = "plain"
    LEAD = "lead"
    """What a provision does here."""
    FORCE = "force"
    """How strongly it asks."""
    STRONG = "strong"
    """Opens a paragraph."""
    BOUND = "bound"
    """Names a condition, a limit or an exception in the midst of a paragraph."""
    WHERE = "where"
    NOTES = "notes"
    OWN = "own"
    """A badge on what the site added; a sink draws its frame."""


class Style(StrEnum):
    """What a paragraph is."""

    WHOSE = "whose"
    PURPOSE = "purpose"
    BASIS = "basis"
    """What a form stands on: to be seen."""
    METHOD = "method"
    """How a list was made: on the side."""
    HINT = "hint"
    CLAUSE = "clause"
    SILENCE = "silence"
    LABEL = "label"
    REMARK = "remark"
    KIND = "kind"
    """Over lines that are no duties."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. The white space about them is no part of the look."""

    words: str
    mark: Mark = Mark.PLAIN
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 is the document's title."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs that stand together."""

    style: Style
    runs: tuple[Run, ...]


class FieldKind(StrEnum):
    """What is filled in."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    TICK = "tick"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Field:
    """A place to fill in, below its label."""

    name: str
    """Told from all others of its document."""
    label: str
    kind: FieldKind
    choices: tuple[str, ...] = ()
    """What is ticked or chosen from; empty for what is written."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table to write in."""

    name: str
    label: str
    heads: tuple[str, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Point:
    """A line of a checklist; with others below it, it leads into them."""

    runs: tuple[Run, ...]
    name: str = ""
    """Of its box, told from all others of the document; empty where it has none."""
    label: str = ""
    """What its box is called: said, not shown."""
    items: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Points:
    """Lines to tick or to choose, in their order."""

    lines: tuple[Point, ...]


class GroupKind(StrEnum):
    """What a group of blocks is."""

    BLANK = "blank"
    REMARKS = "remarks"


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together: a label, what the document says on it, and its field."""

    kind: GroupKind
    blocks: tuple[Heading | Paragraph | Field | Grid, ...]
    breaks: bool = False
    """Whether a page may end within it."""


Block = Heading | Paragraph | Field | Grid | Points | Group


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says about itself, and at the foot of each page."""

    title: str
    subject: str
    author: str
    language: str
    foot: str


@dataclass(frozen=True, slots=True)
class Flattened:
    """One document."""

    key: str
    """Tells it from all others of a pack."""
    properties: Properties
    blocks: tuple[Block, ...]
    tight: bool = False
    """Whether it is to stand on one page."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of documents, each with the page on which it begins."""

    entries: tuple[tuple[str, str], ...]
    """Key and title."""


@dataclass(frozen=True, slots=True)
class Pack:
    """All documents of a partnership, behind a page that lists them."""

    properties: Properties
    cover: tuple[Heading | Paragraph | Contents, ...]
    documents: tuple[Flattened, ...]
