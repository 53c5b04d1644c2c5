"""The names of an ODT file's XML, and its styles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

_URN = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT = _URN % "text"
TABLE = _URN % "table"
DRAW = _URN % "drawing"
STYLE = _URN % "style"
OFFICE = _URN % "office"
FO = _URN % "xsl-fo-compatible"
SVG = _URN % "svg-compatible"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
XML = "{http://www.w3.org/XML/1998/namespace}"


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a file, those it made itself before those with a name."""

    by_name: dict[tuple[str, str], etree._Element]
    """Style by its family and name."""
    lists: dict[str, etree._Element]
    outline: etree._Element | None

    def chain(self, family: str, name: str | None) -> Iterator[etree._Element]:
        """A style and those it rests on, itself first."""
        seen: set[str] = set()
        while name and name not in seen and (family, name) in self.by_name:
            seen.add(name)
            style = self.by_name[family, name]
            yield style
            name = style.get(STYLE + "parent-style-name")

    def text_property(self, family: str, name: str | None, key: str) -> str | None:
        """A property that a style gives its words."""
        for style in self.chain(family, name):
            properties = style.find(STYLE + "text-properties")
            if properties is not None and key in properties.attrib:
                return str(properties.get(key))
        return None

    def names(self, name: str | None) -> set[str]:
        """Names of a paragraph's style and of those it rests on."""
        return {style.get(STYLE + "name", "") for style in self.chain("paragraph", name)}

    def list_style(self, name: str | None) -> str | None:
        """The list style that a paragraph's style brings; none where it has none."""
        key = STYLE + "list-style-name"
        return next((s.get(key) for s in self.chain("paragraph", name) if key in s.attrib), None)


def read_styles(roots: Iterable[etree._Element]) -> Styles:
    """The styles below some roots; the first root that names one has it."""
    by_name: dict[tuple[str, str], etree._Element] = {}
    lists: dict[str, etree._Element] = {}
    outline = None
    for root in roots:
        for style in root.iter(STYLE + "style"):
            key = (style.get(STYLE + "family", ""), style.get(STYLE + "name", ""))
            by_name.setdefault(key, style)
        for described in root.iter(TEXT + "list-style"):
            lists.setdefault(described.get(STYLE + "name", ""), described)
        if outline is None:
            outline = next(root.iter(TEXT + "outline-style"), None)
    return Styles(by_name, lists, outline)
