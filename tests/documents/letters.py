"""How large the letters of a PDF come out on paper, as PDFium measures them."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

import pypdfium2 as pdfium
from pypdfium2 import raw


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
