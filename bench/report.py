"""What was measured as a page with a plot: `BENCHMARKS.md`.

Above `targets`, below the command.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from statistics import median

from bench.targets import Measured, Ratio, ratios

PLOT = "docs/pictures/growth.svg"
_COLUMNS = (
    "partnerships",
    "pages",
    "full build, s",
    "stock, s",
    "Hugo, s",
    "nothing changed, s",
    "one edited, s",
    "memory, MB",
    "stock, MB",
)
_WIDE, _HIGH, _EDGE = 640, 320, 56


def page(measured: tuple[Measured, ...], rounds: int) -> str:
    """The page, in Markdown."""
    return "\n".join(
        [
            "# Benchmarks",
            "",
            "Written by `make bench`, on a folder in memory, with partnerships multiplied from the",
            "real ones (`bench/multiplied.py`), their documents from the cache.",
            f"Medians of {rounds} interleaved rounds; {os.cpu_count()} cores, {platform.system()},",
            f"Python {platform.python_version()}.",
            "",
            "| ratio, at the largest | measured | must | aim | |",
            "|---|---|---|---|---|",
            *(_ratio(ratio, value) for ratio, value in ratios(measured)),
            "",
            f"| {' | '.join(_COLUMNS)} |",
            "|---|---|---|---|---|---|---|---|---|",
            *(_row(found) for found in measured),
            "",
            f"![Seconds of a full build by the number of partnerships]({PLOT})",
            "",
        ]
    )


def missed(ratio: Ratio, value: float) -> bool:
    """Whether a ratio is not what it must be."""
    return value > ratio.must


def _ratio(ratio: Ratio, value: float) -> str:
    held = "missed" if missed(ratio, value) else "held" if value > ratio.aim else "aim reached"
    return f"| {ratio.name} | {value:.{ratio.digits}f} | {ratio.must:g} | {ratio.aim:g} | {held} |"


def _row(found: Measured) -> str:
    times = (found.ours, found.stock, found.hugo, found.nothing, found.edited)
    cells = [str(found.number), str(found.pages), *(f"{median(each):.2f}" for each in times)]
    return f"| {' | '.join(cells)} | {found.memory[0]:.0f} | {found.memory[1]:.0f} |"


def plot(measured: Sequence[Measured]) -> str:
    """How the time of a full build grows, ours and the others'."""
    lines = {
        "stock MkDocs": ("#8a3b12", [(each.number, median(each.stock)) for each in measured]),
        "Hugo": ("#555555", [(each.number, median(each.hugo)) for each in measured]),
        "Handrail": ("#0b5c66", [(each.number, median(each.ours)) for each in measured]),
    }
    most = max(value for _, points in lines.values() for _, value in points)
    drawn = "\n".join(_line(name, *line, measured[-1].number, most) for name, line in lines.items())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {_HIGH}" role="img"'
        ' font-family="sans-serif" font-size="13">\n'
        "<title>Seconds of a full build by the number of partnerships</title>\n"
        f'<rect width="{_WIDE}" height="{_HIGH}" fill="#fff"/>\n'
        f"{''.join(_axes([each.number for each in measured], most))}{drawn}\n</svg>\n"
    )


def _place(number: float, value: float, largest: float, most: float) -> tuple[float, float]:
    wide, high = _WIDE - 3 * _EDGE, _HIGH - 2 * _EDGE
    return _EDGE + wide * number / largest, _HIGH - _EDGE - high * value / most


def _axes(numbers: Sequence[int], most: float) -> Iterator[str]:
    for number in numbers:
        x, y = _place(number, 0, numbers[-1], most)
        yield f'<text x="{x:.0f}" y="{y + 20:.0f}" text-anchor="middle">{number}</text>\n'
    for value in (0, most / 2, most):
        x, y = _place(0, value, numbers[-1], most)
        yield f'<text x="{x - 8:.0f}" y="{y + 4:.0f}" text-anchor="end">{value:.0f} s</text>\n'
        yield f'<path d="M{x:.0f} {y:.0f}h{_WIDE - 3 * _EDGE}" stroke="#ccc"/>\n'
    yield f'<text x="{_EDGE}" y="{_HIGH - 10}">partnerships</text>\n'


def _line(
    name: str, colour: str, points: Sequence[tuple[int, float]], largest: int, most: float
) -> str:
    places = [_place(number, value, largest, most) for number, value in points]
    way = " ".join(f"{x:.0f},{y:.0f}" for x, y in places)
    x, y = places[-1]
    return (
        f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="2"/>'
        f'<text x="{x + 6:.0f}" y="{y + 4:.0f}" fill="{colour}">{name}</text>'
    )
