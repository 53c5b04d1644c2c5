"""A partnership's page: short, read aloud in the right order, with ways to its own site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser

from generator import addresses
from tests.browser.looks import violations
from tests.projects import ROOT

FORCES = ("Must", "Should", "May", "Must not", "Should not")
REAL = sorted(folder.name for folder in (ROOT / "content/partnerships").iterdir())


def page(site: Path, partnership: str) -> BeautifulSoup:
    file = site / addresses.partnership_path(partnership)
    return BeautifulSoup(file.read_bytes(), "html.parser")


def words(tag: Tag | None) -> str:
    return " ".join(tag.get_text().split()) if tag else ""


@pytest.mark.parametrize("partnership", REAL)
def test_a_badge_stands_only_at_the_start_of_its_own_answer(
    partnership: str, built_site: Path
) -> None:
    soup = page(built_site, partnership)
    badges = soup.select(".facts .force")
    assert badges
    for badge in badges:
        paragraph = badge.find_parent("p")
        assert paragraph is not None and "answer" in paragraph["class"]
        assert paragraph.find(True) == badge
        assert words(paragraph).startswith(f"{words(badge)} ") and len(paragraph.select("b")) == 1


@pytest.mark.parametrize("partnership", REAL)
def test_what_triggers_an_answer_is_said_before_it(partnership: str, built_site: Path) -> None:
    for said in page(built_site, partnership).select(".facts .answer, .facts .where"):
        before, trigger, _ = words(said).partition("If ")
        assert not trigger or before == "" or before.removesuffix(": ") in FORCES, words(said)


def test_the_accessibility_tree_has_force_trigger_and_answer_in_one(
    browser: Browser, built_site: Path
) -> None:
    context = browser.new_context()
    opened = context.new_page()
    opened.goto((built_site / addresses.partnership_path("oxfordshire")).as_uri())
    fact = opened.locator(".fact", has_text="Who authorises or agrees to it?")
    heard = fact.aria_snapshot()
    paragraphs = re.findall(r"- paragraph:(.*(?:\n\s+- (?!paragraph|definition).*)*)", heard)
    told = " ".join(re.sub(r"- \w+:?|[\"\n]", " ", paragraphs[0]).split())
    places = [
        told.index(part) for part in ("Should", "If they agree,", "designated safeguarding lead")
    ]
    assert places == sorted(places), heard
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_where_there_are_ways_out(
    browser: Browser, good_site: Path, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740})
    opened = context.new_page()
    opened.goto((good_site / addresses.partnership_path("northmoor")).as_uri())
    assert violations(opened) == []
    context.close()


def test_it_leads_to_the_document_and_to_a_contact_where_they_are_given(good_site: Path) -> None:
    given = page(good_site, "northmoor").select(".page-lead a[href^=https]")
    assert [one["href"] for one in given] == [
        "https://northmoor.example/documents/practice-note.pdf",
        "https://northmoor.example/contact",
    ]
    assert "office answers questions" in words(page(good_site, "northmoor").select_one(".ask"))
    assert page(good_site, "eastvale").select(".page-lead a[href^=http], .ask") == []


@pytest.mark.parametrize("partnership", REAL)
def test_it_is_short(partnership: str, browser: Browser, built_site: Path) -> None:
    """Three screens of a laptop at most, from its name to the foot."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.goto((built_site / addresses.partnership_path(partnership)).as_uri())
    assert opened.evaluate("document.documentElement.scrollHeight") <= 3 * 900
    context.close()
