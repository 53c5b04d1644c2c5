"""Phrases are checked against hashes alone."""

from __future__ import annotations

import pytest

from generator.register.fingerprint import (
    covered_words,
    holds,
    longest_run,
    make_fingerprint,
    may_share,
    sentence_hash,
    shared_words,
    stretches,
    where,
)
from generator.register.model import Fingerprint, Kind, Sentence
from generator.register.normalise import words

LONG = "The keeper of the lamp signs the book before the boats come home from the river"
SPOKEN = {"a.1.1": LONG, "a.1.a.1": "Oars and vests", "b.1.1": "Nobody signs the book before noon"}


@pytest.fixture(scope="module")
def prints() -> Fingerprint:
    return make_fingerprint(
        (
            Sentence(
                at=at,
                label=at,
                kind=Kind.PARAGRAPH,
                words=len(words(text)),
                hash=sentence_hash(text),
            ),
            text,
        )
        for at, text in SPOKEN.items()
    )


@pytest.mark.parametrize(
    ("at", "phrase", "held"),
    [
        ("a.1.1", "keeper of the lamp", True),
        ("a.1.1", "KEEPER of the “lamp” signs", True),
        ("a.1.1", "keeper of a lamp", False),
        ("a.1.1", "keeper of the lamp signs a book", False),
        ("a.1.1", "of the lamp", False),
        ("a.1.a.1", "oars, and vests!", True),
        ("a.1.a.1", "oars and", False),
        ("a.1.1", "", False),
        ("nowhere.1", "keeper of the lamp", False),
    ],
)
def test_a_phrase_is_held_by_its_very_sentence(
    prints: Fingerprint, at: str, phrase: str, held: bool
) -> None:
    assert holds(prints, at, phrase) is held


def test_all_sentences_with_a_phrase_are_found(prints: Fingerprint) -> None:
    assert where(prints, "signs the book before") == ("a.1.1", "b.1.1")
    assert where(prints, "signs the book after") == ()


@pytest.mark.parametrize(
    ("phrases", "longest", "covered"),
    [
        ([], 0, 0),
        (["keeper of the lamp"], 4, 4),
        (["keeper of the lamp", "Keeper of the lamp"], 4, 4),
        (["keeper of the lamp", "signs the book before"], 8, 8),
        (["keeper of the lamp", "lamp signs the book"], 7, 7),
        (["keeper of the lamp signs", "lamp signs the book"], 7, 7),
        (["keeper of the lamp", "the book before the"], 4, 8),
        (["keeper of the lamp signs the book", "of the lamp signs"], 7, 7),
        (["the boats come home", "keeper of the lamp", "signs the book before"], 12, 12),
        (["keeper of the lamp", "words that are not there"], 4, 4),
    ],
)
def test_phrases_that_touch_are_one_stretch(
    prints: Fingerprint, phrases: list[str], longest: int, covered: int
) -> None:
    for order in (phrases, phrases[::-1]):
        assert longest_run(prints, "a.1.1", order) == longest
        assert covered_words(prints, "a.1.1", order) == covered


def test_stretches_are_words_of_the_sentence(prints: Fingerprint) -> None:
    found = stretches(prints, "a.1.1", ["lamp signs the book", "keeper of the lamp"])
    assert found == (("keeper", "of", "the", "lamp", "signs", "the", "book"),)


def test_the_salt_keeps_fingerprints_apart(prints: Fingerprint) -> None:
    other = Fingerprint(prints.normalisation, prints.hash, "another", prints.runs)
    assert not holds(other, "a.1.1", "keeper of the lamp")


def test_shared_wording_has_the_same_hashes(prints: Fingerprint) -> None:
    assert len(prints.runs["a.1.1"] & prints.runs["b.1.1"]) == 1


@pytest.mark.parametrize("least", [4, 7, 10])
def test_a_long_run_is_found_wherever_it_begins_and_ends(prints: Fingerprint, least: int) -> None:
    said = LONG.split()
    for start in range(len(said)):
        for end in range(start, len(said) + 1):
            text = " ".join(["we", "say", *said[start:end], "or", "so"])
            shared = end - start if end - start >= 4 else 0
            assert shared_words(prints, text, least) == (shared if shared >= least else 0)
            assert may_share(prints, ("nothing of it", text), least) or shared < least
    assert not may_share(prints, ("nothing of it at all is said here by us",), least)
