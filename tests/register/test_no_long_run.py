"""No register holds a piece of a sentence: what is kept of its words never stands in a long row."""

from __future__ import annotations

from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue import Catalogue
from generator.register.function_words import DETERMINERS, NEGATORS, PREPOSITIONS, PRONOUNS
from generator.register.marks import GAP, LONGEST_RUN, STOPS, marks_of
from tests.projects import ROOT, catalogue_of

TOO_LONG = 12
"""Words in a row that count as copied."""
WEAK = sorted((DETERMINERS | PRONOUNS | PREPOSITIONS) - NEGATORS - {"to"})


def runs(marks: str) -> list[int]:
    """How many words of the sentence stand in each row."""
    kept = [mark for mark in marks.split() if mark not in STOPS]
    return [len(list(run)) for gap, run in groupby(kept, lambda mark: mark == GAP) if not gap]


def test_no_register_of_the_real_documents_holds_a_long_run() -> None:
    catalogue: Catalogue = catalogue_of(ROOT)
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            for sentence in source.register.sentences():
                assert max(runs(sentence.marks), default=0) < TOO_LONG, sentence.at


@given(st.lists(st.sampled_from(WEAK), min_size=1, max_size=40))
def test_small_words_alone_are_never_kept_whole(words: list[str]) -> None:
    assert max(runs(marks_of(" ".join(words)))) <= LONGEST_RUN


def test_what_denies_and_what_asks_is_kept_however_long_the_run() -> None:
    marks = marks_of("it may be that in all of these or in any of those you must not")
    assert marks.endswith("must not")
    assert GAP in marks
