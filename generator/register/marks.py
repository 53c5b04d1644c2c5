"""Takes a sentence down to its marks: function words, numbers and commas, in their order.

Used where a document is cut, and on our own wording wherever the two are compared. Every run of
other words becomes one gap, so that the marks of a sentence say how it is built and not what it
is about: `where there is a _ the _ must not _ within 5 working days`.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from generator.register.function_words import (
    CLOSED_LIST,
    DETERMINERS,
    NEGATORS,
    PREPOSITIONS,
    PRONOUNS,
)
from generator.register.normalise import plain

GAP = "_"
"""Stands for one or more words that the closed list does not hold."""
STOPS = frozenset(",;:()?")
"""Punctuation that parts clauses or makes a question; it is kept."""

LONGEST_RUN = 10
"""Words kept in a row; behind so many, the next that says least is left out, so that no register
holds a piece of a sentence that is built of small words alone."""
_WEAK = (DETERMINERS | PRONOUNS | PREPOSITIONS) - NEGATORS - {"to"}

_APOSTROPHES = str.maketrans(
    dict.fromkeys("\u2019\u2018\u201b\u02bc\u02b9\u2032`\u00b4\uff07", "'")
)
"""Whatever a word processor makes of an apostrophe."""
_TOKEN = re.compile(
    r"\d{1,2}([/.-])\d{1,2}\1\d{4}(?!\d)|\d+(?:[.,]\d+)*(?:(?:st|nd|rd|th)(?![^\W\d_]))?"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*|[,;:()?]"
)
_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_CONTRACTED = re.compile(r"([a-z]+)n't")
_WITHOUT_APOSTROPHE = re.compile(
    r"(must|should|could|would|might|ought|need|do|does|did|is|are|was|were|has|have|had)nt"
)
_BASES = {"ca": "can", "wo": "will", "sha": "shall"}
_JOINED = {
    "cannot": ("can", "not"),
    "cant": ("can", "not"),
    "wont": ("will", "not"),
    "shant": ("shall", "not"),
    "noone": ("no", "one"),
}
_JOINED_ON = {"ll": ("will",), "re": ("are",), "ve": ("have",), "t": ("not",)}


_MONTHS = tuple(month.lower() for month in calendar.month_name)


@lru_cache(maxsize=2**17)
def marks_of(text: str) -> str:
    """The marks of a text, with single spaces between them; no long run of words is kept whole."""
    kept: list[str] = []
    together = 0
    for token in _tokens(text):
        long = together >= LONGEST_RUN and token in _WEAK
        mark = token if _is_kept(token) and not long else GAP
        together = 0 if mark == GAP else together + (mark not in STOPS)
        if mark != GAP or kept[-1:] != [GAP]:
            kept.append(mark)
    return " ".join(kept)


def _is_kept(token: str) -> bool:
    return token in CLOSED_LIST or token in STOPS or token[0].isdigit()


def holds_marks(marks: str, phrase: str) -> bool:
    """Whether a sentence with these marks can hold a phrase: built alike, gap for gap."""
    return f" {marks_of(phrase)} " in f" {marks} "


def _tokens(text: str) -> Iterator[str]:
    folded = unicodedata.normalize("NFKC", plain(text).translate(_APOSTROPHES)).lower()
    for found in _TOKEN.finditer(folded):
        yield from _expanded(found[0])


def _expanded(token: str) -> tuple[str, ...]:
    """A contraction as the words that it stands for, whatever its apostrophe; `'s` is dropped."""
    if token in _JOINED:
        return _JOINED[token]
    if token[0].isdigit():
        return _figures(token)
    contracted = _CONTRACTED.fullmatch(token) or _WITHOUT_APOSTROPHE.fullmatch(token)
    if contracted:
        return (_BASES.get(contracted[1], contracted[1]), "not")
    first, *rest = token.split("'")
    if not rest:
        return (token,)
    return (*_expanded(first), *(word for part in rest for word in _after_apostrophe(part)))


def _after_apostrophe(part: str) -> tuple[str, ...]:
    """'They'll', 'you're': what is joined on; an `s` or `d` can stand for too much."""
    if part in _JOINED_ON:
        return _JOINED_ON[part]
    return (part,) if part in CLOSED_LIST else ()


def _figures(token: str) -> tuple[str, ...]:
    """A number without leading noughts and endings; a date as its day, month and year."""
    date = _DATE.fullmatch(token)
    if date and 1 <= int(date[2]) < len(_MONTHS):
        return (str(int(date[1])), _MONTHS[int(date[2])], date[3])
    return (token.rstrip("stndrh").lstrip("0") or "0",)
