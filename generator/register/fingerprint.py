"""Salted hashes of runs of words: enough to check a phrase, not to read the text.

Made once from the sentences of a document; from then on every check of a cited phrase asks here.
The salt is one for the whole project, so that wording that documents share can be found again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.register.model import Fingerprint, Sentence
from generator.register.normalise import NORMALISATION, words

RUN = 4
"""Words in a run. A shorter sentence is hashed whole."""
HASH = "sha256/8"
"""SHA-256 of the salt, a space and the words with single spaces; the first 8 hex digits. Before
the words of a sentence shorter than a run stand `whole: `."""
SALT = "handrail-1"


def make_fingerprint(sentences: Iterable[tuple[Sentence, str]]) -> Fingerprint:
    """The fingerprint of a document's sentences, as `cut` gives them with their words."""
    runs = {sentence.at: _hashes(words(text), SALT) for sentence, text in sentences}
    return Fingerprint(NORMALISATION, HASH, SALT, runs)


def holds(fingerprint: Fingerprint, at: str, phrase: str) -> bool:
    """Whether the sentence at an address holds a phrase: all its runs, or it is the whole item."""
    return _holds(fingerprint, at, words(phrase))


def where(fingerprint: Fingerprint, phrase: str) -> tuple[str, ...]:
    """Addresses of all sentences that hold a phrase, in the order of the document."""
    wanted = words(phrase)
    return tuple(at for at in fingerprint.runs if _holds(fingerprint, at, wanted))


def stretches(
    fingerprint: Fingerprint, at: str, phrases: Iterable[str]
) -> tuple[tuple[str, ...], ...]:
    """The words that phrases of one sentence lay open together: those that touch are joined.

    Two phrases overlap or adjoin where the runs that bridge them are runs of the sentence too.
    Phrases that the sentence does not hold are left out.
    """
    open_to = sorted(
        {stretch for phrase in phrases if _holds(fingerprint, at, stretch := words(phrase))}
    )
    while joined := _join_two(fingerprint, at, open_to):
        open_to = joined
    return tuple(open_to)


def longest_run(fingerprint: Fingerprint, at: str, phrases: Iterable[str]) -> int:
    """How many words in a row the phrases cited from one sentence lay open: 12 are too many."""
    return max((len(stretch) for stretch in stretches(fingerprint, at, phrases)), default=0)


def covered_words(fingerprint: Fingerprint, at: str, phrases: Iterable[str]) -> int:
    """How many words of the sentence stand in one of the phrases, each counted once."""
    return sum(len(stretch) for stretch in stretches(fingerprint, at, phrases))


def known_words(fingerprint: Fingerprint, at: str, pieces: Iterable[str]) -> tuple[bool, ...]:
    """Which pieces of another text stand in a run of words that the sentence holds too.

    A piece is what stands between two spaces; one without a word counts as known.
    """
    split = [words(piece) for piece in pieces]
    flat = tuple(word for piece in split for word in piece)
    known = fingerprint.runs.get(at, frozenset())
    stood = [False] * len(flat)
    for n, run in enumerate(_runs(flat)):
        if _hash(run, fingerprint.salt) in known:
            stood[n : n + RUN] = [True] * RUN
    left = iter(stood)
    return tuple(False not in [next(left) for _ in piece] for piece in split)


def sentence_hash(text: str) -> str:
    """Stands for all words of a sentence, in their order: 16 hex digits of a salted SHA-256."""
    return hashlib.sha256(f"{SALT} sentence: {' '.join(words(text))}".encode()).hexdigest()[:16]


def shared_words(fingerprint: Fingerprint, text: str, least: int = RUN) -> int:
    """How many words in a row a text shares with the document; none, where fewer than `least`.

    So many in a row cannot lie between the runs that are looked at first, of which each is as far
    from the next as the runs of such a row are many.
    """
    if fingerprint.known.isdisjoint(_every(text, fingerprint.salt, least - RUN + 1)):
        return 0
    longest = row = 0
    for run in _runs(words(text)):
        row = row + 1 if _hash(run, fingerprint.salt) in fingerprint.known else 0
        longest = max(longest, row)
    shared = longest + RUN - 1 if longest else 0
    return shared if shared >= least else 0


def may_share(fingerprint: Fingerprint, texts: tuple[str, ...], least: int) -> bool:
    """Whether one of some texts can share so many words in a row with the document, or more."""
    return not fingerprint.known.isdisjoint(_every_of(texts, fingerprint.salt, least - RUN + 1))


def _holds(fingerprint: Fingerprint, at: str, phrase: tuple[str, ...]) -> bool:
    wanted = _hashes(phrase, fingerprint.salt)
    return bool(wanted) and wanted <= fingerprint.runs.get(at, frozenset())


@lru_cache(maxsize=2**12)
def _hashes(text: tuple[str, ...], salt: str) -> frozenset[str]:
    if 0 < len(text) < RUN:
        return frozenset({_hash(("whole:", *text), salt)})
    return frozenset(_hash(run, salt) for run in _runs(text))


@lru_cache(maxsize=2**14)
def _every(text: str, salt: str, step: int) -> tuple[str, ...]:
    """The hashes of every so-manieth run of a text: one of any so many in a row is among them."""
    flat = words(text)
    places = range(step - 1, len(flat) - RUN + 1, step)
    return tuple(_hash(flat[at : at + RUN], salt) for at in places)


@lru_cache(maxsize=2**6)
def _every_of(texts: tuple[str, ...], salt: str, step: int) -> frozenset[str]:
    return frozenset(run for text in texts for run in _every(text, salt, step))


def _runs(text: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (text[at : at + RUN] for at in range(len(text) - RUN + 1))


def _hash(run: tuple[str, ...], salt: str) -> str:
    return hashlib.sha256(f"{salt} {' '.join(run)}".encode()).hexdigest()[:8]


def _join_two(
    fingerprint: Fingerprint, at: str, open_to: list[tuple[str, ...]]
) -> list[tuple[str, ...]] | None:
    """The stretches with the first two that touch made one; none where no two touch."""
    for first in open_to:
        for second in open_to:
            if first == second:
                continue
            union = _union(fingerprint, at, first, second)
            if union:
                rest = {stretch for stretch in open_to if stretch not in (first, second)}
                return sorted(rest | {union})
    return None


def _union(
    fingerprint: Fingerprint, at: str, first: tuple[str, ...], second: tuple[str, ...]
) -> tuple[str, ...] | None:
    """Both as one stretch, if the second lies in the first, overlaps its end or adjoins it."""
    if any(first[n : n + len(second)] == second for n in range(len(first))):
        return first
    for shared in range(min(len(first), len(second)) - 1, -1, -1):
        overlaps = first[len(first) - shared :] == second[:shared]
        if overlaps and _bridged(fingerprint, at, first, second, shared):
            return (*first, *second[shared:])
    return None


def _bridged(
    fingerprint: Fingerprint,
    at: str,
    first: tuple[str, ...],
    second: tuple[str, ...],
    shared: int,
) -> bool:
    """Whether the sentence holds two stretches of its own as one: what lies in neither decides."""
    union = (*first, *second[shared:])
    if min(len(first), len(second)) < RUN:
        return _holds(fingerprint, at, union)
    known = fingerprint.runs.get(at, frozenset())
    places = range(len(first) - RUN + 1, len(first) - shared)
    return all(_hash(union[n : n + RUN], fingerprint.salt) in known for n in places)
