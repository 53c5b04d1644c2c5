"""Cuts a block of text into sentences.

A full stop, a question mark or an exclamation mark ends a sentence where something follows that
can begin one. Colons and semicolons do not: a condition must stay with what it conditions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.register.normalise import DEAD_LINK, words
from generator.register.word_lists import (
    BEFORE_NUMBER,
    BEGINNERS,
    DATES,
    NEVER_ENDING,
    SELDOM_ENDING,
    SUFFIXES,
    TIMES,
)

_END = re.compile(rf"(?<![.?!…])[.?!…]+[)\]\"'”’{DEAD_LINK}]*\s+(?=([(\[\"'“‘]*)(\S+))")
_CLOSE_END = re.compile(r"[.?!][)\]\"'”’]*(?=[\"'“‘(]?[A-Z])")
"""An end with no space after it: whether it is one, the words about it tell."""
_LAST_WORD = re.compile(r"([^\s(\[\"'“‘]+?)\.+[)\]\"'”’]*\s*$")
_NEAR = 80
"""So many characters before a full stop tell whether it ends an abbreviation."""
_OPENERS = "([\"'“‘"
_LETTERED = {"appendix", "annex", "schedule", "part", "plan", "option", "section", "table"}
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_TOKEN = 300
"""Characters of the longest address that a stop may stand in."""
_IN_ADDRESS = re.compile(r"://|www\.|@|\\|_|\w/\w+\.")
_FOLLOWING = re.compile(r"[\"'“‘(]*([^\W\d_]+)")


def split_sentences(
    text: str, starts: Iterable[str] = (), abbreviations: Iterable[str] = ()
) -> tuple[str, ...]:
    """The sentences of a text, in order; joined by spaces they give its words again.

    `starts` are words at which a sentence begins all the same, `abbreviations` more of those
    whose full stop ends none.
    """
    never = NEVER_ENDING | {word.lower().rstrip(".") for word in abbreviations}
    cuts = {match.end() for match in _END.finditer(text) if _ends(text, match, never)}
    cuts |= {match.end() for match in _CLOSE_END.finditer(text) if _ends_close(text, match, never)}
    cuts |= {at for start in starts for at in _places(text, start)}
    edges = [0, *sorted(cuts - {0}), len(text)]
    return tuple(_with_words(text[a:b].strip() for a, b in pairwise(edges)))


def close_stops(text: str) -> Iterator[str]:
    """Full stops with no space after them that were not taken for ends, though they may be."""
    for match in re.finditer(r"(?<![^\s(\"'“‘])[^\W\d_]{3,}\.[^\W\d_]{2,}(?![\w.@/])", text):
        before, _, after = match[0].partition(".")
        known = (
            after.lower() in SUFFIXES
            or before.lower() in NEVER_ENDING | SELDOM_ENDING | BEFORE_NUMBER
        )
        close = _CLOSE_END.search(match[0])
        if not known and not (close and _ends_close(match[0], close, NEVER_ENDING)):
            yield match[0]


def _ends(text: str, match: re.Match[str], never: frozenset[str]) -> bool:
    opener, following = match[1], match[2]
    begins = following[0].isupper() or following[0].isdigit() or following[0] in _OPENERS
    if not (opener or begins):
        return False
    if match[0][0] != ".":
        return True
    before = text[max(0, match.end() - _NEAR) : match.end()]
    last = _LAST_WORD.search(before)
    if not last:
        return True
    return not _abbreviation(last[1], before[: last.start()], following, never)


def _abbreviation(word: str, before: str, following: str, never: frozenset[str]) -> bool:
    """Whether the full stop after a word is the word's own and ends no sentence."""
    bare = word.lower()
    if bare in never:
        return True
    dated = bare in DATES and len(bare) < 5
    if (dated or bare in BEFORE_NUMBER) and following[0].isdigit():
        return True
    if not before.strip() and bare.isdigit():  # "1. Purpose": the number that opens a heading
        return True
    if bare in TIMES:
        return _is_date(following)
    if bare in SELDOM_ENDING or _INITIALS.fullmatch(bare):
        return not _begins(following)
    initial = len(word) == 1 and word.isupper() and word != "I"
    return initial and before.strip().rpartition(" ")[2].lower() not in _LETTERED


def _begins(following: str) -> bool:
    bare = re.split(r"[^\w]", following)[0]
    return bare[:1].isupper() and bare.lower() in BEGINNERS


def _is_date(following: str) -> bool:
    bare = re.split(r"[^\w]", following)[0]
    return bare.isdigit() or bare.lower() in DATES or (len(bare) > 1 and bare.isupper())


def _ends_close(text: str, match: re.Match[str], never: frozenset[str]) -> bool:
    """Whether a stop ends a sentence although no space follows: 'the plan.The chair'."""
    before = re.search(r"\S*$", text[max(0, match.start() - _TOKEN) : match.start()])
    after = re.match(r"\S*", text[match.end() : match.end() + _TOKEN])
    left, right = before[0] if before else "", after[0] if after else ""
    following = _FOLLOWING.match(right)
    if not left or not following or any(_IN_ADDRESS.search(side) for side in (left, right)):
        return False
    word = re.split(r"[^\w.'’-]", left)[-1]
    if {word.lower(), word.lower().rpartition(".")[2]} & (never | BEFORE_NUMBER):
        return False
    return _is_closed(match[0], left) or _parts(word, following[1])


def _parts(word: str, following: str) -> bool:
    """Whether a stop between two words parts them, and belongs to no name and no number."""
    if following.lower() in SUFFIXES or (following.isupper() and following not in ("A", "I")):
        return False
    if word.isdigit():  # '3.The chair': a label without its space
        return len(word) > 3 and _begins(following)
    if len(word) == 1:
        return False
    return (word[:1].islower() and not _INITIALS.fullmatch(word)) or _begins(following)


def _is_closed(stop: str, left: str) -> bool:
    """Whether a bracket or a quotation ends with the sentence, or it asks."""
    return len(stop) > 1 or (stop in "?!" and left[-1:].isalpha())


def _places(text: str, start: str) -> list[int]:
    pattern = r"\W+".join(re.escape(word) for word in words(start))
    return [match.start() for match in re.finditer(rf"\b{pattern}\b", text, re.IGNORECASE)]


def _with_words(pieces: Iterable[str]) -> Iterator[str]:
    """A piece of mere punctuation is no sentence: it stays with the one before."""
    kept: list[str] = []
    spoken = False
    for piece in pieces:
        says = bool(words(piece))
        if kept and says and spoken:
            yield " ".join(kept)
            kept = []
        spoken = says or (spoken and bool(kept))
        kept += [piece] if piece else []
    if kept:
        yield " ".join(kept)
