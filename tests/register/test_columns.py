"""Columns woven together and tables taken apart: they cannot be told, so they are reported."""

from __future__ import annotations

from generator.register.hints import Hints
from tests.register.cutting import doubts

WOVEN = (
    "Vests\n\n"
    "Hang the vests up while it is          Crews row in pairs by day, and\n"
    "dry, unless the keeper has             ask the keeper of the boats at\n"
    "said that they stay down.              night.\n"
)
CELLS = "\n\n".join(
    ("Vests", "It is so.", "Who", "What", "Keeper", "Hangs up", "Cook", "Dries them", "All go.\n")
)


def test_lines_that_look_woven_are_reported_until_a_hint_says_that_they_are_right() -> None:
    assert doubts(WOVEN) == {3: "lines 3 to 5 look like columns side by side: each was read across"}
    assert doubts(WOVEN, Hints(sound=("Hang the vests",))) == {}


def test_two_lists_side_by_side_are_reported() -> None:
    text = "Vests\n\n• long oars        • vests are dry\n• short ones       • lamps burn\n"
    assert doubts(text)[3].startswith("lines 3 to 4 look like columns")


def test_one_wide_gap_and_a_list_in_the_line_are_no_columns() -> None:
    assert doubts("Go to:      the shed.\n\nCrews row.\n") == {}
    listed = "Crews bring:      - oars      - vests\nThey ask for:     - lamps     - rope\n"
    assert doubts(listed) == {}


def test_cells_one_below_another_are_reported() -> None:
    assert doubts(CELLS)[5].startswith("lines 5 to 15 are short: the cells of a table")
    assert doubts(CELLS, Hints(sound=("Who",))) == {}


def test_a_list_that_lost_its_bullets_is_reported() -> None:
    text = "Crews bring these:\n\nthe long oars\nvests\na lamp\nrope for all\n\nThey ask.\n"
    assert doubts(text)[3].startswith("lines 3 to 6 are short")
    assert doubts(text, Hints(items=("the long", "vests", "a lamp", "rope for"))) == {}


def test_a_text_set_narrow_is_no_table() -> None:
    narrow = "Crews row in pairs by\nday and they ask the\nkeeper of the boats\nwho dries vests.\n"
    assert doubts(f"{narrow}{narrow.lower()}") == {}
