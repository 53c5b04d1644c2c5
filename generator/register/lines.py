"""The lines of a document, and the rules by which some of them are left out, in the open.

First step of cutting. A dropped line keeps its number and carries the name of its rule, so that
the register can show it; nothing else of the document may get lost on the way.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from generator.register.hints import Hints, names
from generator.register.model import Dropped
from generator.register.normalise import starts_with, words

REPEATED_FURNITURE = "repeated-furniture"
PAGE_NUMBER = "page-number"
TABLE_OF_CONTENTS = "table-of-contents"
RULE = "rule"
BLANK_HEADING = "blank-heading"

_TOP = 3
"""A line is the document's title if it stands among so many first lines."""
_OFTEN = 3
"""Furniture stands on every page; a line printed only twice may well be meant."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\u200b]")
_TOC_ENTRY = re.compile(r"(?:\t[ \t]*|\.{4,}\s*|(?:\. ){4,}\s*)(\d{1,3})\s*$")
_TOC_HEADINGS = {("contents",), ("table", "of", "contents"), ("contents", "page")}
_PAGE = re.compile(r"\s*(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?\s*", re.IGNORECASE)
_LIST_MARK = re.compile(r"\s*(?:[-*•·▪◦–—\uf0b7]|\(?\w{1,3}[.)])\s")
_ASCII_WORD = re.compile(r"[a-z0-9]+")


class CutError(ValueError):
    """The bytes are no text that can be cut: empty, or not UTF-8."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file. `rule` names what dropped it."""

    number: int
    raw: str
    rule: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing is printed on it."""
        return not self.raw.strip()

    @property
    def kept(self) -> bool:
        """Whether it has words that the register must account for."""
        return not self.blank and not self.rule


def read_lines(text: bytes) -> tuple[Line, ...]:
    """The lines of a document's bytes. Raises `CutError`."""
    try:
        decoded = text.decode("utf-8")
    except UnicodeDecodeError as bad:
        raise CutError(
            f"the document is not UTF-8 text (byte {bad.start + 1} is not): save it as UTF-8"
        ) from bad
    cleaned = decoded.replace("\r\n", "\n").replace("\r", "\n")
    lines = [_CONTROL.sub(" ", line) for line in cleaned.split("\n")]
    if not any(words(line) for line in lines):
        raise CutError("the document is empty: it holds no words")
    return tuple(Line(number, line) for number, line in enumerate(lines, start=1))


def drop_lines(lines: tuple[Line, ...], hints: Hints) -> tuple[Line, ...]:
    """The same lines, each that a rule leaves out marked with the rule's name."""
    contents = _contents(lines)
    furniture = _furniture(lines)
    dropped = []
    for line in lines:
        rule = _by_hint(line, hints) or _by_look(line)
        if not rule and not names((*hints.headings, *hints.titles), line.raw):
            rule = _by_company(line.number, contents, furniture)
        dropped.append(replace(line, rule=rule))
    return tuple(dropped)


def dropped_by_rule(lines: tuple[Line, ...]) -> tuple[Dropped, ...]:
    """What was left out, rule by rule."""
    rules = sorted({line.rule for line in lines if line.rule})
    return tuple(
        Dropped(rule=rule, lines=tuple(line.number for line in lines if line.rule == rule))
        for rule in rules
    )


def _by_hint(line: Line, hints: Hints) -> str:
    return next((one.rule for one in hints.drop if starts_with(line.raw, one.starts)), "")


def _by_look(line: Line) -> str:
    if line.blank:
        return ""
    if not words(line.raw):
        return BLANK_HEADING if line.raw.lstrip().startswith("#") else RULE
    return PAGE_NUMBER if _PAGE.fullmatch(line.raw) else ""


def _by_company(number: int, contents: set[int], furniture: set[int]) -> str:
    if number in contents:
        return TABLE_OF_CONTENTS
    return REPEATED_FURNITURE if number in furniture else ""


def _contents(lines: tuple[Line, ...]) -> set[int]:
    """Numbers of the lines of a table of contents, its own heading included."""
    found: set[int] = set()
    heading: Line | None = None
    run: list[Line] = []
    for line in (*(one for one in lines if not one.blank), Line(0, "end")):
        if _TOC_ENTRY.search(line.raw):
            run.append(line)
            continue
        if run and (heading or _looks_like_contents(run)):
            found |= {one.number for one in (*run, heading) if one}
        run = []
        heading = line if words(line.raw.lstrip("# ")) in _TOC_HEADINGS else None
    return found


def _looks_like_contents(run: list[Line]) -> bool:
    """Three entries or more whose page numbers never fall: not the figures of a table."""
    pages = [int(match[1]) for line in run if (match := _TOC_ENTRY.search(line.raw))]
    return len(run) >= 3 and pages == sorted(pages)


def _furniture(lines: tuple[Line, ...]) -> set[int]:
    """Numbers of the lines that are printed again and again, whatever stray marks they carry."""
    bones = {line.number: _bones(line.raw) for line in lines if _may_be_furniture(line.raw)}
    often = Counter(bones.values())
    top = [line for line in lines if not line.blank][:_TOP]
    titles = {
        bones[line.number]: line.number
        for line in reversed(top)
        if line.number in bones and "\t" not in line.raw
    }
    return {
        number
        for number, bone in bones.items()
        if titles.get(bone) != number and (often[bone] >= _OFTEN or bone in titles)
    }


def _may_be_furniture(raw: str) -> bool:
    """A short line that is no sentence, no list item and no Markdown heading."""
    if raw.lstrip().startswith("#") or _LIST_MARK.match(raw):
        return False
    ends_as_sentence = raw.rstrip().endswith((".", "?", "!", ":", ";", ","))
    return 3 <= len(_bones(raw)) <= 25 and not ends_as_sentence


def _bones(raw: str) -> tuple[str, ...]:
    """What stays the same from page to page: no tabs, colons, odd glyphs."""
    return tuple(_ASCII_WORD.findall(raw.lower()))
