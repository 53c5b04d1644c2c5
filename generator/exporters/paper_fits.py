"""How documents keep to their pages of paper: the way each is set, and how much room to write.

Between `flattened` and what sets PDFs. To find out takes longer than to set a document, so what
stands alone and in a pack is measured once. `fitting` does the same for office files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from generator.exporters.typesetting import Typesetter, fonts
from generator.pages.parts.sheet.flattened import Flattened


class Fits:
    """Of documents of one partnership; asked by several threads."""

    def __init__(self, templates: Path) -> None:
        folder = templates / "documents"
        self._typesetter = Typesetter(
            (folder / "fit.typ").read_text(), fonts(templates), drawn_by(templates)
        )
        self._known: dict[Flattened, Any] = {}
        self._lock = Lock()

    def of(
        self, documents: Iterable[Flattened], along: Iterable[Flattened] = ()
    ) -> Mapping[str, Any]:
        """By their keys, how documents of one file are set: for the template alone to know.

        If they have to be measured, others are measured `along`, which have most words in common.
        """
        asked = tuple(documents)
        with self._lock:
            if any(one not in self._known for one in asked):
                every = dict.fromkeys((*asked, *along))
                new = tuple(one for one in every if one not in self._known)
                self._known |= zip(new, self._typesetter.asked(new, "fits"), strict=True)
            return {one.key: self._known[one] for one in asked}


def drawn_by(templates: Path) -> dict[str, str]:
    """The template that draws documents: name of its file -> its text."""
    name = "sheets.typ"
    return {name: (templates / "documents" / name).read_text()}
