"""Reads a PDF that holds text: its words are put in order, and what is doubtful is told by page."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from generator.register.given import Paragraph, Worry
from generator.register.hyphens import spelling
from generator.tools.reading.found import Found, ReadError
from generator.tools.reading.inline import NOT_READ
from generator.tools.reading.pdf_blocks import Builder
from generator.tools.reading.pdf_columns import in_order
from generator.tools.reading.pdf_contents import without_contents
from generator.tools.reading.pdf_furniture import without_furniture
from generator.tools.reading.pdf_look import heading_levels, text_size, usual_leading
from generator.tools.reading.pdf_notes import with_note_marks
from generator.tools.reading.pdf_page import Grid, Page, TextLine, Word, page_of
from generator.tools.reading.pdf_tables import Tables

_MOST_PAGES = 400
_FEWEST_WORDS = 5
"""A page with fewer words and a large picture is a scan."""


def read_pdf(raw: bytes) -> Found:
    """The paragraphs of a PDF. Raises `ReadError` where it holds no text or cannot be opened."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    pages = _pages(raw)
    if not any(page.words or page.grids for page in pages):
        raise ReadError(
            "the file is a PDF of pictures without text (a scan): have its text recognised first, "
            "or take in the file that it was made from"
        )
    kept, running, lonely = without_furniture(pages)
    flow: list[TextLine | Grid] = []
    at: dict[int, int] = {}
    for page in kept:
        placed = in_order(page.number, (*page.words, *page.grids))
        at |= {id(thing): page.number for thing in placed if isinstance(thing, Grid)}
        flow += placed
    flow, contents, maybe = without_contents(flow)
    made = with_note_marks(list(_built(flow, at, lonely, maybe)))
    return Found((*made, *_unread(pages), *contents, *running), tuple(_remarks(pages)))


def _pages(raw: bytes) -> list[Page]:
    try:
        with pdfplumber.open(io.BytesIO(raw)) as opened:
            if len(opened.pages) > _MOST_PAGES:
                raise ReadError(f"the file is refused: it has more than {_MOST_PAGES} pages")
            return [page_of(page) for page in opened.pages]
    except (PdfminerException, PDFException, MalformedPDFException) as bad:
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in (bad, *bad.args)):
            raise ReadError("the file is an encrypted PDF: save it without a password") from bad
        raise ReadError("the file is a damaged PDF") from bad
    except (ValueError, TypeError, KeyError, IndexError, AssertionError) as bad:
        if isinstance(bad, ReadError):
            raise
        raise ReadError("the file is a damaged PDF") from bad


def _built(
    flow: list[TextLine | Grid],
    pages: dict[int, int],
    lonely: set[Word],
    maybe: set[TextLine],
) -> Iterator[Paragraph]:
    lines = [thing for thing in flow if isinstance(thing, TextLine)]
    if not lines:
        lines = [
            TextLine(0, words, 0, 0)
            for thing in flow
            if isinstance(thing, Grid)
            for row in thing.rows
            for words in row
            if words
        ]
    body = text_size(lines)
    known = spelling(line.text for line in lines)
    levels = heading_levels(lines, body)
    builder = Builder(body, levels, Tables(known), usual_leading(lines, body), lonely, maybe, pages)
    yield from builder.build(flow)


def _unread(pages: list[Page]) -> Iterator[Paragraph]:
    """What stands on the pages and was not read: pictures, and words that do not run across."""
    for page in pages:
        place = f"page {page.number}"
        if page.pictures:
            few = len(page.words) < _FEWEST_WORDS and not page.grids
            what = "the page is a picture without text (a scan)" if few else "a picture"
            worry = Worry(
                f"{what}: it was not read",
                "if it says something, take its words in from another file; else name the line in "
                "`sound`",
            )
            yield Paragraph(f"{what} on {place}", place=place, rule=NOT_READ, worries=(worry,))
        if page.turned:
            worry = Worry("words that do not run across the page were left out", "look at them")
            yield Paragraph(page.turned, place=place, rule="turned-words", worries=(worry,))


def _remarks(pages: list[Page]) -> Iterator[str]:
    scans = [p.number for p in pages if p.pictures and len(p.words) < _FEWEST_WORDS]
    if scans:
        yield f"pages without text, pictures only: {', '.join(map(str, scans))}"
