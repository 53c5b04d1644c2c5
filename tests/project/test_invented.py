"""Every invented project is content as it should be: what a test breaks is broken by the test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import BOARDS, GOOD, HARBOUR, found_in

EVERY = (BOARDS, GOOD, HARBOUR)


def test_none_is_left_out() -> None:
    assert {one for one in GOOD.parent.iterdir() if (one / "content").is_dir()} == set(EVERY)


@pytest.mark.parametrize("root", EVERY, ids=lambda root: root.name)
def test_it_passes_the_check_without_a_warning(root: Path) -> None:
    assert list(found_in(root)) == []
