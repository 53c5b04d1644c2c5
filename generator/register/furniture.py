"""Tells page furniture from text: what is printed on page after page, the same or counting.

What stands between two halves of a sentence, or carries a page number, is furniture. A heading said
again in each part of a document, or one that counts ('Stage 2'), only looks like it: it stays,
and is reported.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise, takewhile

from generator.register.bullets import bullet
from generator.register.model import Doubt
from generator.register.page_numbers import closed_up, is_page_number, names_page
from generator.register.word_lists import COUNTED, NO_END

_TOP = 3
"""A line is the document's title if it stands among so many first lines."""
_OFTEN = 3
"""Furniture stands on every page; a line printed only twice may well be meant."""
_LONGEST = 25
"""Words of the longest line that may be furniture."""

_NUMBERED = re.compile(
    r"\s*(?:\(?\w{1,3}[.)]|\([ivxIVX]{1,6}\)|[ivxIVX]{2,6}[.)]|\d{1,3}(?:\.\d{1,3})+)\s"
)
_TOKEN = re.compile(r"[a-z]+|\d+")
_OF_PAGES = re.compile(r"[\t|©\d]")
"""Columns, a copyright, a number or a date: headings have none of them."""
_SAYING = re.compile(r"\b(?:must|should|shall|may|will|can|cannot|not|never|unless)\b")
"""A line with one of these says something: it is text unless it breaks a sentence in two."""
_STOPS = (".", "?", "!", ":", ";", "…")
_CLOSERS = ")]\"'”’*_ "


@dataclass(frozen=True, slots=True)
class Printed:
    """A line that is not blank, with its neighbours. Page numbers are no neighbours."""

    number: int
    raw: str
    before: str
    after: str
    above: str
    """The nearest line before it that does not come again and again."""
    below: str


def is_item(raw: str) -> bool:
    """Whether a bullet, a letter or a number opens a line: then it is never furniture."""
    return bullet(raw) is not None or bool(_NUMBERED.match(raw))


def dangles(text: str) -> bool:
    """Whether a text stops at a word that no sentence ends with."""
    last = text.rstrip(_CLOSERS + ",").rpartition(" ")[2].lower()
    return last in NO_END or text.rstrip().endswith(",")


def furniture(lines: Iterable[tuple[int, str]]) -> tuple[frozenset[int], tuple[Doubt, ...]]:
    """Numbers of the lines that are page furniture, and lines that only look like it.

    `lines` are those that are not blank, each with its number.
    """
    lines = tuple(line for line in lines if not is_page_number(line[1]))
    often = Counter(_bones(raw) for _, raw in lines if _may_be_furniture(raw))
    again = [_may_be_furniture(raw) and often[_bones(raw)] >= _OFTEN for _, raw in lines]
    printed = _with_neighbours(lines, again)
    groups: dict[tuple[str, ...], list[Printed]] = defaultdict(list)
    for line in printed:
        if _may_be_furniture(line.raw):
            groups[_bones(line.raw)].append(line)
    titles = _titles(printed)
    found: set[int] = set()
    doubts: list[Doubt] = []
    for group in groups.values():
        numbers = {line.number for line in group}
        of_text = sum(_goes_on(line) or _stands_in_table(line, numbers) for line in group)
        if 2 * of_text <= len(group):
            dropped, doubt = _judged(group, titles)
            found |= dropped
            doubts += doubt
    return frozenset(found), tuple(doubts)


def _with_neighbours(lines: tuple[tuple[int, str], ...], again: list[bool]) -> tuple[Printed, ...]:
    raws = [raw for _, raw in lines]
    nearest = accumulate(zip(raws, again, strict=True), _nearest, initial="")
    following = list(accumulate(zip(raws[::-1], again[::-1], strict=True), _nearest, initial=""))
    return tuple(
        Printed(number, raw, before, after, above, below)
        for (number, raw), before, after, above, below in zip(
            lines, ["", *raws], [*raws[1:], ""], nearest, following[-2::-1], strict=False
        )
    )


def _nearest(last: str, line: tuple[str, bool]) -> str:
    """The last line so far that does not come again and again."""
    raw, again = line
    return last if again else raw


def _titles(printed: tuple[Printed, ...]) -> dict[tuple[str, ...], int]:
    """The bones of the document's first lines, and the line that each stands on."""
    opening = takewhile(lambda line: not line.raw.rstrip().endswith(_STOPS), printed[:_TOP])
    top = [line for line in opening if "\t" not in line.raw]
    return {_exactly(line.raw): line.number for line in reversed(top)}


def _judged(
    group: list[Printed], titles: dict[tuple[str, ...], int]
) -> tuple[set[int], list[Doubt]]:
    """Which lines of a group are furniture. The lines differ by their numbers only, if at all."""
    if _counts(group):
        return _judged_counting(group)
    found: set[int] = set()
    doubts: list[Doubt] = []
    ordered = sorted(group, key=lambda line: _exactly(line.raw))
    for bones, same in groupby(ordered, key=lambda line: _exactly(line.raw)):
        again = [line for line in same if titles.get(bones) != line.number]
        if bones in titles:
            found |= {line.number for line in again}
        elif len(again) >= _OFTEN:
            if _is_of_pages(again):
                found |= {line.number for line in again}
            else:
                doubts.append(_repeated(again))
    if not found and len(group) == 1 and names_page(group[0].raw):
        doubts.append(_like_a_footer(group[0]))
    return found, doubts


