"""How much room a chart's boxes and labels take, before they have a place.

A box is as tall as its words are in the width it is given; a label is as narrow as it can be.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.derived.flowchart.chart import Mark, Way
from generator.derived.flowchart.text_measuring import CLAUSE, HEAD, LABEL, TEXT

SIDE = 16
TOP = 10
AFTER_HEAD = 4
_FOOT = 12

SIGN = (14, 32, 12)
"""A sign's side, its height, and how much taller one with a point is."""
_LABEL_ROOMS = (148, 178, 208)
_LABEL_LINES = 4
"""A label is as narrow as it can be without growing taller than this."""
_LABEL_SIDE = 5
LABEL_EDGE = 1


@dataclass(frozen=True, slots=True)
class Sized:
    """A box measured: its words in lines, and its width and height."""

    mark: Mark
    lines: tuple[str, ...]
    clause: tuple[str, ...]
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Labelled:
    """A way with its label in lines."""

    way: Way
    lines: tuple[str, ...]

    @property
    def room(self) -> tuple[float, float] | None:
        """Width and height of the label; nothing where there is none."""
        if not self.lines:
            return None
        width = max(LABEL.width(line) for line in self.lines)
        height = LABEL.leading * len(self.lines)
        return round(width + 2 * _LABEL_SIDE, 1), height + 2 * LABEL_EDGE


def labelled(way: Way) -> Labelled:
    """A way, and its label as narrow as can be."""
    tries = [LABEL.wrap(way.label, room) for room in _LABEL_ROOMS]
    lines = next((lines for lines in tries if len(lines) <= _LABEL_LINES), tries[-1])
    return Labelled(way, lines)


def sized(mark: Mark, width: float) -> Sized:
    """A step as wide as this, or a sign as wide as its words."""
    if not mark.is_step:
        side, level, more = SIGN
        taller = more if mark.shape == "to" else 0
        return Sized(mark, (), (), round(HEAD.width(mark.head) + 2 * side), level + taller)
    lines = TEXT.wrap(mark.text, width - 2 * SIDE)
    clause = CLAUSE.wrap(mark.clause, width - 2 * SIDE)
    words = TEXT.leading * len(lines) + CLAUSE.leading * len(clause)
    height = TOP + HEAD.leading + AFTER_HEAD + words + _FOOT
    return Sized(mark, lines, clause, width, height)
