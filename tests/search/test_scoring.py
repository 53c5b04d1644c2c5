"""The scorer counts an answer as one only where the reader would land on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.search.conftest import Site
from tests.search.scoring import Outcome, Query, answers, read_queries, report, run

MINUTES = "partnerships/northmoor/record/index.html#no-minutes"


@pytest.mark.parametrize(
    ("result", "answer"),
    [
        (MINUTES, "no-minutes"),
        (MINUTES, MINUTES),
        ("topics/chair/index.html", "topics/chair/"),
        ("topics/chair/index.html", "/topics/chair/index.html"),
        ("index.html", "index.html"),
    ],
)
def test_an_answer_is_an_anchor_or_a_page(result: str, answer: str) -> None:
    assert answers(result, answer)


@pytest.mark.parametrize("answer", ["no-minute", "partnerships/northmoor/record/", "record"])
def test_near_is_not_an_answer(answer: str) -> None:
    assert not answers(MINUTES, answer)


def outcome(*results: str) -> Outcome:
    return Outcome(Query("who writes", "northmoor", ("no-minutes", "no-send"), "tuning"), results)


def test_the_place_is_that_of_the_first_answer() -> None:
    assert outcome("a#x", "a#no-send", "a#no-minutes").place == 2
    assert outcome("a#x").place is None


def test_the_report_counts_and_lists_what_came_instead() -> None:
    told = report([outcome("a#no-send"), outcome("a#x", "a#no-send"), outcome("a#y")])
    assert "tuning: in the first 3: 2 of 3 (67%); first: 1 of 3 (33%)" in told
    assert "not found; wanted no-minutes, no-send\n    a#y" in told


def test_of_an_unread_question_only_the_score_is_told() -> None:
    query = Query("who writes", "northmoor", ("no-minutes",), "unread", "keyword")
    told = report([Outcome(query, ("a#x",))])
    assert told.splitlines() == [
        "unread: in the first 3: 0 of 1 (0%); first: 0 of 1 (0%)",
        "  keyword: in the first 3: 0 of 1 (0%); first: 0 of 1 (0%)",
    ]


def test_queries_are_read_by_set(tmp_path: Path) -> None:
    path = tmp_path / "queries.yml"
    one = "- {query: q, partnership: null, answers: [a], set: %s}\n"
    path.write_text(one % "tuning" + one % "unread", encoding="utf-8")
    assert [query.set for query in read_queries(path, "unread")] == ["unread"]
    assert len(read_queries(path)) == 2
    path.write_text(one % "mine", encoding="utf-8")
    with pytest.raises(ValueError, match="needs answers and a set"):
        read_queries(path)


def test_questions_are_typed_into_the_real_box(site: Site, browser: Browser) -> None:
    page = (site.folder / "partnerships/northmoor/decide/index.html").read_text(encoding="utf-8")
    own = site.folder / "partnerships/northmoor/index.html"
    own.write_text(page.replace("../../../", "../../"), encoding="utf-8")
    asked = [
        Query("who writes minutes", "northmoor", ("no-minutes",), "tuning"),
        Query("who writes minutes", "northmoor", ("no-minutes",), "tuning"),
        Query("northmoor", None, ("partnerships/northmoor/",), "unread"),
    ]
    assert [one.place for one in run(site.folder, asked, browser)] == [1, 1, 1]
