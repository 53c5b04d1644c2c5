"""The HTML sink of a flattened sheet: the same words as in the files, with places to lead to.

From `walk` to `pages/parts/record.html`, for a document's own page and for the guides that
fill it in. Numbers lead to what the document says and back, clauses to their provisions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Form, Partnership
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link
from generator.pages.parts.downloads import Download, downloads
from generator.pages.parts.sheet.compose import printable
from generator.pages.parts.sheet.flattened import (
    Block,
    Field,
    FieldKind,
    Flattened,
    Grid,
    Group,
    GroupKind,
    Head,
    Heading,
    Mark,
    Paragraph,
    Run,
    Style,
)
from generator.pages.parts.sheet.walk import ALOUD, flattened

_DESCRIBES = frozenset({Mark.SIGN, Mark.CHIP, Mark.BOUND, Mark.ASIDE})
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
        return " ".join(one.id for one in self.beside if one.run.mark in _DESCRIBES)

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


def sheet_view(form: Form, page: Standpoint, prefix: str = "") -> SheetView:
    """The sheet of one partnership, for a page."""
    partnership = page.catalogue.by_id[form.partnership]
    made = printable(form, page.context)
    make = _Maker(prefix, _places(partnership, page), set())
    head, parts, said = make.sheet(flattened(made, "at the end"))
    return SheetView(
        prefix=prefix,
        title=made.title,
        full_title=made.full_title,
        file=f"{made.key}-{partnership.id}.html",
        foot=made.foot,
        pages=made.pages,
        head=head,
        parts=parts,
        said=said,
        asked=tuple(clause.id for clause in made.basis_clauses if clause.asks),
        wanted_href=page.href(addresses.template_path(partnership.id, form.id)),
        pack=page.link("All meeting documents", addresses.print_pack_path(partnership.id)),
        downloads=downloads(partnership.id, form.id, page),
    )


def _places(partnership: Partnership, page: Standpoint) -> Mapping[str, str]:
    """Id of a provision, a silence or a note -> the way to its place."""
    id = partnership.id
    provided = {
        one.id: addresses.provision_path(id, one.stage, one.id) for one in partnership.provisions
    }
    silent = {one.id: addresses.silence_path(id, one.stage, one.id) for one in partnership.silences}
    noted = {one.id: addresses.note_path(id, one.document, one.id) for one in partnership.notes}
    return {name: page.href(path) for name, path in (provided | silent | noted).items()}


@dataclass(frozen=True, slots=True)
class _Maker:
    prefix: str
    places: Mapping[str, str]
    named: set[str]
    """Numbers that a blank or a heading has named: the first of its kind is led back to."""

    def sheet(
        self, flat: Flattened
    ) -> tuple[tuple[LineView, ...], tuple[PartView, ...], tuple[SaidView, ...]]:
        head: list[LineView] = []
        parts: list[tuple[Heading, list[Block]]] = []
        said: tuple[SaidView, ...] = ()
        for block in flat.blocks:
            if isinstance(block, Group) and block.kind is GroupKind.SAID:
                said = self.said(block)
            elif isinstance(block, Heading) and block.level > 1:
                parts.append((block, []))
            elif parts:
                parts[-1][1].append(block)
            elif isinstance(block, Paragraph):
                head.append(self.line(block))
        return tuple(head), tuple(self.part(*part) for part in parts), said

    def part(self, heading: Heading, blocks: Iterable[Block]) -> PartView:
        held = tuple(blocks)
        return PartView(
            title=heading.words,
            runs=self.beside(heading.runs, ""),
            lines=tuple(self.line(block) for block in held if isinstance(block, Paragraph)),
            blanks=tuple(self.blank(block) for block in held if isinstance(block, Group)),
        )

    def blank(self, group: Group) -> BlankView:
        label, filled = group.blocks
        if not isinstance(label, Paragraph) or not isinstance(filled, Field | Grid):
            raise TypeError("a blank is a label with what is filled in")
        id = f"{self.prefix}{filled.name}"
        return BlankView(
            id=id,
            label=filled.label,
            beside=self.beside(label.runs[1:], id),
            field=filled if isinstance(filled, Field) else None,
            grid=filled if isinstance(filled, Grid) else None,
            small=group.small,
        )

    def beside(self, runs: Iterable[Run], id: str) -> tuple[RunView, ...]:
        return tuple(self.run(run, f"{id}-{place}") for place, run in enumerate(runs, start=1))

    def run(self, run: Run, id: str) -> RunView:
        if run.mark is Mark.NUMBER:
            first = run.words not in self.named
            self.named.add(run.words)
            return RunView(run, self.at("at", run) if first else "", f"#{self.at('said', run)}")
        return RunView(run, id if run.mark in _DESCRIBES else "", self.places.get(run.of, ""))

    def at(self, place: str, number: Run) -> str:
        return f"{self.prefix}{place}-{number.words}"

    def line(self, paragraph: Paragraph) -> LineView:
        return LineView(str(paragraph.style), self.beside(paragraph.runs, ""))

    def said(self, group: Group) -> tuple[SaidView, ...]:
        found: list[tuple[str, list[LineView]]] = []
        for block in group.blocks:
            if isinstance(block, Heading):
                found.append((block.words, []))
            elif isinstance(block, Paragraph):
                found[-1][1].append(self.told(block))
        return tuple(SaidView(title, tuple(lines)) for title, lines in found)

    def told(self, line: Paragraph) -> LineView:
        """A line that a number names leads back to where it is named first."""
        first, *others = line.runs
        if line.style is not Style.SAID or first.mark is not Mark.NUMBER:
            return self.line(line)
        back = RunView(first, "", f"#{self.at('at', first)}")
        return LineView(str(line.style), (back, *self.beside(others, "")), self.at("said", first))
