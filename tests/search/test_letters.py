"""The typeface has the letters that the build takes it to have, those of Welsh among them."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from generator.checks.letters_shown import LACKING
from tests.search.conftest import ASSETS

FACES = ("400-normal", "400-italic", "700-normal")
UNSEEN = range(0x20)


@pytest.mark.parametrize("face", FACES)
def test_what_the_build_takes_as_shown_is_in_each_face(face: str) -> None:
    letters: set[int] = set()
    for file in (ASSETS / "fonts").glob(f"*-{face}.woff2"):
        with TTFont(file) as font:
            letters.update(font.getBestCmap())
    known = {point for point in range(0x20, 0x3000) if not LACKING.match(chr(point))}
    assert {chr(point) for point in known - letters if not chr(point).isspace()} == set()
    assert {chr(point) for point in letters - known if point not in UNSEEN} == set()


@pytest.mark.parametrize("letter", "ŵŷŴŶẃẁẅỳâêîôûÿ’–")
def test_the_letters_of_welsh_are_shown(letter: str) -> None:
    assert not LACKING.match(letter)
