"""Shorter than what it stands for: words, screens and the first statement of every stage page.

Counted in the browser, on the built pages, with everything closed, as a reader meets them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml.html import parse
from playwright.sync_api import Browser, ViewportSize

from generator.catalogue import Catalogue
from tests.projects import ROOT, catalogue_of

WORDS = "document.querySelector('main').innerText.split(/\\s+/).filter(Boolean).length"
HEIGHT = "document.documentElement.scrollHeight"
FIRST = "document.querySelector('.st, .gap')?.getBoundingClientRect().top ?? 1e6"
MOST_WORDS = 1.5  # times the document's own
MOST_SCREENS = 5
SCREEN: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}


def stages(catalogue: Catalogue) -> list[tuple[str, str]]:
    """Each partnership with each stage."""
    return [(one.id, stage.id) for one in catalogue.partnerships for stage in catalogue.stages]


def file_of(site: Path, partnership: str, stage: str) -> Path:
    return site / "partnerships" / partnership / stage / "index.html"


@dataclass(frozen=True, slots=True)
class Seen:
    """A stage page as it is met: its words, its screens at a desk, where it begins on a phone."""

    words: int
    screens: float
    first: float


@pytest.fixture(scope="module")
def seen(browser: Browser, built_site: Path) -> dict[tuple[str, str], Seen]:
    """Each partnership with each stage."""
    page = browser.new_context().new_page()
    found = {}
    for partnership, stage in stages(catalogue_of(ROOT)):
        page.set_viewport_size(SCREEN)
        page.goto(file_of(built_site, partnership, stage).as_uri())
        words, screens = page.evaluate(WORDS), page.evaluate(HEIGHT) / SCREEN["height"]
        page.set_viewport_size(PHONE)
        found[partnership, stage] = Seen(words, screens, page.evaluate(FIRST))
    page.context.close()
    return found


def test_stage_pages_are_shorter_than_the_budget(seen: dict[tuple[str, str], Seen]) -> None:
    too_long = [
        f"{'/'.join(at)}: {one.screens:.1f} screens"
        for at, one in seen.items()
        if one.screens > MOST_SCREENS
    ]
    for partnership in catalogue_of(ROOT).partnerships:
        pages = {stage: one.words for (id, stage), one in seen.items() if id == partnership.id}
        shown = sum(pages.values())
        sentences = (one for source in partnership.sources for one in source.register.sentences())
        document = sum(sentence.words for sentence in sentences)
        if shown > MOST_WORDS * document:
            share = f"{shown} words for {document}, {shown / document:.2f} times"
            too_long.append(f"{partnership.id}: {share} ({pages})")
    assert too_long == []


def test_the_first_statement_is_on_the_first_screen_of_a_phone(
    seen: dict[tuple[str, str], Seen],
) -> None:
    assert [at for at, one in seen.items() if one.first >= PHONE["height"]] == []


def test_nothing_is_lost_behind_the_clause(built_site: Path) -> None:
    """Each provision stands once, its proof behind it, closed and yet to be opened by hand."""
    catalogue = catalogue_of(ROOT)
    for partnership in catalogue.partnerships:
        for stage in catalogue.stages:
            page = parse(str(file_of(built_site, partnership.id, stage.id)))
            known = Counter(page.xpath("//@id"))
            for provision in (one for one in partnership.provisions if one.stage == stage.id):
                assert known[provision.id] == 1, provision.id
                (source,) = page.xpath(f"//*[@id='{provision.id}']/details[@class='src']")
                assert "open" not in source.attrib, provision.id
                behind = source.text_content()
                for evidence in provision.evidence:
                    assert evidence.words in behind, provision.id
                    assert evidence.sentence.label in behind, provision.id
                for note in partnership.notes_touching(provision.id):
                    assert known[note.id] == 1, note.id
