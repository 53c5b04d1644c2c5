"""A text cut, as the tests of the cutter look at it."""

from __future__ import annotations

from generator.register.cut import cut
from generator.register.hints import Hints


def sentences(text: str, hints: Hints | None = None) -> dict[str, str]:
    """Address -> words."""
    return {
        sentence.at: words for sentence, words in cut(text.encode(), hints or Hints()).sentences
    }


def dropped(text: str, hints: Hints | None = None) -> dict[str, tuple[int, ...]]:
    """Rule -> lines that it left out."""
    register = cut(text.encode(), hints or Hints()).register
    return {dropped.rule: dropped.lines for dropped in register.dropped}


def doubts(text: str, hints: Hints | None = None) -> dict[int, str]:
    """Line -> what is doubtful about it."""
    return {doubt.line: doubt.what for doubt in cut(text.encode(), hints or Hints()).doubts}
