"""Every kind of page in every state that a reader can bring it into: what there is to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.kinds import one_of_each

OPEN = "document.querySelectorAll('main details').forEach(one => one.open = true)"
NORTHMOOR = "partnerships/northmoor/"
GUIDE = f"{NORTHMOOR}guides/calling/index.html"
CHECKLIST = f"{NORTHMOOR}checklists/worker/index.html"
RECORD = f"{NORTHMOOR}templates/meeting-record/index.html"

Arrange = Callable[[Page], object]


@dataclass(frozen=True, slots=True)
class State:
    """A page, and what a reader does on it."""

    name: str
    address: str
    arrange: Arrange
    fragment: str = ""


def states(site: Path) -> Iterator[State]:
    """All of a site of the project `good`."""
    for file in one_of_each(site):
        address = file.relative_to(site).as_posix()
        yield State("all open", address, lambda page: page.evaluate(OPEN))
    yield State("all closed", f"{NORTHMOOR}decide/index.html", lambda _: None)
    yield State("search with results", f"{NORTHMOOR}decide/index.html", _searching("who chairs"))
    yield State("search without results", "index.html", _searching("xylophone", narrowing=True))
    yield State("search on the lost page", "404.html", _searching("who chairs"))
    yield from _of_guides(site)
    yield State("all ticked, kept", CHECKLIST, _tick_all)
    yield State("filled in", RECORD, _fill_in)
    yield from _of_the_comparison()


def _of_guides(site: Path) -> Iterator[State]:
    yield State(
        "answered", GUIDE, lambda page: page.locator(".step.here [data-answer]").first.click()
    )
    steps = [
        part.split('"')[0] for part in (site / GUIDE).read_text("utf-8").split('data-step="')[1:]
    ]
    for step in steps:
        yield State(f"straight at {step}", GUIDE, lambda page: page.evaluate(OPEN), step)
    yield State("at the end", GUIDE, _walk)


def _of_the_comparison() -> Iterator[State]:
    compare = "compare/index.html"
    yield State("filtered", compare, _answer_open, "p=eastvale+northmoor&show=all&order=differ")
    yield State("no match", compare, lambda page: page.get_by_label("Find a question").fill("xyl"))
    yield State("nothing to compare", compare, lambda _: None, "p=eastvale")
    for fragment in ("eastvale+northmoor", "eastvale", "%"):
        yield State(f"joint case {fragment}", "crossing/index.html", _laid_out, fragment)


def _searching(words: str, *, narrowing: bool = False) -> Arrange:
    def search(page: Page) -> None:
        if page.url.endswith("404.html"):
            page.wait_for_function("!document.querySelector('style')")
        page.get_by_role("searchbox").press_sequentially(words)
        page.locator(".search-panel [role=status]:not(:empty)").wait_for()
        if narrowing:
            page.get_by_text("Stage, topic and force").click()

    return search


def _walk(page: Page) -> None:
    """By the last answer of each step to where it ends, and the record opened there."""
    for _ in range(12):
        answers = page.locator(".step.here [data-answer]")
        if not answers.count():
            break
        answers.last.click()
    offer = page.get_by_role("button", name="Take these answers")
    if offer.count():
        offer.click()


def _tick_all(page: Page) -> None:
    for box in page.locator("input.box").all():
        box.check()
    page.get_by_label("Keep my ticks").check()


def _fill_in(page: Page) -> None:
    for field in page.locator(".sheet textarea").all():
        field.fill("some words " * 12)
    for box in page.locator(".sheet input[type=checkbox]").all():
        box.check()


def _answer_open(page: Page) -> None:
    page.locator("tbody tr:visible td:visible a").first.click()
    page.locator("tr.panel").wait_for()


def _laid_out(page: Page) -> None:
    if page.locator("joint-case input:checked").count() > 1:
        page.locator(".case-laid h2").first.wait_for()
    page.evaluate(OPEN)
