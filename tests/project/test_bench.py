"""The bench tells what was missed, keeps what it has, and goes on where it was broken off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bench.__main__ import main
from bench.figures import Figures
from bench.parts import Bench
from bench.plot import plot
from bench.report import page, sound
from bench.targets import BUILT, ROWS, STOCK

DAY = date(2026, 11, 30)


@pytest.fixture
def figures(tmp_path: Path) -> Figures:
    return Figures(tmp_path / "figures.json")


def row(text: str, name: str) -> list[str]:
    line = next(line for line in text.splitlines() if line.startswith(f"| {name} "))
    return [cell.strip() for cell in line.strip("|").split("|")]


@pytest.mark.parametrize(
    ("ours", "verdict", "well"),
    [(3.0, "aim reached", True), (8, "held", True), (8.1, "missed", False)],
)
def test_a_ratio_is_held_against_what_it_must_be(
    figures: Figures, ours: float, verdict: str, well: bool
) -> None:
    for number, scale in ((50, 1), (150, 3)):
        figures.add(number, BUILT, ours * scale)
        figures.add(number, STOCK, 100 * scale)
    told = row(page(figures, DAY), "full build from YAML, validated")
    assert told[1:] == [f"{ours / 100:.3f}", "0.08", "0.035", verdict]
    assert row(page(figures, DAY), "time at 150 / time at 50")[1] == "3.00"
    assert sound(figures) is well


def test_what_was_not_measured_says_so(figures: Figures) -> None:
    figures.add(5, BUILT, 1.0)
    told = [row(page(figures, DAY), each.name)[1] for each in ROWS]
    assert set(told) == {"not measured"} and sound(figures)


def test_a_run_of_which_nothing_was_measured_says_why(figures: Figures) -> None:
    figures.fail(150, "prepare", "the content has mistakes")
    assert "Failed at 150 partnerships: prepare: the content has mistakes" in page(figures, DAY)
    assert not sound(figures) and not plot(figures)


def test_the_median_counts_and_the_spread_is_told(figures: Figures) -> None:
    for value in (9.0, 1.0, 2.0):
        figures.add(5, BUILT, value)
    assert row(page(figures, DAY), BUILT)[1] == "2 (1–9)"
    assert "2 s" in plot(figures)


def test_a_part_that_fails_takes_nothing_with_it(tmp_path: Path) -> None:
    asked: list[str] = []

    def broken(_: Bench) -> Iterator[tuple[str, float]]:
        asked.append("broken")
        yield BUILT, 1.0
        raise OSError("the disk is full")

    def whole(_: Bench) -> Iterator[tuple[str, float]]:
        asked.append("whole")
        yield STOCK, 2.0

    def nothing(_: Bench) -> Iterator[tuple[str, float]]:
        return iter(())

    parts = {"prepare": nothing, "broken": broken, "whole": whole}
    given = ["--numbers", "5", "--folder", str(tmp_path), "--out", str(tmp_path / "out")]
    assert main(given, parts) == 1
    text = (tmp_path / "out" / "BENCHMARKS.md").read_text(encoding="utf-8")
    assert "Failed at 5 partnerships: broken: OSError: the disk is full" in text
    assert row(text, BUILT)[1] == "1" and row(text, STOCK)[1] == "2"
    assert not (tmp_path / "handrail-bench-5").exists(), "the bench takes its folders away"

    assert main([*given, "--resume"], parts) == 1
    assert asked == ["broken", "whole", "broken"], "what was measured to its end is not again"
