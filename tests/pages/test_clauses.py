"""Whoever reads down a page can tell of every line which clause it rests on."""

from __future__ import annotations

import pytest

from generator.pages.parts.clauses import Clauses

Line = str | tuple[str, str]


def shown(*lines: Line) -> list[str]:
    """What stands beside each line; an item comes with the clause of its lead-in."""
    clauses = Clauses()
    return [clauses.shown(*(line if isinstance(line, tuple) else (line,))) for line in lines]


def test_a_clause_is_named_once_in_a_row() -> None:
    assert shown("Purpose 1", "Purpose 1", "Purpose 2") == ["Purpose 1", "", "Purpose 2"]


def test_an_item_of_its_lead_ins_own_clause_names_none() -> None:
    assert shown("Purpose 2", ("Purpose 2", "Purpose 2"), "Purpose 2") == ["Purpose 2", "", ""]


def test_an_item_below_its_lead_in_shows_its_letter() -> None:
    items = [("Criteria 1a", "Criteria 1"), ("Criteria 1b", "Criteria 1"), ("6.1(a)", "6.1")]
    assert shown("Criteria 1", *items[:2]) == ["Criteria 1", "a", "b"]
    assert shown("6.1", items[2]) == ["6.1", "a"]


def test_after_another_clause_the_lead_ins_own_is_named_again() -> None:
    """As in MSCB's "Meetings may", of which the second item goes back to the lead-in's clause."""
    lines: list[Line] = ["Purpose 2", ("Purpose 1", "Purpose 2"), ("Purpose 2", "Purpose 2")]
    assert shown(*lines) == ["Purpose 2", "Purpose 1", "Purpose 2"]
    assert shown("Purpose 2", ("Purpose 1", "Purpose 2"), "Purpose 2")[-1] == "Purpose 2"


def test_after_another_clause_a_letter_alone_would_be_a_letter_of_that() -> None:
    lines: list[Line] = ["Criteria 1", ("Minutes 2", "Criteria 1"), ("Criteria 1a", "Criteria 1")]
    assert shown(*lines) == ["Criteria 1", "Minutes 2", "Criteria 1a"]


@pytest.mark.parametrize("other", ["Criteria 10", "Criteria 1 row 2", "Minutes 1"])
def test_what_only_begins_like_its_lead_ins_clause_is_no_part_of_it(other: str) -> None:
    assert shown("Criteria 1", (other, "Criteria 1")) == ["Criteria 1", other]
