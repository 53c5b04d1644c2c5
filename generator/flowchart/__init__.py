"""The flowchart of a guide, one of its four forms: drawn from the flow, in full and in parts.

No file is read and no page known here: a drawing says what stands where, and templates show it.
"""

from __future__ import annotations

from generator.flow import Flow
from generator.flowchart.chart import whole
from generator.flowchart.compose import best
from generator.flowchart.division import divided
from generator.flowchart.drawing import Box, Drawing, Label, Line, Rect, Route

__all__ = ["Box", "Drawing", "Label", "Line", "Rect", "Route", "draw", "fitted", "parts"]

SCREEN_BOX = 208
"""How wide a step is on a screen: on the narrowest phone one shows whole, and what follows it."""
_FITTED_BOXES = (208, 240, 280, 320)


def draw(flow: Flow) -> Drawing:
    """The whole guide for a screen: as narrow as can be, since height scrolls by itself."""
    return best(whole(flow), [SCREEN_BOX], lambda drawing: drawing.width)


def parts(flow: Flow) -> tuple[Drawing, ...]:
    """The guide for paper: one drawing where that is large enough to read, else several."""
    return divided(flow)


def fitted(flow: Flow, room: tuple[float, float]) -> Drawing:
    """The whole guide for one sheet with this room in points, as large as can be."""
    return best(whole(flow), _FITTED_BOXES, lambda drawing: -drawing.scale(room))
