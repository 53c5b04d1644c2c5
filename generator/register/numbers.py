"""The numbers of a sentence's marks, in figures, whether printed so or in words.

Beside `marks_read`. `one` is no number here: it is nearly always a pronoun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.register.function_words import FIGURES

_UNITS = {word: value for value, word in enumerate(FIGURES)}
_TENS = {
    word: value
    for value, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
_LARGE = {"hundred": 100, "thousand": 1000}
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")


def figure(mark: str) -> bool:
    """Whether a mark is a number printed in figures."""
    return mark[0].isdigit()


def numbers_of(tokens: Sequence[str]) -> tuple[str, ...]:
    """All numbers, in their order: 'twenty-eight' is `28`, '1,000' is `1000`."""
    return tuple(_numbers(tokens))


def _numbers(tokens: Sequence[str]) -> Iterator[str]:
    place = 0
    while place < len(tokens):
        mark, after = tokens[place], tokens[place + 1 : place + 2]
        place += 1
        if figure(mark):
            yield mark.replace(",", "") if _GROUPED.fullmatch(mark) else mark
        elif mark in _TENS and after and 0 < _UNITS.get(after[0], 0) < 10:
            yield str(10 * _TENS[mark] + _UNITS[after[0]])
            place += 1
        elif mark in _TENS:
            yield str(10 * _TENS[mark])
        elif after and after[0] in _LARGE and (mark == "a" or 0 < _UNITS.get(mark, 0) < 100):
            yield str(_UNITS.get(mark, 1) * _LARGE[after[0]])
            place += 1
        elif mark in _LARGE:
            yield str(_LARGE[mark])
        elif mark in _UNITS and mark != "one":
            yield str(_UNITS[mark])
