"""Tells the table of contents of a PDF: lines that end, after a gap or dots, in a page number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.register.given import Paragraph, Worry
from generator.register.normalise import words
from generator.tools.reading.pdf_page import Grid, TextLine

_HEADINGS = {("contents",), ("table", "of", "contents"), ("contents", "page")}
_FEWEST = 3
"""Lines of contents that no heading names."""
_FIGURE = re.compile(r"\d+")

_HEADLESS = Worry(
    "lines that end in a number were left out as a table of contents, though no heading says so",
    "name the line in `sound` if that is right; else take the words in from another file",
)
FEW = Worry(
    "a line ends in a number that stands apart: it may be of a table, or of contents",
    "name it in `drop` if it is of contents, else in `sound`",
)


def without_contents(
    flow: list[TextLine | Grid],
) -> tuple[list[TextLine | Grid], list[Paragraph], set[TextLine]]:
    """The flow without its contents; these, left out by name; and lines that may be of them."""
    kept: list[TextLine | Grid] = []
    gone: list[Paragraph] = []
    maybe: set[TextLine] = set()
    for heading, run, others in _runs(flow):
        if run and (heading or _rises(run)):
            worries = () if heading else (_HEADLESS,)
            lines = [heading, *run] if heading else run
            gone += [_left_out(line, worries) for line in lines]
        else:
            kept += [*([heading] if heading else []), *run]
            maybe |= set(run)
        kept += others
    return kept, gone, maybe


def _runs(
    flow: list[TextLine | Grid],
) -> Iterator[tuple[TextLine | None, list[TextLine], list[TextLine | Grid]]]:
    """Each run of such lines, with a heading right above it, and what follows up to the next."""
    heading: TextLine | None = None
    run: list[TextLine] = []
    others: list[TextLine | Grid] = []
    for thing in flow:
        named = isinstance(thing, TextLine) and words(thing.text) in _HEADINGS
        listed = isinstance(thing, TextLine) and thing.names_page
        if (named or (listed and others)) and (heading or run or others):
            yield heading, run, others
            heading, run, others = None, [], []
        if isinstance(thing, TextLine) and named:
            heading = thing
        elif isinstance(thing, TextLine) and listed:
            run.append(thing)
        else:
            others.append(thing)
    yield heading, run, others


def _rises(run: list[TextLine]) -> bool:
    pages = [int(_FIGURE.findall(line.words[-1].text)[-1]) for line in run]
    return len(run) >= _FEWEST and pages == sorted(pages)


def _left_out(line: TextLine, worries: tuple[Worry, ...]) -> Paragraph:
    return Paragraph(
        line.text, place=f"page {line.page}", rule="table-of-contents", worries=worries
    )
