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
    CHIP = "chip"
    """How strongly a blank is asked for: a small framed word."""
    NUMBER = "number"
    """The number of what the document says, small and raised at a blank."""
    FORCE = "force"
    """How strongly it asks."""
    STRONG = "strong"
    """Opens a paragraph."""
    BOUND = "bound"
    """Names a condition, a limit or an exception in the midst of a paragraph."""
    WHERE = "where"
    NOTES = "notes"
    """The letters of the editor's notes on a line."""
    SIGN = "sign"
    """That a blank is the site's own, or that nobody has read whether it is asked for."""
    ASIDE = "aside"
    """What binds a blank, or helps to fill it in: smaller than its label."""


class Style(StrEnum):
    """What a paragraph is."""

    MARKING = "marking"
    """How confidential the filled-in sheet is: to be seen first."""
    WHOSE = "whose"
    PURPOSE = "purpose"
    KEY = "key"
    """What the signs on the sheet mean."""
    BASIS = "basis"
    """What a form stands on: to be seen."""
    METHOD = "method"
    """How a list was made: on the side."""
    HINT = "hint"
    CLAUSE = "clause"
    """A provision in words, where it bears on what is written."""
    SAID = "said"
    """A provision on the page of what the document says, after its number."""
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
    of: str = ""
    """Id of the provision, the silence or the note that it names: a page can lead there."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 is the document's title."""

    level: int
    words: str
    runs: tuple[Run, ...] = ()
    """The numbers of what the document says about the section, after its words."""


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
    several: bool = False
    """Whether more than one choice can hold; else they exclude each other."""
    lines: int = 1
    """Lines of writing that there is room for on paper."""

    @property
    def small(self) -> bool:
        """Whether two of its kind can stand side by side."""
        return self.kind in {FieldKind.LINE, FieldKind.DATE}


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column: what is written below it, or ticked."""

    words: str
    tick: bool = False
    width: float = 1
    """Its share of the room; a column of boxes takes what its word needs."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table to write in."""

    name: str
    label: str
    heads: tuple[Head, ...]
    rows: int
    numbered: bool = False
    """Whether its rows carry their numbers, before the first column."""
    given: bool = False
    """Whether a guide on the site can fill it in."""


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
    """A label with its field."""
    SAID = "said"
    """All that the document says, on a page of its own."""


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together."""

    kind: GroupKind
    blocks: tuple[Heading | Paragraph | Field | Grid, ...]
    breaks: bool = False
    """Whether a page may end within it."""

    @property
    def small(self) -> bool:
        """Whether it is a label with a field that leaves room for another beside it."""
        last = self.blocks[-1]
        return self.kind is GroupKind.BLANK and isinstance(last, Field) and last.small


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
    """Whether it is a list that is to stand on one page."""
    pages: int = 1
    """How many pages of paper its blanks may take, what the document says not counted."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of documents, each with the page on which it begins."""

    entries: tuple[tuple[str, str], ...]
    """Key and title."""


@dataclass(frozen=True, slots=True)
class Pack:
    """Documents of a partnership behind a page that lists them, each on a right-hand page."""

    properties: Properties
    cover: tuple[Heading | Paragraph | Contents, ...]
    documents: tuple[Flattened, ...]
    annex: Flattened | None = None
    """What the documents' numbers stand for, once for all of them."""
