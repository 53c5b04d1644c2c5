"""Word's content controls: text, date, tick, drop-down and rows that repeat, as XML.

A control's title is what a screen reader says when the reader comes to it. Its content can be
changed; what is `kept` cannot be deleted by mistake, but rows can.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from xml.sax.saxutils import quoteattr

from generator.exporters.docx_text import line, words

BOX = "☐"
ROOM = "\u2003" * 8
"""Stands where nothing is written yet: it prints as nothing, and can be clicked."""
_LITTLE_ROOM = ROOM[:2]
"""In a narrow cell, where more would take a second line."""
_LONGEST = 64
"""Word refuses longer titles and tags."""
_DATE = (
    '<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/>'
    '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
)
_TICK = (
    '<w14:checkbox><w14:checked w14:val="0"/>'
    '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
)
_TICKED = (
    '<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="MS Gothic" w:hAnsi="MS Gothic" '
    f'w:eastAsia="MS Gothic"/></w:rPr><w:t>{BOX}</w:t></w:r>'
)
_EMPTY = "<w:showingPlcHdr/>"


class Controls:
    """Makes the controls of one document."""

    def __init__(self) -> None:
        self._ids = count(1)

    def text(self, title: str, tag: str) -> str:
        """Within a line, for plain text."""
        return self._made(title, tag, _EMPTY, "<w:text/>", _shown(ROOM))

    def rich(self, title: str, tag: str, style: str, *, kept: bool = True) -> str:
        """In place of a paragraph, for as many as one likes, and lists, and bold words."""
        inside = line(style, _shown(ROOM if kept else _LITTLE_ROOM))
        return self._made(title, tag, _EMPTY, "", inside, kept=kept)

    def date(self, title: str, tag: str) -> str:
        """Within a line: offers a calendar."""
        return self._made(title, tag, _EMPTY, _DATE, _shown(ROOM))

    def choice(self, title: str, tag: str, options: tuple[str, ...]) -> str:
        """Within a line: offers a list; on paper all of it can be read, to mark one."""
        items = "".join(
            f"<w:listItem w:displayText={quoteattr(option)} w:value={quoteattr(option)}/>"
            for option in options
        )
        kind = f"<w:dropDownList>{items}</w:dropDownList>"
        return self._made(title, tag, _EMPTY, kind, _shown(f"Choose one: {' / '.join(options)}"))

    def tick(self, title: str, tag: str, *, kept: bool = True) -> str:
        """Within a line: a box to tick."""
        return self._made(title, tag, "", _TICK, _TICKED, kept=kept)

    def rows(self, title: str, tag: str, rows: Iterable[str]) -> str:
        """Rows of a table, of which Word offers another with a press of a button."""
        kind = "<w15:repeatingSectionItem/>"
        each = "".join(self._made("", "", "", kind, row, kept=False) for row in rows)
        return self._made(title, tag, "", "<w15:repeatingSection/>", each, kept=False)

    def to_delete(self, title: str, blocks: str) -> str:
        """Around blocks, so that they can be taken hold of and deleted as one."""
        return self._made(title, "", "", "", blocks, kept=False)

    def _made(
        self, title: str, tag: str, state: str, kind: str, inside: str, *, kept: bool = True
    ) -> str:
        named = f"<w:alias w:val={quoteattr(short(title))}/>" if title else ""
        tagged = f"<w:tag w:val={quoteattr(tag[-_LONGEST:])}/>" if tag else ""
        lock = '<w:lock w:val="sdtLocked"/>' if kept else ""
        return (
            f'<w:sdt><w:sdtPr>{named}{tagged}<w:id w:val="{next(self._ids)}"/>{lock}{state}{kind}'
            f"</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
        )


def short(title: str) -> str:
    """A title as long as Word takes, cut between two words; the whole stands before the control."""
    if len(title) <= _LONGEST:
        return title
    return title[: _LONGEST - 1].rpartition(" ")[0].rstrip(" ,;:") + "…"


def _shown(text: str) -> str:
    return words(text, "PlaceholderText")
