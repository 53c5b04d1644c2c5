"""A guide's whole flowchart as a poster: one sheet of A3, tagged, the same bytes every time.

Typst sets it from the same shapes as the page's; it takes no font but the site's own, and reads
nothing but what it is given.
"""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst
from fontTools.ttLib import TTFont
from jinja2 import Environment

from generator.derived.flowchart import Box, Drawing, Rect, fitted, scale
from generator.derived.flowchart.text_measuring import Lettering
from generator.derived.guide_graph import Flow

_SHORT, _LONG = 841.89, 1190.55
"""A3, in points."""
_MARGIN = 30.0
_WORDS = 108.0
"""Height of all that stands above and below the chart."""
_TITLE = Lettering(24, 29, bold=True)
"""On one line, smaller where it is long."""
_BORDER = 3.0
"""What a box's border needs beyond it."""

_CHECK = "Check the site for the current version."


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a poster says beside its chart."""

    title: str
    """The guide's, and whose it is."""
    partnership: str
    missing: str
    """What of the document's own flowchart we do not have."""
    edition: str
    address: str
    """Where the guide is on the site."""


def poster(flow: Flow, sheet: Sheet, fonts: Sequence[bytes], environment: Environment) -> bytes:
    """The poster as a PDF. `fonts` are the site's WOFF2 files, regular and bold."""
    rooms = {(w, h): (w - 2 * _MARGIN, h - 2 * _MARGIN - _WORDS) for w, h in _SIZES}
    drawing = fitted(flow, tuple(rooms.values()))
    size = max(_SIZES, key=lambda paper: _scale(drawing, rooms[paper]))
    data = {
        **_words(sheet),
        "title-size": _TITLE.size * min(1.0, rooms[size][0] / _TITLE.width(sheet.title)),
        "width": size[0],
        "height": size[1],
        "margin": _MARGIN,
        "scale": _scale(drawing, rooms[size]),
        "chart": _chart(drawing, environment),
    }
    return _set(environment.get_template("poster/poster.typ").render(), data, fonts)


_SIZES = ((_SHORT, _LONG), (_LONG, _SHORT))


def _scale(drawing: Drawing, room: tuple[float, float]) -> float:
    return min(scale(room, drawing.width, drawing.height), 1.0)


def _words(sheet: Sheet) -> dict[str, str]:
    return {
        "title": sheet.title,
        "basis": (
            f"Worked out by this site from the text of {sheet.partnership}’s document; "
            f"not the partnership’s own flowchart. {sheet.missing}"
        ).rstrip(),
        "edition": sheet.edition,
        "address": " · ".join(
            filter(None, (sheet.address, "Check the site for the current version."))
        ),
    }


def _chart(drawing: Drawing, environment: Environment) -> dict[str, Any]:
    ways = environment.get_template("poster/ways.svg").render(drawing=drawing)
    return {
        "width": drawing.width,
        "height": drawing.height,
        "ways": ways,
        "boxes": [_box(box, environment) for box in drawing.boxes],
    }


def _box(box: Box, environment: Environment) -> dict[str, Any]:
    at = box.rect
    frame = Rect(at.x - _BORDER, at.y - _BORDER, at.w + 2 * _BORDER, at.h + 2 * _BORDER)
    svg = environment.get_template("poster/box.svg").render(box=box, frame=frame)
    return {"x": frame.x, "y": frame.y, "w": frame.w, "said": box.said, "svg": svg}


def _set(source: str, data: Mapping[str, Any], fonts: Sequence[bytes]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        for index, font in enumerate(fonts):
            Path(folder, f"{index}.ttf").write_bytes(_unpacked(font))
        only = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
        )
        compiler = typst.Compiler(
            source.encode(), root=folder, font_paths=only, sys_inputs={"sheet": json.dumps(data)}
        )
        made = compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=0)
    assert isinstance(made, bytes)
    return made


@lru_cache(maxsize=8)
def _unpacked(woff2: bytes) -> bytes:
    """The font as the typesetter wants it; its own dates kept, so that the bytes are too."""
    font = TTFont(io.BytesIO(woff2), recalcTimestamp=False)
    font.flavor = None
    plain = io.BytesIO()
    font.save(plain, reorderTables=False)
    return plain.getvalue()
