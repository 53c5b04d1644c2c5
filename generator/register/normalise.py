"""The words of a text: what is compared when a phrase is looked for in a sentence.

Lowest step of the register. `plain` takes off what is not read aloud (Markdown marks, footnote
marks, a word processor's bookmarks) and `words` gives what is left, normalised. A change of
either changes every fingerprint, so it changes the name `NORMALISATION` too.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

NORMALISATION = "words-2"
"""NFKC, lower case, straight apostrophes, no marks, nothing invisible; runs of letters and digits,
an apostrophe kept inside a word; hyphens, slashes and other punctuation part words."""

DEAD_LINK = "\x01"
"""Stands after the text of a link that leads nowhere, until the sentences are cut."""

SOFT_HYPHEN = "\u00ad"

_INVISIBLE = re.compile(
    "[\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]"
)
"""Zero-width spaces and joiners, marks of direction, variants of a sign."""
_SOFT = re.compile("\u00ad(?:\\s+(?=[a-z]))?")
"""A soft hyphen; before a space it is where a line once broke the word."""
_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_LIGATURES = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "\u2010": "-",
        "\u2011": "-",
    }
)

_BOOKMARK = re.compile(r"\[bookmark:[^\]\n]*\]", re.IGNORECASE)
_FOOTNOTE_MARK = re.compile(
    r"<sup>\s*[\d*†‡]{1,4}\s*</sup>|\[\^\w{1,8}\](?!:)"
    r"|(?<=[\w.,;:!?)\"'’”])(?<!\b[ckm]m)(?<!\bm)[⁰¹²³⁴-⁹]+(?:[,⁻–-][⁰¹²³⁴-⁹]+)*"
    r"|(?<=[\w.,;:!?)\"'’”]) ?\[\d{1,3}\](?![(\w])",
    re.IGNORECASE,
)
"""Footnote marks after a word; the raised figure of a square metre is none."""
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\(([^()\s]*)\)")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]+)>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|b|br|div|em|i|p|small|span|strong|sub|sup|u)(?:\s[^<>\n]*)?/?>", re.IGNORECASE
)
_EMPHASIS = re.compile(r"(?<!\w)[*_`]+|[*_`]+(?!\w)")
_IN_MARKS = "[<*_`"
"""Of these each mark above has one, but for a raised figure, which is not ASCII."""
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "′": "'", "“": '"', "”": '"', "„": '"'})
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def visible(text: str) -> str:
    """The text without what cannot be seen: no soft hyphens, odd spaces or joined letters."""
    if text.isascii():
        return text
    seen = _SOFT.sub("", _INVISIBLE.sub("", _SPACES.sub(" ", text)))
    return seen.translate(_LIGATURES)


def without_marks(text: str) -> str:
    """The text as a reader sees it, save that `DEAD_LINK` still follows each dead link."""
    text = visible(text)
    if not text.isascii() or any(sign in text for sign in _IN_MARKS):
        text = _FOOTNOTE_MARK.sub("", _BOOKMARK.sub("", text))
        text = _LINK.sub(_link_text, _AUTOLINK.sub(r"\1", text))
        text = _EMPHASIS.sub("", _TAG.sub(" ", text))
    return " ".join(text.split())


def plain(text: str) -> str:
    """The text as a reader sees it: no marks, white space folded."""
    return without_marks(text).replace(DEAD_LINK, "")


@lru_cache(maxsize=2**17)
def words(text: str) -> tuple[str, ...]:
    """The normalised words of a text, in order."""
    folded = unicodedata.normalize("NFKC", plain(text)).lower()
    return tuple(_WORD.findall(folded.translate(_QUOTES)))


def starts_with(text: str, start: str) -> bool:
    """Whether a text begins with the words of `start`, whatever its marks and bullets."""
    wanted = words(start)
    return bool(wanted) and words(text)[: len(wanted)] == wanted


def _link_text(match: re.Match[str]) -> str:
    dead = match[2] in ("", "#")
    return match[1] + (DEAD_LINK if dead else "")
