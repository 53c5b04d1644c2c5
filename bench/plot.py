"""How the time of a full build grows, drawn: ours, and the others'.

Above `figures`, beside `targets`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from bench.figures import Figures

PLOT = "docs/pictures/growth.svg"
_WIDE, _HIGH, _EDGE = 640, 320, 56
_LINES = {
    "stock MkDocs": ("#8a3b12", "full build, stock, s"),
    "Hugo": ("#555555", "full build, Hugo, s"),
    "Handrail": ("#0b5c66", "full build, ours, s"),
}


def plot(figures: Figures) -> str:
    """The drawing; of nothing where no build was measured."""
    lines = {
        name: (colour, [(n, median(of)) for n in figures.numbers if (of := figures.of(n, figure))])
        for name, (colour, figure) in _LINES.items()
    }
    numbers = sorted({number for _, points in lines.values() for number, _ in points})
    if not numbers:
        return ""
    most = max(value for _, points in lines.values() for _, value in points)
    drawn = "\n".join(
        _line(name, *line, numbers[-1], most) for name, line in lines.items() if line[1]
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {_HIGH}" role="img"'
        ' font-family="sans-serif" font-size="13">\n'
        "<title>Seconds of a full build by the number of partnerships</title>\n"
        f'<rect width="{_WIDE}" height="{_HIGH}" fill="#fff"/>\n'
        f"{''.join(_axes(numbers, most))}{drawn}\n</svg>\n"
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
