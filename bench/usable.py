"""How soon a reader can use the pages that list every partnership, with a processor slowed down.

Above `reader`. A page is usable once letters that were typed have narrowed its list, or, with so
few that there is nothing to narrow, once it answers at all; the comparison is also asked to show
other partnerships. What moves on a page without being asked is counted too.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

from bench.reader import browsing
from bench.served import served

SLOWED = 4
PAGES = {
    "home": "index.html",
    "compare": "compare/index.html",
    "joint case": "crossing/index.html",
}
_WIDTHS = (360, 1280)
_SHIFTS = """globalThis.shifted = 0;
new PerformanceObserver(list => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) shifted += one.value;
}).observe({type: "layout-shift", buffered: true});"""
_NARROWED = """letters => new Promise(done => {
    const box = document.querySelector("main narrow-list input[type=search]");
    if (box) {
        box.focus();
        box.value = letters;
        box.dispatchEvent(new InputEvent("input", {bubbles: true}));
    }
    requestAnimationFrame(() => setTimeout(() => done(performance.now())));
})"""
_CHOSEN = """place => new Promise(done => {
    const boxes = [...document.querySelectorAll(".compare input[name=p]")];
    const column = `.cmp thead [data-id="${boxes[place].value}"]:not([hidden])`;
    const look = () => document.querySelector(column)
        ? setTimeout(() => done(performance.now() - begun)) : requestAnimationFrame(look);
    const begun = performance.now();
    boxes[place].click();
    requestAnimationFrame(look);
})"""


def usable(site: Path) -> Iterator[tuple[str, float]]:
    """Seconds from asking for each page until its list is narrowed; how much moved at most."""
    with browsing() as browser, served(site) as at:
        for name, path in PAGES.items():
            shifts, seconds = [], []
            for width in _WIDTHS:
                page = _slowed(browser, width)
                page.goto(at.address + path, wait_until="domcontentloaded")
                seconds.append(page.evaluate(_NARROWED, "ox") / 1e3)
                page.goto(at.address + path, wait_until="networkidle")
                shifts.append(page.evaluate("shifted"))
                page.context.close()
            yield f"{name}, narrowed, processor slowed, s", max(seconds)
            yield f"{name}, moved unasked", max(shifts)


def chosen(site: Path) -> Iterator[tuple[str, float]]:
    """How large the comparison is, and milliseconds from a choice to a frame with its column."""
    content = (site / PAGES["compare"]).read_bytes()
    yield "comparison, page, kB", len(content) / 1e3
    yield "comparison, zipped, kB", len(gzip.compress(content, 6)) / 1e3
    with browsing() as browser, served(site) as at:
        page = _slowed(browser, _WIDTHS[-1])
        page.goto(at.address + PAGES["compare"], wait_until="load")
        boxes = page.locator(".compare input[name=p]").count()
        yield "comparison, first choice, processor slowed, ms", page.evaluate(_CHOSEN, 0)
        taken = [page.evaluate(_CHOSEN, place) for place in range(1, min(boxes, 12))]
        yield "comparison, one more, processor slowed, ms", median(taken)


def _slowed(browser: Browser, width: int) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.add_init_script(_SHIFTS)
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    return page
