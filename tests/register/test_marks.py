"""The marks of a text, and what is read from them. All texts are invented here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.register.function_words import CLOSED_LIST
from generator.register.marks import GAP, STOPS, marks_of
from generator.register.marks_read import Marks, MarkWords, mark_words, read_marks
from generator.schema.vocabulary import Verbs

VERBS = Path(__file__).resolve().parents[2] / "content" / "verbs.yml"


def _words() -> MarkWords:
    verbs = Verbs.model_validate(yaml.safe_load(VERBS.read_text("utf-8")))
    forms = [form for verb in verbs.verbs for form in verb.words]
    return mark_words(forms, verbs.conditions, verbs.exceptions)


WORDS = _words()


def read(text: str) -> Marks:
    return read_marks(marks_of(text), WORDS)


def verbs(text: str) -> list[str]:
    return [str(verb) for verb in read(text).verbs]


def test_no_word_of_verbs_yml_is_one_that_no_register_could_show() -> None:
    assert WORDS.unknown == ()
    assert mark_words(["must", "must kayak"], ["if raining"], []).unknown == (
        "must kayak",
        "if raining",
    )


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Where a lamp is lit, the keeper must not leave.", "where a _ is _ , the _ must not _"),
        ("The keeper’s oars and the cook's pans", "the _ and the _"),
        ("They'll ask; you're told; we've gone.", "they will _ ; you are _ ; we have _"),
        ("By the 3rd of May and on 1 June", "by the 3 of may and on 1 june"),
        ("On 04/05/2031 or 04.05.2031", "on 4 may 2031 or 4 may 2031"),
        ("Chapter 7b, 1,000 boats", "_ 7 _ , 1,000 _"),
        ("Is it so (or not)?", "is it so ( or not ) ?"),
        ("", ""),
    ],
)
def test_a_text_is_taken_down_to_its_marks(text: str, marks: str) -> None:
    assert marks_of(text) == marks


DENIED = [
    "The keeper must not light it.",
    "The keeper must never light it.",
    "The keeper must, wherever possible, not light it.",
    "The keeper must under no circumstances light it.",
    "The keeper must, under no circumstances, light it.",
    "The keeper must on no account light it.",
    "The keeper must in no case light it.",
    "The keeper must by no means light it.",
    "The keeper must no longer light it.",
    "The keeper must neither light it nor move it.",
    "The keeper must tell nobody.",
    "The keeper must show it to no one outside the harbour.",
    "No one must light it.",
    "No-one must light it.",
    "Nobody must light it.",
    "Nobody on the pier must light it.",
    "Nobody who has a raft must light it.",
    "Nobody, not even the cook, must light it.",
    "None of the rowers must light it.",
    "No rower must light it.",
    "No rower or keeper of the lamp must light it.",
    "No boat that is late must leave.",
    "Neither the cook nor the rower must light it.",
    "Under no circumstances must the lamp be lit.",
    "At no point must the lamp be lit.",
    "Never must a lamp be lit.",
    "There must be no lamp.",
]


@pytest.mark.parametrize("text", DENIED)
@pytest.mark.parametrize("verb", ["must", "should"])
def test_a_word_that_forbids_makes_the_verb_a_denied_one(text: str, verb: str) -> None:
    found = read(text.replace("must", verb))
    assert [str(one) for one in found.verbs] == [f"{verb} (denied)"]
    assert found.negations


@pytest.mark.parametrize("apostrophe", ["'", "’", "‘", "ʼ", "`", "´", "′", ""])  # noqa: RUF001
@pytest.mark.parametrize(
    ("short", "verb"),
    [("mustn?t", "must"), ("shouldn?t", "should"), ("can?t", "can"), ("oughtn?t to", "ought to")],
)
def test_a_contraction_denies_whatever_its_apostrophe(
    apostrophe: str, short: str, verb: str
) -> None:
    text = f"The keeper {short.replace('?', apostrophe)} light it."
    assert verbs(text) == [f"{verb} (denied)"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The cook may not row, nor may the keeper.", ["may (denied)", "may (denied)"]),
        ("Nobody may row.", ["may (denied)"]),
        ("They may no longer row.", ["may (denied)"]),
        ("They won't be told.", ["will be (denied)"]),
        ("They need not row.", ["need not"]),
        ("They needn’t row.", ["need not"]),
        ("They do not need to row.", ["need to (denied)"]),
        ("There is no need to row.", ["need to (denied)"]),
        ("They do not always have to row.", ["have to (denied)"]),
        ("Nobody has to row.", ["has to (denied)"]),
        ("A raft is not required.", ["is required (denied)"]),
        ("A raft isn't always required.", ["is required (denied)"]),
        ("A raft is no longer necessary.", ["is necessary (denied)"]),
        ("They ought never to row.", ["ought to (denied)"]),
        ("They are not expected to row.", ["are expected to (denied)"]),
        ("They should row and should not sing.", ["should", "should (denied)"]),
        ("They should not sing and should row.", ["should (denied)", "should"]),
        ("They should not row unless told; they must sing.", ["should (denied)", "must"]),
    ],
)
def test_each_verb_is_denied_by_itself(text: str, found: list[str]) -> None:
    assert verbs(text) == found


NOT_DENIED = [
    "Whether or not it rains, they must row.",
    "Whether they agree or not, they must row.",
    "They must not only row but sing.",
    "They must row no later than noon.",
    "They must row with no fewer than six oars.",
    "No later than noon they must row.",
    "No more than six must row.",
    "They may or may not sing, but they must row.",
    "If nobody is there, they must row.",
    "If no boat is there the crew must row.",
    "Where no lamp is lit boats must wait.",
    "A boat that is not lit must wait.",
    "Those who do not agree must wait.",
    "The rower, who has no lamp, must wait.",
    "They are under no pressure and must row.",
    "They must be in no doubt of it.",
    "They must see that nobody leaves.",
    "They must make sure nobody leaves.",
    "They must row to the pier, not the harbour.",
    "Rowers with no lamp must wait.",
    "They must take care not to sing.",
]


@pytest.mark.parametrize("text", NOT_DENIED)
def test_a_denial_of_something_else_leaves_the_verb_as_it_is(text: str) -> None:
    assert [one for one in verbs(text) if one.startswith("must")] == ["must"]


@pytest.mark.parametrize("text", [*NOT_DENIED[:7], "Row on, not least at noon."])
def test_an_idiom_denies_nothing(text: str) -> None:
    assert read(text).negations == ()
    assert not read(text).opens_with_negation


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Do not row.", True),
        ("Don’t row.", True),
        ("Never row.", True),
        ("Please do not row.", True),
        ("Row, and do not sing.", False),
        ("No later than noon, row.", False),
        ("Do row.", False),
    ],
)
def test_an_order_that_forbids_opens_with_its_denial(text: str, opens: bool) -> None:
    assert read(text).opens_with_negation is opens


@pytest.mark.parametrize(
    "text",
    [
        "There is a need to row, and the will to.",
        "It was built on 14 May 2024.",
        "It was built on the 14th May, at noon.",
        "It was built in May, at noon.",
        "It was built in May 2024 at noon.",
        "By May the lamp was lit.",
        "Dated 14/05/2024, at noon.",
    ],
)
def test_a_noun_or_a_month_is_no_verb(text: str) -> None:
    assert verbs(text) == []


def test_a_verb_beside_a_date_is_one() -> None:
    assert verbs("It was agreed on 16/07/2024 and may be changed.") == ["may"]
    assert verbs("The 14 rowers may sing in May.") == ["may"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("within five working days", ("5",)),
        ("within 05 days of 16/07/2024", ("5", "16", "2024")),
        ("twenty-eight days", ("28",)),
        ("twenty one days", ("21",)),
        ("seventy rowers and eighty oars", ("70", "80")),
        ("1,000 or a thousand or two hundred", ("1000", "1000", "200")),
        ("one of the rowers", ()),
        ("2.5 hours from the 2nd", ("2.5", "2")),
    ],
)
def test_numbers_are_read_in_figures(text: str, numbers: tuple[str, ...]) -> None:
    assert read(text).numbers == numbers


def test_the_longest_form_wins() -> None:
    assert verbs("It will be necessary, and it will rain.") == ["will be necessary", "will"]
    assert read("Where possible, or if necessary, or if not").conditions == (
        "where possible",
        "if necessary",
        "if",
    )
    assert read("Row, subject only to the tide, unless it rains.").exceptions == (
        "subject only to",
        "unless",
    )


@pytest.mark.parametrize("text", ["Who can row", "3. When should it leave", "Is it so?"])
def test_a_question_is_told(text: str) -> None:
    assert read(text).asks
    assert not read("Rowers can rest").asks


# --- Whatever the text

listed = st.sampled_from(sorted(CLOSED_LIST))
unlisted = st.sampled_from(["otter", "kayak", "paddles", "rescue", "Été", "keeper’s"])
joins = st.sampled_from([" ", ", ", " – ", "-", "/", " (", ") ", "; ", "\n", " “", "” ", ". "])
texts = st.lists(st.tuples(st.one_of(listed, unlisted), joins), max_size=25).map(
    lambda parts: "".join(word + join for word, join in parts)
)


@given(st.one_of(st.text(max_size=150), texts))
def test_marks_hold_no_word_outside_the_closed_list(text: str) -> None:
    for mark in marks_of(text).split():
        assert mark in CLOSED_LIST or mark in STOPS or mark == GAP or mark[0].isdigit()
        assert not mark[0].isdigit() or re.fullmatch(r"\d+(?:[.,]\d+)*", mark)


@given(texts)
def test_marks_lose_no_word_of_the_closed_list(text: str) -> None:
    spoken = [word for word in re.findall(r"[^\W\d_]+", text.lower()) if word in CLOSED_LIST]
    assert [mark for mark in marks_of(text).split() if mark in CLOSED_LIST] == spoken


@given(st.one_of(st.text(max_size=150), texts))
def test_reading_is_total_and_marks_of_marks_are_the_same(text: str) -> None:
    marks = marks_of(text)
    found = read_marks(marks, WORDS)
    assert set(found.negations) <= set(marks.split())
    assert {verb.form for verb in found.verbs} <= set(WORDS.verbs.texts.values())
    assert read_marks(marks_of(marks.replace(GAP, "otter")), WORDS) == found


@given(
    before=texts,
    verb=st.sampled_from(["must", "should", "may", "can", "ought to", "will", "is required"]),
    after=texts,
)
def test_a_verb_with_not_right_after_it_is_denied(before: str, verb: str, after: str) -> None:
    found = read(f"{before}. Kayaks {verb} not kayak {after}").verbs
    place = len(read(f"{before}. Kayaks").verbs)
    assert found[place].form == verb
    assert found[place].negated
