"""The questions that the search is measured by, asked of the built site.

Here they are put to the loaded index, and a few typed; `make search-quality` types them all, which
takes a minute or two.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from tests.search.scoring import NEAR, QUERIES, ask, read_queries, report, run, within

LEAST = 200
LEAST_EACH = 40
KINDS = {"keyword", "question", "abbreviation", "everyday", "misspelling", "named", "silence"}
PARTNERSHIPS = {"calderdale", "city-hackney", "dumfries-galloway", "mscb", "oxfordshire"}
SAMPLE = slice(None, None, 20)
IN_FIRST_THREE = 0.95
FIRST = 0.80


@pytest.fixture(scope="module")
def listed() -> list[dict[str, Any]]:
    queries: list[dict[str, Any]] = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    return queries


def indexed(site: Path) -> dict[str, str]:
    """Anchor -> partnership, of everything that the built search can lead to."""
    found = {}
    for shard in (site / "assets" / "search").glob("shard-*.js"):
        partnership = shard.stem.removeprefix("shard-")
        for anchor in re.findall(r'"href":"[^"#]+#([^"]+)"', shard.read_text(encoding="ascii")):
            found[anchor] = partnership
    return found


def test_each_question_is_whole_and_asked_once(listed: list[dict[str, Any]]) -> None:
    fields = {"query", "partnership", "kind", "set", "answers"}
    assert all(set(one) == fields and one["query"] and one["answers"] for one in listed)
    asked = Counter((one["query"].casefold(), one["partnership"]) for one in listed)
    assert [question for question, count in asked.items() if count > 1] == []


def test_there_are_enough_of_every_kind(listed: list[dict[str, Any]]) -> None:
    assert len(listed) >= LEAST
    assert {one["kind"] for one in listed} == KINDS
    assert {one["partnership"] for one in listed} == {None, *PARTNERSHIPS}


def test_a_third_is_held_and_kinds_spread_over_both_sets(listed: list[dict[str, Any]]) -> None:
    sets = Counter(one["set"] for one in listed)
    assert set(sets) == {"tuning", "held"}
    assert sets["held"] == len(listed) // 3
    for name in sets:
        assert {one["kind"] for one in listed if one["set"] == name} == KINDS


def test_every_answer_is_on_the_site_and_all_partnerships_are_asked_about(
    listed: list[dict[str, Any]], built_site: Path
) -> None:
    known = indexed(built_site)
    answers = {answer for one in listed for answer in one["answers"]}
    pages = {answer for answer in answers if "/" in answer}
    assert sorted(answers - pages - set(known)) == []
    assert [page for page in pages if not (built_site / page).is_file()] == []
    about: Counter[str] = Counter()
    for one in listed:
        about.update({known[answer] for answer in one["answers"] if answer in known})
    assert set(about) == PARTNERSHIPS
    assert min(about.values()) >= LEAST_EACH


def test_the_search_answers_well(built_site: Path, browser: Browser) -> None:
    outcomes = ask(built_site, read_queries(QUERIES), browser)
    assert within(outcomes, NEAR) >= IN_FIRST_THREE * len(outcomes), report(outcomes)
    assert within(outcomes, 1) >= FIRST * len(outcomes), report(outcomes)


def test_what_is_typed_is_what_is_asked(built_site: Path, browser: Browser) -> None:
    sample = read_queries(QUERIES)[SAMPLE]
    typed = run(built_site, sample, browser)
    asked = ask(built_site, sample, browser)
    assert [one.results for one in typed] == [one.results for one in asked]
