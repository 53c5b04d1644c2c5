"""Where a sentence ends, and which words in it are marks."""

from __future__ import annotations

import pytest

from generator.register.marks import find_marks, find_verbs, marks_hash
from generator.register.model import MarkWords
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
    text = "It holds doz. Twelve loaves."
    assert len(split_sentences(text)) == 2
    assert split_sentences(text, abbreviations=["doz."]) == (text,)


def test_a_hint_begins_a_sentence() -> None:
    assert split_sentences("Boats are lent; Rafts too", ["Rafts too"]) == (
        "Boats are lent;",
        "Rafts too",
    )


VERBS = ("must", "must not", "will", "will need to", "need to", "may", "can", "cannot")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They must not go, and Must ask.", ("must not", "must")),
        ("It will  need to be done; it will.", ("will need to", "will")),
        ("The mayor's candle can't mustn't", ()),
        ("The word 'must' may be quoted.", ("must", "may")),
        ("There is a need to meet, and the will to.", ()),
        ("Boats cannot swim but can float.", ("cannot", "can")),
    ],
)
def test_the_longest_verb_wins(text: str, found: tuple[str, ...]) -> None:
    assert find_verbs(text, VERBS) == found


def test_conditions_are_found_in_order_with_repeats() -> None:
    assert find_marks("If so, where possible, or if not", ("if", "where", "where possible")) == (
        "if",
        "where possible",
        "if",
    )


def test_the_hash_of_the_marks_changes_with_the_words_alone() -> None:
    marks = MarkWords(("must", "may"), ("if",), ())
    assert marks_hash(marks) == marks_hash(MarkWords(("may", "must"), ("if",), ()))
    assert marks_hash(marks) != marks_hash(MarkWords(("must", "may"), (), ("if",)))


def test_words_are_the_same_whatever_their_marks_and_quotes() -> None:
    printed = "***Note:** The keeper’s “multi- agency” [list](#)<sup>3</sup>, 10%*"
    assert words(printed) == words("note the KEEPER'S multi-agency list 10")
    assert plain(printed) == "Note: The keeper’s “multi- agency” list, 10%"


def test_underscores_of_an_address_stay() -> None:
    assert plain("_Knots_: https://k.example/a_b_c.pdf") == "Knots: https://k.example/a_b_c.pdf"
