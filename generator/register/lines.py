"""The lines of a document, and the rules by which some of them are left out, in the open.

First step of cutting. A dropped line keeps its number and carries the name of its rule, so that
the register can show it; nothing else of the document may get lost on the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.register.bullets import is_lone_bullet
from generator.register.furniture import furniture
from generator.register.given import Paragraph
from generator.register.hints import Hints, names
from generator.register.hyphens import part_hidden
from generator.register.model import Doubt, Dropped
from generator.register.normalise import SOFT_HYPHEN, starts_with, visible, words
from generator.register.page_numbers import is_page_number, page_doubts

REPEATED_FURNITURE = "repeated-furniture"
PAGE_NUMBER = "page-number"
TABLE_OF_CONTENTS = "table-of-contents"
RULE = "rule"
BLANK_HEADING = "blank-heading"
LONE_BULLET = "lone-bullet"
"""A bullet without its words: they stand on the next line, which becomes the item."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_TOC_ENTRY = re.compile(r"(?:(?<!\t)\t[ \t]*|(?<!\.)\.{4,}\s*|(?<!\. )(?:\. ){4,}\s*)(\d{1,3})\s*$")
_TOC_HEADINGS = {("contents",), ("table", "of", "contents"), ("contents", "page")}


class CutError(ValueError):
    """The bytes are no text that can be cut: empty, or not UTF-8."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file. `rule` names what dropped it."""

    number: int
    raw: str
    rule: str = ""
    given: Paragraph | None = None
    """What its file says of it; none in a plain text."""

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
    lines = [_clean(line) for line in cleaned.split("\n")]
    if not any(words(line) for line in lines):
        raise CutError("the document is empty: it holds no words")
    return tuple(Line(number, line) for number, line in enumerate(lines, start=1))


def lines_of(paragraphs: Iterable[Paragraph]) -> tuple[Line, ...]:
    """Paragraphs that a reader found, a line each. Raises `CutError` where none holds words."""
    lines = tuple(_given_line(at, given) for at, given in enumerate(paragraphs, start=1))
    if not any(words(line.raw) for line in lines if not line.rule):
        raise CutError("the document is empty: it holds no words")
    return lines


def _given_line(number: int, given: Paragraph) -> Line:
    cleaned = replace(given, text=_clean(given.text))
    return Line(number, cleaned.printed, given.rule, cleaned)


def drop_lines(lines: tuple[Line, ...], hints: Hints) -> tuple[tuple[Line, ...], tuple[Doubt, ...]]:
    """The same lines, each that a rule leaves out marked with its name; and what is doubtful."""
    looked_at = tuple(line for line in lines if line.given is None)
    contents, headless = _contents(looked_at)
    repeated, doubts = furniture((line.number, line.raw) for line in looked_at if not line.blank)
    dropped = []
    for line in lines:
        rule = line.rule or _by_hint(line, hints)
        if not rule and not names((*hints.headings, *hints.titles, *hints.items), line.raw):
            rule = _by_look(line) or _by_company(line.number, contents, repeated)
        dropped.append(replace(line, rule=rule))
    pages = ((line.number, line.raw) for line in dropped if line.rule == PAGE_NUMBER)
    settled = {
        line.number for line in dropped if _by_hint(line, hints) or _is_named(line.raw, hints)
    }
    found = (*headless, *doubts, *page_doubts(pages))
    return tuple(dropped), tuple(doubt for doubt in found if doubt.line not in settled)


def dropped_by_rule(lines: tuple[Line, ...]) -> tuple[Dropped, ...]:
    """What was left out, rule by rule."""
    rules = sorted({line.rule for line in lines if line.rule})
    return tuple(
        Dropped(rule=rule, lines=tuple(line.number for line in lines if line.rule == rule))
        for rule in rules
    )


def _clean(line: str) -> str:
    """The line without what cannot be seen, save a soft hyphen at its end: the word goes on."""
    bare = _CONTROL.sub(" ", line)
    return visible(part_hidden(bare)) + (SOFT_HYPHEN if bare.rstrip().endswith(SOFT_HYPHEN) else "")


def _is_named(raw: str, hints: Hints) -> bool:
    return names((*hints.headings, *hints.not_headings, *hints.titles, *hints.items), raw)


def _by_hint(line: Line, hints: Hints) -> str:
    return next((drop.rule for drop in hints.drop if starts_with(line.raw, drop.starts)), "")


def _by_look(line: Line) -> str:
    if line.blank:
        return ""
    if not words(line.raw):
        if is_lone_bullet(line.raw):
            return LONE_BULLET
        return BLANK_HEADING if line.raw.lstrip().startswith("#") else RULE
    return PAGE_NUMBER if line.given is None and is_page_number(line.raw) else ""


def _by_company(number: int, contents: set[int], repeated: frozenset[int]) -> str:
    if number in contents:
        return TABLE_OF_CONTENTS
    return REPEATED_FURNITURE if number in repeated else ""


def _contents(lines: tuple[Line, ...]) -> tuple[set[int], list[Doubt]]:
    """Numbers of the lines of a table of contents, its own heading included."""
    found: set[int] = set()
    doubts: list[Doubt] = []
    heading: Line | None = None
    run: list[Line] = []
    for line in (*(line for line in lines if not line.blank), Line(0, "end")):
        if line.raw.rstrip()[-1:].isdigit() and _TOC_ENTRY.search(line.raw):
            run.append(line)
            continue
        if run and (heading or _looks_like_contents(run)):
            found |= {line.number for line in (*run, heading) if line}
            doubts += [] if heading else [_headless(run)]
        run = []
        heading = line if words(line.raw.lstrip("# ")) in _TOC_HEADINGS else None
    return found, doubts


def _headless(run: list[Line]) -> Doubt:
    return Doubt(
        run[0].number,
        f"lines {run[0].number} to {run[-1].number} were left out as a table of contents, though "
        "no heading says so",
        "name them in `items` if they are text, else the first in `sound`",
    )


def _looks_like_contents(run: list[Line]) -> bool:
    """Three entries or more whose page numbers never fall: not the figures of a table."""
    pages = [int(match[1]) for line in run if (match := _TOC_ENTRY.search(line.raw))]
    return len(run) >= 3 and pages == sorted(pages)
