"""Useful with no script, from a folder, and by keyboard alone on a narrow screen."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.following import follow


def test_without_scripts_a_practitioner_gets_to_a_clause(
    browser: Browser, built_site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built_site / "index.html").as_uri())
    follow(page.get_by_role("link", name="Oxfordshire").first)
    follow(page.get_by_role("link", name="Decide", exact=True).first)
    page.locator("#ox-authorise summary").first.click()
    assert "should authorise the meeting" in page.locator("#ox-authorise").inner_text()
    follow(page.get_by_role("link", name="Find in the A to Z"))
    assert page.locator("h1").inner_text() == "A to Z"
    assert page.locator("main a").count() > 100
    context.close()


def focused(page: Page) -> str:
    """The focused element's own words or name."""
    found: str = page.evaluate(
        "(e => e.getAttribute('aria-label') || e.innerText || e.name || e.tagName)"
        "(document.activeElement)"
    )
    return found.strip()


def test_the_skip_link_comes_first_and_leads_to_the_page(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(served + "partnerships/mscb/decide/index.html")
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to main content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "_main"
    context.close()


def test_focus_is_always_seen_at_320_px(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(served + "partnerships/oxfordshire/prepare/index.html")
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        box = page.evaluate("""() => {
            const e = document.activeElement, r = e.getBoundingClientRect();
            const middle = Math.min(r.height / 2, 8);
            const top = document.elementFromPoint(r.x + r.width / 2, r.y + middle);
            const covered = !!top && !e.contains(top) && !top.contains(e);
            return {w: r.width, h: r.height, x: r.x, y: r.y, covered};
        }""")
        seen.add(focused(page))
        assert box["w"] > 0 and box["h"] > 0, focused(page)
        assert -1 <= box["y"] < 640 and -1 <= box["x"] < 320, focused(page)
        assert not box["covered"], focused(page)
    assert len(seen) > 20
    context.close()


def test_a_keyboard_reader_finds_chooses_and_lands(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(served + "partnerships/dumfries-galloway/index.html")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("ten working days", delay=10)
    page.get_by_role("status").filter(has_text="ten working days").wait_for()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("!!document.activeElement.closest('[data-search-results]')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/dumfries-galloway/**#dg-*")
    assert page.locator(":target").is_visible()
    context.close()


def test_small_targets_are_large_enough(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    for path in ("index.html", "partnerships/oxfordshire/decide/index.html", "a-z/index.html"):
        page.goto(served + path)
        small = page.evaluate("""() => [...document.querySelectorAll(
                'button, summary, input, .hash')]
            .filter(e => e.checkVisibility())
            .filter(e => Math.min(...["height", "width"].map(
                side => e.getBoundingClientRect()[side])) < 24)
            .map(e => e.outerHTML.slice(0, 80))""")
        assert small == [], path
    context.close()
