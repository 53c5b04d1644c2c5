"""The open search panel stands below the safety line, never over it, in large letters too."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looks import violations

PAGES = ("index.html", "partnerships/oxfordshire/decide/index.html", "404.html")
SIZES = [(width, larger) for width in (320, 360, 1280) for larger in (1, 2)]
"""Widths in pixels, and how many times as large as ever the letters are."""


@pytest.mark.parametrize("path", PAGES)
def test_the_safety_line_is_never_covered(browser: Browser, built_site: Path, path: str) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 740}).new_page()
    page.goto((built_site / path).as_uri())
    if path == "404.html":
        page.wait_for_function("!document.querySelector('style')")
    page.get_by_role("searchbox").press_sequentially("who chairs", delay=5)
    page.locator("[data-search-results] a").first.wait_for()
    for width, larger in SIZES:
        page.set_viewport_size({"width": width, "height": 740})
        page.evaluate(
            "times => { const root = document.documentElement; root.style.fontSize = '';"
            " root.style.fontSize = parseFloat(getComputedStyle(root).fontSize) * times + 'px'; }",
            larger,
        )
        _stands_below_the_line(page, width)
        if larger == 1:
            assert violations(page, within=".top") == [], width
    page.context.close()


def _stands_below_the_line(page: Page, width: int) -> None:
    line = page.locator(".danger").bounding_box()
    panel = page.locator(".search-panel").bounding_box()
    assert line and panel
    assert panel["y"] >= line["y"] + line["height"], width
    assert panel["x"] >= 0 and panel["x"] + panel["width"] <= width, width
    assert page.locator(".danger strong").evaluate(
        "one => [...one.getClientRects()].every(box => one.contains("
        "document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)))"
    ), width


def test_that_nothing_is_said_stands_at_the_start_of_its_line(
    browser: Browser, built_site: Path
) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 740}).new_page()
    page.goto((built_site / "index.html").as_uri())
    page.get_by_role("searchbox").press_sequentially("tell the family", delay=5)
    page.locator("[data-search-results] .silence").first.wait_for()
    moved = page.locator("[data-search-results] .silence .what").evaluate_all(
        "all => all.map(what => what.firstElementChild.getBoundingClientRect().x"
        " - what.getBoundingClientRect().x)"
    )
    assert moved and set(moved) == {0}
    page.context.close()
