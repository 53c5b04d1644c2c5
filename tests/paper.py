"""A PDF as PDFium reads it: the words of each sheet, and how large its letters come out."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

import pypdfium2 as pdfium
from pypdfium2 import raw


def sheets(written: bytes) -> list[str]:
    """The words of each sheet, in the order in which they were set."""
    return [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(written)]


def page_size(written: bytes) -> tuple[float, float]:
    """Width and height of the first sheet, in points."""
    width, height = pdfium.PdfDocument(written)[0].get_size()
    return width, height


def sizes(written: bytes) -> Iterator[tuple[float, str]]:
    """Size in points of each piece of text and its words, pictures within the page included."""
    for page in pdfium.PdfDocument(written):
        words = page.get_textpage()
        pieces = page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], textpage=words)
        for piece in pieces:
            yield round(piece.get_font_size() * _scale(piece), 2), piece.extract()


def _scale(piece: pdfium.PdfObject) -> float:
    """By which it is drawn, together with all pictures that hold it."""
    if piece is None:
        return 1.0
    at = piece.get_matrix()
    return hypot(at.c, at.d) * _scale(piece.container)
