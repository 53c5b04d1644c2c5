"""A picture of a guide, all worked out: what stands where, in units of one pixel.

Made by `compose`, shown by `site_templates/pages/parts/flowchart.html` and by the poster; neither
of them measures or moves anything.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.derived.flowchart.text_measuring import SMALLEST

PAPER = (504.0, 700.0)
"""Room for a picture on A4 in points, within the margins and below a line of words."""
MOST_POINTS = 0.75
"""Points for one unit on paper at most: no letter larger than the page's own."""


def scale(room: tuple[float, float], width: float, height: float) -> float:
    """Points for one unit of a picture on a sheet that has this room."""
    return min(room[0] / width, room[1] / height)


def letters(width: float, height: float) -> float:
    """Size in points of the smallest letters of a picture that stands on A4."""
    return SMALLEST * min(scale(PAPER, width, height), MOST_POINTS)


@dataclass(frozen=True, slots=True)
class Rect:
    """A place in the picture; y grows downwards."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of its right side."""
        return round(self.x + self.w, 1)

    @property
    def bottom(self) -> float:
        """The y of its lower side."""
        return round(self.y + self.h, 1)


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line, from where they begin, on their baseline."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """A step; or where another part of the picture goes on."""

    id: str
    """The step's id; for what is no step, an id that no step can have."""
    number: int
    """The step's number; for what is no step, that of the step that it stands for, or 0."""
    kind: str
    """As in the guide: `question`, `any-of` ...; else `to`, `from` or `door`."""
    severity: str
    """Of an outcome; else empty."""
    silent: bool
    """Whether it is about what the document does not say."""
    said: str
    """All of it in words, ways on included: what a screen reader says of it."""
    shape: str
    """`question`, `list`, `action`, `outcome`, `to` or `pill`."""
    rect: Rect
    outline: str
    """The shape's border, as the `d` of an SVG path."""
    detail: str
    """What the shape has inside its border, likewise; often empty."""
    badge: Line
    """The step's number; empty for what is no step."""
    head: Line
    """The word for its kind."""
    sign: tuple[float, float]
    """Top left corner of the sign of its severity, 18 units wide and high."""
    lines: tuple[Line, ...]
    clause: tuple[Line, ...]
    """Where the document says it; empty where a page leads there."""


@dataclass(frozen=True, slots=True)
class Label:
    """The answer that leads along an edge, and the ground that it stands on."""

    rect: Rect
    lines: tuple[Line, ...]
    """Each centred on its x."""


@dataclass(frozen=True, slots=True)
class Route:
    """An edge of the guide as it is drawn."""

    source: str
    """Id of the step that it leaves."""
    answer: str
    """Id of the answer; empty for the way in at a door or from another part."""
    target: str
    """Id of the step that it leads to, in this part or another."""
    start: str
    """Id of the box that it leaves in the picture."""
    end: str
    """Id of the box that it meets in the picture."""
    points: tuple[tuple[float, float], ...]
    path: str
    """The same with rounded bends, as the `d` of an SVG path."""
    tip: str
    """The head of the arrow, likewise."""
    label: Label | None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole picture, or one part of one."""

    name: str
    """Which part it is; empty for a whole."""
    width: float
    height: float
    boxes: tuple[Box, ...]
    """The steps, in reading order."""
    signs: tuple[Box, ...]
    """What is no step: doors, and where another part goes on."""
    routes: tuple[Route, ...]

    @property
    def paper_scale(self) -> float:
        """Points for one unit on A4."""
        return min(scale(PAPER, self.width, self.height), MOST_POINTS)
