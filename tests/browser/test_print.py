"""Every kind of page on paper: pages are numbered, and say whose rules they hold, and of when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.catalogue import Catalogue, Partnership
from generator.pages.frame.wording import edition
from tests.browser.kinds import pages_by_kind
from tests.paper import sheets as sheets_of
from tests.projects import ROOT, catalogue_of

NOT_FOR_PAPER = frozenset({"not-found"})  # it stands below each lost address, told there
SIDE_BY_SIDE = ("case", "compare", "question", "topic")
CURRENT = "Check the site for the current version"
FOOT = re.compile(r'<div class="paper-foot"><p>(.*?)</p></div>', re.DOTALL)

UNNAMED = """() => [...document.querySelectorAll(".src > summary, .gap > summary > span")]
    .filter(line => !line.closest(".case-foot > .gap > summary"))
    .filter(line => line.checkVisibility())
    .filter(line => !getComputedStyle(line, "::before").content.includes(line.dataset.whose ?? "?"))
    .map(line => line.closest("[id]").id)"""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return catalogue_of(ROOT)


def squeezed(words: str) -> str:
    """Without white space and hyphens: lines of a PDF break anywhere."""
    return re.sub(r"[\s\xad-]+", "", words)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    made = browser.new_page()
    yield made
    made.close()


@pytest.fixture(scope="module")
def sheets(page: Page, built_site: Path) -> dict[str, list[str]]:
    """Kind -> the words of each sheet of paper of its fullest page."""
    kinds = pages_by_kind(built_site)
    assert set(kinds) > NOT_FOR_PAPER
    return {kind: printed(page, kinds[kind][0]) for kind in sorted(set(kinds) - NOT_FOR_PAPER)}


def printed(page: Page, file: Path) -> list[str]:
    """The words of each sheet of paper."""
    page.goto(file.as_uri())
    return [squeezed(sheet) for sheet in sheets_of(page.pdf(prefer_css_page_size=True))]


def editions_of(partnership: Partnership) -> list[str]:
    return [edition(source.record) for source in partnership.sources]


def test_every_sheet_of_paper_has_its_number_and_the_foot_of_its_page(
    sheets: dict[str, list[str]], built_site: Path
) -> None:
    wrong = []
    for kind, all in sheets.items():
        told = foot(pages_by_kind(built_site)[kind][0])
        for number, words in enumerate(all, start=1):
            due = (f"Page {number} of {len(all)}", CURRENT, *told)
            wrong += [f"{kind} {number}: {one}" for one in due if squeezed(one) not in words]
    assert wrong == []


def foot(file: Path) -> list[str]:
    """What the foot of a page's paper says, sentence by sentence, but for the day."""
    (said,) = FOOT.findall(file.read_text(encoding="utf-8"))
    before, _, after = re.sub(r"<print-date.*?</print-date>", "|", said).partition("|")
    plain = unescape(re.sub(r"<[^>]+>", "", f"{before}.{after}"))
    return [one for one in plain.split(". ") if one.strip(" .")]


def test_the_foot_of_every_page_names_its_partnership_and_edition(
    built_site: Path, catalogue: Catalogue
) -> None:
    wrong = []
    for partnership in catalogue.partnerships:
        told = [partnership.record.name, *editions_of(partnership)]
        for file in (built_site / "partnerships" / partnership.id).rglob("*.html"):
            said = " ".join(foot(file))
            wrong += [f"{file.parent}: {one}" for one in told if one not in said]
    assert wrong == []


@pytest.mark.parametrize("kind", SIDE_BY_SIDE)
def test_side_by_side_every_sheet_names_all_and_every_line_its_own(
    page: Page, sheets: dict[str, list[str]], built_site: Path, catalogue: Catalogue, kind: str
) -> None:
    file = pages_by_kind(built_site)[kind][0]
    shown = [one for one in catalogue.partnerships if kind != "case" or one.id in str(file)]
    for words in sheets[kind]:
        for partnership in shown:
            for told in (partnership.record.name, *editions_of(partnership)):
                assert squeezed(told) in words, told
    page.goto(file.as_uri())
    page.emulate_media(media="print")
    assert page.evaluate(UNNAMED) == []
    page.emulate_media(media="screen")


def test_a_joint_case_of_three_names_all_of_them_at_its_foot(
    page: Page, built_site: Path, catalogue: Catalogue
) -> None:
    chosen = catalogue.partnerships[:3]
    page.goto("about:blank")
    address = (built_site / "crossing/index.html").as_uri()
    page.goto(f"{address}#{'+'.join(one.id for one in chosen)}")
    page.locator(".case-laid h2").first.wait_for()
    said = page.locator(".paper-foot").text_content() or ""
    for partnership in chosen:
        assert all(one in said for one in editions_of(partnership)), partnership.id


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
