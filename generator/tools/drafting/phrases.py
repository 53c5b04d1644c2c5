"""The shortest phrase that pins a statement: from its verb on, as printed, within one clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.register.function_words import CLOSED_LIST
from generator.tools.drafting.words import Word, words_in

FEWEST, MOST = 4, 8
_WANTED = 5
_BREAK = re.compile(r"[,;:.()?!]")


def phrase_at(text: str, place: int) -> str:
    """A phrase of 4 to 8 words around the word of that place; the whole of a shorter text.

    It begins at the word and ends with one that says something, before the clause does.
    """
    words = words_in(text)
    if len(words) <= FEWEST:
        return _cut(text, words)
    start = min(place, len(words) - FEWEST)
    end = start + FEWEST
    while end < len(words) and end - start < MOST and not _done(text, words, start, end):
        end += 1
    return _cut(text, words[start:end])


def _done(text: str, words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a phrase may end here."""
    parted = _BREAK.search(text, words[end - 1].end, words[end].start)
    says = words[end - 1].plain not in CLOSED_LIST
    return bool(parted) or (says and end - start >= _WANTED)


def _cut(text: str, words: Sequence[Word]) -> str:
    return " ".join(text[words[0].start : words[-1].end].split()) if words else text.strip()


def apart(text: str, places: Sequence[int]) -> tuple[str, ...]:
    """A phrase for each place; of places too near to one another, each has as few words as it may.

    Phrases of one sentence must not join into a copy of it.
    """
    found = []
    for n, place in enumerate(places):
        phrase = phrase_at(text, place)
        after = places[n + 1] if n + 1 < len(places) else None
        if after is not None and after - place < len(phrase.split()) + 1:
            phrase = " ".join(phrase.split()[:FEWEST])
        found.append(phrase)
    return tuple(found)
