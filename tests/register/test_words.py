"""Broken and invisible characters: a word is a word, whatever a line or a program did to it."""

from __future__ import annotations

import pytest

from generator.register.cut import cut
from generator.register.fingerprint import holds, make_fingerprint
from generator.register.hints import Hints
from generator.register.normalise import words
from tests.register.cutting import doubts, sentences

LONG = "The keeper of the boats in the long shed asks, "


def read(text: str, hints: Hints | None = None) -> str:
    return " ".join(sentences(text, hints).values())


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        ("un-", "less", "unless"),
        ("with-", "in", "within"),
        ("every-", "one", "everyone"),
        ("wher-", "ever", "wherever"),
        ("row-", "ing", "rowing"),
        ("plan-", "ning", "planning"),
        ("treat-", "ment", "treatment"),
        ("chil-", "dren", "children"),
        ("sig-", "nals", "signals"),
        ("un\u00ad", "less", "unless"),
        ("lan\u00ad", "terns", "lanterns"),
        ("multi-", "agency", "multi-agency"),
        ("non-", "members", "non-members"),
        ("self-", "steering", "self-steering"),
        ("face-to-", "face", "face-to-face"),
        ("9-", "month", "9-month"),
        ("Code-", "19", "Code-19"),
        ("un\u2010", "less", "unless"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line(first: str, second: str, word: str) -> None:
    text = f"{LONG}{first}\n{second} they row.\n"
    assert read(text) == f"{LONG}{word} they row."
    assert doubts(text) == {}


def test_a_line_of_another_word_between_pages_is_rejoined() -> None:
    assert read(f"{LONG}un-\n\n7\n\nless they row.\n") == f"{LONG}unless they row."


def test_the_document_tells_which_hyphens_are_meant() -> None:
    broken = f"{LONG}the boat-\nhouse is shut.\n"
    assert doubts(broken) == {1: "'boat-' and 'house' may be one broken word: read as 'boathouse'"}
    for known, word in (("Our boathouse.", "boathouse"), ("Our boat-house.", "boat-house")):
        text = f"{broken}\n{known}\n"
        assert f"the {word} is shut" in read(text)
        assert doubts(text) == {}
    assert 1 in doubts(f"{broken}\nOur boathouse.\n\nThe boat-house.\n")
    apart = f"{broken}\nA boat.\n\nA house.\n"
    assert "the boat-house is shut" in read(apart)
    assert doubts(apart) == {}


def test_a_hint_settles_a_broken_word() -> None:
    broken = f"{LONG}the boat-\nhouse is shut.\n"
    for word in ("boathouse", "boat-house"):
        hints = Hints(whole_words=(word,))
        assert f"the {word} is shut" in read(broken, hints)
        assert doubts(broken, hints) == {}


def test_a_suspended_hyphen_stays() -> None:
    assert read(f"{LONG}pre-\nand after-care.\n") == f"{LONG}pre- and after-care."
    assert read("The pre- and the after-care.\n") == "The pre- and the after-care."


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("It is lent un- less they row.", "It is lent unless they row."),
        ("It is lent un-less they row.", "It is lent unless they row."),
        ("It is lent un\u00a0less they row.", "It is lent unless they row."),
        ("Five work-ing days.", "Five working days."),
        ("A multi- agency crew.", "A multi- agency crew."),
        ("A well-known co-chair.", "A well-known co-chair."),
        ("It is lent un\u00adless they row.", "It is lent unless they row."),
        ("It is lent un\u00ad less they row.", "It is lent unless they row."),
        ("It is lent un\u200bless they row.", "It is lent unless they row."),
        ("Crews must\u200dask the chair\u2060person.", "Crews must ask the chairperson."),
        ("Crews must\u00a0not\u202frow\u2009here.", "Crews must not row here."),
        ("\ufeffCrews \u200emust row.", "Crews must row."),
        ("The ﬁrst oﬃce ﬂoats.", "The first office floats."),
    ],
)
def test_within_a_line(printed: str, meant: str) -> None:
    assert read(printed + "\n") == meant


def test_marks_and_phrases_see_the_whole_word() -> None:
    text = f"{LONG}but crews must\u00a0not row un-\nless they are within reach of some-\none.\n"
    document = cut(text.encode(), Hints())
    sentence = document.sentences[0][0]
    assert (
        sentence.marks
        == "the _ of the _ in the long _ , but _ must not _ unless they are within _ of someone"
    )
    prints = make_fingerprint(document.sentences)
    assert holds(prints, sentence.at, "not row unless they are within reach of someone")
    assert holds(prints, sentence.at, "not row un\u00adless they\u00a0are")


@pytest.mark.parametrize("mark", ["¹", "²³", "¹⁰", "¹,²", "[1]", " [12]", "<sup>3</sup>", "[^4]"])
def test_footnote_marks_stick_to_no_word(mark: str) -> None:
    assert read(f"Crews ask the keeper{mark} unless{mark} it is shut.{mark} It ends.\n") == (
        "Crews ask the keeper unless it is shut. It ends."
    )
    assert len(sentences(f"It is shut.{mark} It ends.\n")) == 2


def test_a_raised_figure_of_a_measure_stays() -> None:
    assert words("5 m² of 3 km²") == words("5 m2 of 3 km2")


def test_a_figure_that_may_be_a_footnote_mark_is_reported() -> None:
    text = "Crews ask the keeper1 unless it is shut.\n\nAs agreed.2 It ends.\n\nForm A4 and 24th.\n"
    assert doubts(text) == {
        1: "the figure in 'keeper1' may be a footnote mark",
        3: "the figure in '.2' may be a footnote mark",
    }
    assert doubts(text, Hints(sound=("Crews ask", "As agreed"))) == {}


def test_a_raised_figure_opens_a_footnote_below_a_rule() -> None:
    assert sentences("Crews ask¹.\n\n---\n\n¹ See the list\n")["footnote.1"] == "See the list"
