"""Word's content controls: text, date, tick and drop-down, each with a name and an id of its own.

python-docx has none, so they are written as XML. A control's title is what a screen reader says
when the reader comes to it. Its content can be changed, and it cannot be deleted by mistake.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any
from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_ROOM = "\u2003" * 8
"""Stands where nothing is written yet: it prints as nothing, and can be clicked."""
_LONGEST_TITLE = 64
"""Word refuses longer titles and tags."""


class Controls:
    """Makes the controls of one document."""

    def __init__(self) -> None:
        self._ids: Iterator[int] = count(1)

    def text(self, title: str, tag: str, several_lines: bool) -> Any:
        """A control for plain text."""
        lines = ' w:multiLine="1"' if several_lines else ""
        return self._made(title, tag, f"<w:text{lines}/>", _ROOM)

    def date(self, title: str, tag: str) -> Any:
        """A control that offers a calendar."""
        kind = (
            '<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/>'
            '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
        )
        return self._made(title, tag, kind, _ROOM)

    def choice(self, title: str, tag: str, options: tuple[str, ...]) -> Any:
        """A control that offers a list; on paper all of it can be read, to mark one."""
        items = "".join(
            f"<w:listItem w:displayText={quoteattr(option)} w:value={quoteattr(option)}/>"
            for option in options
        )
        shown = "Choose one: " + " / ".join(options)
        return self._made(title, tag, f"<w:dropDownList>{items}</w:dropDownList>", shown)

    def tick(self, title: str, tag: str) -> Any:
        """A box to tick."""
        kind = (
            '<w14:checkbox><w14:checked w14:val="0"/>'
            '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
            '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
        )
        return self._made(title, tag, kind, "☐", empty=False)

    def _made(self, title: str, tag: str, kind: str, shown: str, *, empty: bool = True) -> Any:
        placeholder = "<w:showingPlcHdr/>" if empty else ""
        look = (
            '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>'
            if empty
            else '<w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic"'
            ' w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr>'
        )
        content = parse_xml(
            f'<w:sdt xmlns:w="{_W}" xmlns:w14="{_W14}"><w:sdtPr>'
            f"<w:alias w:val={quoteattr(_short(title))}/><w:tag w:val={quoteattr(_short(tag))}/>"
            f'<w:id w:val="{next(self._ids)}"/><w:lock w:val="sdtLocked"/>{placeholder}'
            f"{kind}</w:sdtPr>"
            f'<w:sdtContent><w:r>{look}<w:t xml:space="preserve"></w:t></w:r></w:sdtContent>'
            "</w:sdt>"
        )
        content.find(f".//{{{_W}}}t").text = shown
        return content


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_TITLE else words[: _LONGEST_TITLE - 1].rstrip() + "…"
