"""Which of several ways to draw a chart is best; no more are laid out than could be.

The same chart can be drawn with the ends of ways in a column of their own, which suits a narrow
screen, or around the way through, which suits one with many ends; with narrow boxes or wide ones;
and folded. What one attempt shows of the rows says of others how large they are at least, and
mostly that is too large. What is taken is what laying out all would have found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import heapify, heappop, heappush
from itertools import product

from generator.derived.flowchart.chart import Chart
from generator.derived.flowchart.layout import NOTHING, Arranged, Link, Look, Node, arrange
from generator.derived.flowchart.measure import Labelled, Sized, labelled, sized

_ABREAST = (3, 2)
"""How many ways may leave a step side by side, before others lead to lower rows."""
_FLAWLESS = (0, 0)

Key = Callable[[float, float], float]
"""How unwelcome a picture of some width and height is: never less where it is larger."""


@dataclass(frozen=True)
class Attempt:
    """A chart measured; laid out when that is asked for; not yet drawn."""

    name: str
    sized: tuple[Sized, ...]
    labelled: tuple[Labelled, ...]
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    look: Look

    @cached_property
    def layout(self) -> Arranged:
        """Where all of it stands."""
        return arrange(self.nodes, self.links, self.look)

    @property
    def is_flawless(self) -> bool:
        """Whether it has no fault and no crossing."""
        return self.layout.flaws == _FLAWLESS


class Attempts:
    """All the ways to draw a chart, in the order in which they are to be thought of."""

    def __init__(
        self, chart: Chart, widths: Iterable[float], key: Key, folds: Iterable[float] = (0,)
    ) -> None:
        self._key = key
        self.all = tuple(_attempts(chart, widths, folds))
        self._rows: dict[int, Arranged] = {}
        """Ways abreast -> what has been laid out with as many, and so shows the rows."""

    def best(self) -> Attempt:
        """The least by the key of those without a flaw; else that with the fewest, then least.

        The least is looked at first, each attempt as small as it can be until it is laid out; then
        it waits for its turn again. Of equals the earlier is taken.
        """
        waiting = [(self._at_least(attempt), place) for place, attempt in enumerate(self.all)]
        heapify(waiting)
        measured: set[int] = set()
        flawed: list[Attempt] = []
        while waiting:
            size, place = heappop(waiting)
            attempt = self.all[place]
            if place in measured:
                if attempt.is_flawless:
                    return attempt
                flawed.append(attempt)
            elif (least := self._at_least(attempt)) > size:
                heappush(waiting, (least, place))
            else:
                measured.add(place)
                heappush(waiting, (self._size(attempt), place))
        return min(flawed, key=lambda attempt: attempt.layout.flaws)

    def first(self, enough: float) -> Attempt | None:
        """The first without a flaw whose key is no more than this."""
        return next((one for one in self._within(enough) if one.is_flawless), None)

    def is_best_within(self, enough: float) -> bool:
        """Whether the key of the best is no more than this."""
        flawed = False
        for attempt in self._within(enough):
            if attempt.is_flawless:
                return True
            flawed = True
        return flawed and self._size(self.best()) <= enough

    def _within(self, enough: float) -> Iterator[Attempt]:
        for attempt in self.all:
            if self._at_least(attempt) <= enough and self._size(attempt) <= enough:
                yield attempt

    def _at_least(self, attempt: Attempt) -> float:
        """A key that the attempt's is not below."""
        rows = None if attempt.look.fold else self._rows.get(attempt.look.abreast)
        return self._key(*(rows.least(attempt.nodes) if rows else NOTHING))

    def _size(self, attempt: Attempt) -> float:
        layout = attempt.layout
        if not attempt.look.fold:
            self._rows[attempt.look.abreast] = layout
        return self._key(layout.width, layout.height)


def _attempts(chart: Chart, widths: Iterable[float], folds: Iterable[float]) -> Iterator[Attempt]:
    ways = tuple(labelled(way) for way in chart.ways)
    links = tuple(Link(one.way.start, one.way.end, one.room) for one in ways)
    looks = list(_looks(chart, folds))
    for width in widths:
        boxes = tuple(sized(mark, width) for mark in chart.marks)
        nodes = tuple(Node(box.mark.id, box.w, box.h, box.mark.lane) for box in boxes)
        for look in looks:
            yield Attempt(chart.name, boxes, ways, nodes, links, look)


def _looks(chart: Chart, folds: Iterable[float]) -> Iterator[Look]:
    most = max(Counter(way.start for way in chart.ways).values(), default=1)
    rows = (most, *(fewer for fewer in _ABREAST if fewer < most))
    for lanes, abreast, fold in product((True, False), rows, folds):
        yield Look(lanes, abreast, fold)
