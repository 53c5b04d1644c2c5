"""The signs that stand before the items of a list: one list for the whole cutter.

A sign is told by its kind, not by a list of those met so far: geometric shapes, arrows, ticks and
stars, and the private-use letters under which word processors keep theirs.
"""

from __future__ import annotations

import re

_SHAPES = (
    "•‣\u2043∙◦"
    "\u2190-\u21ff\u2300-\u23ff\u2460-\u2473\u25a0-\u25ff\u2600-\u260d\u260f-\u2705\u2707\u2708"
    "\u270a-\u275a\u2761-\u27ff\u2900-\u297f\u29be\u29bf\u29eb\u2b00-\u2bff"
)
"""They begin no word, so they need no space after them. Telephones and envelopes are no bullets."""
_PRIVATE = "\ue000-\uf8ff"
"""A word processor's own signs; without a space after them they may be letters of a font."""
_DASHES = "·⋅–—―»¤ØüÞð*+\\-"
"""They stand in running text too: bullets only where a space follows. The letters are what is left
of a word processor's arrows and ticks where their font is lost."""

_SIGN = rf"(?:(?P<sign>[{_SHAPES}])\s*|(?P<spaced>[{_PRIVATE}{_DASHES}]|§(?=\s+\D)|o)\s+)"
_BULLET = re.compile(rf"\s*{_SIGN}")
_SECOND = re.compile(rf"[{_SHAPES}]\s*")
"""A shape after a dash, where a list was turned into Markdown with its bullets kept."""
_LONE = re.compile(rf"\s*[{_SHAPES}{_PRIVATE}·⋅–—―*+\-]\s*")
_LIST_AFTER_COLON = re.compile(rf":(?:\s+([{_SHAPES}])|\s{{2,8}}([{_PRIVATE}{_DASHES}])\s)")
_LIST_AFTER_GAP = re.compile(rf":\s{{2,}}([{_SHAPES}{_PRIVATE}{_DASHES}])\s")


def bullet(text: str) -> tuple[str, str] | None:
    """The sign that opens a text, and what stands after it; none where no bullet stands."""
    match = _BULLET.match(text)
    if not match:
        return None
    second = _SECOND.match(text, match.end())
    return match["sign"] or match["spaced"], text[(second or match).end() :]


def is_lone_bullet(text: str) -> bool:
    """Whether a line holds a bullet and nothing else: its words stand on the next line."""
    return bool(_LONE.fullmatch(text))


def listed(text: str) -> tuple[str, list[str]] | None:
    """Words that lead into a list which stands in the same line, and its items."""
    start = _LIST_AFTER_COLON.search(text) or _LIST_AFTER_GAP.search(text)
    if not start:
        return None
    sign = next(group for group in start.groups() if group)
    shape = re.fullmatch(f"[{_SHAPES}]", sign)
    every = rf"[{_SHAPES}{_PRIVATE}{_DASHES}]"
    between = rf"\s+{re.escape(sign)}\s*" if shape else rf"\s{{2,}}{every}\s+"
    return text[: start.start() + 1], re.split(between, text[start.start() + 1 :])
