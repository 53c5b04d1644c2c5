"""A text cut, as the tests of the cutter look at it."""

from __future__ import annotations

from generator.register.cut import cut
from generator.register.hints import Hints


def sentences(text: str, hints: Hints | None = None) -> dict[str, str]:
    """Address -> words."""
    return {one.at: words for one, words in cut(text.encode(), hints or Hints()).sentences}


def dropped(text: str, hints: Hints | None = None) -> dict[str, tuple[int, ...]]:
    """Rule -> lines that it left out."""
    register = cut(text.encode(), hints or Hints()).register
    return {one.rule: one.lines for one in register.dropped}


def doubts(text: str, hints: Hints | None = None) -> dict[int, str]:
    """Line -> what is doubtful about it."""
    return {one.line: one.what for one in cut(text.encode(), hints or Hints()).doubts}
