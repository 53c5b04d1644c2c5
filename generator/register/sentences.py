"""Cuts a block of text into sentences.

A full stop, a question mark or an exclamation mark ends a sentence where something follows that
can begin one. Colons and semicolons do not: a condition must stay with what it conditions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from generator.register.normalise import DEAD_LINK, words

_END = re.compile(rf"[.?!…]+[)\]\"'”’{DEAD_LINK}]*\s+(?=(\S))")
_LAST_WORD = re.compile(r"([^\s(\[\"'“‘]+?)\.+[)\]\"'”’]*\s*$")
_NEAR = 80
"""So many characters before a full stop tell whether it ends an abbreviation."""
_OPENERS = "([\"'“‘"
_NEVER = {"e.g", "eg", "i.e", "ie", "cf", "al", "vs", "dr", "mr", "mrs", "ms", "prof", "st", "rev"}
"""Their full stop never ends a sentence."""
_BEFORE_NUMBER = {"s", "ss", "no", "nos", "p", "pp", "para", "paras", "art", "reg", "sch", "vol"}
"""Their full stop ends none where a number follows."""
_LETTERED = {"appendix", "annex", "schedule", "part", "plan", "option", "section", "table"}


def split_sentences(
    text: str, starts: Iterable[str] = (), abbreviations: Iterable[str] = ()
) -> tuple[str, ...]:
    """The sentences of a text, in order; joined by spaces they give the text again.

    `starts` are words at which a sentence begins all the same, `abbreviations` more of those
    whose full stop ends none.
    """
    never = _NEVER | {one.lower().rstrip(".") for one in abbreviations}
    cuts = {match.end() for match in _END.finditer(text) if _ends(text, match, never)}
    cuts |= {at for start in starts for at in _places(text, start)}
    edges = [0, *sorted(cuts - {0}), len(text)]
    pieces = [text[a:b].strip() for a, b in pairwise(edges)]
    return _with_words(pieces)


def _ends(text: str, match: re.Match[str], never: set[str]) -> bool:
    following = match[1]
    if not (following.isupper() or following.isdigit() or following in _OPENERS):
        return False
    if match[0][0] != ".":
        return True
    before = text[max(0, match.end() - _NEAR) : match.end()]
    last = _LAST_WORD.search(before)
    if not last:
        return True
    return not _abbreviation(last[1], before[: last.start()], following, never)


def _abbreviation(word: str, before: str, following: str, never: set[str]) -> bool:
    bare = word.lower()
    if bare in never:
        return True
    if bare in _BEFORE_NUMBER and following.isdigit():
        return True
    if not before.strip() and bare.isdigit():  # "1. Purpose": the number that opens a heading
        return True
    initial = len(word) == 1 and word.isupper() and word != "I"
    return initial and before.strip().rpartition(" ")[2].lower() not in _LETTERED


def _places(text: str, start: str) -> list[int]:
    pattern = r"\W+".join(re.escape(word) for word in words(start))
    return [match.start() for match in re.finditer(rf"\b{pattern}\b", text, re.IGNORECASE)]


def _with_words(pieces: list[str]) -> tuple[str, ...]:
    """A piece of mere punctuation is no sentence: it stays with the one before."""
    kept: list[str] = []
    for piece in pieces:
        if kept and not (words(piece) and words(kept[-1])):
            kept[-1] = f"{kept[-1]} {piece}".strip()
        elif piece:
            kept.append(piece)
    return tuple(kept)
