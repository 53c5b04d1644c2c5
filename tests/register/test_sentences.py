"""Where a sentence ends, and what its words are."""

from __future__ import annotations

import pytest

from generator.register.normalise import plain, words
from generator.register.sentences import split_sentences

ONE_SENTENCE = [
    "Ask in time, e.g. On the day before.",
    "See s.17 or s. 17 of the Act, No. 4 and para. 2 of it.",
    "Dr. Penn and J. Marsh sign, cf. Holt et al. 2031.",
    "It takes 2.5 hours: First the oars; Then the vests.",
    "1. Lending of boats",
    "Ropes, knots etc. are lent.",
    "He asks 'why?' and goes.",
    "Read https://knots.example/a.B/KB_knots.pdf today.",
    "Wait... then go.",
]
TWO_SENTENCES = [
    ("It ends.", "Another begins."),
    ("Is it so?", "What is done?"),
    ("It ends (as said).", "Another begins."),
    ("It ends.", "(See the list below)."),
    ("It ends.", "(see also the list)"),
    ("He said 'go.'", "They went."),
    ("Six is best: the number is 6.", "At 7 it is worse."),
    ("It ends.", "'Quoted' words begin."),
    ("It is in Appendix A.", "The map is lost."),
    ("It ends.", "2 boats are left."),
    ("Knots, ropes etc.", "Oars are not lent."),
]


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_it_is_one_sentence(text: str) -> None:
    assert split_sentences(text) == (text,)


@pytest.mark.parametrize("two", TWO_SENTENCES)
def test_they_are_two_sentences(two: tuple[str, str]) -> None:
    assert split_sentences(" ".join(two)) == two


def test_an_abbreviation_of_the_document_ends_no_sentence() -> None:
    text = "It holds approx. Twelve loaves."
    assert len(split_sentences(text)) == 2
    assert split_sentences(text, abbreviations=["approx."]) == (text,)


def test_a_hint_begins_a_sentence() -> None:
    assert split_sentences("Boats are lent; Rafts too", ["Rafts too"]) == (
        "Boats are lent;",
        "Rafts too",
    )


def test_words_are_the_same_whatever_their_marks_and_quotes() -> None:
    printed = "***Note:** The keeper’s “multi- agency” [list](#)<sup>3</sup>, 10%*"
    assert words(printed) == words("note the KEEPER'S multi-agency list 10")
    assert plain(printed) == "Note: The keeper’s “multi- agency” list, 10%"


def test_underscores_of_an_address_stay() -> None:
    assert plain("_Knots_: https://k.example/a_b_c.pdf") == "Knots: https://k.example/a_b_c.pdf"
