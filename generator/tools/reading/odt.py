"""Reads an ODT file, packed or flat: paragraphs, lists with their numbers, tables, notes, boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from generator.register.given import Form, Mark, Paragraph
from generator.register.headings import heading_like
from generator.tools.reading.archive import open_archive, parse_xml
from generator.tools.reading.counting import Numbered, headed, itemed
from generator.tools.reading.found import Found, ReadError
from generator.tools.reading.inline import (
    AFTER_LIST,
    BOX,
    FAKE_HEADING,
    LOWEST,
    Content,
    lines_of,
    remarks,
)
from generator.tools.reading.odt_inline import Inline, boxes
from generator.tools.reading.odt_names import (
    DRAW,
    OFFICE,
    STYLE,
    TABLE,
    TEXT,
    XML,
    Styles,
    read_styles,
)
from generator.tools.reading.odt_numbers import Numbers
from generator.tools.reading.tables import Cell, Row, plain, table

_INDEXES = ("table-of-content", "illustration-index", "table-index", "alphabetical-index")


@dataclass(slots=True)
class _List:
    """A list that is open: its style, its numbers, and how deep it stands."""

    style: str
    counts: dict[int, int]
    level: int


@dataclass(slots=True)
class _Odt:
    """An ODT file while it is read."""

    styles: Styles
    numbers: Numbers
    inline: Inline

    def blocks(self, parent: etree._Element) -> Iterator[Paragraph]:
        """All paragraphs below an element, in order."""
        for element in parent:
            if isinstance(element.tag, str):
                yield from self._block(element)

    def _block(self, element: etree._Element) -> Iterator[Paragraph]:
        tag = element.tag
        if tag in (TEXT + "p", TEXT + "h"):
            yield from self._whole(self._made(element, self._own_number(element)))
        elif tag == TEXT + "list":
            yield from self._list(element, None)
        elif tag == TABLE + "table":
            yield from table(list(self._rows(element)))
        elif tag in [TEXT + name for name in _INDEXES]:
            yield from self._index(element)
        elif tag.startswith(DRAW):
            yield from (p for box in boxes(element) for p in self._box(box))
        elif tag in (TEXT + "section", TEXT + "index-title", TEXT + "index-body"):
            yield from self.blocks(element)

    def _index(self, element: etree._Element) -> Iterator[Paragraph]:
        body = element.find(TEXT + "index-body")
        for paragraph in () if body is None else self.blocks(body):
            yield replace(paragraph, rule="table-of-contents")

    def _own_number(self, element: etree._Element) -> Numbered | None:
        level = int(element.get(TEXT + "outline-level", "0") or 0)
        listed = self.styles.list_style(element.get(TEXT + "style-name"))
        header = element.get(TEXT + "is-list-header") == "true"
        if element.tag == TEXT + "p" or not level or listed == "" or header:
            return None
        return self.numbers.heading(level)

    def _list(self, element: etree._Element, above: _List | None) -> Iterator[Paragraph]:
        style = element.get(TEXT + "style-name") or (above.style if above else "")
        if above is None:
            style = style or self._style_within(element)
            opened = _List(style, self.numbers.counts_of(element, style), 1)
        else:
            opened = _List(style, above.counts, above.level + 1)
        for item in element:
            if item.tag == TEXT + "list-item":
                yield from self._item(item, opened)
            elif item.tag == TEXT + "list-header":
                yield from self.blocks(item)

    def _style_within(self, element: etree._Element) -> str:
        first = next(element.iter(TEXT + "p", TEXT + "h"), None)
        named = None if first is None else first.get(TEXT + "style-name")
        return self.styles.list_style(named) or ""

    def _item(self, item: etree._Element, opened: _List) -> Iterator[Paragraph]:
        counted, first, below = None, True, False
        for element in item:
            if element.tag == TEXT + "list":
                yield from self._list(element, opened)
                below = not first
            elif below and element.tag in (TEXT + "p", TEXT + "h"):
                made, content = self._made(element, None)
                worries = (*made.worries, AFTER_LIST)
                yield from self._whole((replace(made, worries=worries), content))
            elif element.tag in (TEXT + "p", TEXT + "h"):
                if first:
                    start = item.get(TEXT + "start-value")
                    counted = self.numbers.item(opened.style, opened.counts, opened.level, start)
                yield from self._whole(self._listed(element, counted, first))
                first = False
            elif isinstance(element.tag, str):
                yield from self._block(element)

    def _listed(
        self, element: etree._Element, counted: Numbered | None, first: bool
    ) -> tuple[Paragraph, Content]:
        made, content = self._made(element, counted if first else None)
        if made.form is Form.HEADING and element.tag == TEXT + "h":
            return made, content
        if not first:
            return replace(made, form=Form.PART, label=""), content
        return (itemed(made, counted) if counted else made), content

    def _made(self, element: etree._Element, counted: Numbered | None) -> tuple[Paragraph, Content]:
        content = self.inline.read(element)
        made = Paragraph(content.words, worries=tuple(content.worries))
        names = self.styles.names(element.get(TEXT + "style-name"))
        level = int(element.get(TEXT + "outline-level", "0") or 0)
        if element.tag == TEXT + "h" and level:
            return headed(replace(made, form=Form.HEADING, level=level), counted), content
        if names & {"Title", "Subtitle"}:
            return replace(made, form=Form.TITLE), content
        if content.all_bold and heading_like(content.words) and _alone(element, counted):
            worries = (*made.worries, FAKE_HEADING)
            made = replace(made, form=Form.HEADING, level=LOWEST, worries=worries)
            return headed(made, counted), content
        return made, content

    def _whole(self, made: tuple[Paragraph, Content]) -> Iterator[Paragraph]:
        """A paragraph, then its footnotes and the text boxes that hang on it."""
        paragraph, content = made
        yield from lines_of(paragraph)
        yield from content.notes
        for box in content.boxes:
            yield from self._box(box)

    def _box(self, box: etree._Element) -> Iterator[Paragraph]:
        for paragraph in self.blocks(box):
            yield replace(paragraph, place="text box", worries=(*paragraph.worries, BOX))

    def _rows(self, element: etree._Element, heads: bool = False) -> Iterator[Row]:
        for inner in element:
            if inner.tag == TABLE + "table-row":
                yield Row(tuple(self._cells(inner)), heads)
            elif inner.tag == TABLE + "table-header-rows":
                yield from self._rows(inner, heads=True)
            elif inner.tag in (TABLE + "table-rows", TABLE + "table-row-group"):
                yield from self._rows(inner, heads)

    def _cells(self, row: etree._Element) -> Iterator[Cell]:
        across = 0
        for cell in row:
            if cell.tag == TABLE + "covered-table-cell":
                if across > 0:
                    across -= 1
                else:
                    yield Cell((), shared=True)
            elif cell.tag == TABLE + "table-cell":
                across = int(cell.get(TABLE + "number-columns-spanned", "1")) - 1
                yield self._cell(cell)

    def _cell(self, cell: etree._Element) -> Cell:
        paragraphs = tuple(plain(p) for p in self.blocks(cell))
        read = [self.inline.read(p) for p in cell.findall(TEXT + "p")]
        bold = [content.all_bold for content in read if content.words]
        nested = cell.find(f".//{TABLE}table") is not None
        return Cell(paragraphs, bool(bold) and all(bold), nested=nested)


def read_odt(raw: bytes) -> Found:
    """The paragraphs of a packed ODT file. Raises `ReadError` where it is damaged."""
    archive = open_archive(raw)
    roots = [archive.xml(name) for name in ("content.xml", "styles.xml") if name in archive.names]
    return _read(roots)


def read_flat_odt(raw: bytes) -> Found:
    """The paragraphs of an ODT file that is one XML file. Raises `ReadError`."""
    return _read([parse_xml(raw, "the document")])


def _read(roots: list[etree._Element]) -> Found:
    body = roots[0].find(f"{OFFICE}body/{OFFICE}text") if roots else None
    if body is None:
        raise ReadError("the file is an OpenDocument file without a text")
    styles = read_styles(roots)
    marks = (TEXT + "bookmark", TEXT + "bookmark-start", TEXT + "reference-mark-start")
    bookmarks = frozenset(mark.get(TEXT + "name", "") for mark in body.iter(*marks))
    odt = _Odt(styles, Numbers(styles), Inline(styles, bookmarks, _deletions(body)))
    odt.inline.note = odt.blocks
    paragraphs = (*odt.blocks(body), *_furniture(roots))
    comments = sum(1 for _ in body.iter(OFFICE + "annotation"))
    return Found(paragraphs, remarks(paragraphs, comments))


def _deletions(body: etree._Element) -> frozenset[str]:
    """Ids of the tracked changes that delete something."""
    regions = body.iter(TEXT + "changed-region")
    gone = (region for region in regions if region.find(TEXT + "deletion") is not None)
    return frozenset(region.get(TEXT + "id") or region.get(XML + "id", "") for region in gone)


def _furniture(roots: list[etree._Element]) -> Iterator[Paragraph]:
    """The words of headers and footers, each once, left out by their names."""
    seen: set[str] = set()
    for page in (page for root in roots for page in root.iter(STYLE + "master-page")):
        for part in page:
            name = "page-header" if "}header" in part.tag else "page-footer"
            for element in part.iter(TEXT + "p", TEXT + "h"):
                words = " ".join("".join(element.itertext()).split())
                if words and words not in seen:
                    seen.add(words)
                    yield Paragraph(words, rule=name)


def _alone(element: etree._Element, counted: Numbered | None) -> bool:
    """Whether a bold line can be a heading: no cell, no box, no bullet."""
    parent = element.getparent()
    within = parent is not None and parent.tag in (TABLE + "table-cell", DRAW + "text-box")
    return not within and (counted is None or counted.mark is not Mark.BULLET)
