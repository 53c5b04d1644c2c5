"""Mends words that the end of a line broke: 'un-' and 'less' are one word, 'multi-agency' is two.

Nothing but the document itself can tell them apart, so it is asked first: a word that stands whole
elsewhere is rejoined, a hyphen that stands elsewhere is kept. What neither it nor the small lists
below can settle is decided and reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.register.model import Doubt
from generator.register.normalise import SOFT_HYPHEN, visible
from generator.register.word_lists import (
    MOSTLY_WITH_HYPHEN,
    SPEAKING,
    SUSPENDED,
    SYLLABLES,
    WHOLE,
    WITH_HYPHEN,
)

_TAIL = re.compile(
    r"(?:[dlmnprt]?ing|ings|ed|ered|ering|ly|ally|fully|[cst]ion|[cst]ions|ations?|at(?:ed|es|ing)"
    r"|ments?|ness|ify|ifies|ified|it(?:y|ies)|[ai]bl[ey]|[ae]nces?|[ae]ncy|[ae]nts?|ous|ives?"
    r"|[ct]ial|tures?"
    r"|is(?:e|ed|es|ing|ation)|e?rs?|hood|ship|[^aeiouy]+)"
)
"""Ends of words that are no words."""
_NO_WORDS = "un|pro|ex|con|ac|al|ap|ne|oth|cir|circum|rec|recom|res|respon|per|whe|wher|ther|neces"
"""Beginnings that stand alone only where a space broke a word: 'un less'."""

_BROKEN_END = re.compile(r"(?:^|(?<=[\s(\[\"'“‘/]))([^\W\d_]+)-$")
_COMPOUND_END = re.compile(r"((?<!\w)[^\W\d_]+(?:-[^\W\d_]+)+-)$")
_HYPHEN_END = re.compile(r"[^\W_]-$")
_PRINTED_BROKEN = re.compile(r"(?<![\w-])([^\W\d_]{2,})-([a-z]{2,})(?![\w-])")
_SPACED = re.compile(rf"\b({_NO_WORDS})\s+([a-z]+)\b", re.IGNORECASE)
_HIDDEN = re.compile("([^\\W\\d_]+)[\u200b-\u200d\u2060\ufeff]+([^\\W\\d_]+)")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_IN_LINE = re.compile(r"(?<![\w-])([^\W\d_]+)- +([a-z]+)(?![\w-])")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-?")

_DO = "name the word in `whole_words` as it should be read, with its hyphen or without"


@dataclass(frozen=True, slots=True)
class Spelling:
    """Which words stand whole in a document, and which with a hyphen."""

    whole: frozenset[str]
    hyphened: frozenset[str]
    named: frozenset[str] = frozenset()
    """Words that an editor has spelt in the hints."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A text in which broken words are whole, and what was doubtful about them."""

    text: str
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Verdict:
    joined: bool
    sure: bool = True


def spelling(texts: Iterable[str], named: Iterable[str] = ()) -> Spelling:
    """What the lines of a document tell of its spelling; halves of broken words tell nothing."""
    whole: set[str] = set()
    hyphened: set[str] = set()
    broken = False
    for text in texts:
        found = _WORD.findall(visible(text).lower())
        for word in found[1:] if broken else found:
            (hyphened if "-" in word else whole).add(word)
            if not word.endswith("-"):
                whole.update(word.split("-"))
        broken = bool(found) and text.rstrip().endswith(("-", SOFT_HYPHEN))
    return Spelling(
        frozenset(whole), frozenset(hyphened), frozenset(word.lower() for word in named)
    )


def part_hidden(text: str) -> str:
    """A line in which an invisible sign that stands between two words is a space."""
    return text if text.isascii() else _HIDDEN.sub(_between, text)


def mend(text: str, line: int, known: Spelling) -> Mended:
    """A line in which a broken word was set as 'un- less' or 'un-less'.

    What is not sure stays as printed.
    """
    text = _SPACED.sub(lambda match: _if_whole(match[1] + match[2], match[0]), text)
    if "-" not in text:
        return Mended(text)
    doubts = tuple(_doubts_within(text, line, known))
    text = _PRINTED_BROKEN.sub(lambda match: _printed_broken(match, known), text)
    return Mended(_IN_LINE.sub(lambda match: _within(match, known), text), doubts)


