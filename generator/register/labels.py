"""Tells letters from roman numerals: (i) after (h) is a letter, before (ii) it is a number.

Between the reading of marks and the building of blocks: only the neighbours of a label can say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.register.given import Form, Mark
from generator.register.model import Doubt
from generator.register.parts import Part

_FIGURES = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class _Places:
    """What stands before and after a label where it is a letter, and where it is a numeral."""

    letter_before: str
    letter_after: str
    roman_before: str
    roman_after: str


_EITHER = {
    "i": _Places("h", "j", "", "ii"),
    "v": _Places("u", "w", "iv", "vi"),
    "x": _Places("w", "y", "ix", "xi"),
}
"""Labels that are a letter or a numeral."""


def value(mark: Mark, label: str) -> int:
    """The place of a label in its list, from 1; 0 where it has none."""
    if mark is Mark.NUMBER:
        return int(label)
    if mark is Mark.ROMAN:
        figures = [_FIGURES[letter] for letter in label]
        below = zip(figures, [*figures[1:], 0], strict=True)
        return sum(-figure if figure < after else figure for figure, after in below)
    return ord(label) - ord("a") + 1 if mark is Mark.LETTER else 0


def tell_romans(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts, with each label that is a numeral marked so."""
    labelled = [at for at, part in enumerate(parts) if part.mark in (Mark.LETTER, Mark.ROMAN)]
    told = dict(zip(labelled, _told([parts[at] for at in labelled]), strict=True))
    return tuple(told.get(at, part) for at, part in enumerate(parts))


def _told(labelled: list[Part]) -> Iterator[Part]:
    letter = roman = ""
    for at, part in enumerate(labelled):
        after = labelled[at + 1].label if at + 1 < len(labelled) else ""
        open_label = part.label in _EITHER and part.form is not Form.ITEM
        found = _tell(part, letter, roman, after) if open_label else part
        if found.mark is Mark.ROMAN:
            roman = found.label
        else:
            letter, roman = found.label, ""
        yield found


def _tell(part: Part, letter: str, roman: str, after: str) -> Part:
    places = _EITHER[part.label]
    as_letter = (letter == places.letter_before) + (after == places.letter_after)
    as_roman = (roman == places.roman_before) + (after == places.roman_after)
    if as_letter == as_roman:
        return replace(part, doubts=(*part.doubts, _doubt(part)))
    return replace(part, mark=Mark.ROMAN) if as_roman > as_letter else part


def _doubt(part: Part) -> Doubt:
    return Doubt(
        part.line,
        f"'{part.label}' may be a letter or a roman numeral: it was taken for a letter",
        "name the line in `sound` if it is; else give the list its labels in the text",
    )
