"""How much room words take, and how they break into lines.

Widths are those of the shipped typeface, without kerning, which in it only ever draws letters
together: what fits here fits in a browser and on paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from generator.derived.flowchart.font_widths import BOLD, REGULAR


def _by_letter(table: Mapping[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in table.items() for letter in letters}


@dataclass(frozen=True, slots=True)
class Lettering:
    """One size of one face."""

    size: float
    leading: float
    """From one line to the next."""
    bold: bool = False

    def width(self, text: str) -> float:
        """How long the words are on one line. A letter unknown to the face counts as its widest."""
        return _units(self.bold, text) * self.size / 1000

    def wrap(self, text: str, room: float) -> tuple[str, ...]:
        """Lines no longer than `room`: as few as can be, and of about one length."""
        return _wrapped(self, text, room)


@lru_cache(maxsize=65_536)
def _units(bold: bool, text: str) -> int:
    """How long words are in thousandths of their size: whole numbers, which add up exactly."""
    table = _LETTERS[bold]
    return sum(table.get(letter, _WIDEST) for letter in text)


@lru_cache(maxsize=65_536)
def _wrapped(letters: Lettering, text: str, room: float) -> tuple[str, ...]:
    pieces = tuple(_pieces(letters, text, room))
    lengths = [_units(letters.bold, piece) for piece in pieces]
    fewest = len(_filled(letters, lengths, room))
    longest_word = max(map(letters.width, text.split()), default=room)
    narrow, wide = min(longest_word, room), room
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(_filled(letters, lengths, middle)) > fewest:
            narrow = middle
        else:
            wide = middle
    words = iter(pieces)
    return tuple(" ".join(islice(words, number)) for number in _filled(letters, lengths, wide))


def _filled(letters: Lettering, lengths: Sequence[int], room: float) -> list[int]:
    """How many words stand on each line, which holds as many as it can."""
    lines: list[int] = []
    space, long = _units(letters.bold, " "), 0
    for own in lengths:
        if lines and (long + space + own) * letters.size / 1000 <= room:
            lines[-1] += 1
            long += space + own
        else:
            lines.append(1)
            long = own
    return lines


def _pieces(letters: Lettering, text: str, room: float) -> Iterator[str]:
    """The words; of a word longer than a line, as much as each line holds."""
    for word in text.split():
        piece = ""
        for letter in word if letters.width(word) > room else ():
            if piece and letters.width(piece + letter) > room:
                yield piece
                piece = ""
            piece += letter
        yield piece or word


_LETTERS = {False: _by_letter(REGULAR), True: _by_letter(BOLD)}
_WIDEST = max(*REGULAR, *BOLD)

TEXT = Lettering(16, 21)
"""What a step says."""
HEAD = Lettering(15, 20, bold=True)
"""What kind of step it is."""
LABEL = Lettering(15, 19, bold=True)
"""What leads on: measured bold, as it is on the route that was taken."""
CLAUSE = Lettering(15, 19)
"""Where the document says it."""
SMALLEST = 15
"""The smallest letters in a picture."""
