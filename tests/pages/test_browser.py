"""In a real browser, from the folder: the policy holds, the scripts help, nothing needs them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looks import wrong_where_it_is_laid_out
from tests.following import follow
from tests.projects.vales import many

KINDS = [
    "index.html",
    "partnerships/northmoor/index.html",
    "partnerships/northmoor/prepare/index.html",
    "partnerships/northmoor/record-and-share/index.html",
    "partnerships/eastmere/decide/index.html",
    "topics/index.html",
    "topics/authorisation/index.html",
    "sources/index.html",
    "sources/northmoor/main/index.html",
    "glossary/index.html",
    "a-z/index.html",
    "changes/index.html",
    "accessibility/index.html",
    "about/index.html",
]


def test_every_kind_of_page_passes_axe_and_fits(browser: Browser, invented_site: Path) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text) if one.type != "log" else None)
    page.on("pageerror", lambda one: said.append(str(one)))
    page.on("request", lambda one: None if one.url.startswith("file:") else said.append(one.url))
    for kind in KINDS:
        page.goto((invented_site / kind).as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert list(wrong_where_it_is_laid_out(page)) == [], kind
    assert said == []
    context.close()


def test_an_inline_script_does_not_run(opened: Page) -> None:
    opened.evaluate("""() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "run"';
        document.body.append(script);
    }""")
    assert opened.title() != "run"


def test_force_and_sentence_are_read_as_one(opened: Page) -> None:
    tree = opened.locator("#no-authorise .says").aria_snapshot()
    assert "This Should happen:" in tree.replace('"', "")
    assert tree.index("happen") < tree.index("agrees to the meeting")


def test_the_explanation_of_a_term_comes_and_goes(opened: Page) -> None:
    link = opened.locator("#no-authorise .says term-tip a")
    tip = opened.locator("#no-authorise .says .tip")
    assert not tip.is_visible()
    link.focus()
    assert tip.is_visible() and "designated safeguarding lead" in tip.inner_text()
    assert tip.get_attribute("id") == link.get_attribute("aria-describedby")
    opened.keyboard.press("Escape")
    assert not tip.is_visible()
    link.evaluate("link => link.blur()")
    link.hover()
    tip.hover()
    assert tip.is_visible(), "the pointer can move onto it"


def test_a_link_to_a_provision_is_copied_and_said(opened: Page) -> None:
    opened.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened.locator("#no-authorise").get_by_label("Source:").click()
    opened.locator("#no-authorise .hash").click()
    opened.locator("#no-authorise [role=status]", has_text="Link copied").wait_for()
    assert opened.url.endswith("#no-authorise")
    assert opened.evaluate("navigator.clipboard.readText()") == opened.url


@pytest.mark.parametrize(
    ("day", "near", "past"),
    [
        ("2026-11-01", "", False),
        ("2026-11-02", "That is within 90 days.", False),
        ("2027-01-30", "That is tomorrow.", False),
        ("2027-01-31", "That is today.", False),
        ("2027-02-01", "", True),
    ],
)
def test_a_review_that_comes_near_or_passes_after_the_build_is_noticed(
    browser: Browser, invented_site: Path, day: str, near: str, past: bool
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T12:00"))
    page.goto((invented_site / "partnerships/eastmere/index.html").as_uri())
    shown = page.locator(".banner.near").inner_text() if near else ""
    assert near in shown and page.locator(".banner.near").is_visible() is bool(near)
    assert page.locator(".banner.overdue").is_visible() is past
    page.goto((invented_site / "index.html").as_uri())
    assert page.locator("a[href*=eastmere] review-date").first.is_visible() is past
    context.close()


def test_paper_says_when_and_where_it_is_from(opened: Page) -> None:
    foot = opened.locator(".paper-foot")
    assert not foot.is_visible()
    assert "Built 22 November 2026" in foot.inner_text()
    opened.clock.set_fixed_time(datetime(2027, 3, 1, 12))  # noqa: DTZ001
    opened.emulate_media(media="print")
    opened.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert foot.is_visible()
    words = foot.inner_text()
    assert "Printed 1 March 2027 (built 22 November 2026)" in words
    assert "boards.example/partnerships/northmoor/decide/" in words
    assert "Version 3, July 2023" in words and "Check the site for the current version" in words
    assert not opened.locator(".mast").is_visible()


def test_a_long_list_narrows_while_one_types(
    browser: Browser, build_pages: Callable[..., Path], tmp_path: Path
) -> None:
    site = build_pages(many(13).catalogue(), tmp_path)
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    entries = page.locator(".nation li")
    assert entries.count() == 13
    page.get_by_label("Type to narrow the list").fill("vale 07")
    assert [one.inner_text().split(",")[0] for one in entries.all() if one.is_visible()] == [
        "Vale 07 Undated"
    ]
    assert page.locator("narrow-list [role=status]").inner_text() == "1 partnership"
    context.close()


def test_all_is_there_without_scripts(browser: Browser, invented_site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((invented_site / "index.html").as_uri())
    follow(page.get_by_role("link", name="Northmoor").first)
    follow(page.get_by_role("link", name="Decide"))
    words = page.locator("#no-authorise .words").first
    assert not words.is_visible()
    page.locator("#no-authorise").get_by_label("Source:").click()
    assert words.is_visible()
    assert (
        page.locator("#no-authorise").get_by_text("Found there when this page").first.is_visible()
    )
    follow(page.get_by_role("link", name="Find in the A to Z"))
    follow(page.get_by_role("link", name="sign off"))
    assert page.locator("h1").inner_text() == "Who agrees to it"
    context.close()
