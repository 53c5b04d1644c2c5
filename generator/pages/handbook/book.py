"""What a handbook for paper is made of: chapters of lines, charts, tables and entries.

`bind` makes it, and PDF and Word are sinks of it, as of a flattened document, whose runs, and whose
forms, it takes over. All words are here; how they look is the sinks' part.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from generator.derived.flowchart import Drawing
from generator.pages.parts.sheet.flattened import Flattened, Properties, Run

Runs = tuple[Run, ...]
"""Words of one paragraph. The `of` of a run is the anchor that it leads to."""


class Look(StrEnum):
    """What a paragraph is."""

    PLAIN = "plain"
    LEAD = "lead"
    SMALL = "small"
    SAFETY = "safety"
    """To be seen before all else."""


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    runs: Runs
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class Line:
    """A statement, or a step or a point: its words, its clause, and what binds it below."""

    runs: Runs
    anchor: str = ""
    clause: str = ""
    number: int = 0
    """Under which the words of the document stand; 0 where there are none."""
    below: tuple[Runs, ...] = ()
    items: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """A list of them."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under two heads; the first cell of a row is its head."""

    heads: tuple[str, str]
    rows: tuple[tuple[Runs, Runs], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A numbered note, or a term: what leads to it comes back from it."""

    label: str
    runs: Runs
    anchor: str
    back: str = ""
    """Anchor of what it belongs to."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Many short entries, set small."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A flowchart in the parts that fit a page; the words beside it say all of it too."""

    title: str
    intro: tuple[Words, ...]
    """What stands on the page of the first part."""
    made_of: str
    """Stands for the drawings, which follow from it."""
    drawings: tuple[Drawing, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a chapter: level 2 or 3."""

    level: int
    words: str
    anchor: str = ""
    listed: bool = True
    """Whether it stands in the contents."""


Block = Words | Lines | Table | Entries | Chart | Heading


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter."""

    title: str
    blocks: tuple[Block, ...]
    opens: bool = False
    """Whether it begins on a page of its own."""
    narrow: bool = False
    """Whether its lines are short, and stand in two columns."""


@dataclass(frozen=True, slots=True)
class Annex:
    """Documents bound in as they are printed by themselves."""

    title: str
    lead: str
    documents: tuple[Flattened, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """All of it."""

    key: str
    """Id of the partnership."""
    properties: Properties
    title: str
    lead: str
    facts: tuple[tuple[str, str], ...]
    """What is known of the document and of the handbook, as label and value."""
    statement: tuple[Words, ...]
    """What it is, and how it is read."""
    chapters: tuple[Chapter, ...]
    bound_in: str
    """Title of the chapter of the annexes."""
    annexes: tuple[Annex, ...]

    @property
    def documents(self) -> tuple[Flattened, ...]:
        """All that are bound in, in their order."""
        return tuple(chain.from_iterable(annex.documents for annex in self.annexes))


def plain(words: str) -> Runs:
    """Words without any mark among them."""
    return (Run(words),)
