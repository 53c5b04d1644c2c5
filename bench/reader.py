"""What a reader's browser fetches and waits for: the first view, and the search, ours and stock's.

Above `served`. Each is asked of a browser that has nothing kept. Stock Material fetches its index
and begins to read it with every page; ours begins when a reader goes to the box. So "ready" is, of
stock, from the start of its worker until that says so; of ours, from going to the box until the
first answer stands on the page. A query is, of stock, from asking its worker until that answers; of
ours, until the answer stands on the page: what we are asked for is the harder thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from bench.measure import FailedError
from bench.served import Served, served
from tests.browser_setup import NO_FULL_BROWSER, find_full_browser, launch_arguments

ROOT = Path(__file__).resolve().parent.parent
EVERY = 30
"""Of the questions of the search's own tests, every so manieth is asked."""
_WIDE = {"width": 1280, "height": 900}
_WATCH_STOCK = """globalThis.stock = {};
const Real = Worker;
globalThis.Worker = class extends Real {
    constructor(...given) {
        super(...given);
        if (!String(given[0]).includes("search")) return;
        stock.worker = this;
        const begun = performance.now();
        this.addEventListener("message", ({data}) => {
            if (data.type === 1) stock.ready ??= performance.now() - begun;
        });
    }
};"""
_ASK_STOCK = """query => new Promise(done => {
    const heard = ({data}) => {
        if (data.type !== 3) return;
        stock.worker.removeEventListener("message", heard);
        done(performance.now() - begun);
    };
    stock.worker.addEventListener("message", heard);
    const begun = performance.now();
    stock.worker.postMessage({type: 2, data: query});
})"""
_ASK_OURS = """query => new Promise(done => {
    const box = document.getElementById("search-box");
    const status = document.querySelector("site-search [role=status]");
    new MutationObserver((_, watch) => {
        watch.disconnect();
        done(performance.now() - begun);
    }).observe(status, {childList: true});
    const begun = performance.now();
    box.focus();
    box.value = query;
    box.form.requestSubmit();
})"""


@contextmanager
def browsing() -> Iterator[Browser]:
    """A browser, as a reader would have it.

    Raises:
        FailedError: there is none.
    """
    program = find_full_browser()
    if program is None:
        raise FailedError(NO_FULL_BROWSER)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=launch_arguments())
        try:
            yield browser
        finally:
            browser.close()


def first_views(ours: Path, stock: Path) -> Iterator[tuple[str, float]]:
    """Bytes of the start page with all that a browser fetches for it, its search not opened."""
    with browsing() as browser:
        for name, site in (("ours", ours), ("stock", stock)):
            with served(site) as at, _opened(browser, at, "index.html"):
                yield f"first view, {name}, kB", at.count() / 1e3


def searches(ours: Path, stock: Path) -> Iterator[tuple[str, float]]:
    """Bytes to the first result, seconds until ready, milliseconds of a query (a median)."""
    with browsing() as browser:
        with served(stock) as at, _opened(browser, at, "index.html", _WATCH_STOCK) as page:
            page.wait_for_function("stock.ready", timeout=600_000)
            yield "to the first result, stock, kB", at.count_of("search") / 1e3
            yield "search ready, stock, s", page.evaluate("stock.ready") / 1e3
            yield "a query, stock, ms", _asked(page, _ASK_STOCK)
        with served(ours) as at, _opened(browser, at, _largest(ours)) as page:
            at.count()
            ready = page.evaluate(_ASK_OURS, _queries()[0]) / 1e3
            yield "to the first result, ours, kB", at.count() / 1e3
            yield "search ready, ours, s", ready
            yield "a query, ours, ms", _asked(page, _ASK_OURS)


def _asked(page: Page, script: str) -> float:
    return median(float(page.evaluate(script, query)) for query in _queries())


def _queries() -> list[str]:
    text = (ROOT / "tests" / "search" / "queries.yml").read_text(encoding="utf-8")
    return [asked["query"] for asked in yaml.load(text, yaml.CSafeLoader)[::EVERY]]


def _largest(site: Path) -> str:
    """The page of the partnership of which the search has most to fetch."""
    shards = (site / "assets" / "search").glob("shard-*.js")
    shard = max(shards, key=lambda path: (path.stat().st_size, path.name))
    return f"partnerships/{shard.stem.removeprefix('shard-')}/index.html"


@contextmanager
def _opened(browser: Browser, at: Served, path: str, before: str = "") -> Iterator[Page]:
    """A page in a browser that has nothing kept, once it asks for nothing more."""
    context = browser.new_context(viewport=_WIDE)  # type: ignore[arg-type]
    try:
        page = context.new_page()
        if before:
            page.add_init_script(before)
        page.goto(at.address + path, wait_until="networkidle", timeout=600_000)
        yield page
    finally:
        context.close()
