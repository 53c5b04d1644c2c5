"""The comparison as open data: every form of answer, as written and nothing more."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator import open_data
from generator.derived.derive import Derived
from tests.comparison.sheets import every_form

LIMIT: dict[str, Any] = {
    **dict.fromkeys(("working_days", "days", "hours", "when")),
    "covers": [],
}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return open_data.files(Derived(every_form().catalogue))


def rows(files: dict[str, bytes], table: str) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads(files[f"data/v1/{table}.json"])
    return read


def row(files: dict[str, bytes], question: str, partnership: str, at: int = 0) -> dict[str, Any]:
    wanted = (question, partnership)
    found = [
        one for one in rows(files, "positions") if (one["question"], one["partnership"]) == wanted
    ]
    return found[at]


@pytest.mark.parametrize("table", ["positions", "comparison"])
def test_a_table_is_valid_against_the_schema_beside_it(table: str, files: dict[str, bytes]) -> None:
    schema = json.loads(files[f"data/v1/{table}.schema.json"])
    Draft202012Validator.check_schema(schema)
    found = rows(files, table)
    assert found
    Draft202012Validator(schema).validate(found)
    assert not Draft202012Validator(schema).is_valid([{**found[0], "more": 1}])
    described = schema["items"]["properties"]
    assert all(one.get("description") for one in described.values())


def test_each_answer_has_its_rows_and_an_unread_partnership_none(
    files: dict[str, bytes],
) -> None:
    found = [(r["question"], r["partnership"], r["position"]) for r in rows(files, "positions")]
    assert found == [
        ("who-agrees", "eastvale", "pulls-apart"),
        ("who-agrees", "northmoor", "manager"),
        ("who-agrees", "northmoor", "lead"),
        ("how-soon", "eastvale", "soon"),
        ("how-soon", "northmoor", "five-days"),
        ("told-after", "eastvale", "told"),
        ("told-after", "northmoor", "silent"),
        ("who-chairs", "eastvale", "from-elsewhere"),
    ]
    schema = json.loads(files["data/v1/positions.schema.json"])
    assert "nobody has read" in schema["items"]["description"]


def test_a_case_has_its_condition_its_cites_and_their_forces(files: dict[str, bytes]) -> None:
    assert row(files, "who-agrees", "northmoor") == {
        "question": "who-agrees",
        "partnership": "northmoor",
        "position": "manager",
        "label": "=SUM(managers)",
        "if": "the manager can be reached",
        "between": [],
        "cites": ["nm-manager-agrees", "nm-duty-desk"],
        "forces": ["should", "must"],
        "silences": [],
        "within": None,
        "limits": [],
        "reading": "The two are read as one rule.",
        "url": "compare/who-agrees/index.html#northmoor",
    }
    other = row(files, "who-agrees", "northmoor", 1)
    assert (other["if"], other["cites"]) == ("the manager cannot be reached", ["nm-lead-agrees"])


def test_what_pulls_apart_is_one_row_with_all_of_its_sides(files: dict[str, bytes]) -> None:
    one = row(files, "who-agrees", "eastvale")
    assert one["between"] == [
        {"position": "nobody", "label": 'No "leave"', "cites": ["ev-no-leave"]},
        {"position": "lead", "label": "The lead, in person", "cites": ["ev-find-chair"]},
    ]
    assert one["cites"] == ["ev-no-leave", "ev-find-chair"]
    assert one["forces"] == ["information", "should"]
    assert one["if"] is None


def test_a_silence_cites_no_provision(files: dict[str, bytes]) -> None:
    one = row(files, "told-after", "northmoor")
    assert one["silences"] == ["nm-silent-family-after"]
    assert (one["cites"], one["forces"], one["between"]) == ([], [], [])


def test_a_time_limit_is_the_positions_own_or_that_of_its_provisions(
    files: dict[str, bytes],
) -> None:
    own = row(files, "how-soon", "northmoor")
    assert own["within"] == {**LIMIT, "working_days": 5, "from": "unstated"}
    assert own["limits"] == [{**own["within"], "covers": ["the record"]}]
    cited = row(files, "how-soon", "eastvale")
    assert cited["within"] == {**LIMIT, "when": "as-soon-as-possible", "from": "unstated"}
    assert cited["limits"] == [cited["within"]]
    assert row(files, "told-after", "eastvale")["within"] is None


def test_a_question_has_its_positions_their_order_and_their_clashes(
    files: dict[str, bytes],
) -> None:
    one = rows(files, "comparison")[0]
    covers = {choice["id"]: choice["covers"] for choice in one["positions"]}
    assert covers == {"nobody": [], "manager": ["nobody"], "lead": ["nobody", "manager"]}
    assert one["positions"][0]["means"] == "Nobody is asked."
    assert one["clashes"] == [
        {"between": ["lead", "nobody"], "why": "The lead cannot both be asked and not."}
    ]
    assert {key: one[key] for key in ("id", "ask", "short", "stage", "topics", "url")} == {
        "id": "who-agrees",
        "ask": "Who agrees to it, if anyone?",
        "short": "Who agrees",
        "stage": "decide",
        "topics": ["authorisation"],
        "url": "compare/who-agrees/index.html",
    }
    assert (one["together"], one["because"]) == (
        "strictest",
        "Whoever asks the higher one has asked.",
    )
    points = [one["settled_as"] for one in rows(files, "comparison")]
    assert points == [None, None, "Telling the family", None]


def test_what_is_referred_to_is_published_too(files: dict[str, bytes]) -> None:
    names = ("provisions", "silences", "comparison", "partnerships")
    ids = {name: {one["id"] for one in rows(files, name)} for name in names}
    for one in rows(files, "positions"):
        assert one["question"] in ids["comparison"] and one["partnership"] in ids["partnerships"]
        sides = {id for side in one["between"] for id in side["cites"]}
        assert {*one["cites"], *sides} <= ids["provisions"]
        assert set(one["silences"]) <= ids["silences"]
