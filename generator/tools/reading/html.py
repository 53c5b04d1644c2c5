"""Reads a web page: its main content only, what stands around it left out by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from generator.register.given import Form, Paragraph, Worry
from generator.register.headings import heading_like
from generator.register.normalise import words
from generator.tools.reading.found import Found, ReadError
from generator.tools.reading.html_main import (
    SKIPPED,
    left_out,
    main_of,
    note_targets,
    outside,
)
from generator.tools.reading.html_source import counted, folded, parsed, whole
from generator.tools.reading.inline import AFTER_LIST, FAKE_HEADING, Content, lines_of
from generator.tools.reading.tables import Cell, Row, table

_LOWEST = 7
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "ul",
        "caption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "iframe",
        "video",
        "audio",
        "object",
        "embed",
    ]
)
_BOLD = {"b", "strong"}
_LAYOUT = ".//table | .//h1 | .//h2 | .//h3 | .//h4"
_PROCESSORS = re.compile(r"LibreOffice|OpenOffice|Microsoft Word|Google Docs", re.IGNORECASE)
_NOTE_MARK = re.compile(r"[\[(]?(\d{1,3}|[*†‡])[\])]?")
_ASIDE = Worry(
    "words that the page sets aside were read with the text",
    "name the line in `sound` if they belong there, else in `drop`",
)
_LAYOUT_TABLE = Worry(
    "a table holds headings or another table: it was read as running text, cell by cell",
    "name the line in `sound` if it is right",
)


@dataclass(slots=True)
class _Page:
    """A page while it is read."""

    ids: frozenset[str]
    notes: dict[str, str]
    """Label of each footnote by the id of its element."""
    out: list[Paragraph] = field(default_factory=list)
    content: Content = field(default_factory=Content)
    shape: Paragraph = field(default_factory=lambda: Paragraph(""))
    """What the next words are."""
    bold: int = 0

    def flush(self) -> None:
        """End the paragraph that is open."""
        content, self.content = self.content, Content()
        if not content.words.strip() and not content.worries:
            return
        worries = (*self.shape.worries, *content.worries)
        made = replace(self.shape, text=content.words, worries=worries)
        if made.form is Form.TEXT and content.all_bold and heading_like(content.words):
            worries = (*worries, FAKE_HEADING)
            made = replace(made, form=Form.HEADING, level=_LOWEST, worries=worries)
        self.out += lines_of(made)
        if self.shape.form in (Form.ITEM, Form.FOOTNOTE):
            self.shape = Paragraph("", Form.PART)

    def children(self, element: etree._Element) -> None:
        """Read what stands in an element."""
        self.content.add(folded(element.text), self.bold > 0)
        for inner in element:
            if isinstance(inner.tag, str):
                self._one(inner)
            self.content.add(folded(inner.tail), self.bold > 0)

    def _one(self, element: etree._Element) -> None:
        tag = element.tag
        rule, worries = left_out(element)
        if rule:
            self._leave_out(element, rule, worries)
        elif tag in _BLOCKS:
            self.flush()
            self._block(element)
            self.flush()
        else:
            self._inline(element)

    def _leave_out(self, element: etree._Element, rule: str, worries: tuple[Worry, ...]) -> None:
        said = " ".join(element.text_content().split()) if element.tag not in SKIPPED else rule
        if said and element.tag in _BLOCKS | SKIPPED:
            self.flush()
            self.out.append(Paragraph(said, rule=rule, worries=worries))

    def _inline(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == "br":
            self.content.add("\n")
        elif tag == "sup" and (mark := _NOTE_MARK.fullmatch(element.text_content().strip())):
            label = self._label(element) or mark[1]
            self.content.text.append(f"[^{label}]" if label.isalnum() else "")
        elif tag == "img":
            self._picture(element)
        elif tag == "a":
            self._link(element)
        else:
            self.bold += tag in _BOLD
            self.children(element)
            self.bold -= tag in _BOLD

    def _label(self, element: etree._Element) -> str:
        link = next(element.iter("a"), None)
        target = "" if link is None else link.get("href", "")
        return self.notes.get(target.rpartition("#")[2], "")

    def _picture(self, element: etree._Element) -> None:
        described = " ".join(element.get("alt", "").split())
        if described:
            self.content.worry(
                Worry(
                    f"a picture (described as '{described[:60]}') stands here and was not read",
                    "if it says something, write its words into the page; else name the line in "
                    "`sound`",
                )
            )

    def _link(self, element: etree._Element) -> None:
        since = len(self.content.text)
        if not words(element.text_content()):
            return
        self.children(element)
        target = element.get("href")
        if target is not None:
            local = target.startswith("#") and target[1:] not in self.ids
            dead = local or target.lower().startswith("javascript:")
            self.content.link(since, "#" if dead else target.strip())

    def _block(self, element: etree._Element) -> None:
        tag, before = element.tag, self.shape
        if tag in ("ul", "ol"):
            self._list(element)
        elif tag == "table":
            self._table(element)
        elif tag in ("iframe", "video", "audio", "object", "embed"):
            worry = Worry(f"something was not read: <{tag}>", "name the line in `sound`")
            self.content.worry(worry)
        else:
            self.shape = self._shape(element)
            self.children(element)
            self.flush()
            nested = tag in ("p", "div", "section", "article", "blockquote")
            self.shape = self.shape if nested and before.form in _GOING_ON else before

    def _shape(self, element: etree._Element) -> Paragraph:
        """What the words of a block are."""
        if label := self.notes.get(element.get("id", "")):
            return Paragraph("", Form.FOOTNOTE, label=label)
        if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            return Paragraph("", Form.HEADING, level=int(element.tag[1]))
        if element.tag == "aside":
            return Paragraph("", worries=(_ASIDE,))
        return self.shape

    def _list(self, element: etree._Element) -> None:
        before = self.shape
        depth = sum(1 for _ in element.iterancestors("ul", "ol"))
        count = whole(element.get("start"), 1)
        for item in element:
            if item.tag != "li":
                if isinstance(item.tag, str):
                    self._one(item)
                continue
            count = whole(item.get("value"), count)
            self.shape = self._item(item, element, count, depth)
            self.children(item)
            self.flush()
            count += 1
        inside = before.form in _GOING_ON
        self.shape = Paragraph("", worries=(AFTER_LIST,)) if inside else before

    def _item(
        self, item: etree._Element, element: etree._Element, count: int, depth: int
    ) -> Paragraph:
        if label := self.notes.get(item.get("id", "")):
            return Paragraph("", Form.FOOTNOTE, label=label)
        mark, label = counted(element, count)
        return Paragraph("", Form.ITEM, level=depth, mark=mark, label=label)

    def _table(self, element: etree._Element) -> None:
        layout = element.get("role") in ("presentation", "none") or element.xpath(_LAYOUT)
        if layout:
            for cell in element.iter("td", "th", "caption"):
                if next(cell.iterancestors("table")) is element:
                    self.shape = Paragraph("", worries=(_LAYOUT_TABLE,))
                    self.children(cell)
                    self.flush()
            self.shape = Paragraph("")
            return
        for caption in element.iter("caption"):
            self.children(caption)
            self.flush()
        self.out += table(list(self._rows(element)))

    def _rows(self, element: etree._Element) -> Iterator[Row]:
        spans: list[int] = []
        for row in element.iter("tr"):
            cells = [self._cell(cell) for cell in row if cell.tag in ("td", "th")]
            shared = [Cell((), shared=True) for span in spans if span > 0]
            spans = [span - 1 for span in spans if span > 1]
            spans += [n - 1 for cell in row if (n := whole(cell.get("rowspan"), 1)) > 1]
            heads = any(True for _ in row.iterancestors("thead"))
            yield Row((*shared, *cells), heads)

    def _cell(self, element: etree._Element) -> Cell:
        inner = _Page(self.ids, self.notes)
        inner.children(element)
        inner.flush()
        kept = [p for p in inner.out if not p.rule]
        plain = (replace(p, form=Form.TEXT) if p.form is Form.HEADING else p for p in kept)
        return Cell(tuple(plain), element.tag == "th")


_GOING_ON = (Form.ITEM, Form.PART, Form.FOOTNOTE)


def read_html(raw: bytes) -> Found:
    """The paragraphs of a page's main content. Raises `ReadError`."""
    root = parsed(raw)
    maker = " ".join(
        root.xpath("//meta[translate(@name,'GENRATO','genrato')='generator']/@content")
    )
    if _PROCESSORS.search(maker):
        raise ReadError(
            "the file is a web page that a word processor saved, and the numbers of its lists are "
            "not in it: take in the document itself, as .docx or .odt"
        )
    body = root.find("body")
    if body is None:
        raise ReadError("the page is empty")
    main = main_of(body)
    ids = frozenset(id for element in root.iter() if (id := element.get("id")))
    page = _Page(ids, note_targets(main))
    page.children(main)
    page.flush()
    return Found((*page.out, *outside(body, main)))
