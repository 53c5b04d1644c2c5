"""Where a sentence ends, and what its words are."""

from __future__ import annotations

import pytest

from generator.register.hints import Hints
from generator.register.normalise import plain, words
from generator.register.sentences import split_sentences
from tests.register.cutting import doubts

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


def test_words_are_the_same_whatever_their_marks_and_quotes() -> None:
    printed = "***Note:** The keeper’s “multi- agency” [list](#)<sup>3</sup>, 10%*"
    assert words(printed) == words("note the KEEPER'S multi-agency list 10")
    assert plain(printed) == "Note: The keeper’s “multi- agency” list, 10%"


def test_underscores_of_an_address_stay() -> None:
    assert plain("_Knots_: https://k.example/a_b_c.pdf") == "Knots: https://k.example/a_b_c.pdf"


@pytest.mark.parametrize(
    "text",
    [
        "Rowing starts at 9 a.m. Monday and ends at 5 p.m. GMT, i.e. Later.",
        "Ask Cllr. Penn or Ms. Holt of St. Mark's, tel. 0300 000, ref. A12.",
        "The U.K. Government lends approx. 5 boats, min. 2, max. 9, incl. Oars.",
        "Wait 2 hrs. 30 min. at most, see No. 4 and para. 7.",
        "Read knots.Pdf and www.mere.example/Boats.Html by h.Penn@mere.example today.",
        "The notes are in boats_v2.Final and C:\\boats.Old\\x here.",
        "It takes 2.5 hours and costs 3.50 pounds under s.17 of J.Marsh.",
        "See e.g.The list.",
        "It is due on 4 Sept. 2031 from Penn & Co. Durham.",
    ],
)
def test_stops_that_end_nothing(text: str) -> None:
    assert split_sentences(text) == (text,)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rowing ends at 9 p.m.", "The keeper waits."),
        ("Rowing ends at 9 p.m.", "Crews wait."),
        ("It holds in the U.K.", "The keeper waits."),
        ("Bring oars, vests, etc.", "The keeper waits."),
        ("Wait two hrs.", "The keeper waits."),
        ("Do they agree? No.", "The keeper waits."),
    ],
)
def test_an_abbreviation_may_end_a_sentence(first: str, second: str) -> None:
    assert split_sentences(f"{first} {second}")[-1] == second


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Crews keep to the plan.", "The chair waits."),
        ("Crews keep to the plan.", "Crews wait."),
        ("Is it so?", "Then wait."),
        ("It is so (as said).", "The chair waits."),
        ("It began in 2021.", "The chair waits."),
        ("It is the Board.", "They wait."),
        ("It is lent.", "A crew waits."),
        ("Rowing ends at 9 p.m.", "The chair waits."),
    ],
)
def test_a_sentence_begins_right_after_a_stop(first: str, second: str) -> None:
    assert split_sentences(first + second) == (first, second)


def test_a_stop_that_may_end_a_sentence_is_reported() -> None:
    text = "Crews keep to the plan.the chair waits.\n"
    assert doubts(text) == {1: "a sentence may end within 'plan.the'"}
    assert doubts(text, Hints(split=("the chair",))) == {}
    assert doubts("Read mere.example or knots.pdf or gov.uk now.\n") == {
        1: "a sentence may end within 'mere.example'"
    }
