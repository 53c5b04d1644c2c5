"""Reads a Word file (.docx): paragraphs, lists with their numbers, tables, notes, boxes.

What the file says is taken as said: a heading is one by its style, an item by its list. Headers,
footers and tables of contents are left out by name.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace

from docx.opc.exceptions import PackageNotFoundError
from docx.opc.package import OpcPackage
from docx.opc.part import Part
from lxml import etree

from generator.register.given import Form, Mark, Paragraph
from generator.register.headings import heading_like
from generator.tools.reading.archive import open_archive, parse_xml
from generator.tools.reading.counting import Numbered, headed, itemed
from generator.tools.reading.found import Found, ReadError
from generator.tools.reading.inline import (
    BOX,
    FAKE_HEADING,
    LOWEST,
    TRACKED,
    Content,
    fold_in,
    lines_of,
    remarks,
)
from generator.tools.reading.tables import Cell, Row, plain, table
from generator.tools.reading.word_inline import Inline
from generator.tools.reading.word_names import W, child, switched, value
from generator.tools.reading.word_numbers import Numbers, read_numbers
from generator.tools.reading.word_styles import Styles, read_styles

_CONTENTS = "table-of-contents"
_STRUCTURE = ("sdtContent", "customXml", "ins", "moveTo", "smartTag")


@dataclass(slots=True)
class _Word:
    """A Word file while it is read."""

    package: OpcPackage
    main: Part
    styles: Styles
    numbers: Numbers
    inline: Inline
    carried: Content | None = None
    """Words of a paragraph whose end was deleted: they begin the next one."""

    def blocks(self, parent: etree._Element) -> Iterator[Paragraph]:
        """All paragraphs below an element, in order."""
        for element in parent:
            if element.tag == W + "p":
                yield from self.paragraph(element)
            elif element.tag == W + "tbl":
                yield from table(list(self._rows(element)))
            elif element.tag == W + "sdt":
                yield from self._control(element)
            elif element.tag in [W + name for name in _STRUCTURE]:
                yield from self.blocks(element)

    def _control(self, element: etree._Element) -> Iterator[Paragraph]:
        content = child(element, "sdtContent")
        gallery = value(element, "sdtPr", "docPartObj", "docPartGallery") or ""
        if content is None:
            return
        for paragraph in self.blocks(content):
            listed = gallery == "Table of Contents"
            yield replace(paragraph, rule=_CONTENTS) if listed else paragraph

    def paragraph(self, element: etree._Element) -> Iterator[Paragraph]:
        """A paragraph, then its footnotes and the text boxes that hang on it."""
        in_contents = self.inline.in_contents
        content = self.inline.read(element)
        mark = child(element, "pPr", "rPr")
        if self.carried is not None:
            content = fold_in(self.carried, content)
            self.carried = None
        if child(mark, "del") is not None or child(mark, "moveFrom") is not None:
            content.worry(TRACKED)
            self.carried = content
            return
        if child(mark, "ins") is not None:
            content.worry(TRACKED)
        if value(element, "pPr", "framePr", key="dropCap") in ("drop", "margin"):
            self.carried = content
            return
        numbered = self.numbers.count(element)
        made = self._made(element, content, numbered)
        if in_contents or self.inline.in_contents:
            made = replace(made, rule=_CONTENTS)
        yield from lines_of(made)
        yield from content.notes
        for box in content.boxes:
            yield from self._box(box)

    def _made(
        self, element: etree._Element, content: Content, numbered: Numbered | None
    ) -> Paragraph:
        made = Paragraph(content.words, worries=tuple(content.worries), rule=self._rule(element))
        level = self.styles.heading_level(element)
        names = self.styles.names(element)
        if level:
            return headed(replace(made, form=Form.HEADING, level=level), numbered)
        if names and names[0] in ("title", "subtitle"):
            return replace(made, form=Form.TITLE)
        if content.all_bold and heading_like(content.words) and _alone(element, numbered):
            worries = (*made.worries, FAKE_HEADING)
            made = replace(made, form=Form.HEADING, level=LOWEST, worries=worries)
            return headed(made, numbered)
        return itemed(made, numbered) if numbered else made

    def _rule(self, element: etree._Element) -> str:
        """What leaves a paragraph out, by its style."""
        names = self.styles.names(element)[:1]
        if any(name.startswith("toc ") or name == "table of figures" for name in names):
            return _CONTENTS
        return ""

    def _box(self, box: etree._Element) -> Iterator[Paragraph]:
        for paragraph in self.blocks(box):
            worries = (*paragraph.worries, BOX)
            yield replace(paragraph, place="text box", worries=worries)

    def _rows(self, element: etree._Element) -> Iterator[Row]:
        for row in _inner(element, "tr"):
            properties = child(row, "trPr")
            if child(properties, "del") is not None:
                continue
            cells = tuple(self._cell(cell) for cell in _inner(row, "tc"))
            yield Row(cells, heads=bool(switched(properties, "tblHeader")))

    def _cell(self, element: etree._Element) -> Cell:
        merged = child(element, "tcPr", "vMerge")
        shared = merged is not None and merged.get(W + "val", "continue") == "continue"
        nested = element.find(f".//{W}tbl") is not None
        paragraphs = tuple(plain(p) for p in self.blocks(element))
        bold = [self.inline.read(p).all_bold for p in element.findall(W + "p") if _has_words(p)]
        return Cell(paragraphs, bool(bold) and all(bold), shared, nested)

    def furniture(self) -> Iterator[Paragraph]:
        """The words of headers and footers, each once, left out by their names."""
        seen: set[str] = set()
        for relation in self.main.rels.values():
            name = relation.reltype.rpartition("/")[2]
            if name not in ("header", "footer") or relation.is_external:
                continue
            root = parse_xml(relation.target_part.blob, name)
            for paragraph in root.iter(W + "p"):
                words = " ".join("".join(paragraph.itertext(W + "t")).split())
                if words and words not in seen:
                    seen.add(words)
                    yield Paragraph(words, rule=f"page-{name}")


def read_word(raw: bytes) -> Found:
    """The paragraphs of a Word file. Raises `ReadError` where it is damaged."""
    open_archive(raw)
    try:
        package = OpcPackage.open(io.BytesIO(raw))
        main = package.main_document_part
    except (PackageNotFoundError, KeyError, ValueError, OSError, etree.XMLSyntaxError) as bad:
        raise ReadError("the file is a damaged Word file") from bad
    root = parse_xml(main.blob, "document.xml")
    body = child(root, "body")
    if body is None:
        raise ReadError(
            "the file is a Word file of the kind 'Strict Open XML': save it as an ordinary .docx"
        )
    word = _opened(package, main, root)
    paragraphs = (*word.blocks(body), *word.furniture())
    comments = sum(1 for _ in root.iter(W + "commentReference"))
    return Found(paragraphs, remarks(paragraphs, comments))


def _opened(package: OpcPackage, main: Part, root: etree._Element) -> _Word:
    styles = read_styles(_part(main, "styles"))
    numbers = read_numbers(_part(main, "numbering"), styles)
    links = {id: rel.target_ref for id, rel in main.rels.items() if rel.is_external}
    bookmarks = frozenset(mark.get(W + "name", "") for mark in root.iter(W + "bookmarkStart"))
    notes = {kind: _part(main, f"{kind}s") for kind in ("footnote", "endnote")}
    printed: dict[str, int] = {}

    def note(kind: str, id: str) -> tuple[str, Iterator[Paragraph]]:
        printed[kind] = printed.get(kind, 0) + 1
        label = f"e{printed[kind]}" if kind == "endnote" else str(printed[kind])
        part = notes[kind]
        elements = () if part is None else part.findall(W + kind)
        found = next((note for note in elements if note.get(W + "id") == id), None)
        inner = () if found is None else word.blocks(found)
        return label, iter(tuple(inner))

    word = _Word(package, main, styles, numbers, Inline(styles, links, bookmarks, note))
    return word


def _part(main: Part, name: str) -> etree._Element | None:
    """The root of a part that the document refers to; none where there is no such part."""
    for relation in main.rels.values():
        if relation.reltype.rpartition("/")[2] == name and not relation.is_external:
            return parse_xml(relation.target_part.blob, name)
    return None


def _alone(element: etree._Element, numbered: Numbered | None) -> bool:
    """Whether a bold line can be a heading: no cell, no box, no bullet."""
    parent = element.getparent()
    within = parent is not None and parent.tag in (W + "tc", W + "txbxContent")
    return not within and (numbered is None or numbered.mark is not Mark.BULLET)


def _inner(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also within controls."""
    for inner in element:
        if inner.tag == W + name:
            yield inner
        elif inner.tag in (W + "sdt", W + "sdtContent", W + "customXml", W + "ins"):
            yield from _inner(inner, name)


def _has_words(paragraph: etree._Element) -> bool:
    return any((text.text or "").strip() for text in paragraph.iter(W + "t"))
