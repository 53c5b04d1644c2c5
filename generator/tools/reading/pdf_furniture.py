"""Tells running heads and feet of a PDF: the same words at the same height, page by page."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from generator.register.given import Paragraph, Worry
from generator.register.page_numbers import is_page_number, names_page
from generator.tools.reading.pdf_page import Page, Word, lines_of

_DEEP = 3
"""Lines from the edge of a page that may be its head or foot."""
_LEVEL = 4.0
"""Points by which a running line may stand higher or lower from page to page."""
_FIGURES = re.compile(r"\d+|\b[ivxIVX]+\b")

LONELY = Worry(
    "a line at the edge of a page carries its number, and no other page has one like it",
    "name it in `drop` if it belongs to the page, else in `sound`",
)


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line at the edge of a page."""

    page: int
    words: tuple[Word, ...]
    rule: str

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def bones(self) -> str:
        """What stays the same from page to page."""
        return _FIGURES.sub("#", self.text.lower())


def without_furniture(pages: list[Page]) -> tuple[list[Page], list[Paragraph], set[Word]]:
    """Pages without running lines; these, left out by name; and words that may be of one."""
    edges = [edge for page in pages for edge in _edges(page)]
    groups: dict[tuple[str, str], list[_Edge]] = defaultdict(list)
    for edge in edges:
        groups[edge.rule, edge.bones].append(edge)
    running = [edge for group in groups.values() for edge in _running(group)]
    gone = {word for edge in running for word in edge.words}
    kept = [replace(p, words=tuple(w for w in p.words if w not in gone)) for p in pages]
    lonely = {
        edge.words[0]
        for edge in edges
        if not gone.intersection(edge.words)
        and (is_page_number(edge.text) or names_page(edge.text))
    }
    left_out = [Paragraph(e.text, place=f"page {e.page}", rule=e.rule) for e in running]
    return kept, left_out, lonely


def _edges(page: Page) -> list[_Edge]:
    """The outermost lines of a page, up to where a table stands."""
    lines = lines_of(page.words)
    middle = page.height / 2
    top = [line for line in lines[:_DEEP] if line[0].top < middle]
    bottom = [line for line in lines[-_DEEP:] if line[0].top >= middle]
    first = min((grid.top for grid in page.grids), default=page.height)
    last = max((grid.bottom for grid in page.grids), default=0.0)
    return [
        *(_Edge(page.number, line, "page-header") for line in top if line[0].top < first),
        *(_Edge(page.number, line, "page-footer") for line in bottom if line[0].top > last),
    ]


def _running(group: list[_Edge]) -> list[_Edge]:
    """Those of a group that stand at one height on two pages or more."""
    found: list[_Edge] = []
    for edge in group:
        alike = {
            other.page
            for other in group
            if abs(other.words[0].bottom - edge.words[0].bottom) <= _LEVEL
        }
        if len(alike) > 1:
            found.append(edge)
    return found
