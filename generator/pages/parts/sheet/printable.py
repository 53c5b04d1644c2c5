"""A meeting document or a checklist on its way to paper: what stands on it, in no format yet.

Made once for each one of each partnership; `exporters/walk` goes through it once, for every format
that is written. All text is plain, all addresses are whole, since a file leaves the site.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from generator.catalogue import Whose

LANGUAGE = "en-GB"
OWN = "Added by this site"
"""The mark of what no provision asks for."""
FORBIDDING = frozenset({"Must not", "Should not"})
"""Forces of what is not to be done."""


class Kind(StrEnum):
    """What is printed, as a reader is told."""

    FORM = "Form"
    LIST = "List"


@dataclass(frozen=True, slots=True)
class Bound:
    """What binds a statement: a condition, a time limit, an exception."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Remark:
    """An editor's note that changes what one does, in a line."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A provision: never without its force, all that binds it, and where it is said."""

    id: str
    asks: bool
    """Whether it asks for what it stands at; else it only bears on it, or is a point to read."""
    force: str
    says: str
    where: str
    bounds: tuple[Bound, ...] = ()
    """All that binds it, for the page of what the document says."""
    at_hand: tuple[Bound, ...] = ()
    """The same in fewer words, for the blank that it asks for."""
    notes: tuple[Remark, ...] = ()
    """The editor's notes that change what one does about it."""
    head: str = ""
    """Id of what leads into its list; empty where it is no item."""
    lead: str = ""
    """The words that lead into its list, and `words`, its own that go on there."""
    words: str = ""

    @property
    def forbids(self) -> bool:
        """Whether it says what is not to be done: that stands in words wherever it bears."""
        return self.force in FORBIDDING


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table to write in."""

    label: str
    kind: str = "line"
    """`line`, or `tick` for a box."""
    width: float = 1
    """Its share of what is left beside boxes."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A field to fill in."""

    id: str
    label: str
    kind: str
    """`line`, `text`, `date`, `tick`, `choice` or `table`."""
    whose: Whose
    guidance: str = ""
    clauses: tuple[Clause, ...] = ()
    options: tuple[str, ...] = ()
    several: bool = False
    """Whether more than one of its options can hold."""
    lines: int = 1
    """How many lines of writing there is room for on paper."""
    columns: tuple[Column, ...] = ()
    rows: int = 0
    numbered: bool = False
    """Whether its rows are numbered."""
    given: bool = False
    """Whether a guide on the site can fill it in."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """A point on which the document says nothing."""

    text: str
    notes: tuple[Remark, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of a checklist: what to do, how strongly it is asked, and all that binds it."""

    id: str
    force: str
    """With the mark that leads on to the words; empty for a line of the site's own."""
    text: str
    where: str
    """The clause, or the mark of the site's own."""
    tail: tuple[Bound, ...] = ()
    """Conditions that go on in the sentence."""
    end: str = ""
    """The mark after it."""
    bounds: tuple[Bound, ...] = ()
    who: str = ""
    """Whose it is, where the list does not tell."""
    lead: str = ""
    """Of an item its lead-in with its force and all that binds it."""
    items: tuple[Tick, ...] = ()
    """Lines for which this is but the lead-in: those have the boxes."""

    @property
    def label(self) -> str:
        """What its box is called, with all that binds it, for who hears the box alone.

        Its own words come first, since a program may cut a long name.
        """
        tail = [f"{bound.label} {bound.words}" for bound in self.tail]
        own = " ".join(part for part in (self.force, self.text, *tail) if part)
        bounds = [f"{bound.label}: {bound.words}" for bound in self.bounds]
        lead = f"({self.lead})" if self.lead else ""
        return " ".join(part for part in (own, lead, self.who, *bounds) if part)

    def lines(self) -> tuple[Tick, ...]:
        """Itself, or the lines that it leads into."""
        return self.items or (self,)


@dataclass(frozen=True, slots=True)
class Ticks:
    """Duties of one moment, or what may be done then: an option has no box."""

    title: str
    """Empty for duties."""
    boxed: bool
    lines: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with what stands under it."""

    title: str
    guidance: str = ""
    clauses: tuple[Clause, ...] = ()
    silences: tuple[Quiet, ...] = ()
    blanks: tuple[Blank, ...] = ()
    ticks: tuple[Ticks, ...] = ()


@dataclass(frozen=True, slots=True)
class Printable:
    """One document of one partnership."""

    kind: Kind
    id: str
    partnership: str
    title: str
    name: str
    """The partnership's name."""
    purpose: str
    basis: str
    """What it stands on, in a sentence or two."""
    basis_clauses: tuple[Clause, ...]
    silences: tuple[Quiet, ...]
    parts: tuple[Part, ...]
    edition: str
    address: str
    """Where the current version is; empty where the site does not know its own address."""
    author: str
    """The site: the form is its own, not the partnership's."""
    marking: str = ""
    """How what is filled in is to be marked, and `handling` how it is to be handled."""
    handling: str = ""
    version: str = ""
    """The form's own version and date."""
    unread: str = ""
    """That nobody has read yet what the document asks of such a form, in a sentence."""
    read_through: bool = False
    """Whether it is to be read rather than filled in: its points stand where they are."""
    pages: int = 1
    """How many pages of paper its blanks may take."""
    language: str = field(default=LANGUAGE)

    @property
    def full_title(self) -> str:
        """For the file's properties."""
        return f"{self.title}: {self.name}"

    @property
    def key(self) -> str:
        """What names it among all of its partnership's."""
        return f"checklist-{self.id}" if self.kind is Kind.LIST else self.id

    @property
    def foot(self) -> str:
        """What stands at the foot of each page of a file, before its number."""
        return f"{self.origin} Check the site for the current version."

    @property
    def origin(self) -> str:
        """What it is, with which edition it is used, who made it, and where it is."""
        version = f" {self.version}." if self.version else ""
        at = f": {self.address}" if self.address else ""
        return (
            f"{self.full_title}.{version} For use with {self.edition}. "
            f"{self.kind} made by {self.author}, not by the partnership{at}."
        )

    def clauses(self) -> tuple[Clause, ...]:
        """Every clause on it, in order."""
        found = list(self.basis_clauses)
        for part in self.parts:
            found += part.clauses
            for blank in part.blanks:
                found += blank.clauses
        return tuple(found)

    def blanks(self) -> tuple[Blank, ...]:
        """Every field on it, in order."""
        return tuple(blank for part in self.parts for blank in part.blanks)

    def ticks(self) -> tuple[Tick, ...]:
        """Every line to tick or to choose, in order, without the lead-ins."""
        every = (tick for part in self.parts for ticks in part.ticks for tick in ticks.lines)
        return tuple(line for tick in every for line in tick.lines())
