"""Whole invented documents, with the faults that real ones have, cut as expected."""

from __future__ import annotations

import pytest

from generator.register.show import show
from tests.register.golden import FOLDER, NAMES, cut_document


@pytest.mark.parametrize("name", NAMES)
def test_document_is_cut_as_expected(name: str, request: pytest.FixtureRequest) -> None:
    expected = FOLDER / f"{name}.cut.txt"
    found = show(cut_document(name)).strip() + "\n"
    if request.config.getoption("--update-goldens"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_hint_does_something(name: str) -> None:
    assert cut_document(name).register.idle_hints == ()
