"""What changed within a sentence, word by word, for the terminal alone: nothing of it is stored.

Beside `edition`. With the file of the edition before, both sentences are known and set beside each
other. Without it the old sentence is known by its marks and by the hashes of its runs of words: the
new one is shown with the words that stood in none of them, and both by their marks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from difflib import SequenceMatcher

from generator.register.fingerprint import known_words
from generator.tools.edition import Cutting

Spoken = Mapping[str, str]
"""Address -> the sentence there in the document's own words."""
Told = Callable[[str, str], Iterator[str]]
"""What changed between an old address and a new one, in lines; a new sentence has no old one."""


def between(old: Spoken, new: Spoken) -> Told:
    """Both editions are at hand: old words in [- -], new ones in {+ +}."""

    def told(before: str, after: str) -> Iterator[str]:
        if not before:
            yield f"    | {new[after]}"
            return
        yield f"    | {' '.join(_parts(old[before].split(), new[after].split()))}"

    return told


def from_what_is_kept(before: Cutting, after: Cutting, new: Spoken) -> Told:
    """The new edition alone is at hand: what stood in no run of the old sentence is in {+ +}."""
    marks = [
        {sentence.at: sentence.marks for sentence in cutting.register.sentences()}
        for cutting in (before, after)
    ]

    def told(old: str, at: str) -> Iterator[str]:
        if not old:
            yield f"    | {new[at]}"
            return
        yield f"    | {_marked(new[at], old, before)}"
        was, now = marks[0][old], marks[1][at]
        if was != now:
            yield f"    marks before: {was or 'none'}"
            yield f"    marks now:    {now or 'none'}"

    return told


def _marked(text: str, old: str, before: Cutting) -> str:
    tokens = text.split()
    known = known_words(before.fingerprint, old, tokens)
    pieces = []
    for word, stood in zip(tokens, known, strict=True):
        pieces.append(word if stood else f"{{+{word}+}}")
    return " ".join(pieces).replace("+} {+", " ")


def _parts(old: list[str], new: list[str]) -> Iterator[str]:
    for way, i, j, k, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if way == "equal":
            yield " ".join(old[i:j])
            continue
        if j > i:
            yield f"[-{' '.join(old[i:j])}-]"
        if n > k:
            yield f"{{+{' '.join(new[k:n])}+}}"
