"""Every kind of page of the real site: axe at both widths, light and dark, nothing cut off."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import open_all_details
from tests.browser.kinds import one_of_each
from tests.projects import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
LAID_OUT = [(320, "dark"), (1280, "light")]
"""Widths and schemes in which `tests/comparison` looks at a case as the browser lays it out."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """What axe finds: rule and first place."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(
        "rules => axe.run({runOnly: rules, preload: false}).then(all => all.violations)", RULES
    )
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_violation_on_any_kind_of_page(
    browser: Browser, built_site: Path, served: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    wrong = []
    for file in one_of_each(built_site):
        if file.is_relative_to(built_site / "crossing") and (width, scheme) in LAID_OUT:
            continue  # the same parts, laid out for more partnerships, are looked at there
        page.goto(served + file.relative_to(built_site).as_posix())
        open_all_details(page)
        wrong += [f"{file.parent.name}: {one}" for one in violations(page)]
        if not page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        ):
            wrong.append(f"{file.parent.name}: wider than the window")
    context.close()
    assert wrong == []


def test_no_violation_while_search_is_open(browser: Browser, served: str) -> None:
    wrong = []
    for width in (320, 1280):
        context = browser.new_context(viewport={"width": width, "height": 800})
        page = context.new_page()
        page.goto(served + "partnerships/oxfordshire/index.html")
        page.get_by_role("searchbox").press_sequentially("who chairs", delay=10)
        page.locator("[data-search-results] a").first.wait_for()
        wrong += violations(page)
        context.close()
    assert wrong == []


def test_every_page_has_one_name_and_a_skip_link(built_site: Path) -> None:
    wrong = []
    for file in built_site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        if text.count("<h1") != 1 or 'class="skip"' not in text or 'lang="en-GB"' not in text:
            wrong.append(file.relative_to(built_site))
    assert wrong == []


def test_headings_of_a_stage_do_not_skip_a_level(browser: Browser, built_site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    for file in one_of_each(built_site):
        page.goto(file.as_uri())
        levels = page.evaluate(
            "[...document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')].map(h => +h.tagName[1])"
        )
        steps = [b - a for a, b in pairwise(levels)]
        assert max(steps, default=0) <= 1, file
    context.close()
