"""A PDF as PDFium reads it: the words of each sheet, and how large its letters come out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from math import hypot

import pypdfium2 as pdfium
from pypdfium2 import raw


def sheets(written: bytes) -> list[str]:
    """The words of each sheet, line by line; a word that goes on in the next has a soft hyphen."""
    read = (page.get_textpage().get_text_range() for page in pdfium.PdfDocument(written))
    return [_hyphenated(words).replace("\r\n", "\n") for words in read]


def page_size(written: bytes) -> tuple[float, float]:
    """Width and height of the first sheet, in points."""
    width, height = pdfium.PdfDocument(written)[0].get_size()
    return width, height


def smallest(written: bytes) -> float:
    """Size in points of the smallest piece of text. To ask for its words takes most of the time."""
    text = [raw.FPDF_PAGEOBJ_TEXT]
    found = chain.from_iterable(
        page.get_objects(filter=text) for page in pdfium.PdfDocument(written)
    )
    return min(_size(one) for one in found)


def sizes(written: bytes) -> Iterator[tuple[float, str]]:
    """Size in points of each piece of text and its words, pictures within the page included."""
    return chain.from_iterable(pieces(written))


def pieces(written: bytes) -> Iterator[list[tuple[float, str]]]:
    """Of each sheet, the size and the words of each piece of text, in the order they were set."""
    for page in pdfium.PdfDocument(written):
        words = page.get_textpage()
        found = page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], textpage=words)
        yield [(_size(one), _hyphenated(one.extract())) for one in found]


def _hyphenated(words: str) -> str:
    """PDFium has signs of its own for a hyphen at the end of a line."""
    return words.replace("\x02", "\xad").replace("\ufffe", "\xad")


def _size(piece: pdfium.PdfTextObj) -> float:
    return float(round(piece.get_font_size() * _scale(piece), 2))


def _scale(piece: pdfium.PdfObject) -> float:
    """By which it is drawn, together with all pictures that hold it."""
    if piece is None:
        return 1.0
    at = piece.get_matrix()
    return hypot(at.c, at.d) * _scale(piece.container)
