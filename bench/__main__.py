"""Measure builds of multiplied projects, round by round, and write down what came out.

The top of `bench`: `make bench`. Ends with 1 where a ratio is not what it must be.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from bench.measure import Run
from bench.multiplied import multiply
from bench.others import Hugo, Stock
from bench.ours import Ours
from bench.report import PLOT, missed, page, plot
from bench.targets import Measured, ratios
from bench.wire import first_result, first_view, stock_first_result, stock_first_view

ROOT = Path(__file__).resolve().parent.parent
IN_MEMORY = Path("/dev/shm")  # noqa: S108 a folder of our own is made in it


def main() -> int:
    """Measure, print and write; 1 where a must is missed."""
    asked = _asked()
    measured = []
    for number in asked.numbers:
        with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
            measured.append(_measure(number, Path(folder), asked.rounds))
    found = tuple(measured)
    text = page(found, asked.rounds)
    sys.stdout.write(text)
    if asked.write:
        (ROOT / "BENCHMARKS.md").write_text(text, encoding="utf-8")
        (ROOT / PLOT).write_text(plot(found), encoding="utf-8")
    return int(any(missed(ratio, value) for ratio, value in ratios(found)))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--numbers", type=int, nargs="+", default=[5, 50, 150])
    parser.add_argument("--rounds", type=int, default=3)
    memory = IN_MEMORY if IN_MEMORY.is_dir() else Path(tempfile.gettempdir())
    parser.add_argument("--folder", type=Path, default=memory, help="where projects are made")
    parser.add_argument("--no-write", dest="write", action="store_false")
    return parser.parse_args()


def _measure(number: int, folder: Path, rounds: int) -> Measured:
    multiply(ROOT, folder / "project", number)
    ours = Ours(folder / "project")
    cold = ours.cold()  # fills the cache of documents, and shows what that takes
    stock = Stock(ours.pages, folder / "stock")
    hugo = Hugo(ours.pages, ours.site, folder / "hugo")
    runs: dict[str, list[Run]] = {name: [] for name in ("ours", "stock", "hugo", "same", "edited")}
    for turn in range(rounds):
        _round(turn, ours, stock, hugo, runs)
    unlike = ours.edited_as_clean()
    times = {name: tuple(run.seconds for run in found) for name, found in runs.items()}
    most = {name: max(run.megabytes for run in found) for name, found in runs.items()}
    spent = cold.processor - min(run.processor for run in runs["ours"])
    shutil.rmtree(hugo.site, ignore_errors=True)
    return Measured(
        number=number,
        pages=len(list(ours.site.rglob("*.html"))),
        ours=times["ours"],
        stock=times["stock"],
        hugo=times["hugo"],
        nothing=times["same"],
        edited=times["edited"],
        unlike=unlike,
        memory=(most["ours"], most["stock"]),
        view=(first_view(ours.site), stock_first_view(stock.site)),
        result=(first_result(ours.site), stock_first_result(stock.site)),
        cold=spent / number,
    )


def _round(turn: int, ours: Ours, stock: Stock, hugo: Hugo, runs: dict[str, list[Run]]) -> None:
    """Each once, so that whatever else the machine does falls on all alike."""
    runs["ours"].append(ours.clean())
    runs["same"].append(ours.build())
    runs["stock"].append(stock.build())
    runs["hugo"].append(hugo.build())
    ours.edit(turn + 1)
    runs["edited"].append(ours.build())
    told = [f"{name} {found[-1].seconds:.2f} s" for name, found in runs.items()]
    sys.stderr.write(f"round {turn + 1}: {', '.join(told)}\n")


if __name__ == "__main__":
    sys.exit(main())
