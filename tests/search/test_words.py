"""The scripts take their words from the content, and ask an entry's fields, not its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.search.conftest import WORDS, harbour, make_site

INVENTED = """
noise: [yon]
stops: [mayhap, hither]
denials: [shant]
prefixes: [be]
wishes:
  - {kinds: [flowchart], times: 9, only: true, has: [chart of woe]}
  - {kinds: [compared], times: 9, across: true, has: [yonder|hither moots]}
danger:
  alone: {has: [alack]}
  harm: {has: [hurt]}
  now: {has: [anon]}
weak: [{percent: 30, words: [making]}]
subject: {word: moot, names: [workers' moot]}
same: [{word: police, forms: [rozzers]}]
ideas:
  - {id: halt, phrases: [halt], adverse: true}
  - {id: go, phrases: [go]}
questions:
  who: {has: [which folk]}
  when: {has: [by what|which hour]}
  duty: {begins: [charge of * chair], ends: [tasks]}
named: [{roles: [parents], words: [kinsfolk]}]
"""

_SCORE = """([entry, terms, kinds, covers]) => {
    const question = {
      wanted: terms.map((term) => ({ stem: term, terms: new Set([term]), part: false, weight: 1 })),
      kinds: new Set(kinds), favoured: [], named: [], wishes: new Map(), rarity: () => 1,
      common: () => 0, subjects: new Map(),
    };
    const whole = { kind: "provision", ...entry };
    const evidence = handrailEvidence.of(1, {
      entry: whole, phrasings: [], run: [], asks: new Set(), says: () => [],
      covers: new Map(covers.map((term) => [term, 0.5])),
    }, question);
    return handrailRanking.score(evidence, whole, question);
  }"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    """A page whose search knows the invented words and no others."""
    folder = tmp_path_factory.mktemp("words") / "site"
    box = make_site(folder, browser, harbour().write(WORDS, INVENTED)).open()
    box.ask("minutes")
    yield box.page
    box.page.context.close()


def score(
    page: Page,
    entry: dict[str, Any],
    *,
    asked: tuple[str, ...] = (),
    kinds: tuple[str, ...] = (),
    covers: tuple[str, ...] = (),
) -> float:
    """What ranking gives a provision that has so many of the terms that were asked for."""
    worth: float = page.evaluate(_SCORE, [entry, asked, kinds, covers])
    return worth


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("yon minutes", ["minut"]),
        ("the rozzers", ["the", "polic"]),
        ("they shant, they can't", ["they", "not", "they", "not"]),
        ("Workers’-moots", ["moot"]),
        ("workers' moot", ["moot"]),
        ("the workers moot", ["the", "worker", "moot"]),
    ],
)
def test_a_text_is_read_by_the_words_of_the_content(
    page: Page, text: str, stems: list[str]
) -> None:
    assert page.evaluate("text => handrailWords.stems(text)", text) == stems


def test_words_stop_and_weigh_as_the_content_says(page: Page) -> None:
    told = "words => words.map((word) => [handrailWords.stopped(word), handrailWords.weight(word)])"
    asked = page.evaluate(told, ["mayhap", "the", "make"])
    assert asked == [[True, 1], [False, 1], [False, 0.3]]


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("Which folk?", ["who"]),
        ("By which hour must it be", ["when"]),
        ("nearby what hour", []),
        ("by whatever hour", []),
        ("charge of the chair", ["duty"]),
        ("charge of the new chair", ["duty"]),
        ("charge of the very new chair", []),
        ("in charge of the chair", []),
        ("her tasks", ["duty"]),
        ("tasks for her", []),
    ],
)
def test_a_question_is_of_the_kind_whose_form_it_has(
    page: Page, question: str, kinds: list[str]
) -> None:
    assert page.evaluate("text => [...handrailQuestions.kinds(text)]", question) == kinds


def test_what_says_how_soon_answers_when(page: Page) -> None:
    timed, plain = {"timed": True}, {"words": "deadline how soon"}
    assert score(page, timed, kinds=("when",)) > score(page, plain, kinds=("when",))
    assert score(page, timed) == score(page, plain)


def test_what_goes_well_does_not_answer_what_goes_wrong(page: Page) -> None:
    wrong = score(page, {}, asked=("idea:halt", "minutes"), covers=("minutes",))
    right = score(page, {}, asked=("idea:go", "minutes"), covers=("minutes",))
    assert wrong < right
    both = ("idea:halt", "minutes")
    assert score(page, {}, asked=both, covers=both) > right


def test_who_asks_for_somebody_that_the_question_did_not_name(page: Page) -> None:
    told = {"to": ["parents"]}
    named = score(page, told, asked=("kinsfolk",), kinds=("who",))
    assert score(page, told, asked=("minutes",), kinds=("who",)) > named
    assert score(page, {"to": ["chair"]}, asked=("kinsfolk",), kinds=("who",)) > named


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("non-attendance", ["not", "attendanc"]),
        ("won`t come, won\u2019t come", ["not", "come", "not", "come"]),
        ("they shant agree", ["they", "not", "agre"]),
        ("the D.S.L. or d. s. l.", ["the", "dsl", "or", "dsl"]),
        ("be-have, be have", ["behav", "behav"]),
        ("G\u0175yn organized", ["gwyn", "organis"]),
    ],
)
def test_a_word_is_one_however_it_is_written(page: Page, text: str, stems: list[str]) -> None:
    assert page.evaluate("text => handrailWords.stems(text)", text) == stems


def test_a_part_of_a_word_with_a_hyphen_is_never_guessed_at(page: Page) -> None:
    asked = page.evaluate("handrailSearch.ask('minuets-polise', {own: '', only: ''}).corrections")
    assert asked == []
    asked = page.evaluate("handrailSearch.ask('minuets', {own: '', only: ''}).corrections")
    assert [one["typed"] for one in asked] == ["minuets"]


def test_a_question_wishes_for_a_kind_in_the_words_of_the_content(page: Page) -> None:
    wished = page.evaluate(
        "text => { const found = handrailForms.wished(text);"
        " return [[...found.wishes], [...found.naming], found.across]; }",
        "Chart of woe!",
    )
    assert wished == [[["flowchart", 9]], ["chart", "of", "woe"], False]
    across = page.evaluate("handrailForms.wished('what do yonder moots say').across")
    assert across


@pytest.mark.parametrize(
    ("text", "danger"),
    [("alack", True), ("hurt, anon!", True), ("hurt", False), ("anon", False), ("alacks", False)],
)
def test_danger_is_told_by_the_words_of_the_content(page: Page, text: str, danger: bool) -> None:
    assert page.evaluate("text => handrailForms.danger(text)", text) is danger
