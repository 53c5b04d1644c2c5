"""The flowchart of a guide, one of its four forms: drawn from the flow, in full and in parts.

No file is read and no page known here: a drawing says what stands where, and templates show it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.derived.flowchart.attempts import Attempts
from generator.derived.flowchart.chart import whole
from generator.derived.flowchart.compose import drawn
from generator.derived.flowchart.division import divided
from generator.derived.flowchart.drawing import Box, Drawing, Label, Line, Rect, Route, scale
from generator.derived.guide_graph import Flow

__all__ = ["Box", "Drawing", "Label", "Line", "Rect", "Route", "draw", "fitted", "parts", "scale"]

_SCREEN_BOX = 208
"""How wide a step is on a screen: on the narrowest phone one shows whole, and what follows it."""
_SCREEN = 700
"""No picture needs to be narrower than this for the sake of being narrow."""
_WIDEST_SCREEN = 1054
"""What a page of the site has room for; a wider picture scrolls sideways on every screen."""
_SHEET_BOXES = (208, 240, 280)
_SHEET_FOLDS = (0, 0.6, 0.75, 1, 1.25, 1.6)


def draw(flow: Flow) -> Drawing:
    """The whole guide for a screen: little to scroll, in either direction."""
    return drawn(Attempts(whole(flow), [_SCREEN_BOX], _scrolling).best())


def _scrolling(width: float, height: float) -> float:
    return max(width, _SCREEN) * height * (1 if width <= _WIDEST_SCREEN else 2)


def parts(flow: Flow) -> tuple[Drawing, ...]:
    """The guide for paper: one drawing where that is large enough to read, else several."""
    return divided(flow)


def fitted(flow: Flow, rooms: Sequence[tuple[float, float]], clauses: Mapping[str, str]) -> Drawing:
    """The whole guide for one sheet, as large as can be in one of these rooms, in points.

    Each step shows where the document says it: `clauses`, by the ids of the steps.
    """

    def smallness(width: float, height: float) -> float:
        return -max(scale(room, width, height) for room in rooms)

    attempts = Attempts(whole(flow, clauses), _SHEET_BOXES, smallness, _SHEET_FOLDS)
    return drawn(attempts.best())
