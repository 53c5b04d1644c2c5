"""Every kind of page on paper: pages are numbered, and say whose rules they hold, and of when."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.catalogue import Catalogue, Partnership
from generator.pages.frame.wording import edition
from tests.browser.kinds import pages_by_kind
from tests.paper import sheets
from tests.projects import ROOT, catalogue_of

NOT_FOR_PAPER = frozenset({"not-found"})
SIDE_BY_SIDE = ("case", "compare", "question", "topic")
CURRENT = "Check the site for the current version"

UNNAMED = """() => [...document.querySelectorAll(".src > summary, .gap > summary > span")]
    .filter(line => !line.closest(".case-foot > .gap > summary"))
    .filter(line => line.checkVisibility())
    .filter(line => !getComputedStyle(line, "::before").content.includes(line.dataset.whose ?? "?"))
    .map(line => line.closest("[id]").id)"""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return catalogue_of(ROOT)


def squeezed(words: str) -> str:
    """Without white space: lines of a PDF break anywhere."""
    return "".join(words.split())


def printed(page: Page, file: Path) -> list[str]:
    """The words of each sheet of paper."""
    page.goto(file.as_uri())
    return [squeezed(sheet) for sheet in sheets(page.pdf(prefer_css_page_size=True))]


def editions_of(partnership: Partnership) -> list[str]:
    return [edition(source.record) for source in partnership.sources]


def test_every_sheet_of_paper_has_its_number_and_its_foot(
    browser: Browser, built_site: Path
) -> None:
    page = browser.new_page()
    kinds = pages_by_kind(built_site)
    assert set(kinds) > NOT_FOR_PAPER
    wrong = []
    for kind in sorted(set(kinds) - NOT_FOR_PAPER):
        sheets = printed(page, kinds[kind][0])
        for number, words in enumerate(sheets, start=1):
            foot = (f"Page {number} of {len(sheets)}", CURRENT)
            wrong += [f"{kind} {number}: {one}" for one in foot if squeezed(one) not in words]
    page.close()
    assert wrong == []


def test_every_sheet_names_its_partnership_and_edition(
    browser: Browser, built_site: Path, catalogue: Catalogue
) -> None:
    page = browser.new_page()
    wrong = []
    for kind, files in pages_by_kind(built_site).items():
        for partnership in catalogue.partnerships:
            home = built_site / "partnerships" / partnership.id
            own = [file for file in files if file.is_relative_to(home)]
            for number, words in enumerate(printed(page, own[0]) if own else (), start=1):
                told = [partnership.record.name, *editions_of(partnership)]
                wrong += [f"{kind} {number}: {one}" for one in told if squeezed(one) not in words]
    page.close()
    assert wrong == []


@pytest.mark.parametrize("kind", SIDE_BY_SIDE)
def test_side_by_side_every_sheet_names_all_and_every_line_its_own(
    browser: Browser, built_site: Path, catalogue: Catalogue, kind: str
) -> None:
    page = browser.new_page()
    file = pages_by_kind(built_site)[kind][0]
    shown = [one for one in catalogue.partnerships if kind != "case" or one.id in str(file)]
    for words in printed(page, file):
        for partnership in shown:
            for told in (partnership.record.name, *editions_of(partnership)):
                assert squeezed(told) in words, told
    page.emulate_media(media="print")
    assert page.evaluate(UNNAMED) == []
    page.close()


def test_a_line_that_names_nobody_would_be_found(browser: Browser, built_site: Path) -> None:
    page = browser.new_page()
    page.goto(pages_by_kind(built_site)["topic"][0].as_uri())
    page.emulate_media(media="print")
    page.evaluate("document.querySelector('.src > summary').removeAttribute('data-whose')")
    assert len(page.evaluate(UNNAMED)) == 1
    page.close()


def test_no_paper_names_an_address_that_the_site_does_not_have(built_site: Path) -> None:
    wrong = [
        file.relative_to(built_site)
        for file in built_site.rglob("*.html")
        if "handrail.example" in file.read_text(encoding="utf-8")
    ]
    assert wrong == []
