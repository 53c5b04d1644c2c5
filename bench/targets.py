"""What each figure must be, and is meant to be: the table of the task.

Above `figures`, below `report`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bench.figures import Figures, NotMeasuredError


@dataclass(frozen=True, slots=True)
class Row:
    """A figure, mostly a measure of ours over another, that must not be more than so much."""

    name: str
    must: float
    aim: float
    digits: int
    of: Callable[[Figures], float]

    def value(self, figures: Figures) -> float | None:
        """The figure; None where what it is made of was not measured."""
        try:
            return self.of(figures)
        except NotMeasuredError:
            return None

    def missed(self, value: float) -> bool:
        """Whether it is not what it must be, as it is shown."""
        return round(value, self.digits) > self.must


def _plain(name: str) -> Callable[[Figures], float]:
    """At the largest number."""
    return lambda figures: figures.median(figures.largest, name)


def _over(ours: str, theirs: str) -> Callable[[Figures], float]:
    """At the largest number, one over another."""
    return lambda figures: _plain(ours)(figures) / _plain(theirs)(figures)


def _most(ours: str, theirs: str) -> Callable[[Figures], float]:
    """At the largest number, the most of one in any round over the most of another."""

    def of(figures: Figures) -> float:
        _over(ours, theirs)(figures)
        last = figures.largest
        return max(figures.of(last, ours)) / max(figures.of(last, theirs))

    return of


def _grown(name: str, share: Callable[[int], int]) -> Callable[[Figures], float]:
    """At the largest number over that at another, worked out of it."""
    return lambda figures: _plain(name)(figures) / figures.median(share(figures.largest), name)


BUILT = "full build, ours, s"
STOCK = "full build, stock, s"
_SLOWED = "narrowed, processor slowed, s"

ROWS = (
    Row(
        "full build from YAML, validated / stock MkDocs + Material over the same tree",
        0.08,
        0.035,
        3,
        _over(BUILT, STOCK),
    ),
    Row(
        "the same / Hugo for as many pages and bytes",
        0.7,
        0.4,
        2,
        _over(BUILT, "full build, Hugo, s"),
    ),
    Row("files that differ from the stock path", 0, 0, 0, _plain("files unlike the stock path")),
    Row("time at 150 / time at 50", 3.2, 2.6, 2, _grown(BUILT, lambda last: last // 3)),
    Row(
        "nothing changed, cold process / stock full build",
        0.005,
        0.002,
        4,
        _over("nothing changed, s", STOCK),
    ),
    Row(
        "one provision edited, cold process / stock full build",
        0.006,
        0.002,
        4,
        _over("one edited, s", STOCK),
    ),
    Row(
        "files that differ from a clean build after that edit",
        0,
        0,
        0,
        _plain("files unlike a clean build after an edit"),
    ),
    Row(
        "save to served page / hugo server",
        0.5,
        0.2,
        2,
        _over("save to served page, ours, s", "save to served page, hugo server, s"),
    ),
    Row("peak memory / stock", 1.0, 0.4, 2, _most("memory, ours, MB", "memory, stock, MB")),
    Row(
        "first view over the wire, gzip / stock Material",
        0.01,
        0.007,
        4,
        _over("first view, ours, kB", "first view, stock, kB"),
    ),
    Row(
        "first view at 150 / at 5 partnerships",
        1.05,
        1.0,
        3,
        _grown("first view, ours, kB", lambda _: 5),
    ),
    Row(
        "bytes to the first search result, gzip / stock",
        0.03,
        0.01,
        4,
        _over("to the first result, ours, kB", "to the first result, stock, kB"),
    ),
    Row(
        "search ready / stock",
        0.06,
        0.02,
        3,
        _over("search ready, ours, s", "search ready, stock, s"),
    ),
    Row("a query, median / stock", 0.1, 0.02, 3, _over("a query, ours, ms", "a query, stock, ms")),
    Row(
        "all documents cold, processor seconds a partnership",
        2.0,
        0.8,
        2,
        _plain("documents, cold, processor a partnership, s"),
    ),
    *(
        Row(
            f"{page} usable, processor slowed four times, s",
            1.5,
            1.0,
            2,
            _plain(f"{page}, {_SLOWED}"),
        )
        for page in ("home", "compare", "joint case")
    ),
    *(
        Row(f"{page}, what moves unasked", 0, 0, 3, _plain(f"{page}, moved unasked"))
        for page in ("home", "compare", "joint case")
    ),
)
