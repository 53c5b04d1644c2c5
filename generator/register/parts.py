"""Reads the marks at the start of a line: bullets, letters, clause numbers, `#`, table cells.

Second step of cutting. A line gives one part, or several where a list stands in the line.
What a part is in the document (heading, title, paragraph) is for `headings` and `blocks` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.register.hints import Hints, names
from generator.register.lines import RULE, Line
from generator.register.normalise import words


class Mark(StrEnum):
    """What a line is marked as by what stands before its words."""

    NONE = ""
    BULLET = "bullet"
    LETTER = "letter"
    NUMBER = "number"
    CLAUSE = "clause"
    ROW = "row"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Part:
    """A line, or a part of one, without the mark at its start."""

    line: int
    text: str
    mark: Mark = Mark.NONE
    label: str = ""
    """The printed number or letter."""
    indent: int = 0
    hashes: int = 0
    """The level of a Markdown heading."""
    blank_before: bool = True
    interrupted: bool = False
    """Whether dropped lines stand between it and the part before."""

    @property
    def is_item(self) -> bool:
        """Whether it is marked as an item of a list."""
        return self.mark in (Mark.BULLET, Mark.LETTER, Mark.NUMBER)


@dataclass(frozen=True, slots=True)
class _Before:
    """What stood between a line and the last one that was kept."""

    blank: bool = True
    dropped: bool = False
    ruled: bool = False
    footnote: bool = False
    """Whether the last one that was kept is a footnote."""


_BULLETS = "·•▪◦‣●○■–—*\\-\uf0b7\uf0a7\uf0d8"
_BULLET = re.compile(rf"(?:[{_BULLETS}]|o(?=\s{{2,}}|\t))\s+")
_CLAUSE = re.compile(r"(\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(?=[^a-z\s])")
_LETTER = re.compile(
    r"(?:\(([a-zA-Z]|[ivx]{2,4})\)|([a-zA-Z]|[ivx]{2,4})\)|([a-z]|[ivx]{2,4})\.)\s+"
)
_NUMBER = re.compile(r"(?:\((\d{1,2})\)|(\d{1,2})[.)])\s+")
_HASHES = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
_FOOTNOTE = re.compile(r"(?:<sup>\s*(\w{1,3})\s*</sup>|\[\^(\w{1,8})\]:)\s*", re.IGNORECASE)
_IN_LINE = re.compile(rf":\s{{2,}}[{_BULLETS}]\s")
_NEXT_IN_LINE = re.compile(rf"\s{{2,}}[{_BULLETS}]\s+")


def read_parts(lines: tuple[Line, ...], hints: Hints) -> tuple[Part, ...]:
    """The parts of all lines that were kept, in order."""
    parts: list[Part] = []
    before = _Before()
    for line in lines:
        if not line.kept:
            before = _Before(
                before.blank or line.blank,
                before.dropped or bool(line.rule),
                before.ruled or line.rule == RULE,
                before.footnote,
            )
            continue
        parts.extend(_parts_of(line, before, hints))
        before = _Before(blank=False, footnote=parts[-1].mark is Mark.FOOTNOTE)
    return tuple(parts)


def _parts_of(line: Line, before: _Before, hints: Hints) -> Iterator[Part]:
    first, *rest = _pieces(line.raw)
    indent = len(first.expandtabs(4)) - len(first.expandtabs(4).lstrip())
    mark, label, text, hashes = _read_mark(first.strip(" "), before, hints)
    yield Part(line.number, text, mark, label, indent, hashes, before.blank, before.dropped)
    for piece in rest:
        yield Part(line.number, piece.strip(), Mark.BULLET, blank_before=False)


def _pieces(raw: str) -> list[str]:
    """The line, cut before each item of a list that stands in it."""
    start = _IN_LINE.search(raw)
    if not start:
        return [raw]
    lead = raw[: start.start() + 1]
    items = [one for one in _NEXT_IN_LINE.split(raw[start.start() + 1 :]) if words(one)]
    return [lead, *items] if words(lead) else [raw]


def _read_mark(text: str, before: _Before, hints: Hints) -> tuple[Mark, str, str, int]:
    stripped = text.strip()
    if hashes := _HASHES.fullmatch(stripped):
        mark, label, rest = _numbering(hashes[2])
        return mark, label, rest, len(hashes[1])
    if footnote := _footnote(stripped, before, hints):
        return Mark.FOOTNOTE, *footnote, 0
    mark, label, rest = _numbering(text.lstrip())
    if _is_row(rest):
        return Mark.ROW, "", _cells(text), 0
    if mark is Mark.NONE and names(hints.items, rest):
        mark = Mark.BULLET
    return mark, label, rest.strip(), 0


def _numbering(text: str) -> tuple[Mark, str, str]:
    """The mark at the start; a bullet before a number or a letter is the number's."""
    bullet = _BULLET.match(text)
    rest = text[bullet.end() :] if bullet else text
    for mark, pattern in ((Mark.CLAUSE, _CLAUSE), (Mark.LETTER, _LETTER), (Mark.NUMBER, _NUMBER)):
        match = pattern.match(rest)
        if match and words(rest[match.end() :]):
            label = next(one for one in match.groups() if one)
            return mark, label.lower(), rest[match.end() :]
    if bullet and words(rest):
        return Mark.BULLET, "", rest
    return Mark.NONE, "", text


def _footnote(text: str, before: _Before, hints: Hints) -> tuple[str, str] | None:
    """Its number and its words: a footnote mark opens it, and a rule or another stands above."""
    match = _FOOTNOTE.match(text)
    named = names(hints.footnotes, text)
    if match and (before.ruled or before.footnote or match[2] or named):
        return (match[1] or match[2]).lower(), text[match.end() :]
    return ("", text) if named else None


def _is_row(rest: str) -> bool:
    tabbed = "\t" in rest.strip() or rest.rstrip(" ").endswith("\t\t")
    piped = rest.strip().startswith("|") and rest.strip().endswith("|") and rest.count("|") > 2
    return tabbed or piped


def _cells(text: str) -> str:
    cells = re.split(r"\t+", text) if "\t" in text else text.strip().strip("|").split("|")
    return " | ".join(cell.strip() for cell in cells if words(cell))
