"""Shorter than what it stands for: words, screens and the first statement of every stage page.

Counted in the browser, on the built pages, with everything closed, as a reader meets them.
"""

from __future__ import annotations

from pathlib import Path

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


def address(site: Path, partnership: str, stage: str) -> str:
    return (site / "partnerships" / partnership / stage / "index.html").as_uri()


def test_stage_pages_are_shorter_than_the_budget(browser: Browser, built_site: Path) -> None:
    catalogue = catalogue_of(ROOT)
    context = browser.new_context(viewport=SCREEN)
    page = context.new_page()
    too_long = []
    for partnership in catalogue.partnerships:
        shown, pages = 0, []
        for stage in catalogue.stages:
            page.goto(address(built_site, partnership.id, stage.id))
            words = page.evaluate(WORDS)
            screens = page.evaluate(HEIGHT) / SCREEN["height"]
            shown += words
            pages.append(f"{stage.id} {words}")
            if screens > MOST_SCREENS:
                too_long.append(f"{partnership.id}/{stage.id}: {screens:.1f} screens")
        sentences = (one for source in partnership.sources for one in source.register.sentences())
        document = sum(sentence.words for sentence in sentences)
        if shown > MOST_WORDS * document:
            share = f"{shown} words for {document}, {shown / document:.2f} times"
            too_long.append(f"{partnership.id}: {share} ({', '.join(pages)})")
    context.close()
    assert too_long == []


def test_the_first_statement_is_on_the_first_screen_of_a_phone(
    browser: Browser, built_site: Path
) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    too_low = []
    for partnership, stage in stages(catalogue_of(ROOT)):
        page.goto(address(built_site, partnership, stage))
        top = page.evaluate(FIRST)
        if top >= PHONE["height"]:
            too_low.append(f"{partnership}/{stage}: y = {top:.0f}")
    context.close()
    assert too_low == []


def test_nothing_is_lost_behind_the_clause(browser: Browser, built_site: Path) -> None:
    """Each provision stands once, its proof behind it, closed and yet to be opened by hand."""
    catalogue = catalogue_of(ROOT)
    context = browser.new_context(viewport=SCREEN, java_script_enabled=False)
    page = context.new_page()
    for partnership in catalogue.partnerships:
        for stage in catalogue.stages:
            page.goto(address(built_site, partnership.id, stage.id))
            for provision in (one for one in partnership.provisions if one.stage == stage.id):
                place = page.locator(f'[id="{provision.id}"]')
                assert place.count() == 1, provision.id
                source = place.locator("> details.src")
                assert source.count() == 1 and source.get_attribute("open") is None, provision.id
                behind = source.text_content() or ""
                for evidence in provision.evidence:
                    assert evidence.words in behind, provision.id
                    assert evidence.sentence.label in behind, provision.id
                for note in partnership.notes_touching(provision.id):
                    assert page.locator(f'[id="{note.id}"]').count() == 1, note.id
    context.close()
