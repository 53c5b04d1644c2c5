"""The open search panel stands below the safety line, never over it, in large letters too."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_accessibility import violations

PAGES = ("index.html", "partnerships/oxfordshire/decide/index.html", "404.html")


@pytest.mark.parametrize("larger", [1, 2])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_safety_line_is_never_covered(
    browser: Browser, built_site: Path, width: int, larger: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    for path in PAGES:
        page.goto((built_site / path).as_uri())
        if path == "404.html":
            page.wait_for_function("!document.querySelector('style')")
        page.evaluate(
            "times => { const root = document.documentElement;"
            " root.style.fontSize = parseFloat(getComputedStyle(root).fontSize) * times + 'px'; }",
            larger,
        )
        page.get_by_role("searchbox").press_sequentially("who chairs", delay=5)
        page.locator("[data-search-results] a").first.wait_for()
        line = page.locator(".danger").bounding_box()
        panel = page.locator(".search-panel").bounding_box()
        assert line and panel
        assert panel["y"] >= line["y"] + line["height"], path
        assert panel["x"] >= 0 and panel["x"] + panel["width"] <= width, path
        on_top = page.locator(".danger strong").evaluate(
            "one => [...one.getClientRects()].every(box => one.contains("
            "document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)))"
        )
        assert on_top, path
        assert violations(page) == [], path
    context.close()
