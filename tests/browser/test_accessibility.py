"""Every kind of page of the real site, with all of it open: axe, and nothing cut off or skipped."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import open_all_details
from tests.browser.kinds import SHARES, one_of_each
from tests.browser.looks import COLOURS, FITS, colours, wrong_where_it_is_laid_out

JUMPS = 0.02  # the share of the window that moves by itself, times how far; 0.1 is called good

WATCH = """new PerformanceObserver(list => list.getEntries().filter(one => !one.hadRecentInput)
    .forEach(one => window.jumps = (window.jumps ?? 0) + one.value))
    .observe({type: "layout-shift", buffered: true})"""
WIDTHS = (740, 820, 900, 981)
"""Between a phone and a desk, where tables and pictures met headings."""
ROLES = "[...document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')].map(h => +h.tagName[1])"


@pytest.mark.parametrize("share", range(SHARES))
def test_no_violation_on_any_kind_of_page(browser: Browser, built_site: Path, share: int) -> None:
    """The real site's fullest pages; `test_states` has the states."""
    page = browser.new_context(reduced_motion="reduce").new_page()
    wrong = []
    for file in one_of_each(built_site)[share::SHARES]:
        page.goto(file.as_uri())
        open_all_details(page)
        wrong += [f"{file.parent.name}: {one}" for one in wrong_in_what_is_open(page)]
        levels = page.evaluate(ROLES)
        if max((below - above for above, below in pairwise(levels)), default=0) > 1:
            wrong.append(f"{file.parent.name}: a level of headings is skipped")
    page.context.close()
    assert wrong == []


PALE = """<title>Rows</title><style>tr:nth-child(5) {opacity: .3} :checked + b {color: #bbb}</style>
<main><h1>Rows</h1><table><tr><td>a word<tr><td>a word<tr><td>a word<tr><td>a word<tr><td>a word
</table><label><input type=checkbox><b>kept</b></label>
<label><input type=checkbox %s><b>kept</b></label></main>"""


def test_a_pale_word_of_a_row_or_a_state_would_be_found(browser: Browser) -> None:
    """No class tells them from their neighbours."""
    page = browser.new_page()
    found = []
    for shown in (PALE % "", PALE.replace("opacity: .3", "") % "checked", PALE % "checked"):
        page.set_content(shown)
        found.append(re.sub(r' data-sample=""', "", " ".join(colours(page, COLOURS[:1]))))
    page.context.close()
    row, state = "color-contrast: <td>a word\n</td>", "color-contrast: <b>kept</b>"
    assert found == [row, state, row]


def wrong_in_what_is_open(page: Page) -> list[str]:
    """What axe finds, and whether the page fits at every width and in large letters."""
    wrong = list(wrong_where_it_is_laid_out(page))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        wrong += [] if page.evaluate(FITS) else [f"wider than {width}"]
    page.evaluate("document.documentElement.style.fontSize = '225%'")
    for width in (1280, 640):
        page.set_viewport_size({"width": width, "height": 800})
        wrong += [] if page.evaluate(FITS) else [f"wider than {width}, letters twice as large"]
    return wrong


def test_nothing_moves_while_a_page_opens(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_init_script(WATCH)
    page = context.new_page()
    moved = {}
    for address in ("compare/", "partnerships/dumfries-galloway/guides/convening/"):
        page.goto(f"{served}{address}index.html")
        page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
        moved[address] = page.evaluate("window.jumps ?? 0")
    context.close()
    assert all(moved[address] < JUMPS for address in moved), moved


def test_the_picture_of_home_meets_no_heading(browser: Browser, built_site: Path) -> None:
    page = browser.new_page()
    page.goto((built_site / "index.html").as_uri())
    met = []
    for width in range(321, 1400, 30):
        page.set_viewport_size({"width": width, "height": 800})
        met += page.evaluate("""() => {
            const picture = document.querySelector(".stair").getBoundingClientRect();
            const words = document.createRange();
            words.selectNodeContents(document.querySelector("h1"));
            const meets = box => box.left < picture.right && picture.left < box.right
                && box.top < picture.bottom && picture.top < box.bottom;
            return [...words.getClientRects()].some(meets) ? [innerWidth] : [];
        }""")
    page.close()
    assert met == []


def test_every_page_has_one_name_that_comes_first_and_a_skip_link(built_site: Path) -> None:
    wrong = []
    for file in built_site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        first = re.search(r"<h[1-6]", text)
        named = text.count("<h1") == 1 and first is not None and first[0] == "<h1"
        if not named or 'class="skip"' not in text or 'lang="en-GB"' not in text:
            wrong.append(file.relative_to(built_site))
    assert wrong == []
