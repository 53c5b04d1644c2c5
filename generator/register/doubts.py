"""What a document's lines leave doubtful: columns woven together, tables taken apart, stray digits.

Beside the steps of cutting, which report their own doubts. Nothing here changes how a document is
cut: an editor is told at which line to look, and how to settle it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.register.bullets import listed
from generator.register.furniture import is_item
from generator.register.given import Form, Mark
from generator.register.headings import Role
from generator.register.hints import Hints, names, section_named
from generator.register.lines import Line
from generator.register.model import Doubt
from generator.register.normalise import plain, words
from generator.register.parts import Part
from generator.register.sentences import close_stops

_GAP = re.compile(r"(?<=\S) {4,}(?=\S)")
_NEAR_COLUMN = 3
"""Characters by which the second column may begin elsewhere from one line to the next."""
_CELL_WORDS, _CELL_WIDTH = 6, 42
_CELLS = 4
"""So many short lines in a row look like a table whose cells stand below one another."""
_DIGIT_AFTER_WORD = re.compile(r"(?<![\w/.@-])[a-z]{4,}\d{1,2}(?![\w/@]|\.\w)")
_DIGIT_AFTER_STOP = re.compile(r"(?<=[a-z]{3})[.,;)]\d{1,2}(?=\s|$)")


def doubts_of_lines(lines: Iterable[Line], hints: Hints) -> Iterator[Doubt]:
    """What the kept lines of a document leave doubtful."""
    kept = [line for line in lines if line.kept]
    begun = {words(start)[0] for start in hints.split if words(start)}
    yield from _woven(kept)
    for line in kept:
        yield from _stray_digits(line)
        yield from _close_stops(line, begun)


def doubts_of_cells(
    parts: tuple[Part, ...], roles: tuple[Role | None, ...], hints: Hints
) -> Iterator[Doubt]:
    """Runs of short lines that may be the cells of a table or items whose bullets are lost."""
    run: list[Part] = []
    for part, role in zip(parts, roles, strict=True):
        if _like_a_cell(part) and role is not Role.TITLE and not _named(part, hints):
            run.append(part)
            continue
        yield from _cells(run)
        run = []
    yield from _cells(run)


def open_doubts(
    doubts: Iterable[Doubt], lines: tuple[Line, ...], hints: Hints
) -> tuple[Doubt, ...]:
    """Those that no hint settles, in the order of the document, none twice."""
    return tuple(
        doubt for doubt in sorted(set(doubts)) if not names(hints.sound, lines[doubt.line - 1].raw)
    )


def _woven(lines: list[Line]) -> Iterator[Doubt]:
    run: list[Line] = []
    columns: list[int] = []
    for line in lines:
        column = _second_column(line.raw)
        beside = bool(run) and line.number - run[-1].number <= 2
        if column and beside and abs(column - columns[-1]) <= _NEAR_COLUMN:
            run.append(line)
            columns.append(column)
            continue
        yield from _columns(run)
        run, columns = ([line], [column]) if column else ([], [])
    yield from _columns(run)


def _second_column(raw: str) -> int:
    """Where the text after a wide gap begins; 0 where there is no gap, or a list in the line."""
    gap = _GAP.search(raw)
    if not gap or "\t" in raw or listed(raw) is not None:
        return 0
    return gap.end()


def _columns(run: list[Line]) -> Iterator[Doubt]:
    if len(run) > 1:
        first, last = run[0].number, run[-1].number
        yield Doubt(
            first,
            f"lines {first} to {last} look like columns side by side: each was read across",
            "put the columns one below the other in the text; name the line in `sound` if it is "
            "right",
        )


def _stray_digits(line: Line) -> Iterator[Doubt]:
    text = plain(line.raw)
    for match in (*_DIGIT_AFTER_WORD.finditer(text), *_DIGIT_AFTER_STOP.finditer(text)):
        yield Doubt(
            line.number,
            f"the figure in '{match[0]}' may be a footnote mark",
            "take it out of the text if it is, else name the line in `sound`",
        )


def _close_stops(line: Line, begun: set[str]) -> Iterator[Doubt]:
    """Stops with no space after them. `begun` are words at which a hint begins a sentence."""
    if "." not in line.raw:
        return
    for found in close_stops(plain(line.raw)):
        if words(found)[-1] in begun:
            continue
        yield Doubt(
            line.number,
            f"a sentence may end within '{found}'",
            "name its first words in `split`, or the line in `sound`",
        )


def _named(part: Part, hints: Hints) -> bool:
    hinted = (*hints.headings, *hints.not_headings, *hints.titles, *hints.items, *hints.join)
    return names(hinted, part.text) or section_named(hints, part.text) is not None


def _like_a_cell(part: Part) -> bool:
    text = plain(part.text)
    short = len(text.split()) <= _CELL_WORDS and len(text) <= _CELL_WIDTH
    plainly = part.mark is Mark.NONE and not part.hashes and not is_item(text)
    plainly = plainly and part.form in (None, Form.TEXT)
    return short and plainly and not text.endswith((".", ":", "?", "!", ";"))


def _cells(run: list[Part]) -> Iterator[Doubt]:
    if len(run) >= _CELLS and not _is_wrapped(run):
        first, last = run[0].line, run[-1].line
        yield Doubt(
            first,
            f"lines {first} to {last} are short: the cells of a table, one below another, or a "
            "list without its bullets",
            "put each row on one line with tabs between its cells, or name the lines in `items` "
            "or `headings`; name the first in `sound` if they are right",
        )


def _is_wrapped(run: list[Part]) -> bool:
    """Whether the lines are a text set narrow: hardly any has room for the word that follows."""
    width = max(len(part.text) for part in run)
    roomy = sum(
        len(part.text) + 1 + len(below.text.split()[0]) <= width for part, below in pairwise(run)
    )
    return roomy * 3 < len(run)