def _judged_counting(group: list[Printed]) -> tuple[set[int], list[Doubt]]:
    if _name_pages(group) or any(_breaks_sentence(line) for line in group):
        return {line.number for line in group}, []
    if any(_is_counted_heading(line.raw) or _SAYING.search(line.raw) for line in group):
        return set(), [_repeated(group)]
    return {line.number for line in group}, [_counting(group)]


def _name_pages(group: list[Printed]) -> bool:
    return all(names_page(line.raw) for line in group)


def _counts(group: list[Printed]) -> bool:
    """Whether the lines differ by one number that rises from each to the next."""
    pages = _name_pages(group)
    if len(group) < (2 if pages else _OFTEN):
        return False
    numbers = [_numbers(line.raw) for line in group]
    moving = [column for column in zip(*numbers, strict=True) if len(set(column)) > 1]
    if pages and len(group) >= _OFTEN:  # a text bound from several begins again at 1
        return len(moving) > 0
    rising = len(moving) == 1 and list(moving[0]) == sorted(moving[0])
    return rising and (pages or len(set(moving[0])) >= _OFTEN)


def _is_of_pages(group: list[Printed]) -> bool:
    """Whether lines said again carry something of a page, or stand where a page ends."""
    if any(_SAYING.search(line.raw) for line in group):
        return any(_breaks_sentence(line) for line in group)
    return any(_OF_PAGES.search(line.raw) or _breaks_sentence(line) for line in group)


def _breaks_sentence(line: Printed) -> bool:
    """Whether a sentence stands unfinished above a line and goes on below it."""
    return _breaks_off(line.before, line.after) or _breaks_off(line.above, line.below)


def _breaks_off(before: str, after: str) -> bool:
    above, below = before.rstrip(_CLOSERS), after.lstrip("([\"'“‘*_ ")
    if not above or above.endswith(_STOPS) or above.lstrip().startswith("#"):
        return False
    return dangles(above) or (below[:1].islower() and bullet(after) is None)


def _goes_on(line: Printed) -> bool:
    """Whether a line is itself the beginning of a sentence that goes on below it."""
    if dangles(line.raw):
        return True
    fresh = not line.before or line.before.rstrip(_CLOSERS).endswith(_STOPS)
    lower = line.after.lstrip()[:1].islower() and not is_item(line.after)
    return fresh and lower and line.after == line.below


def _stands_in_table(line: Printed, alike: set[int]) -> bool:
    """Whether a line stands right above or below one like it: no page is a line long."""
    return line.number - 1 in alike or line.number + 1 in alike


def _is_counted_heading(raw: str) -> bool:
    """'Stage 2', 'Appendix 3 Forms': a heading that counts, not a page."""
    bones = _exactly(raw)
    return any(word in COUNTED and after.isdigit() for word, after in pairwise(bones[:3]))


def _may_be_furniture(raw: str) -> bool:
    """A short line that is no sentence, no list item and no Markdown heading."""
    if raw.lstrip().startswith("#") or is_item(raw):
        return False
    bones = _exactly(raw)
    numbers = sum(1 for bone in bones if bone.isdigit())
    ends_as_sentence = raw.rstrip().endswith((".", "?", "!", ":", ";", ","))
    return 3 - min(numbers, 1) <= len(bones) <= _LONGEST and not ends_as_sentence


def _bones(raw: str) -> tuple[str, ...]:
    """What stays the same from page to page: no tabs, colons, odd glyphs, and no number."""
    return tuple("#" if bone.isdigit() else bone for bone in _exactly(raw))


def _numbers(raw: str) -> tuple[int, ...]:
    return tuple(int(bone) for bone in _exactly(raw) if bone.isdigit())


def _exactly(raw: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(closed_up(raw).lower()))


def _at(group: list[Printed]) -> str:
    return ", ".join(str(line.number) for line in group[:6]) + (" ..." if len(group) > 6 else "")


def _repeated(group: list[Printed]) -> Doubt:
    return Doubt(
        group[0].number,
        f"a line that comes again and again (lines {_at(group)}) was kept",
        "name it in `headings` if it is a heading, in `drop` if it belongs to the page",
    )


def _counting(group: list[Printed]) -> Doubt:
    return Doubt(
        group[0].number,
        f"lines that differ by a rising number (lines {_at(group)}) were left out",
        "name them in `headings` or `items` if they are text, in `drop` if they are not",
    )


def _like_a_footer(line: Printed) -> Doubt:
    return Doubt(
        line.number,
        "a line with the number of a page was kept, since no other is like it",
        "name it in `drop` if it belongs to the page, else in `sound`",
    )
