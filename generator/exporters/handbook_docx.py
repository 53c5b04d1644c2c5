"""A sink: handbooks as Word files, with real headings, a filled list of contents, and pictures.

Its forms are written as they are by themselves, a level lower. Nothing is protected, and no field
asks to be brought up to date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain, count

from generator.derived.flowchart import Drawing
from generator.exporters.docx import ROOT, START, W, Writer, core, foot
from generator.exporters.docx_tables import between
from generator.exporters.docx_text import NEW_PAGE, line, words
from generator.exporters.fitting import fitted
from generator.exporters.handbook_styles import MARKS, looks, points
from generator.exporters.handbook_text import Places, contents, picture, plain
from generator.exporters.zipped import zipped
from generator.pages.handbook.book import (
    Block,
    Book,
    Chapter,
    Chart,
    Entries,
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

Picture = Callable[[Drawing], bytes]
"""Draws as PNG."""
LARGEST = 0.62
"""Points for one unit of a chart: its smallest letters are then of 9 points, as on a sheet."""
_LOOKS = {Look.PLAIN: "Plain", Look.LEAD: "Lead", Look.SMALL: "Small", Look.SAFETY: "Safety"}
_WIDTHS = (2700, 6900)
"""Twentieths of a point of a table's columns."""
_BREAK = '<w:r><w:br w:type="page"/></w:r>'


def handbook_docx(book: Book, draw: Picture) -> bytes:
    """The Word file of a handbook, the same bytes each time; `draw` makes its pictures."""
    files, section = looks(book.properties.language)
    writer = _Writer(draw)
    body = "".join(writer.written(book))
    lists = writer.forms.lists
    body = body.replace(_POINTS, f'<w:numId w:val="{lists + 1}"/>')
    made = {
        "docProps/core.xml": core(book.properties),
        "word/document.xml": f"{ROOT}{body}{section}</w:body></w:document>",
        "word/footer1.xml": foot(book.properties.foot),
        "word/header1.xml": _head(book.title),
        "word/numbering.xml": points(lists),
        "word/_rels/document.xml.rels": _related(files, writer.pictures),
        "[Content_Types].xml": _with_pictures(files),
    }
    pictures = {f"word/{_file(number)}": png for number, png in writer.pictures.items()}
    whole = {**files, **{name: text.encode() for name, text in made.items()}, **pictures}
    return zipped(whole, first_stored="[Content_Types].xml")


_POINTS = '<w:numId w:val="points"/>'
"""Stands for the list of points until it is known how many lists there are."""


class _Writer:
    """Writes one handbook from top to bottom."""

    def __init__(self, draw: Picture) -> None:
        self.forms, self.pictures = Writer(), dict[int, bytes]()
        self._draw, self._places, self._ids = draw, Places(), count(1)

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
        for document in chain.from_iterable(annex.documents for annex in book.annexes):
            yield self._form(document)

    def _chapter(self, chapter: Chapter) -> Iterator[str]:
        opens = chapter.opens or chapter.title == "At a glance"
        page = NEW_PAGE if opens else ""
        yield self._heading(1, chapter.title, _of_chapter(chapter.title), page)
        for block in chapter.blocks:
            yield from self._block(block)

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
                for entry in block.entries:
                    said = words(entry.label, "Strong")
                    label = self._places.link(entry.back, said) if entry.back else said
                    inside = label + words("\t") + self._places.runs(entry.runs)
                    yield line("Entry", self._places.place(entry.anchor) + inside)
            case Chart():
                yield from self._chart(block)

    def _words(self, one: Words) -> str:
        return line(_LOOKS[one.look], self._places.runs(one.runs))

    def _heading(self, level: int, said: str, anchor: str, properties: str = "") -> str:
        return line(f"Heading{level}", self._places.place(anchor) + words(said), properties)

    def _line(self, one: Line, depth: int) -> Iterator[str]:
        inside = self._places.place(one.anchor) + self._places.runs((*one.runs, *_beside(one)))
        if depth:
            level = min(depth, MARKS)
            marked = f'<w:numPr><w:ilvl w:val="{level - 1}"/>{_POINTS}</w:numPr>'
            yield line(f"Point{level}", inside, marked)
        else:
            yield line("Statement", inside)
        for below in one.below:
            yield line("Below", self._places.runs(below))
        for item in one.items:
            yield from self._line(item, depth + 1)

    def _table(self, table: Table) -> str:
        head = _row(tuple(words(said, "Quiet") for said in table.heads), header=True)
        rows = "".join(
            _row((self._places.runs(_strong(label)), self._places.runs(value)))
            for label, value in table.rows
        )
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(_WIDTHS)}" '
            'w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="00A0" w:firstRow="1" '
            'w:firstColumn="1"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>{head}{rows}</w:tbl>"
        )

    def _chart(self, chart: Chart) -> Iterator[str]:
        for one in chart.intro:
            yield self._words(one)
        for drawing in chart.drawings:
            number = len(self.pictures) + 1
            self.pictures[number] = self._draw(drawing)
            part = f", {drawing.name.lower()}" if drawing.name else ""
            said = f"Flowchart{part}: {chart.title} The same in words follows below."
            scale = min(drawing.paper_scale, LARGEST)
            sides = (drawing.width * scale, drawing.height * scale)
            if drawing.name:
                yield line("Small", words(drawing.name, "Strong"), "<w:keepNext/>")
            yield line("Picture", picture(number, said, *sides))

    def _form(self, document: Flattened) -> str:
        lower = replace(document, blocks=tuple(map(_lowered, document.blocks)))
        return line("Gap", _BREAK) + "".join(self.forms.written(fitted(lower)))


def _listed(book: Book) -> Iterator[tuple[int, str, str]]:
    """Every heading of the first two levels, as the list of contents would find them."""
    for chapter in book.chapters:
        yield 1, chapter.title, _of_chapter(chapter.title)
        for block in chapter.blocks:
            if isinstance(block, Heading) and block.level == 2:
                yield 2, block.words, block.anchor or _of_chapter(block.words)
    if book.annexes:
        yield 1, book.bound_in, _of_chapter(book.bound_in)


def _of_chapter(title: str) -> str:
    return f"chapter {title}"


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


def _row(cells: tuple[str, ...], *, header: bool = False) -> str:
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{line("Cell", cell)}</w:tc>'
        for width, cell in zip(_WIDTHS, cells, strict=True)
    )
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{inside}</w:tr>"


def _head(title: str) -> str:
    return f"{START}<w:hdr {W}>{line('Footer', words(title))}</w:hdr>"


def _file(number: int) -> str:
    return f"media/flowchart{number}.png"


def _related(files: dict[str, bytes], pictures: dict[int, bytes]) -> str:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    every = "".join(
        f'<Relationship Id="rIdPicture{number}" Type="{kind}" Target="{_file(number)}"/>'
        for number in pictures
    )
    known = files["word/_rels/document.xml.rels"].decode()
    return known.replace("</Relationships>", f"{every}</Relationships>")


def _with_pictures(files: dict[str, bytes]) -> str:
    known = files["[Content_Types].xml"].decode()
    if 'Extension="png"' in known:
        return known
    own = '<Default Extension="png" ContentType="image/png"/>'
    return known.replace("<Override", f"{own}<Override", 1)
