"""A checklist is short: its words beside those of the document, and one sheet of paper.

Counted in the browser, on the built pages, with everything closed, as a reader meets them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.documents.office_setup import convert
from tests.paper import page_size, sheets
from tests.projects import ROOT, catalogue_of

WORDS = r"document.querySelector('main').innerText.split(/\s+/).filter((w) => /\w/.test(w)).length"
MOST_WORDS = 0.6  # times the document's own
SCREEN: ViewportSize = {"width": 1280, "height": 900}


def lists(site: Path) -> Iterator[tuple[str, Path]]:
    """Every checklist that was built: its name and its folder."""
    for page in sorted(site.glob("partnerships/*/checklists/*/index.html")):
        if "kind-no-checklist" not in page.read_text(encoding="utf-8"):
            yield f"{page.parts[-4]}/{page.parts[-2]}", page.parent


def words_of_documents() -> dict[str, int]:
    return {
        owner.id: sum(one.words for source in owner.sources for one in source.register.sentences())
        for owner in catalogue_of(ROOT).partnerships
    }


def test_a_checklist_is_shorter_than_its_document(browser: Browser, built_site: Path) -> None:
    document = words_of_documents()
    page = browser.new_page(viewport=SCREEN)
    too_long, seen = [], set()
    for name, folder in lists(built_site):
        owner = name.partition("/")[0]
        seen.add(owner)
        page.goto((folder / "index.html").as_uri())
        words = page.evaluate(WORDS)
        if words > MOST_WORDS * document[owner]:
            too_long.append(f"{name}: {words} words, {words / document[owner]:.2f} times")
    page.close()
    assert seen == set(document)
    assert too_long == []


def test_a_checklist_prints_on_one_page(browser: Browser, built_site: Path) -> None:
    page = browser.new_page(viewport=SCREEN)
    printed = {}
    for name, folder in lists(built_site):
        page.goto((folder / "index.html").as_uri())
        paper = page.pdf(prefer_css_page_size=True)
        said = sheets(paper)
        printed[name] = len(said)
        assert "Checkthesiteforthecurrentversion" in "".join("".join(said).split()), name
        assert page_size(paper) == pytest.approx((595, 842), abs=1)
    page.close()
    assert {name: sheets for name, sheets in printed.items() if sheets > 1} == {}


def test_a_checklist_as_a_pdf_is_one_page(built_site: Path) -> None:
    pages = {
        name: len(sheets(next(folder.glob("*.pdf")).read_bytes()))
        for name, folder in lists(built_site)
    }
    assert {name: count for name, count in pages.items() if count != 1} == {}


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_a_checklist_in_an_office_is_one_page(
    suffix: str, built_site: Path, office: Path, tmp_path: Path
) -> None:
    (tmp_path / "written").mkdir()
    for name, folder in lists(built_site):
        written = next(folder.glob(f"*.{suffix}")).read_bytes()
        (tmp_path / "written" / f"{name.replace('/', '-')}.{suffix}").write_bytes(written)
    convert(office, tmp_path, "pdf")
    pages = {
        path.stem: len(sheets(path.read_bytes())) for path in (tmp_path / "read").glob("*.pdf")
    }
    assert len(pages) == len(list(lists(built_site)))
    assert {name: count for name, count in pages.items() if count != 1} == {}
