"""What is measured at a number of partnerships, part by part, each by itself.

Above all that measures, below the command. A part gives figures by name; one that fails takes
nothing with it.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Figures
from bench.measure import Run
from bench.multiplied import multiply
from bench.others import Hugo, Stock, from_the_stock_path
from bench.ours import Ours
from bench.reader import first_views, searches
from bench.saved import saved
from bench.usable import chosen, usable

ROOT = Path(__file__).resolve().parent.parent
Given = Iterator[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Bench:
    """Projects and sites of one number of partnerships, and what was measured of them so far."""

    number: int
    folder: Path
    rounds: int
    figures: Figures

    @property
    def ours(self) -> Ours:
        """The multiplied project."""
        return Ours(self.folder / "project")

    @property
    def stock(self) -> Stock:
        """Stock MkDocs over its compiled tree."""
        return Stock(self.ours.pages, self.folder / "stock")

    def stock_site(self) -> Path:
        """The site of stock MkDocs, built where it has not been."""
        stock = self.stock
        if not (stock.site / "search" / "search_index.json").is_file():
            stock.build()
        return stock.site

    def hugo(self) -> Hugo:
        """Hugo, with the pages as they now are."""
        return Hugo(self.ours.pages, self.ours.site, self.folder / "hugo")

    def done(self, name: str) -> int:
        """In how many rounds a figure was measured already."""
        return len(self.figures.of(self.number, name))


def _prepare(bench: Bench) -> Given:
    """The project, built from nothing: shows what documents take, and fills their cache."""
    ours = bench.ours
    if not ours.folder.is_dir():
        made = ours.folder.with_name("made")
        shutil.rmtree(made, ignore_errors=True)
        multiply(ROOT, made, bench.number)
        made.rename(ours.folder)
    if bench.done("processor, cold, s") and ours.site.is_dir():
        return
    run = ours.cold()
    if not bench.done("processor, cold, s"):
        yield "full build, no document made before, s", run.seconds
        yield "processor, cold, s", run.processor
        yield "pages", len(list(ours.site.rglob("*.html")))
        size = sum(path.stat().st_size for path in ours.site.rglob("*") if path.is_file())
        yield "the site, MB", size / 1e6


def _builds(bench: Bench) -> Given:
    """Each once a round, so that whatever else the machine does falls on all alike."""
    ours, stock = bench.ours, bench.stock
    hugo = bench.hugo()
    for turn in range(bench.done("one edited, s"), bench.rounds):
        yield from _run("full build", "ours", ours.clean())
        yield from _run("full build", "stock", stock.build())
        yield from _run("full build", "Hugo", hugo.build())
        yield from _run("nothing changed", "", ours.build())
        ours.say(f"read {turn + 1} times.")
        yield from _run("one edited", "", ours.build())


def _run(what: str, who: str, run: Run) -> Given:
    name = f"{what}, {who}" if who else what
    yield f"{name}, s", run.seconds
    yield f"{name}, processor, s", run.processor
    if who:
        yield f"memory, {who}, MB", run.megabytes


def _documents(bench: Bench) -> Given:
    """What a build from nothing takes more than one that has its documents."""
    warm = bench.figures.of(bench.number, "full build, ours, processor, s")
    spent = min(warm) if warm else bench.ours.clean().processor
    cold = bench.figures.median(bench.number, "processor, cold, s")
    yield "documents, cold, processor a partnership, s", (cold - spent) / bench.number


def _edited(bench: Bench) -> Given:
    bench.ours.say("and as often as need be.")
    bench.ours.build()
    yield "files unlike a clean build after an edit", _named(bench.ours.edited_as_clean())


def _stock_path(bench: Bench) -> Given:
    folder = bench.folder / "path"
    shutil.rmtree(folder, ignore_errors=True)
    found = from_the_stock_path(bench.ours.pages, bench.ours.site, folder)
    yield "files unlike the stock path", _named(found)
    shutil.rmtree(folder)


def _named(files: list[str]) -> int:
    """How many there are; some are named, so that somebody can look at them."""
    sys.stderr.writelines(f"        {path}\n" for path in files[:10])
    return len(files)


def _view(bench: Bench) -> Given:
    yield from first_views(bench.ours.site, bench.stock_site())


def _search(bench: Bench) -> Given:
    for _ in range(bench.rounds):
        yield from searches(bench.ours.site, bench.stock_site())


def _usable(bench: Bench) -> Given:
    for _ in range(bench.rounds):
        yield from usable(bench.ours.site)
        yield from chosen(bench.ours.site)


def _saved(bench: Bench) -> Given:
    yield from saved(bench.ours, bench.hugo(), bench.rounds)


FIRST = "prepare"
PARTS: Mapping[str, Callable[[Bench], Given]] = {
    FIRST: _prepare,
    "builds": _builds,
    "documents": _documents,
    "edited": _edited,
    "path": _stock_path,
    "view": _view,
    "search": _search,
    "usable": _usable,
    "saved": _saved,
}
"""In the order in which they are measured: the first is what all others need, and the last leaves
more behind than they do."""
