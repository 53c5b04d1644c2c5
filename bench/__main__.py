"""Measure builds of multiplied projects, and their sites, and write down what came out.

The top of `bench`: `make bench`. Ends with 1 where a figure is not what it must be, or could not be
measured. All figures are kept as they come; `--resume` goes on where a run was broken off.
"""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from bench.figures import Figures
from bench.parts import FIRST, PARTS, Bench, Given
from bench.plot import PLOT, plot
from bench.report import page, sound

ROOT = Path(__file__).resolve().parent.parent
Parts = Mapping[str, Callable[[Bench], Given]]
IN_MEMORY = Path("/dev/shm")  # noqa: S108 a folder of our own is made in it


def main(words: Sequence[str] | None = None, parts: Parts = PARTS) -> int:
    """Measure, print and write; 1 where something failed or a must is missed."""
    asked = _asked(words, parts)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that folders are taken away
    figures = Figures(asked.out / "figures.json", resumed=asked.resume)
    for number in sorted(asked.numbers):
        _measure(number, asked, figures, parts)
    _write(figures, asked)
    sys.stdout.write(page(figures, date.today()))  # noqa: DTZ011 the day on which it was measured
    return 0 if sound(figures) else 1


def _asked(words: Sequence[str] | None, parts: Parts) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--numbers", type=int, nargs="+", default=[5, 50, 150])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--parts", nargs="+", choices=parts, default=list(parts))
    memory = IN_MEMORY if IN_MEMORY.is_dir() else Path(tempfile.gettempdir())
    parser.add_argument("--folder", type=Path, default=memory, help="where projects are made")
    parser.add_argument("--keep", action="store_true", help="leave them there for another run")
    parser.add_argument("--resume", action="store_true", help="go on from the figures of --out")
    default = ROOT / "build" / "bench"
    parser.add_argument("--out", type=Path, default=default, help="where figures are kept")
    parser.add_argument("--publish", action="store_true", help="write BENCHMARKS.md and its plot")
    return parser.parse_args(words)


def _measure(number: int, asked: argparse.Namespace, figures: Figures, parts: Parts) -> None:
    """All parts at one number of partnerships, in a folder that is taken away again."""
    folder = asked.folder / f"handrail-bench-{number}"
    folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(number, folder, asked.rounds, figures)
    try:
        if _part(FIRST, bench, parts[FIRST]):
            for name in (name for name in parts if name in asked.parts and name != FIRST):
                _part(name, bench, parts[name])
                _write(figures, asked)
    finally:
        if not asked.keep:
            shutil.rmtree(folder)


def _part(name: str, bench: Bench, measure: Callable[[Bench], Given]) -> bool:
    """Whether a part was measured to its end; what it gave before that is kept anyway."""
    if bench.figures.ended(bench.number, name):
        return True
    began = time.perf_counter()
    _say(f"{bench.number} partnerships: {name}")
    try:
        for figure, value in measure(bench):
            bench.figures.add(bench.number, figure, value)
            _say(f"    {figure}: {value:.3f}")
    except Exception as bad:  # noqa: BLE001 whatever fails, the others are still measured
        why = f"{type(bad).__name__}: {bad}"
        bench.figures.fail(bench.number, name, why)
        _say(f"    failed: {why}")
        return False
    if name != FIRST:  # a project is taken away with the run
        bench.figures.end(bench.number, name)
    _say(f"    {time.perf_counter() - began:.0f} s")
    return True


def _write(figures: Figures, asked: argparse.Namespace) -> None:
    top = ROOT if asked.publish else asked.out
    (top / PLOT).parent.mkdir(parents=True, exist_ok=True)
    (top / "BENCHMARKS.md").write_text(page(figures, date.today()), encoding="utf-8")  # noqa: DTZ011
    (top / PLOT).write_text(plot(figures), encoding="utf-8")


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
