"""The words of a PDF's pages with their places, and its tables: what the library gives, plainly.

All lengths are in points, measured from the top left of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

_RAISED = 0.8
"""A word of less than this share of its line's size is a mark above it."""
_LARGEST_FRAME = 0.5
"""Share of the page above which a box is the ground of the page."""
_HIGHEST_MARK = 16.0
"""Points up to which a filled box marks words, as a pen does."""
_HYPHENS = str.maketrans({"\u00ad": "-", "\u2010": "-", "\u2011": "-"})
"""What is printed is a hyphen, whatever the file says of it."""
_BOLD = ("bold", "black", "heavy", "semibold", "demi")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float = 10.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with ruled lines: the words of each cell, row by row; none for a cell that is not."""

    x0: float
    x1: float
    top: float
    bottom: float
    rows: tuple[tuple[tuple[Word, ...] | None, ...], ...]
    framed: bool = False
    """Whether it is no table but a box drawn about some text."""


Box = Word | Grid


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    grids: tuple[Grid, ...]
    pictures: int
    """Pictures that take a good part of the page."""
    turned: str = ""
    """Words that do not run from left to right."""


def page_of(page: Any) -> Page:
    """A page of the library as one of ours."""
    turned = " ".join("".join(c["text"] for c in page.chars if not c["upright"]).split())
    upright = page.filter(_upright)
    upright.objects["char"] = _Placed(upright.chars)
    found = upright.dedupe_chars().extract_words(
        extra_attrs=["size", "fontname"], keep_blank_chars=False, x_tolerance_ratio=0.15
    )
    words = tuple(_word(word) for word in found)
    area = float(page.width * page.height)
    tables = tuple(_grid(table, words) for table in page.find_tables())
    grids = (*tables, *_frames(page.rects, words, tables, area))
    within = {id(word) for grid in grids for word in words if _inside(word, grid)}
    large = sum(image["width"] * image["height"] > 0.1 * area for image in page.images)
    return Page(
        page.page_number,
        float(page.width),
        float(page.height),
        tuple(word for word in words if id(word) not in within),
        grids,
        large,
        turned,
    )


class _Placed(list[dict[str, Any]]):
    """Letters that know their places: the library asks for each, and would compare it with all."""

    def __init__(self, letters: Iterable[dict[str, Any]]) -> None:
        super().__init__(letters)
        self._places = {id(letter): place for place, letter in enumerate(self)}

    def index(self, letter: Any, *_: Any) -> int:
        """Where it stands."""
        return self._places[id(letter)]


def _upright(thing: dict[str, Any]) -> bool:
    return thing["object_type"] != "char" or bool(thing["upright"])


def _word(found: dict[str, Any]) -> Word:
    name = str(found["fontname"]).lower()
    return Word(
        found["text"].translate(_HYPHENS),
        float(found["x0"]),
        float(found["x1"]),
        float(found["top"]),
        float(found["bottom"]),
        round(float(found["size"]), 1),
        any(weight in name for weight in _BOLD),
    )


def _grid(table: Any, words: Iterable[Word]) -> Grid:
    x0, top, x1, bottom = table.bbox
    rows = tuple(
        tuple(None if cell is None else _within(cell, words) for cell in row.cells)
        for row in table.rows
    )
    return Grid(x0, x1, top, bottom, rows)


def _frames(
    rects: list[dict[str, Any]], words: tuple[Word, ...], tables: tuple[Grid, ...], area: float
) -> Iterator[Grid]:
    """Boxes drawn about some words, the outermost only, that are no part of a table."""
    free = [word for word in words if not any(_inside(word, grid) for grid in tables)]
    taken: set[int] = set()
    for rect in sorted(rects, key=lambda rect: -rect["width"] * rect["height"]):
        size = rect["width"] * rect["height"]
        place = (rect["x0"], rect["top"], rect["x1"], rect["bottom"])
        inside = _within(place, (word for word in free if id(word) not in taken))
        if len(inside) > 1 and size < _LARGEST_FRAME * area and rect["height"] > _HIGHEST_MARK:
            taken |= {id(word) for word in inside}
            yield Grid(place[0], place[2], place[1], place[3], ((inside,),), framed=True)


def _within(cell: tuple[float, float, float, float], words: Iterable[Word]) -> tuple[Word, ...]:
    x0, top, x1, bottom = cell
    return tuple(word for word in words if _inside(word, Grid(x0, x1, top, bottom, ())))


def _inside(word: Word, box: Grid) -> bool:
    across, down = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box.x0 <= across <= box.x1 and box.top <= down <= box.bottom


@dataclass(frozen=True, slots=True)
class TextLine:
    """A printed line: its words, left to right, within a column."""

    page: int
    words: tuple[Word, ...]
    left: float
    """Where its column begins."""
    right: float
    worry: str = ""
    """What is not sure of the column that it stands in."""

    def worried(self, what: str) -> TextLine:
        """The same line, not sure unless it was so before."""
        return self if self.worry else replace(self, worry=what)

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return max(word.x1 for word in self.words)

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        weights: dict[float, int] = {}
        for word in self.words:
            weights[word.size] = weights.get(word.size, 0) + len(word.text)
        return max(weights, key=lambda size: (weights[size], size))

    @property
    def top(self) -> float:
        """Where its letters of that size begin."""
        size = self.size
        return min(word.top for word in self.words if word.size == size)

    @property
    def bottom(self) -> float:
        """Where they end."""
        size = self.size
        return max(word.bottom for word in self.words if word.size == size)

    @property
    def bold(self) -> bool:
        """Whether all of its words are bold."""
        return all(word.bold for word in self.words)

    @property
    def names_page(self) -> bool:
        """Whether it ends, after a gap or a row of dots, with the number of a page."""
        if len(self.words) < 2 or not self.words[-1].text.strip(".").isdigit():
            return False
        before, last = self.words[-2:]
        dots = before.text.endswith("...") or last.text.startswith("...")
        spaced = [word.text for word in self.words[-5:-1]].count(".") > 2
        return dots or spaced or last.x0 - before.x1 > 2 * self.size

    @property
    def opens_note(self) -> str:
        """The figure of a footnote that begins here: small, and raised before its words."""
        first = self.words[0]
        small = len(self.words) > 1 and first.size < _RAISED * self.size
        return first.text.strip("[]().") if small and first.text.strip("[]().").isalnum() else ""

    @property
    def text(self) -> str:
        """Its words; a small raised figure after one is the mark of a footnote."""
        said = ""
        for at, word in enumerate(self.words):
            bare = word.text.strip("[](),")
            raised = at > 0 and word.size < _RAISED * self.size and word.bottom < self.bottom - 0.5
            if raised and bare.isalnum() and len(bare) <= 3:
                said += f"[^{bare}]"
            else:
                said += f" {word.text}" if said else word.text
        return said


def lines_of(words: Iterable[Word]) -> list[tuple[Word, ...]]:
    """Words gathered into lines by their height on the page, left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.size, word.top)):
        home = next((line for line in lines if _level(line[0], word)), None)
        if home is None:
            lines.append([word])
        else:
            home.append(word)
    lines.sort(key=lambda line: line[0].top)
    return [tuple(sorted(line, key=lambda word: word.x0)) for line in lines]


def _level(first: Word, word: Word) -> bool:
    """Whether two words stand on one line; a raised mark belongs to the words beside it."""
    shared = min(first.bottom, word.bottom) - max(first.top, word.top)
    return shared > 0.5 * min(first.bottom - first.top, word.bottom - word.top)
