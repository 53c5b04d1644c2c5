"""A meeting document on its way to paper: what stands on it, and nothing of any format.

Made once for each document of each partnership; every exporter writes the same from it. All text
is plain, all addresses are whole, since a file leaves the site.
"""

from __future__ import annotations

from dataclasses import dataclass, field

LANGUAGE = "en-GB"
OWN = "Added by this site"
"""The mark of what no provision asks for."""


@dataclass(frozen=True, slots=True)
class Bound:
    """What binds a statement: a condition, a time limit, an exception."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A provision: never without its force, all that binds it, and where it is said."""

    id: str
    lead: str
    """What it does here: it asks for a field, or only bears on it; empty for a point to read."""
    force: str
    says: str
    where: str
    bounds: tuple[Bound, ...] = ()
    notes: tuple[int, ...] = ()
    """Numbers of the editor's notes on it, in the list at the end."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A field to fill in."""

    id: str
    label: str
    kind: str
    """`line`, `text`, `date`, `tick`, `choice` or `table`."""
    own: bool
    guidance: str = ""
    clauses: tuple[Clause, ...] = ()
    options: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: int = 0


@dataclass(frozen=True, slots=True)
class Quiet:
    """A point on which the document says nothing."""

    text: str
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with what stands under it."""

    title: str
    guidance: str = ""
    clauses: tuple[Clause, ...] = ()
    silences: tuple[Quiet, ...] = ()
    blanks: tuple[Blank, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """An editor's note, with the number by which clauses name it."""

    number: int
    severity: str
    text: str


@dataclass(frozen=True, slots=True)
class Printable:
    """One document of one partnership."""

    id: str
    partnership: str
    title: str
    name: str
    """The partnership's name."""
    purpose: str
    basis: str
    """Whether the partnership's document asks for it, in a sentence or two."""
    basis_clauses: tuple[Clause, ...]
    silences: tuple[Quiet, ...]
    parts: tuple[Part, ...]
    remarks: tuple[Remark, ...]
    edition: str
    address: str
    foot: str
    author: str
    """The site: the form is its own, not the partnership's."""
    language: str = field(default=LANGUAGE)

    @property
    def full_title(self) -> str:
        """For the file's properties."""
        return f"{self.title}: {self.name}"

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
