"""A guide's whole flowchart as a poster: one sheet, tagged, the same bytes every time.

Typst sets it from the same shapes as the page's, with the clause at each step, since paper leads
nowhere. The sheet is A3, or A2 where the smallest letters would else be too small to read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from generator.derived.flowchart import Box, Drawing, Rect, fitted, scale
from generator.derived.flowchart.text_measuring import SMALLEST, Lettering
from generator.derived.guide_graph import Flow
from generator.exporters.typesetting import Typesetter

PAPERS = {"A3": (841.89, 1190.55), "A2": (1190.55, 1683.78)}
"""Sides in points; the first on which all can be read is taken."""
LEAST = 9.0
"""Size in points of the smallest letters on a sheet."""
_MARGIN = 30.0
_WORDS = 108.0
"""Height of all that stands above and below the chart."""
_TITLE = Lettering(24, 29, bold=True)
"""On one line, smaller where it is long."""
_BORDER = 3.0
"""What a box's border needs beyond it."""


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
    """Where the guide is on the site; empty where the site does not know its own address."""
    clauses: Mapping[str, str]
    """Id of a step -> where the document says it."""


@dataclass(frozen=True, slots=True)
class _Fit:
    """A chart on a sheet of paper."""

    paper: str
    size: tuple[float, float]
    drawing: Drawing
    scale: float


def poster(flow: Flow, sheet: Sheet, typesetter: Typesetter, environment: Environment) -> bytes:
    """The poster as a PDF; the typesetter holds the template of posters.

    Raises:
        SettingError: it has a letter that the font has not.
    """
    fit = _fit(flow, sheet)
    room = fit.size[0] - 2 * _MARGIN
    return typesetter.pdf(
        {
            **_words(sheet, fit.paper),
            "title-size": _TITLE.size * min(1.0, room / _TITLE.width(sheet.title)),
            "width": fit.size[0],
            "height": fit.size[1],
            "margin": _MARGIN,
            "scale": fit.scale,
            "chart": chart_of(fit.drawing, environment),
        },
        sheet.title,
    )


def _fit(flow: Flow, sheet: Sheet) -> _Fit:
    """On the smallest paper that shows all of it large enough; else on the largest."""
    *smaller, largest = PAPERS
    fits = (_on(paper, flow, sheet) for paper in smaller)
    large_enough = (fit for fit in fits if SMALLEST * fit.scale >= LEAST)
    return next(large_enough, None) or _on(largest, flow, sheet)


def _on(paper: str, flow: Flow, sheet: Sheet) -> _Fit:
    """Upright or lying, whichever shows it larger."""
    short, long = PAPERS[paper]
    rooms = {(w, h): _room(w, h) for w, h in ((short, long), (long, short))}
    drawing = fitted(flow, tuple(rooms.values()), sheet.clauses)
    scales = {size: scale(room, drawing.width, drawing.height) for size, room in rooms.items()}
    size = max(scales, key=lambda each: scales[each])
    return _Fit(paper, size, drawing, min(scales[size], 1.0))


def _room(width: float, height: float) -> tuple[float, float]:
    return width - 2 * _MARGIN, height - 2 * _MARGIN - _WORDS


def _words(sheet: Sheet, paper: str) -> dict[str, str]:
    check = f"{sheet.address} · Check the site for the current version." if sheet.address else ""
    return {
        "title": sheet.title,
        "basis": (
            f"Worked out by this site from the text of {sheet.partnership}’s document; "
            f"not the partnership’s own flowchart. {sheet.missing}"
        ).rstrip(),
        "edition": f"{sheet.edition} · For paper of size {paper}.",
        "address": check,
    }


def chart_of(drawing: Drawing, environment: Environment) -> dict[str, Any]:
    """A drawing as Typst sets it: its ways as one picture, each box as one with its words."""
    ways = environment.get_template("poster/ways.svg").render(drawing=drawing)
    return {
        "width": drawing.width,
        "height": drawing.height,
        "ways": ways,
        "boxes": [_box(box, environment) for box in drawing.boxes],
    }


def picture_of(drawing: Drawing, environment: Environment) -> str:
    """The whole drawing as one picture, for files that say its words beside it."""
    return environment.get_template("poster/whole.svg").render(drawing=drawing)


def _box(box: Box, environment: Environment) -> dict[str, Any]:
    at = box.rect
    frame = Rect(at.x - _BORDER, at.y - _BORDER, at.w + 2 * _BORDER, at.h + 2 * _BORDER)
    svg = environment.get_template("poster/box.svg").render(box=box, frame=frame)
    return {"x": frame.x, "y": frame.y, "w": frame.w, "said": box.said, "svg": svg}
