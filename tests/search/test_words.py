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

_SCORE = """([entry, terms, kinds, covers]) => handrailRanking.score(1, {
    entry: { kind: "provision", ...entry }, phrasings: [], run: [], asks: new Set(), says: () => [],
    covers: new Map(covers.map((term) => [term, 0.5])),
  }, {
    wanted: terms.map((term) => ({ stem: term, terms: new Set([term]), part: false, weight: 1 })),
    kinds: new Set(kinds), favoured: [],
  })"""


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
    assert wrong == right / 2
    both = ("idea:halt", "minutes")
    assert score(page, {}, asked=both, covers=both) > right


def test_who_asks_for_somebody_that_the_question_did_not_name(page: Page) -> None:
    told = {"to": ["parents"]}
    named = score(page, told, asked=("kinsfolk",), kinds=("who",))
    assert score(page, told, asked=("minutes",), kinds=("who",)) > named
    assert score(page, {"to": ["chair"]}, asked=("kinsfolk",), kinds=("who",)) > named
