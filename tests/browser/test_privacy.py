"""Nothing leaves the page's own origin, nothing is stored, and the policy is never broken."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.conftest import open_all_details, watch
from tests.browser.kinds import one_of_each
from tests.following import follow


def stored(page: Page) -> object:
    """Everything that a page could have kept."""
    return page.evaluate("""async () => ({
        local: Object.keys(localStorage), session: Object.keys(sessionStorage),
        databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
        cookies: document.cookie,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
    })""")


NOTHING = {"local": [], "session": [], "databases": 0, "caches": 0, "cookies": "", "workers": 0}


def test_a_full_walk_asks_nobody_else_and_keeps_nothing(
    browser: Browser, built_site: Path, served: str
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    seen = watch(context)
    page = context.new_page()
    for file in one_of_each(built_site):
        page.goto(served + file.relative_to(built_site).as_posix())
        open_all_details(page)
        if page.locator(".hash").count():
            page.locator(".hash").first.click()
    page.goto(served + "partnerships/calderdale/decide/index.html")
    page.get_by_role("searchbox").press_sequentially("tell mum", delay=10)
    follow(page.locator("[data-search-results] a").first)
    assert seen.foreign(served) == []
    assert seen.complaints == []
    assert stored(page) == NOTHING
    assert context.cookies() == []
    assert "?" not in page.url
    context.close()


def test_from_a_folder_the_policy_holds_and_search_finds(
    browser: Browser, built_site: Path
) -> None:
    context = browser.new_context()
    seen = watch(context)
    page = context.new_page()
    page.goto((built_site / "index.html").as_uri())
    page.get_by_role("searchbox").press_sequentially("ten working days", delay=10)
    first = page.locator("[data-search-results] a[href*='#']").first
    first.wait_for()
    first.click()
    page.wait_for_url("**/*#*")
    assert page.locator(":target").count() == 1
    assert seen.foreign("file:") == []
    assert seen.complaints == []
    context.close()


def test_the_policy_is_on_every_page_and_allows_nothing_unsafe(built_site: Path) -> None:
    for file in built_site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        assert 'http-equiv="Content-Security-Policy"' in text, file
        assert "unsafe" not in text.split('content="', 2)[1].split('"')[0], file
        assert '<meta name="referrer" content="no-referrer">' in text, file
