"""The look of a PDF's lines: their sizes, the room at their ends, the gaps between their words."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from generator.tools.reading.pdf_page import TextLine

LARGER, SMALLER = 1.08, 0.93
"""Share of the text's size from which on a line is a heading, and up to which it is a note."""
NEAR = 3.0
"""Points by which two lines that begin alike may differ."""
SIGN = re.compile(
    r"(?:[\u2022\u2023\u2043\u2219\u25e6\u00b7\u25a0-\u25ff\u2600-\u27bf\uf000-\uf0ff\u2013\u2014*o-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,6})[.)])$"
)


CLAUSE = re.compile(r"\d{1,3}(?:\.\d{1,3})+\.?$")


def same_column(before: TextLine, line: TextLine) -> bool:
    """Whether a line stands below another in one column."""
    return (
        before.page == line.page and abs(before.left - line.left) < NEAR and line.top > before.top
    )


def roomy(before: TextLine, line: TextLine) -> bool:
    """Whether the first word of a line would have had room at the end of the one before."""
    first = line.words[0]
    space = 0.25 * line.size
    return before.right - before.x1 > (first.x1 - first.x0) + space + 1


def opens_item(line: TextLine) -> bool:
    """Whether a bullet, a letter or a number stands before its words."""
    return len(line.words) > 1 and bool(SIGN.match(line.words[0].text))


def apart(line: TextLine, wide: float) -> bool:
    """Whether words of a line stand far apart, as cells do; after a bullet or a number all may."""
    words = line.words[1:] if opens_item(line) or CLAUSE.match(line.words[0].text) else line.words
    gaps = (after.x0 - word.x1 for word, after in pairwise(words))
    return max(gaps, default=0) > line.size * wide


def short(line: TextLine) -> bool:
    """Whether it fills only a part of its column."""
    return line.x1 - line.x0 < 0.62 * (line.right - line.left)


def tabbed(line: TextLine) -> str:
    """Its words, with a tab where they stand far apart."""
    said = line.words[0].text
    for word, after in pairwise(line.words):
        said += ("\t" if after.x0 - word.x1 > line.size * 0.9 else " ") + after.text
    return said


def text_size(lines: list[TextLine]) -> float:
    """The size of most letters."""
    weights: dict[float, int] = {}
    for line in lines:
        for word in line.words:
            weights[word.size] = weights.get(word.size, 0) + len(word.text)
    return max(weights, key=lambda size: weights[size])


def heading_levels(lines: list[TextLine], body: float) -> dict[float, int]:
    """The level of each size above the text's; the largest is the title if it stands but once."""
    sizes = sorted({line.size for line in lines if line.size > LARGER * body}, reverse=True)
    if not sizes:
        return {}
    largest = [at for at, line in enumerate(lines) if line.size == sizes[0]]
    title = largest[-1] - largest[0] < 4 and lines[largest[0]].page == lines[0].page
    return {size: at + (0 if title else 1) for at, size in enumerate(sizes)}


def usual_leading(lines: list[TextLine], body: float) -> float:
    """Points between the lines of one paragraph: what most lines below each other have."""
    gaps = [
        line.top - before.bottom
        for before, line in pairwise(lines)
        if same_column(before, line) and before.size == line.size == body
    ]
    close = [gap for gap in gaps if -1 < gap < body]
    return median(sorted(close)[: max(1, (len(close) + 1) // 2)]) if close else 0.3 * body
