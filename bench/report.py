"""What was measured as a page with a plot: `BENCHMARKS.md`.

Above `targets`, below the command.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median

from bench.figures import Figures
from bench.plot import PLOT
from bench.targets import ROWS, Row

_HEAD = """\
# Benchmarks

Written by `make bench`, on a folder in memory, with partnerships multiplied from the real ones
(`bench/multiplied.py`). Whole processes are measured, round by round, each once in every round.
Ratios are of medians, at the largest number of partnerships unless they say otherwise; of memory,
of the most in any round. Builds have their documents from the cache unless they say otherwise. What
the search of stock Material and ours is asked for is said in `bench/reader.py`.
"""


def page(figures: Figures, day: date) -> str:
    """The page, in Markdown."""
    numbers = figures.numbers
    parts = [
        _HEAD,
        f"{_machine()} {_versions()} Last measured on {day:%-d %B %Y}.\n",
        "\n".join(
            ["| figure | measured | must | aim | |", "|---|---|---|---|---|", *_rows(figures)]
        ),
        "\n".join(_failures(figures)),
        "## In themselves\n\nMedians; in brackets, of several rounds, the least and the most.",
        "\n".join(
            [
                f"| partnerships | {' | '.join(map(str, numbers))} |",
                "|---" * (len(numbers) + 1) + "|",
                *(_figure(name, figures) for name in _names(figures)),
            ]
        ),
        f"![Seconds of a full build by the number of partnerships]({PLOT})",
    ]
    return "\n\n".join(part.rstrip("\n") for part in parts if part) + "\n"


def sound(figures: Figures) -> bool:
    """Whether nothing failed, and all that was measured is what it must be."""
    values = ((row, row.value(figures)) for row in ROWS)
    return not figures.failed and not any(
        value is not None and row.missed(value) for row, value in values
    )


def _machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GB, {platform.system()};"


def _processor() -> str:
    file = Path("/proc/cpuinfo")
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    named = (line.partition(": ")[2] for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def _versions() -> str:
    packages = {"MkDocs": "mkdocs", "Material": "mkdocs-material", "Hugo": "hugo"}
    named = (f"{name} {version(package)}" for name, package in packages.items())
    return f"Python {platform.python_version()}, {', '.join(named)}."


def _rows(figures: Figures) -> Iterator[str]:
    for row in ROWS:
        value = row.value(figures)
        measured = "not measured" if value is None else f"{value:.{row.digits}f}"
        yield f"| {row.name} | {measured} | {row.must:g} | {row.aim:g} | {_verdict(row, value)} |"


def _verdict(row: Row, value: float | None) -> str:
    if value is None:
        return ""
    return "missed" if row.missed(value) else "held" if value > row.aim else "aim reached"


def _failures(figures: Figures) -> Iterator[str]:
    for number, part, why in figures.failed:
        told = " ".join(why.split()[-40:]) or "it said nothing"
        yield f"- Failed at {number} partnerships: {part}: {told}"


def _names(figures: Figures) -> list[str]:
    """All figures, in the order in which they came up."""
    return list(dict.fromkeys(name for n in figures.numbers for name in figures.names(n)))


def _figure(name: str, figures: Figures) -> str:
    cells = (_spread(figures.of(number, name)) for number in figures.numbers)
    return f"| {name} | {' | '.join(cells)} |"


def _spread(values: tuple[float, ...]) -> str:
    if not values:
        return ""
    told = _short(median(values))
    return told if len(values) == 1 else f"{told} ({_short(min(values))}–{_short(max(values))})"


def _short(value: float) -> str:
    """With three figures, or all that stand before the point."""
    if value == int(value) or value >= 100:
        return f"{value:,.0f}"
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"
