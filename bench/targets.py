"""What is measured, and what each ratio must be, and is meant to be: the table of the task.

Above `measure`, below `report`.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Ratio:
    """A measure of ours over another."""

    name: str
    must: float
    aim: float
    digits: int = 3


FULL = Ratio("full build from YAML, validated / stock MkDocs + Material", 0.08, 0.035)
HUGO = Ratio("the same / Hugo for as many pages and bytes", 0.7, 0.4, 2)
GROWTH = Ratio("time at the largest / time at a third of it", 3.2, 2.6, 2)
NOTHING = Ratio("nothing changed, cold process / stock full build", 0.005, 0.002, 4)
EDITED = Ratio("one provision edited, cold process / stock full build", 0.006, 0.002, 4)
UNLIKE = Ratio("files that differ from a clean build after that edit", 0, 0, 0)
MEMORY = Ratio("peak memory / stock", 1.0, 0.4, 2)
VIEW = Ratio("first view over the wire, gzip / stock Material", 0.01, 0.007, 4)
VIEW_GROWTH = Ratio("first view at the largest / at 5 partnerships", 1.05, 1.0, 2)
RESULT = Ratio("bytes to the first search result, gzip / stock", 0.03, 0.01, 4)
COLD = Ratio("all documents cold, processor seconds a partnership", 2.0, 0.8, 2)


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured at one number of partnerships."""

    number: int
    pages: int
    ours: tuple[float, ...]
    stock: tuple[float, ...]
    hugo: tuple[float, ...]
    nothing: tuple[float, ...]
    edited: tuple[float, ...]
    unlike: int
    """Files that differ between the site after the last edit and a clean build of the same."""
    memory: tuple[float, float]
    """Megabytes at most: ours, stock."""
    view: tuple[int, int]
    """Bytes of the first view: ours, stock."""
    result: tuple[int, int]
    """Bytes to the first result: ours, stock."""
    cold: float | None
    """Processor seconds of a partnership's documents; None where they were made before."""


def ratios(all_of_it: tuple[Measured, ...]) -> list[tuple[Ratio, float]]:
    """Every ratio at the largest number that was measured."""
    first, last = all_of_it[0], all_of_it[-1]
    ours, stock = median(last.ours), median(last.stock)
    found = [
        (FULL, ours / stock),
        (HUGO, ours / median(last.hugo)),
        (NOTHING, median(last.nothing) / stock),
        (EDITED, median(last.edited) / stock),
        (UNLIKE, float(last.unlike)),
        (MEMORY, last.memory[0] / last.memory[1]),
        (VIEW, last.view[0] / last.view[1]),
        (VIEW_GROWTH, last.view[0] / first.view[0]),
        (RESULT, last.result[0] / last.result[1]),
    ]
    thirds = [each for each in all_of_it if each.number * 3 == last.number]
    found.extend((GROWTH, ours / median(third.ours)) for third in thirds)
    cold = [measured.cold for measured in all_of_it if measured.cold is not None]
    return [*found, *((COLD, seconds) for seconds in cold[-1:])]
