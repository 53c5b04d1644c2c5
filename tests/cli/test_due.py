"""`handrail due`: what is past its review or near it, as text, JSON and a calendar."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.projects import PRACTICE_NOTE, copy_of_good, handrail, replace_in

NOTE = "northmoor/practice-note"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Northmoor's review is due in March 2023; the statement was tested in January 2026."""
    root = copy_of_good(tmp_path)
    assert "review: 2023-03" in (root / PRACTICE_NOTE / "document.yml").read_text("utf-8")
    return root


def due(root: Path, day: str, *words: str) -> str:
    ran = handrail("due", "--today", day, *words, root=root)
    assert ran.code == 0, ran.err
    return ran.out


def test_near_and_past_are_told_apart_and_far_is_left_out(project: Path) -> None:
    near = due(project, "2023-03-01", "--within", "90d")
    past = due(project, "2023-04-03", "--within", "90")
    far = due(project, "2022-03-01", "--within", "90d")

    assert "2023-03-31  due in 30 days: " in near and NOTE in near
    assert "2023-03-31  overdue by 3 days: " in past
    assert far == "Nothing is due within 90 days.\n"


def test_json_says_what_by_when_and_whose(project: Path) -> None:
    (found,) = json.loads(due(project, "2023-03-01", "--within", "30d", "--format", "json"))

    assert (found["id"], found["by"], found["days"]) == (NOTE, "2023-03-31", 30)
    assert found["kind"] == "document"
    assert found["owner"]


def test_a_statement_is_due_a_year_after_it_was_last_tested(project: Path) -> None:
    found = json.loads(due(project, "2026-02-03", "--within", "400", "--format", "json"))

    assert [one["id"] for one in found] == [NOTE, "northmoor/guides/calling", "accessibility"]


def test_a_guide_is_due_by_the_day_that_it_carries(project: Path) -> None:
    told = due(project, "2026-04-03").splitlines()

    assert told[-1].startswith("2026-06-30  due in 88 days: Northmoor: ")
    assert "(guide northmoor/guides/calling; " in told[-1]


def test_a_calendar_has_a_whole_day_for_each(project: Path) -> None:
    document = project / PRACTICE_NOTE / "document.yml"
    title = next(line for line in document.read_text("utf-8").splitlines() if "title:" in line)
    replace_in(document, title, "title: Notes, rules; and a title – with é – that is rather long")
    raw = due(project, "2023-03-01", "--within", "30d", "--format", "ical")
    lines = raw.replace("\n ", "").split("\n")

    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert "DTSTART;VALUE=DATE:20230331" in lines
    assert any("Notes\\, rules\\; and a title – with é – that is" in line for line in lines)
    assert all(len(line.encode()) <= 75 for line in raw.split("\n"))


@pytest.mark.parametrize("within", ["soon", "-3d", "3w", "1e3"])
def test_what_is_no_number_of_days_is_refused(project: Path, within: str) -> None:
    ran = handrail("due", "--within", within, root=project)

    assert ran.code == 2
    assert "is no number of days" in ran.err
