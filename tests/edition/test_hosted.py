"""In a real browser: below a path with the archive's own headers, and from a folder without any."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page

from generator.exporters.hosting import host
from generator.exporters.zipped import unzipped
from tests.browser.conftest import open_all_details, watch
from tests.browser.kinds import one_of_each
from tests.browser.looks import violations
from tests.edition.made import Made
from tests.edition.serving import headers_of, hosting
from tests.following import follow


def unpacked(made: Made, folder: Path) -> tuple[Path, dict[str, str]]:
    """The site of the archive, and what a server is told to send with it."""
    (archive,) = made.site.parent.glob("handrail-*.zip")
    held = unzipped(archive.read_bytes())
    for name, content in held.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder / "site", headers_of(held["hosting/netlify-and-others/_headers"].decode())


def walk(page: Page, site: Path, address: str) -> None:
    """One page of each kind, all that opens opened."""
    for file in one_of_each(site):
        if file.name != "404.html":
            page.goto(address + file.relative_to(site).as_posix())
        open_all_details(page)


def search(page: Page, address: str, words: str) -> None:
    page.goto(address + "index.html")
    page.get_by_role("searchbox").press_sequentially(words, delay=10)
    page.locator("[data-search-results] a").first.click()
    page.wait_for_url("**/*#*")


def test_below_a_path_under_the_strict_policy(
    browser: Browser, northmoor: Made, tmp_path: Path
) -> None:
    site, headers = unpacked(northmoor, tmp_path)
    context = browser.new_context()
    seen, page = watch(context), context.new_page()
    with hosting(site, headers) as address:
        walk(page, site, address)
        search(page, address, "who chairs")
        assert "/partnerships/northmoor/" in page.url
        guide = "partnerships/northmoor/guides/calling/index.html"
        page.goto(address + guide)
        page.locator(".answers a, .answers button").first.click()
        assert seen.complaints == []
        assert seen.foreign(address) == []

        page.goto(address + "partnerships/northmoor/handbook/handbook-northmoor.html")
        page.locator("decision-guide .answers a").first.click()
        look = page.evaluate("getComputedStyle(document.querySelector('.foot')).fontSize")
        assert look.startswith("16"), "its own style is let in"
        assert seen.complaints == []

        page.goto(address + "no/such/page.html")
        page.wait_for_function("!document.querySelector('style')")
        page.get_by_role("searchbox").press_sequentially("who chairs", delay=10)
        page.locator("[data-search-results] a").first.wait_for()
        assert [one for one in seen.complaints if one.startswith("policy")] == []
    context.close()


def test_the_comparison_holds_under_the_strict_policy_too(
    browser: Browser, good_built: Path
) -> None:
    site = good_built / "build/site"
    headers = dict(host((page.read_bytes() for page in site.rglob("*.html")), "/").headers)
    context = browser.new_context(accept_downloads=True)
    seen, page = watch(context), context.new_page()
    with hosting(site, headers) as address:
        walk(page, site, address)
        page.goto(address + "crossing/index.html")
        for name in ("Eastvale", "Northmoor"):
            page.locator(".chooser").get_by_label(name).check()
        page.locator(".case-laid h2").first.wait_for()
        page.goto(address + "compare/index.html")
        with page.expect_download():
            page.get_by_role("button", name="spreadsheet").first.click()
        assert seen.complaints == []
    context.close()


def test_from_a_folder(browser: Browser, northmoor: Made, tmp_path: Path) -> None:
    site, _ = unpacked(northmoor, tmp_path)
    context = browser.new_context()
    seen, page = watch(context), context.new_page()
    address = f"{site.as_uri()}/"
    walk(page, site, address)
    search(page, address, "who chairs")
    assert seen.complaints == []
    assert seen.foreign("file:") == []
    context.close()


def test_its_name_logo_and_colour_are_on_every_page(browser: Browser, northmoor: Made) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    for file in one_of_each(northmoor.site):
        page.goto(file.as_uri())
        assert page.locator(".brand").inner_text().strip() == "Northmoor Handrail"
        imprint = "Published at https://handrail.example by The board of Northmoor."
        assert imprint in page.locator("footer").inner_text()
        assert page.get_by_role("link", name="Accessibility statement").count()
        if file.name == "404.html":
            continue
        masthead = "getComputedStyle(document.querySelector('.mast')).backgroundColor"
        assert page.evaluate(masthead) == "rgb(90, 18, 70)"
        assert page.evaluate("document.querySelector('.brand img').naturalWidth") > 0
        assert violations(page) == [], file
    page.goto((northmoor.site / "accessibility/index.html").as_uri())
    assert "Northmoor's own edition" in page.locator("main").inner_text()
    context.close()


def test_without_scripts_there_is_none_and_the_a_to_z_serves(
    browser: Browser, unscripted: Made
) -> None:
    assert list(unscripted.site.rglob("*.js")) == []
    for file in unscripted.site.rglob("*.html"):
        text = file.read_text("utf-8")
        assert "<script" not in text, file
        assert "script-src" not in text, file
        if '<body class="one-file"' in text:
            continue
        assert "Find in the A to Z" in text, file
    context = browser.new_context()
    seen, page = watch(context), context.new_page()
    walk(page, unscripted.site, f"{unscripted.site.as_uri()}/")
    page.goto((unscripted.site / "index.html").as_uri())
    follow(page.get_by_role("link", name="Find in the A to Z"))
    assert page.locator("h1").inner_text() == "A to Z"
    assert "This edition has no search" in page.locator("main").inner_text()
    assert seen.complaints == []
    context.close()
