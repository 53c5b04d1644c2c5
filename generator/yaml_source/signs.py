"""Signs that nobody sees, and typographic quotes: what they are called, and where they stand.

Part of reading, below `values`. Text that is pasted from Word, a PDF or a web page brings them
along. One of them in a key makes two keys that look alike; in a text, a word that no search finds.
"""

from __future__ import annotations

import re
import unicodedata

_NO_CHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0xF0000, 0x10000)
)
_REFUSED = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0"  # nothing to see
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # zero-width, direction of writing
    "\u2028\u2029"  # line breaks to some programs alone
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\ufffd"  # private, broken, no characters
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
) + _NO_CHARACTERS
_WIDE = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that are no space to YAML: it takes them for letters."""

_SUSPECT = re.compile(f"[{_REFUSED}{_WIDE}\ufe00-\ufe0f]")
_PLAIN = bytes((*b"\t\n\r", *range(0x20, 0x7F)))

REFUSED = re.compile(f"[{_REFUSED}]")
"""A sign that stands nowhere in content."""
REFUSED_IN_KEY = re.compile(f"[{_REFUSED}{_WIDE}\ufe00-\ufe0f]")
"""A sign that stands in no key."""
BREAKS_READING = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML allows nowhere, and what it takes for a line break or for nothing."""
MISPLACED = re.compile(
    f"^[ \t]*(?P<indent>[{_REFUSED}{_WIDE}])"
    f"|^[ \t]*-[ \t]*(?P<dash>[{_REFUSED}{_WIDE}])"
    f"|^[^'\"#\n]*?:(?P<colon>[{_REFUSED}{_WIDE}])",
    re.MULTILINE,
)
"""A sign where YAML needs a space of its own: in the indentation, after a dash or a colon."""

_SPACES = dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
_NAMES = {
    "\xa0": "no-break space",
    "\xad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u202f": "narrow no-break space",
    "\u2060": "word joiner",
    "\ufeff": "byte order mark",
}
_PARTNERS = {
    "\u201c": '\u201d"',
    "\u201d": '\u201d"',
    "\u201e": '\u201c\u201d"',
    "\u2018": "\u2019'",
    "\u2019": "\u2019'",
    "\u201a": "\u2018\u2019'",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u2039": "\u203a",
    "\u203a": "\u2039",
}
"""Each sign that can open a quotation, and those that close it."""
OPENING = frozenset(_PARTNERS)
"""The typographic quotes with which a text in quotes can begin."""
_APOSTROPHES = "\u2018\u2019\u201a\u2039\u203a"
"""Those of them that open a word as well: `’tis`. They are quotes where they close, too."""


def described(sign: str) -> str:
    """What a sign is, and its number: `an invisible sign (zero-width space, U+200B)`."""
    name = _NAMES.get(sign) or unicodedata.name(sign, "").lower() or _unnamed(sign)
    kind = "an unreadable" if unicodedata.category(sign) in ("Co", "Cn", "So") else "an invisible"
    return f"{kind} sign ({name}, U+{ord(sign):04X})"


def _unnamed(sign: str) -> str:
    kinds = {"Cc": "control character", "Co": "private-use sign"}
    return kinds.get(unicodedata.category(sign), "no character")


def unusual(text: str) -> str:
    """All signs of a text but plain ASCII, in their order: a few of many, soon looked through."""
    return (
        text.encode(errors="surrogatepass").translate(None, _PLAIN).decode(errors="surrogatepass")
    )


def suspect(text: str) -> bool:
    """Whether a text that YAML can read holds what some value must not, or a way to write that."""
    return "\\" in text or (not text.isascii() and bool(_SUSPECT.search(unusual(text))))


def spaced(text: str) -> str:
    """A text with a plain space for each no-break, thin and wide one."""
    return text if text.isascii() else text.translate(_SPACES)


def quotes_around(text: str) -> str:
    """The typographic quote that opens a text and closes it at its end, or nowhere; else nothing.

    `“Where” opens a list, as does “when”` quotes two words; nothing is around the whole.
    """
    first = text[:1]
    closing = _PARTNERS.get(first)
    if closing is None:
        return ""
    end = next((place for place in range(1, len(text)) if _closes(text, place, closing)), None)
    around = first not in _APOSTROPHES if end is None else end == len(text) - 1
    return first if around else ""


def _closes(text: str, place: int, closing: str) -> bool:
    """A sign closes a quotation unless it is an apostrophe, between two letters."""
    inside = text[place - 1].isalnum() and text[place + 1 : place + 2].isalnum()
    return text[place] in closing and not inside
