"""The HTML sink of a flattened sheet: the same words as in the files, with places to lead to.

From `walk` to `pages/parts/record.html`, for a document's own page and for the guides that
fill it in. Numbers lead to what the document says and back, clauses to their provisions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count

from generator import addresses
from generator.catalogue import Form, Partnership
from generator.pages.frame.context import Standpoint
from generator.pages.parts.downloads import downloads
from generator.pages.parts.sheet.compose import printable
from generator.pages.parts.sheet.flattened import (
    Block,
    Field,
    Flattened,
    Grid,
    Group,
    GroupKind,
    Heading,
    Mark,
    Paragraph,
    Run,
    Style,
)
from generator.pages.parts.sheet.views import (
    DESCRIBES,
    BlankView,
    LineView,
    PartView,
    RunView,
    SaidView,
    SheetView,
)
from generator.pages.parts.sheet.walk import flattened


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
        foot=made.origin,
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
        ids = (f"{id}-{place}" if id else "" for place in count(1))
        return tuple(map(self.run, runs, ids))

    def run(self, run: Run, id: str) -> RunView:
        if run.mark is Mark.NUMBER:
            first = run.words not in self.named
            self.named.add(run.words)
            return RunView(run, self.at("at", run) if first else "", f"#{self.at('said', run)}")
        return RunView(run, id if run.mark in DESCRIBES else "", self.places.get(run.of, ""))

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
