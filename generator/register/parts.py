"""Reads the marks at the start of a line: bullets, letters, clause numbers, `#`, table cells.

Second step of cutting. A line gives one part, or several where a list stands in the line.
What a part is in the document (heading, title, paragraph) is for `headings` and `blocks` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.register.bullets import bullet, listed
from generator.register.given import Form, Mark, Paragraph
from generator.register.hints import Hints, names
from generator.register.hyphens import Spelling, mend
from generator.register.lines import LONE_BULLET, RULE, Line
from generator.register.model import Doubt
from generator.register.normalise import words


@dataclass(frozen=True, slots=True)
class Part:
    """A line, or a part of one, without the mark at its start."""

    line: int
    text: str
    mark: Mark = Mark.NONE
    label: str = ""
    """The printed number or letter."""
    sign: str = ""
    """The printed bullet."""
    indent: int = 0
    hashes: int = 0
    """The level of a Markdown heading."""
    blank_before: bool = True
    interrupted: bool = False
    """Whether dropped lines stand between it and the part before."""
    doubts: tuple[Doubt, ...] = ()
    form: Form | None = None
    """What its file says that it is; none in a plain text."""
    level: int | None = None
    """How deep an item stands, where its file says so."""

    @property
    def is_item(self) -> bool:
        """Whether it is marked as an item of a list."""
        return self.mark in (Mark.BULLET, Mark.LETTER, Mark.ROMAN, Mark.NUMBER)


@dataclass(frozen=True, slots=True)
class _Before:
    """What stood between a line and the last one that was kept."""

    blank: bool = True
    dropped: bool = False
    ruled: bool = False
    footnote: bool = False
    """Whether the last one that was kept is a footnote."""
    lone: str = ""
    """A bullet, a letter or a number that stood alone on its line."""


@dataclass(frozen=True, slots=True)
class _Numbering:
    """What was read at the start of a line, and what stands after it."""

    mark: Mark
    label: str
    rest: str
    sign: str = ""


_CLAUSE = re.compile(r"(\d{1,3}(?:\.\d{1,3})+)[.)]?\s+(?=[^a-z\s])")
_ROMANS = r"[ivxIVX]{1,6}"
_LETTER = re.compile(
    rf"(?:\(([a-zA-Z]|{_ROMANS})\)|([a-zA-Z]|{_ROMANS})\)|([a-z]|[ivx]{{2,6}})\.)\s+"
)
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_NUMBER = re.compile(r"(?:\((\d{1,3})\)|(\d{1,3})[.)])\s+")
_LONE_LABEL = re.compile(
    rf"\s*(?:\(?(?:\d{{1,3}}|[a-z]|{_ROMANS})[.)]|\d{{1,3}}(?:\.\d{{1,3}})+[.)]?)\s*"
)
_HASHES = re.compile(r"(#{1,6})\s+(\S.*)")
_FOOTNOTE = re.compile(
    r"(?:<sup>\s*(\w{1,3})\s*</sup>|\[\^(\w{1,8})\]:|\[(\d{1,3})\](?=\s)|([⁰¹²³⁴-⁹]{1,3}))\s*",
    re.IGNORECASE,
)


def read_parts(lines: tuple[Line, ...], hints: Hints, known: Spelling) -> tuple[Part, ...]:
    """The parts of all lines that were kept, in order."""
    parts: list[Part] = []
    before = _Before()
    kept = [line for line in lines if line.kept]
    following = {line.number: after for line, after in pairwise(kept)}
    for line in lines:
        if line.kept and line.given:
            parts.extend(_given_parts(line, line.given, hints, known))
        elif line.kept and not before.lone and _is_lone_label(line, following.get(line.number)):
            before = replace(before, lone=line.raw)
        elif line.kept:
            parts.extend(_parts_of(line, before, hints, known))
            before = _Before(blank=False, footnote=parts[-1].mark is Mark.FOOTNOTE)
        else:
            before = _after_dropped(before, line)
    return tuple(parts)


def _given_parts(line: Line, given: Paragraph, hints: Hints, known: Spelling) -> Iterator[Part]:
    """The parts of a line whose file says what it is; typed marks are read from its words."""
    if given.form is Form.TEXT:
        for part in _parts_of(line, _Before(), hints, known):
            yield replace(part, form=given.form)
        return
    text, doubts = _mended(given.text.strip(" "), line.number, known)
    part = Part(line.number, text, given.mark, given.label, doubts=doubts, form=given.form)
    if given.form is Form.HEADING:
        typed = _numbering(_dotted(text)) if given.mark is Mark.NONE else None
        part = replace(part, hashes=given.level)
        yield replace(part, mark=typed.mark, label=typed.label, text=typed.rest) if typed else part
    elif given.form is Form.ITEM:
        mark = given.mark or Mark.BULLET
        yield replace(part, mark=mark, level=given.level, indent=4 * given.level)
    elif given.form in (Form.ROW, Form.HEADER_ROW):
        yield replace(part, mark=Mark.ROW, text=_cells(text))
    else:
        yield replace(part, mark=Mark.FOOTNOTE) if given.form is Form.FOOTNOTE else part


def _dotted(heading: str) -> str:
    """'3 Records', which a file says is a heading, is '3. Records'."""
    return re.sub(r"^(\d{1,2})\s+(?=[A-Z])", r"\1. ", heading)


def _after_dropped(before: _Before, line: Line) -> _Before:
    lone = line.rule == LONE_BULLET
    return _Before(
        before.blank or line.blank,
        before.dropped or (bool(line.rule) and not lone),
        before.ruled or line.rule == RULE,
        before.footnote,
        line.raw if lone else before.lone,
    )


def _is_lone_label(line: Line, below: Line | None) -> bool:
    """A label alone on its line: the words that it marks stand on the next one."""
    if below is None or not _LONE_LABEL.fullmatch(line.raw):
        return False
    return bullet(below.raw) is None and not _LONE_LABEL.match(below.raw)


def _parts_of(line: Line, before: _Before, hints: Hints, known: Spelling) -> Iterator[Part]:
    first, *rest = _pieces(line.raw)
    if before.lone and bullet(first) is None and not first.lstrip().startswith("#"):
        first = f"{before.lone.rstrip()} {first.strip()}"
    indent = len(first.expandtabs(4)) - len(first.expandtabs(4).lstrip())
    read, hashes = _read_mark(first.strip(" "), before, hints)
    text, doubts = _mended(read.rest, line.number, known)
    yield Part(
        line.number,
        text,
        read.mark,
        read.label,
        read.sign,
        indent,
        hashes,
        before.blank,
        before.dropped,
        doubts,
    )
    for piece in rest:
        text, doubts = _mended(piece.strip(), line.number, known)
        yield Part(line.number, text, Mark.BULLET, blank_before=False, doubts=doubts)


def _mended(text: str, line: int, known: Spelling) -> tuple[str, tuple[Doubt, ...]]:
    mended = mend(text, line, known)
    return mended.text, mended.doubts


def _pieces(raw: str) -> list[str]:
    """The line, cut before each item of a list that stands in it."""
    found = listed(raw)
    if not found or not words(found[0]):
        return [raw]
    lead, items = found
    return [lead, *(item for item in items if words(item))]


def _read_mark(text: str, before: _Before, hints: Hints) -> tuple[_Numbering, int]:
    stripped = text.strip()
    if hashes := _HASHES.fullmatch(stripped):
        return _numbering(_without_closing(hashes[2])), len(hashes[1])
    if footnote := _footnote(stripped, before, hints):
        return footnote, 0
    read = _numbering(text.lstrip())
    if _is_row(read.rest):
        return _Numbering(Mark.ROW, "", _cells(text)), 0
    if read.mark is Mark.NONE and names(hints.items, read.rest):
        read = replace(read, mark=Mark.BULLET)
    return replace(read, rest=read.rest.strip()), 0


def _without_closing(heading: str) -> str:
    bare = heading.rstrip()
    return bare.rstrip("#").rstrip() or bare


def _numbering(text: str) -> _Numbering:
    """The mark at the start; a bullet before a number or a letter is the number's."""
    sign, rest = bullet(text) or ("", text)
    for mark, pattern in ((Mark.CLAUSE, _CLAUSE), (Mark.LETTER, _LETTER), (Mark.NUMBER, _NUMBER)):
        match = pattern.match(rest)
        if not (match and words(rest[match.end() :])):
            continue
        label = next(group for group in match.groups() if group).lower()
        if mark is Mark.LETTER and len(label) > 1:
            if not _ROMAN.fullmatch(label):
                continue
            return _Numbering(Mark.ROMAN, label, rest[match.end() :], sign)
        return _Numbering(mark, label, rest[match.end() :], sign)
    if sign and words(rest):
        return _Numbering(Mark.BULLET, "", rest, sign)
    return _Numbering(Mark.NONE, "", text)


def _footnote(text: str, before: _Before, hints: Hints) -> _Numbering | None:
    """Its number and its words: a footnote mark opens it, and a rule or another stands above."""
    match = _FOOTNOTE.match(text)
    named = names(hints.footnotes, text)
    if (
        match
        and (before.ruled or before.footnote or match[2] or named)
        and words(text[match.end() :])
    ):
        label = next(group for group in match.groups() if group)
        return _Numbering(Mark.FOOTNOTE, _plain_digits(label), text[match.end() :])
    return _Numbering(Mark.FOOTNOTE, "", text) if named else None


def _plain_digits(label: str) -> str:
    return "".join(words(f" {label}")) or label


def _is_row(rest: str) -> bool:
    tabbed = "\t" in rest.strip() or rest.rstrip(" ").endswith("\t\t")
    piped = rest.strip().startswith("|") and rest.strip().endswith("|") and rest.count("|") > 2
    return tabbed or piped


def _cells(text: str) -> str:
    cells = re.split(r"\t+", text) if "\t" in text else text.strip().strip("|").split("|")
    return " | ".join(cell.strip() for cell in cells if words(cell))
