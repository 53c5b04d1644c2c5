"""What the page of a meeting document shows: the flattened sheet with its ids and its links.

Made by `on_page`, shown by `site_templates/pages/parts/record.html`.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.frame.page import Link
from generator.pages.parts.downloads import Download
from generator.pages.parts.sheet.flattened import Field, FieldKind, Grid, Head, Mark, Run
from generator.pages.parts.sheet.walk import ALOUD

DESCRIBES = frozenset({Mark.SIGN, Mark.CHIP, Mark.BOUND, Mark.ASIDE})
"""What is read aloud with a field; its numbers are left to the eye, and are links."""


@dataclass(frozen=True, slots=True)
class RunView:
    """A run, its own id, and where it leads; both often empty."""

    run: Run
    id: str = ""
    href: str = ""

    @property
    def aloud(self) -> str:
        """What a sign means, where it is heard and not seen."""
        return ALOUD[self.run.words]


@dataclass(frozen=True, slots=True)
class LineView:
    """A paragraph, or a line of what the document says."""

    style: str
    runs: tuple[RunView, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class BlankView:
    """A label with what stands beside it, and what is filled in: a field or a table."""

    id: str
    label: str
    beside: tuple[RunView, ...]
    field: Field | None
    grid: Grid | None
    small: bool

    @property
    def described(self) -> str:
        """Ids of all that is read aloud with it: force, condition, exception, hint."""
        return " ".join(one.id for one in self.beside if one.run.mark in DESCRIBES)

    @property
    def choices(self) -> tuple[str, ...]:
        """What is ticked or chosen from; empty for what is written."""
        return self.field.choices if self.field else ()

    @property
    def box(self) -> str:
        """What its choices are, for a browser: those that exclude each other are radio buttons."""
        field = self.field
        exclusive = field and field.kind is FieldKind.CHOICE and not field.several
        return "radio" if exclusive else "checkbox"

    def share(self, head: Head) -> str:
        """The class of a column: its share of the room in steps of 5 %."""
        heads = self.grid.heads if self.grid else ()
        whole = sum(one.width for one in heads if not one.tick)
        return f"share-{round(20 * head.width / whole) * 5}"


@dataclass(frozen=True, slots=True)
class PartView:
    """A section: its heading, what is to be read in it, what is to be filled in."""

    title: str
    runs: tuple[RunView, ...]
    lines: tuple[LineView, ...]
    blanks: tuple[BlankView, ...]

    @property
    def single(self) -> bool:
        """Whether its heading and the label of what is filled in can share a line on paper."""
        return len(self.blanks) == 1 and not self.lines and not self.blanks[0].choices


@dataclass(frozen=True, slots=True)
class SaidView:
    """Lines of what the document says, below a heading or below none."""

    title: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """The sheet with all that a page has around it."""

    prefix: str
    """Goes before its ids, so that it can stand beside others on a page."""
    title: str
    full_title: str
    file: str
    """Name of what is saved from the page."""
    foot: str
    pages: int
    """How many pages of paper its blanks may take."""
    head: tuple[LineView, ...]
    parts: tuple[PartView, ...]
    said: tuple[SaidView, ...]
    """The first holds what stands right below the title of them all."""
    asked: tuple[str, ...]
    """Ids of the provisions that ask for such a document."""
    wanted_href: str
    """The sheet's own page."""
    pack: Link
    """All documents of the partnership."""
    downloads: tuple[Download, ...]
    """The same as files."""
