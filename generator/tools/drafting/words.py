"""The words of a sentence, brought down to what they have in common, and where they stand in it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDINGS = re.compile(
    r"(?<=..)(ations?|ations?|ments?|ings?|ions?|ers?|ors?|als?|ies|ed|es|ly|y|e|s)$"
)
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, as printed, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        """In small letters, with straight apostrophes."""
        return self.text.lower().replace("’", "'")


def words_in(text: str) -> tuple[Word, ...]:
    """The words of a text, in their order."""
    return tuple(Word(found[0], found.start(), found.end()) for found in _WORD.finditer(text))


def stem(word: str) -> str:
    """A word without its ending: 'convening', 'convened' and 'convene' are one."""
    plain = word.removesuffix("'s")
    return _ENDINGS.sub("", plain) if len(plain) > 3 else plain


def stems(text: str, without: Collection[str]) -> tuple[str, ...]:
    """The stems of a text, without numbers and the words that say nothing of its subject."""
    plain = (word.plain for word in words_in(text))
    return tuple(stem(w) for w in plain if w not in without and not _NUMBER.fullmatch(w))
