"""Tells the number of a page: alone on its line, or in a running line, its letters spaced or not.

Used by `furniture` and `lines`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.register.model import Doubt

_SPACED_LETTERS = re.compile(r"(?<![^\W\d_])[^\W\d_](?: [^\W\d_]){2,}(?![^\W\d_])")
_EDGE = r"[-–—|~\[\]\s]*"
_PAGE = re.compile(
    rf"{_EDGE}(?:(?:page|pg\.?|p\.)[\s|:-]*)?(?:\d{{1,3}}|[ivx]{{2,5}})(?:\s*(?:of|/|\|)\s*\d{{1,3}})?"
    rf"(?:\s*\|?\s*page)?{_EDGE}",
    re.IGNORECASE,
)
_NAMES_PAGE = re.compile(
    r"\bpage\W{0,3}\d|\d\W{0,3}page\b|\b\d+ of \d+\b|(?<![\d/])\d+/\d+\s*$", re.IGNORECASE
)


def is_page_number(raw: str) -> bool:
    """Whether a line holds the number of its page and nothing else, as '- 3 -' or '3 | P a g e'."""
    return bool(_PAGE.fullmatch(closed_up(raw)))


def names_page(raw: str) -> bool:
    """Whether a line holds the number of its page among other words."""
    return bool(_NAMES_PAGE.search(closed_up(raw)))


def closed_up(raw: str) -> str:
    """The line with spaced letters closed up: 'P a g e' is 'Page'."""
    return _SPACED_LETTERS.sub(lambda match: match[0].replace(" ", ""), raw)


def page_doubts(pages: Iterable[tuple[int, str]]) -> Iterator[Doubt]:
    """Bare numbers left out as page numbers that do not rise: they may be cells of a table."""
    highest = 0
    for number, raw in pages:
        found = re.findall(r"\d+", raw) or ["0"]  # a roman one counts for itself
        if raw.strip().isdigit() and int(found[0]) < highest:
            yield Doubt(
                number,
                f"the number {found[0]} alone on its line was left out as a page number, "
                "but a higher one stands above it",
                "name it in `items` if it is text, else in `sound`",
            )
        highest = max(highest, int(found[0]))
