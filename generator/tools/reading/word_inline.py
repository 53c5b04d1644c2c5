"""Reads what stands in a paragraph of a Word file: runs, links, notes, boxes, tracked changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from generator.register.given import Paragraph, Worry
from generator.tools.reading.inline import HIDDEN, TRACKED, Content
from generator.tools.reading.word_names import MATH, MC, R, W, child, switched, value
from generator.tools.reading.word_styles import Styles

_INSERTED = (W + "ins", W + "moveTo")
_DELETED = (W + "del", W + "moveFrom")
_SIGNS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
_UNREAD = {
    W + "object": "an object of another program",
    W + "altChunk": "a part in another format",
    W + "pict": "a picture",
    W + "drawing": "a picture",
}
_DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


@dataclass(slots=True)
class Inline:
    """Reads the content of paragraphs one after another."""

    styles: Styles
    links: Mapping[str, str]
    """Target of each external link by its id."""
    bookmarks: frozenset[str]
    note: Callable[[str, str], tuple[str, Iterator[Paragraph]]]
    """Label and paragraphs of a note, by its kind and id."""
    fields: list[list[str]] = field(default_factory=list)
    """Instructions of the fields that are open: the last is the innermost."""

    @property
    def in_contents(self) -> bool:
        """Whether a table of contents is open, which Word makes as a field."""
        return any("".join(told).strip().startswith("TOC") for told in self.fields)

    def read(self, paragraph: etree._Element) -> Content:
        """The content of one paragraph."""
        content = Content()
        self._children(paragraph, content)
        return content

    def _children(
        self, element: etree._Element, content: Content, style: str | None = None
    ) -> None:
        style = style or (self.styles.of(element) if element.tag == W + "p" else None)
        for inner in element:
            self._one(inner, content, style)

    def _one(self, element: etree._Element, content: Content, style: str | None) -> None:
        tag = element.tag
        if tag in (*_DELETED, *_INSERTED):
            content.worry(TRACKED)
        if tag == W + "r":
            self._run(element, content, style)
        elif tag in (W + "hyperlink", W + "fldSimple"):
            self._linked(element, content, style)
        elif tag == W + "sdt":
            self._control(element, content, style)
        elif tag in (MATH + "oMath", MATH + "oMathPara"):
            content.add("".join(element.itertext(MATH + "t")))
        elif tag == MC + "AlternateContent":
            self._alternative(element, content, style)
        elif isinstance(tag, str) and tag not in (*_DELETED, W + "pPr", W + "rPr"):
            self._children(element, content, style)

    def _control(self, element: etree._Element, content: Content, style: str | None) -> None:
        inner = child(element, "sdtContent")
        if inner is not None and switched(child(element, "sdtPr"), "showingPlcHdr") is None:
            self._children(inner, content, style)

    def _linked(self, element: etree._Element, content: Content, style: str | None) -> None:
        since = len(content.text)
        self._children(element, content, style)
        anchor, id = element.get(W + "anchor"), element.get(R + "id")
        if element.tag == W + "fldSimple":
            target = _link_of(element.get(W + "instr", ""))
        elif id is not None:
            target = self.links.get(id, "") + (f"#{anchor}" if anchor else "")
        else:
            target = f"#{anchor}" if anchor in self.bookmarks else "#"
        if target is not None:
            content.link(since, target)

    def _alternative(self, element: etree._Element, content: Content, style: str | None) -> None:
        """The first of several forms of one thing: the others say the same."""
        chosen = next(iter(element), None)
        if chosen is not None:
            self._children(chosen, content, style)

    def _run(self, run: etree._Element, content: Content, style: str | None) -> None:
        properties = child(run, "rPr")
        own = value(properties, "rStyle")
        hidden = switched(properties, "vanish")
        if hidden or (hidden is None and (self.styles.on("vanish", own) or False)):
            if any(text.text for text in run.iter(W + "t")):
                content.worry(HIDDEN)
            return
        bold = switched(properties, "b")
        if bold is None:
            bold = self.styles.on("b", own)
        if bold is None:
            bold = self.styles.on("b", style)
        for inner in run:
            self._in_run(inner, content, bool(bold), style)

    def _in_run(
        self, element: etree._Element, content: Content, bold: bool, style: str | None
    ) -> None:
        tag = element.tag
        if tag in (W + "t", W + "sym"):
            content.add(element.text or _symbol(element), bold)
        elif tag in _SIGNS:
            page = value(element, key="type") in ("page", "column")
            content.add(" " if page else _SIGNS[tag])
        elif tag in _NOTES:
            label, paragraphs = self.note(_NOTES[tag], element.get(W + "id", ""))
            content.note(label, paragraphs)
        elif tag == W + "fldChar":
            self._field(element, content)
        elif tag == W + "instrText" and self.fields:
            self.fields[-1].append(element.text or "")
        elif tag == MC + "AlternateContent":
            self._alternative_in_run(element, content, bold, style)
        elif tag in _UNREAD:
            _hung(element, content)

    def _alternative_in_run(
        self, element: etree._Element, content: Content, bold: bool, style: str | None
    ) -> None:
        chosen = next(iter(element), None)
        for inner in () if chosen is None else chosen:
            self._in_run(inner, content, bold, style)

    def _field(self, element: etree._Element, content: Content) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self.fields.append([])
        elif kind == "separate" and self.fields:
            self.fields[-1].append(f"\n{len(content.text)}")
        elif kind == "end" and self.fields:
            instruction, _, since = "".join(self.fields.pop()).rpartition("\n")
            target = _link_of(instruction)
            if target is not None and since.isdigit():
                content.link(int(since), target)


def _link_of(instruction: str) -> str | None:
    """The target of a field that is a link; none for other fields."""
    name, _, rest = instruction.strip().partition(" ")
    quoted = rest.split('"')
    if name.upper() != "HYPERLINK" or len(quoted) < 2:
        return None
    local = "\\l" in quoted[0]
    return f"#{quoted[1]}" if local else quoted[1]


def _symbol(element: etree._Element) -> str:
    code = element.get(W + "char", "")
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def _hung(element: etree._Element, content: Content) -> None:
    """A text box, or what holds no text that can be read: a picture, a diagram, an object."""
    boxes = list(element.iter(W + "txbxContent"))
    if boxes:
        content.boxes += [box for box in boxes if not _inside_box(box, element)]
        return
    what = _UNREAD[element.tag]
    data = {node.get("uri") for node in element.iter() if isinstance(node.tag, str)}
    if _DIAGRAM in data:
        what = "a diagram"
    elif _CHART in data:
        what = "a chart"
    described = next(
        (d for n in element.iter() if isinstance(n.tag, str) and (d := n.get("descr"))), ""
    )
    told = f" (described as '{' '.join(described.split())[:60]}')" if described else ""
    content.worry(
        Worry(
            f"{what}{told} stands here and was not read",
            "if it says something, write its words into the file; else name the line in `sound`",
        )
    )


def _inside_box(box: etree._Element, top: etree._Element) -> bool:
    above = box.getparent()
    while above is not None and above is not top:
        if above.tag == W + "txbxContent" or above.tag == MC + "Fallback":
            return True
        above = above.getparent()
    return False
