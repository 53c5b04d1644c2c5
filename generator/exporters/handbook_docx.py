"""A sink: handbooks as Word files, with real headings, a filled list of contents, and pictures.

Its forms are written as they are by themselves, a level lower. Nothing is protected, and no field
asks to be brought up to date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from generator.derived.flowchart import Drawing
from generator.exporters.docx import ROOT, Writer, core, foot
from generator.exporters.docx_tables import between
from generator.exporters.docx_text import NEW_PAGE, line, words
from generator.exporters.fitting import fitted
from generator.exporters.handbook_parts import (
    WIDTHS,
    file,
    head,
    related,
    row,
    section,
    with_pictures,
)
from generator.exporters.handbook_styles import MARKS, looks, points
from generator.exporters.handbook_text import Places, contents, picture, plain
from generator.exporters.zipped import zipped
from generator.pages.handbook.book import (
    Block,
    Book,
    Chapter,
    Chart,
    Entries,
    Entry,
    Heading,
    Line,
    Lines,
    Look,
    Table,
    Words,
)
from generator.pages.parts.sheet.flattened import Block as FormBlock
from generator.pages.parts.sheet.flattened import Flattened, Group, Mark, Run
from generator.pages.parts.sheet.flattened import Heading as FormHeading

Pictures = Callable[[Sequence[Drawing]], Sequence[bytes]]
"""Draws each as PNG."""
LARGEST = 0.6
"""Points for one unit of a chart: its smallest letters are then of 9 points, as on a sheet."""
_LOOKS = {Look.PLAIN: "Plain", Look.LEAD: "Lead", Look.SMALL: "Small", Look.SAFETY: "Safety"}
_BREAK = '<w:r><w:br w:type="page"/></w:r>'


def handbook_docx(book: Book, draw: Pictures) -> bytes:
    """The Word file of a handbook, the same bytes each time; `draw` makes its pictures."""
    files, page = looks(book.properties.language)
    writer = _Writer(page)
    body = "".join(writer.written(book))
    lists = writer.forms.lists
    body = body.replace(_POINTS, f'<w:numId w:val="{lists + 1}"/>')
    made = {
        "docProps/core.xml": core(book.properties),
        "word/document.xml": f"{ROOT}{body}{page}</w:body></w:document>",
        "word/footer1.xml": foot(book.properties.foot),
        "word/header1.xml": head(book.title),
        "word/numbering.xml": points(lists),
        "word/_rels/document.xml.rels": related(files, len(writer.drawings)),
        "[Content_Types].xml": with_pictures(files),
    }
    drawn = enumerate(draw(writer.drawings), start=1)
    pictures = {f"word/{file(number)}": png for number, png in drawn}
    whole = {**files, **{name: text.encode() for name, text in made.items()}, **pictures}
    return zipped(whole, first_stored="[Content_Types].xml")


_POINTS = '<w:numId w:val="points"/>'
"""Stands for the list of points until it is known how many lists there are."""


class _Writer:
    """Writes one handbook from top to bottom."""

    def __init__(self, page: str) -> None:
        self._page = page
        self.forms, self.drawings = Writer(), list[Drawing]()
        """Pictures are numbered from one, in this order."""
        self._places, self._ids = Places(), count(1)

    def written(self, book: Book) -> Iterator[str]:
        """All but head and foot."""
        yield line("HandbookTitle", words(book.title))
        yield line("HandbookLead", words(book.lead))
        for one in book.statement:
            yield self._words(one)
        facts = tuple((plain(label), plain(value)) for label, value in book.facts)
        yield self._table(Table(("About", "What is known"), facts))
        yield line("Gap", _BREAK)
        yield contents(_listed(book), self._places)
        for chapter in book.chapters:
            yield from self._chapter(chapter)
        if book.annexes:
            yield self._heading(1, book.bound_in, _of_chapter(book.bound_in), NEW_PAGE)
        for annex in book.annexes:
            yield line("Statement", words(annex.title, "Strong"))
            yield line("Plain", words(annex.lead))
        for document in book.documents:
            yield self._form(document)

    def _chapter(self, chapter: Chapter) -> Iterator[str]:
        opens = chapter.opens or chapter.title == "At a glance"
        page = NEW_PAGE if opens else ""
        yield self._heading(1, chapter.title, _of_chapter(chapter.title), page)
        if chapter.narrow:
            yield section(self._page, columns=1)
        for block in chapter.blocks:
            yield from self._block(block)
        if chapter.narrow:
            yield section(self._page, columns=2)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Words():
                yield self._words(block)
            case Heading():
                anchor = block.anchor or _of_chapter(block.words)
                yield self._heading(block.level, block.words, anchor)
            case Lines():
                for one in block.lines:
                    yield from self._line(one, 0)
            case Table():
                yield self._table(block) + between()
            case Entries():
                yield section(self._page, columns=1)
                yield from map(self._entry, block.entries)
                yield section(self._page, columns=2)
            case Chart():
                yield from self._chart(block)

    def _entry(self, entry: Entry) -> str:
        said = words(entry.label, "Strong")
        label = self._places.link(entry.back, said) if entry.back else said
        inside = label + words("  ") + self._places.runs(entry.runs)
        return line("Entry", self._places.place(entry.anchor) + inside)

    def _words(self, one: Words) -> str:
        return line(_LOOKS[one.look], self._places.runs(one.runs))

    def _heading(self, level: int, said: str, anchor: str, properties: str = "") -> str:
        return line(f"Heading{level}", self._places.place(anchor) + words(said), properties)

    def _line(self, one: Line, depth: int) -> Iterator[str]:
        inside = self._places.place(one.anchor) + self._places.runs((*one.runs, *_beside(one)))
        if depth:
            level = min(depth, MARKS)
            marked = f'<w:numPr><w:ilvl w:val="{level - 1}"/>{_POINTS}</w:numPr>'
            yield line("HandbookPoint", inside, marked)
        else:
            yield line("Statement", inside)
        for below in one.below:
            yield line("Below", self._places.runs(below))
        for item in one.items:
            yield from self._line(item, depth + 1)

    def _table(self, table: Table) -> str:
        head = row(tuple(words(said, "Quiet") for said in table.heads), header=True)
        rows = "".join(
            row((self._places.runs(_strong(label)), self._places.runs(value)))
            for label, value in table.rows
        )
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in WIDTHS)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(WIDTHS)}" '
            'w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="00A0" w:firstRow="1" '
            'w:firstColumn="1"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>{head}{rows}</w:tbl>"
        )

    def _chart(self, chart: Chart) -> Iterator[str]:
        for one in chart.intro:
            yield self._words(one)
        for drawing in chart.drawings:
            self.drawings.append(drawing)
            part = f", {drawing.name.lower()}" if drawing.name else ""
            said = f"Flowchart{part}: {chart.title} The same in words follows below."
            scale = min(drawing.paper_scale, LARGEST)
            sides = (drawing.width * scale, drawing.height * scale)
            if drawing.name:
                yield line("Small", words(drawing.name, "Strong"), "<w:keepNext/>")
            yield line("Picture", picture(len(self.drawings), said, *sides))

    def _form(self, document: Flattened) -> str:
        lower = replace(document, blocks=tuple(map(_lowered, document.blocks)))
        opens = line("Gap", _BREAK + self._places.place(_of_form(document)))
        return opens + "".join(self.forms.written(fitted(lower)))


def _listed(book: Book) -> Iterator[tuple[int, str, str]]:
    """Every heading of the first two levels, as the list of contents would find them."""
    for chapter in book.chapters:
        yield 1, chapter.title, _of_chapter(chapter.title)
        for block in chapter.blocks:
            if isinstance(block, Heading) and block.level == 2 and block.listed:
                yield 2, block.words, block.anchor or _of_chapter(block.words)
    if book.annexes:
        yield 1, book.bound_in, _of_chapter(book.bound_in)
    for document in book.documents:
        yield 2, document.properties.title.partition(": ")[0], _of_form(document)


def _of_chapter(title: str) -> str:
    return f"chapter {title}"


def _of_form(document: Flattened) -> str:
    return f"form {document.key}"


def _beside(one: Line) -> Iterator[Run]:
    if one.clause or one.number:
        told = " (" if not one.clause else f" ({one.clause}"
        yield Run(told, Mark.WHERE)
        if one.number:
            yield Run(" · " if one.clause else "", Mark.WHERE)
            yield Run(str(one.number), Mark.WHERE, of=f"words-{one.anchor}")
        yield Run(")", Mark.WHERE)


def _strong(label: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(replace(run, mark=Mark.STRONG) for run in label)


def _lowered(block: FormBlock) -> FormBlock:
    if isinstance(block, FormHeading):
        return replace(block, level=block.level + 1)
    if isinstance(block, Group):
        lower = tuple(
            replace(one, level=one.level + 1) if isinstance(one, FormHeading) else one
            for one in block.blocks
        )
        return replace(block, blocks=lower)
    return block
