"""Words are measured as the shipped typeface draws them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from generator.derived.flowchart.font_widths import BOLD, REGULAR
from generator.derived.flowchart.text_measuring import LABEL, TEXT
from tests.projects import ROOT

FONTS = ROOT / "site_templates" / "assets" / "fonts"


@pytest.mark.parametrize(("table", "weight"), [(REGULAR, 400), (BOLD, 700)])
def test_the_table_of_widths_is_that_of_the_shipped_typeface(
    table: dict[int, str], weight: int
) -> None:
    shipped = widths(FONTS / f"atkinson-hyperlegible-latin-{weight}-normal.woff2")
    assert table == shipped, f"advances.py should read:\n{shipped!r}"


def widths(file: Path) -> dict[int, str]:
    font = TTFont(file)
    assert font["head"].unitsPerEm == 1000
    by_width: dict[int, str] = {}
    for code, glyph in sorted(font.getBestCmap().items()):
        letter = chr(code)
        if letter >= " " and not unicodedata.combining(letter):
            width = font["hmtx"].metrics[glyph][0]
            by_width[width] = by_width.get(width, "") + letter
    return by_width


def test_an_unknown_letter_counts_as_the_widest() -> None:
    assert TEXT.width("日") >= TEXT.width("W")


@given(st.text(st.sampled_from("ab WMil/-.,é"), min_size=1), st.floats(20, 300))
def test_no_line_is_longer_than_its_room_and_no_letter_is_lost(text: str, room: float) -> None:
    for letters in (TEXT, LABEL):
        lines = letters.wrap(text, room)
        assert all(letters.width(line) <= room for line in lines)
        assert "".join("".join(lines).split()) == "".join(text.split())


def test_lines_are_of_about_one_length() -> None:
    assert TEXT.wrap("Do they agree that you need to cross?", 230) == (
        "Do they agree that",
        "you need to cross?",
    )
