"""Reads what stands in a paragraph of an ODT file: spans, links, notes, frames, tracked changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from generator.register.given import Paragraph, Worry
from generator.tools.reading.html_source import folded
from generator.tools.reading.inline import HIDDEN, TRACKED, Content
from generator.tools.reading.odt_names import DRAW, FO, OFFICE, SVG, TEXT, XLINK, Styles

_SIGNS = {TEXT + "tab": "\t", TEXT + "line-break": "\n", TEXT + "s": " "}
_SKIPPED = {
    OFFICE + "annotation",
    OFFICE + "annotation-end",
    TEXT + "placeholder",
    TEXT + "ruby-text",
    TEXT + "tracked-changes",
}
_WORRIES = {
    TEXT + "hidden-text": HIDDEN,
    TEXT + "hidden-paragraph": HIDDEN,
    TEXT + "change": TRACKED,
    TEXT + "change-start": TRACKED,
    TEXT + "change-end": TRACKED,
}


@dataclass(slots=True)
class Inline:
    """Reads the content of paragraphs one after another."""

    styles: Styles
    bookmarks: frozenset[str]
    deletions: frozenset[str]
    """Ids of the tracked changes that deleted what stands between their marks."""
    note: Callable[[etree._Element], Iterator[Paragraph]] = lambda _: iter(())
    open_deletions: set[str] = field(default_factory=set)
    """The paragraphs of a note's body."""

    def read(self, paragraph: etree._Element) -> Content:
        """The content of one paragraph."""
        content = Content()
        name = paragraph.get(TEXT + "style-name")
        bold = self.styles.text_property("paragraph", name, FO + "font-weight") == "bold"
        self._children(paragraph, content, bold)
        return content

    def _children(self, element: etree._Element, content: Content, bold: bool) -> None:
        self._add(element.text, content, bold)
        for inner in element:
            if isinstance(inner.tag, str):
                self._mark_deleted(inner)
                self._one(inner, content, bold)
            self._add(inner.tail, content, bold)

    def _add(self, text: str | None, content: Content, bold: bool) -> None:
        if not self.open_deletions:
            content.add(folded(text), bold)

    def _mark_deleted(self, element: etree._Element) -> None:
        """Note where deleted words begin and end that still stand in the text."""
        id = element.get(TEXT + "change-id", "")
        if element.tag == TEXT + "change-start" and id in self.deletions:
            self.open_deletions.add(id)
        elif element.tag == TEXT + "change-end":
            self.open_deletions.discard(id)

    def _one(self, element: etree._Element, content: Content, bold: bool) -> None:
        tag = element.tag
        if tag in _SIGNS:
            content.add(_SIGNS[tag])
        elif tag in _WORRIES:
            content.worry(_WORRIES[tag])
        elif tag == TEXT + "span":
            self._span(element, content, bold)
        elif tag == TEXT + "a":
            self._link(element, content, bold)
        elif tag == TEXT + "note":
            self._note(element, content)
        elif tag.startswith(DRAW):
            _hung(element, content)
        elif tag not in _SKIPPED:
            self._children(element, content, bold)

    def _span(self, element: etree._Element, content: Content, bold: bool) -> None:
        name = element.get(TEXT + "style-name")
        if self.styles.text_property("text", name, TEXT + "display") == "none":
            content.worry(HIDDEN)
            return
        weight = self.styles.text_property("text", name, FO + "font-weight")
        self._children(element, content, bold if weight is None else weight == "bold")

    def _link(self, element: etree._Element, content: Content, bold: bool) -> None:
        since = len(content.text)
        self._children(element, content, bold)
        target = element.get(XLINK + "href", "")
        local = target.startswith("#") and "|" not in target
        content.link(since, "#" if local and target[1:] not in self.bookmarks else target)

    def _note(self, element: etree._Element, content: Content) -> None:
        label = "".join(element.find(TEXT + "note-citation").itertext())
        body = element.find(TEXT + "note-body")
        end = "e" if element.get(TEXT + "note-class") == "endnote" else ""
        content.note(f"{end}{label}", self.note(body))


def _hung(element: etree._Element, content: Content) -> None:
    """A text box or a shape with words; else a picture, which cannot be read."""
    found = list(boxes(element))
    content.boxes += found
    if not found:
        title = element.find(f".//{SVG}desc")
        title = element.find(f".//{SVG}title") if title is None else title
        described = " ".join((title.text or "").split())[:60] if title is not None else ""
        told = f" (described as '{described}')" if described else ""
        content.worry(
            Worry(
                f"a picture{told} stands here and was not read",
                "if it says something, write its words into the file; else name the line in "
                "`sound`",
            )
        )


def boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The outermost elements in a frame or shape that hold paragraphs."""
    if any(inner.tag in (TEXT + "p", TEXT + "h", TEXT + "list") for inner in element):
        yield element
        return
    for inner in element:
        if isinstance(inner.tag, str):
            yield from boxes(inner)
