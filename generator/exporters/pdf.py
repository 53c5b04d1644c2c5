"""A sink: flattened documents as PDF, tagged for screen readers, to be filled in.

The template `sheet.typ` sets them as paper, and `pdf_fields` puts form fields where it left room.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from generator.exporters.paper_fits import Fits, drawn_by
from generator.exporters.pdf_fields import with_fields
from generator.exporters.to_fill_in import to_fill_in
from generator.exporters.typesetting import Typesetter, fonts
from generator.pages.parts.sheet.flattened import Flattened, Pack


class Press:
    """Makes PDFs; what all of them share is prepared once."""

    def __init__(self, templates: Path, fits: Fits) -> None:
        source = (templates / "documents" / "sheet.typ").read_text()
        self._typesetter = Typesetter(source, fonts(templates), drawn_by(templates))
        self._fits = fits
        self._likely: tuple[Flattened, ...] = ()

    def expect(self, packs: Iterable[Pack], documents: Iterable[Flattened]) -> None:
        """What is likely to be set, here or elsewhere: it is measured at once, if any of it is."""
        self._likely = (*chain.from_iterable(map(_documents, packs)), *documents)

    def pdf(self, document: Flattened) -> bytes:
        """The PDF of one document, the same bytes each time.

        Raises:
            SettingError: it has a letter that the font has not.
        """
        return self.pack(Pack(document.properties, (), (document,)))

    def pack(self, pack: Pack) -> bytes:
        """One PDF of several documents, the same bytes each time.

        Raises:
            SettingError: it has a letter that the font has not.
        """
        fits = self._fits.of(_documents(pack), self._likely)
        written = self._typesetter.pdf({"whole": pack, "fits": fits}, pack.properties.title)
        return with_fields(written, to_fill_in(pack))


def _documents(pack: Pack) -> tuple[Flattened, ...]:
    return (*pack.documents, pack.annex) if pack.annex else pack.documents