def joined(before: str, after: str, line: int, known: Spelling) -> Mended:
    """Two lines as one text. `line` is that of the first."""
    before, after = before.rstrip(), after.lstrip()
    if before.endswith(SOFT_HYPHEN):
        return Mended(before.rstrip(SOFT_HYPHEN) + after)
    end, start = _BROKEN_END.search(before), _FIRST_WORD.match(after)
    if not _HYPHEN_END.search(before) or (start and start[0].lower() in SUSPENDED):
        return Mended(f"{before} {after}")
    if start and (compound := _COMPOUND_END.search(before)) and not end:
        return _compound(before, after, compound[1] + start[0], line, known)
    if not end or not start or not start[0].islower():  # 'face-to-face', 'Multi-Agency', 'A-19'
        return Mended(before + after)
    verdict = _verdict(end[1].lower(), start[0], known)
    text = before[:-1] + after if verdict.joined else before + after
    if verdict.sure:
        return Mended(text)
    return Mended(text, (_doubt(line, end[1], start[0], verdict.joined),))


def _compound(before: str, after: str, half: str, line: int, known: Spelling) -> Mended:
    """A broken word whose first half has a hyphen already: 'well-be-' and 'ing'."""
    start = half.rpartition("-")[2]
    said_before = start in half.split("-")[:-1]  # 'face-to-face'
    if start in known.whole or said_before or not start.islower():
        return Mended(before + after)
    if _TAIL.fullmatch(start):
        return Mended(before[:-1] + after)
    return Mended(before + after, (_doubt(line, half.rpartition("-")[0], start, joined=False),))


def breaks_word(text: str) -> bool:
    """Whether a line ends within a word."""
    bare = text.rstrip()
    return bare.endswith(SOFT_HYPHEN) or bool(_HYPHEN_END.search(bare))


def _between(match: re.Match[str]) -> str:
    first, second = match[1].lower(), match[2].lower()
    one_word = first + second in WHOLE or _TAIL.fullmatch(second)
    return f"{match[1]} {match[2]}" if not one_word and {first, second} & SPEAKING else match[0]


def _if_whole(word: str, printed: str) -> str:
    return word if word.lower() in WHOLE else printed


def _printed_broken(match: re.Match[str], known: Spelling) -> str:
    """A word that was broken once and is printed with its hyphen still: 'work-ing'."""
    whole = match[1] + match[2]
    if match[0].lower() in known.named:
        return match[0]
    ends = _TAIL.fullmatch(match[2]) and set(match[2]) & set("aeiouy")
    return whole if ends or whole.lower() in WHOLE | known.named else match[0]


def _within(match: re.Match[str], known: Spelling) -> str:
    verdict = _verdict(match[1].lower(), match[2], known)
    return match[1] + match[2] if verdict.joined and verdict.sure else match[0]


def _doubts_within(text: str, line: int, known: Spelling) -> Iterator[Doubt]:
    for match in _IN_LINE.finditer(text):
        if not _verdict(match[1].lower(), match[2], known).sure:
            yield _doubt(line, match[1], match[2], joined=False)


def _verdict(first: str, second: str, known: Spelling) -> _Verdict:
    """Whether two halves are one word: the editor says, else the document, else the lists."""
    whole, hyphened = first + second, f"{first}-{second}"
    if {whole, hyphened} & known.named:
        return _Verdict(whole in known.named)
    if (whole in known.whole) != (hyphened in known.hyphened):
        return _Verdict(whole in known.whole)
    if whole in known.whole:
        return _Verdict(joined=False, sure=False)
    return _by_lists(first, second, known)


def _by_lists(first: str, second: str, known: Spelling) -> _Verdict:
    if second in SUSPENDED:
        return _Verdict(joined=False)
    if first + second in WHOLE or _TAIL.fullmatch(second):
        return _Verdict(joined=True)
    if first in WITH_HYPHEN:
        return _Verdict(joined=False, sure=first not in MOSTLY_WITH_HYPHEN or second in known.whole)
    if first in SYLLABLES or not set(first) & set("aeiouy"):
        return _Verdict(joined=True)
    both = first in known.whole and second in known.whole
    return _Verdict(joined=not both, sure=both and min(len(first), len(second)) > 2)


def _doubt(line: int, first: str, second: str, joined: bool) -> Doubt:
    read = f"{first}{second}" if joined else f"{first}-{second}"
    return Doubt(line, f"'{first}-' and '{second}' may be one broken word: read as '{read}'", _DO)
