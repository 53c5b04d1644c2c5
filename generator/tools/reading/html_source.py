"""The source of a web page: how it is encoded, and what its lists count."""

from __future__ import annotations

import re

from lxml import etree
from lxml import html as lxml_html

from generator.register.given import Mark
from generator.tools.reading.counting import label_of, letters, roman
from generator.tools.reading.found import ReadError
from generator.tools.reading.text import decode

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_TYPES = {"a": Mark.LETTER, "i": Mark.ROMAN, "1": Mark.NUMBER}
_CSS_TYPES = {"alpha": "a", "latin": "a", "roman": "i", "decimal": "1"}


def parsed(raw: bytes) -> etree._Element:
    """The page as a tree. Raises `ReadError`."""
    declared = _CHARSET.search(raw[:4096])
    text, guessed = decode(raw)
    if guessed and declared:
        try:
            text = raw.decode(declared[1].decode())
        except (LookupError, UnicodeDecodeError):
            text, _ = decode(raw)
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError) as bad:
        raise ReadError("the page is empty") from bad


def counted(element: etree._Element, count: int) -> tuple[Mark, str]:
    """What an item of a list is marked with, by its place in it."""
    if element.tag == "ul":
        return Mark.BULLET, ""
    style = re.search(
        r"list-style(?:-type)?:[^;]*?(alpha|latin|roman|decimal)", element.get("style", "")
    )
    how = (_CSS_TYPES[style[1]] if style else element.get("type", "1")).lower()
    figure = {"a": letters, "i": roman}.get(how, str)(count)
    return label_of(figure, _TYPES.get(how, Mark.NUMBER))


def whole(text: str | None, otherwise: int) -> int:
    """A whole number, where there is one."""
    return int(text) if text and text.strip().isdigit() else otherwise


def folded(text: str | None) -> str:
    """Words with their spaces folded; a space at an end stays."""
    return " ".join(f"|{text}|".split())[1:-1] if text else ""
