"""A sink: handbooks as PDF, tagged, with bookmarks; their forms can be filled in.

The template `handbook.typ` sets them; charts are drawn by the templates of posters.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment

from generator.derived.flowchart import Drawing
from generator.exporters.handbook_docx import LARGEST
from generator.exporters.paper_fits import Fits, drawn_by
from generator.exporters.pdf_fields import with_fields
from generator.exporters.poster import chart_of, picture_of
from generator.exporters.to_fill_in import Place, to_fill_in
from generator.exporters.typesetting import Typesetter, as_plain, fonts
from generator.pages.handbook.book import Block, Book, Chart
from generator.pages.parts.sheet.flattened import Pack

_DOTS = 200
"""Of a picture, to an inch: sharp in print."""


class Bindery:
    """Makes handbooks as PDF; what all of them share is prepared once."""

    def __init__(self, templates: Path, environment: Environment, fits: Fits) -> None:
        folder = templates / "documents"
        source = (folder / "handbook.typ").read_text()
        self._typesetter = Typesetter(source, fonts(templates), drawn_by(templates))
        self._fits = fits
        chart = (folder / "chart.typ").read_text()
        self._charts = Typesetter(chart, fonts(templates))
        self._environment = environment

    def pdf(self, book: Book) -> bytes:
        """The PDF of a handbook, the same bytes each time.

        Raises:
            SettingError: it has a letter that the font has not.
        """
        chapters = [
            {**as_plain(chapter), "blocks": [self._plain(block) for block in chapter.blocks]}
            for chapter in book.chapters
        ]
        plain = {
            "book": {**as_plain(book), "chapters": chapters},
            "fits": self._fits.of(book.documents),
        }
        return with_fields(self._typesetter.pdf(plain, book.title), _places(book))

    def pngs(self, drawings: Sequence[Drawing]) -> Sequence[bytes]:
        """Drawings as pictures, for files that cannot draw: all at once, which takes less time."""
        sheets = [
            {
                "width": drawing.width * _scale(drawing),
                "height": drawing.height * _scale(drawing),
                "svg": picture_of(drawing, self._environment),
            }
            for drawing in drawings
        ]
        return self._charts.pngs(sheets, "Flowcharts", _DOTS) if sheets else ()

    def _plain(self, block: Block) -> Any:
        if not isinstance(block, Chart):
            return block
        drawings = [self._drawn(drawing) for drawing in block.drawings]
        return {**as_plain(block), "drawings": drawings}

    def _drawn(self, drawing: Drawing) -> dict[str, Any]:
        drawn = chart_of(drawing, self._environment)
        return {**drawn, "name": drawing.name, "scale": _scale(drawing)}


def _scale(drawing: Drawing) -> float:
    return min(drawing.paper_scale, LARGEST)


def _places(book: Book) -> dict[str, Place]:
    return to_fill_in(Pack(book.properties, (), book.documents))
