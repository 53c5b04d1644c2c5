"""What the bench builds is sound: partnerships multiplied from the real ones pass every check."""

from __future__ import annotations

from pathlib import Path

from bench.multiplied import multiply, name_of
from tests.projects import ROOT, catalogue_of


def test_no_two_have_one_name() -> None:
    assert len({name_of(number) for number in range(1_500)}) == 1_500


def test_multiplied_partnerships_pass_every_check(tmp_path: Path) -> None:
    multiply(ROOT, tmp_path, 10)
    real, many = catalogue_of(ROOT), catalogue_of(tmp_path)
    assert len(many.partnerships) == 2 * len(real.partnerships)
    assert len(many.provisions) == 2 * len(real.provisions)
    assert many.by_id.keys() > real.by_id.keys()
