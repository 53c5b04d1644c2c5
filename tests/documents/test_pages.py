"""The meeting documents as pages: axe, the way to their files, and what comes out on paper."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser

from generator.pages.parts.sheet.printable import Printable
from tests.browser.conftest import open_all_details
from tests.browser.test_accessibility import violations
from tests.documents.conftest import one_of
from tests.documents.reading import squeezed
from tests.paper import sheets

PARTNERSHIP = "oxfordshire"


def test_no_violation_on_any_document_or_on_the_page_of_all(
    browser: Browser, built_site: Path
) -> None:
    home = built_site / "partnerships" / PARTNERSHIP
    chair = home / "checklists/chair/index.html"
    context = browser.new_context(viewport={"width": 320, "height": 900})
    page = context.new_page()
    for path in (*sorted((home / "templates").rglob("index.html")), chair):
        page.goto(path.as_uri())
        open_all_details(page)
        assert violations(page) == [], path
    context.close()


def test_stage_pages_and_guides_lead_to_the_documents(built_site: Path) -> None:
    home = built_site / "partnerships" / PARTNERSHIP
    for id in ("agenda", "invitation"):
        assert f"templates/{id}/" in (home / "prepare/index.html").read_text(encoding="utf-8")
    for guide in sorted((home / "guides").glob("*/index.html")):
        assert "/templates/index.html" in guide.read_text(encoding="utf-8"), guide


def test_every_file_is_offered_with_its_format_and_size(built_site: Path) -> None:
    home = built_site / "partnerships" / PARTNERSHIP
    pages = [*home.glob("templates/*/index.html"), *home.glob("checklists/*/index.html")]
    offered = set[Path]().union(*map(_offered, pages))
    there = _files_in(home / "templates") | _files_in(home / "checklists")

    assert _offered(home / "templates/index.html") == there
    assert offered == {path for path in there if path.stem not in {"print-pack", "checklists"}}


def test_a_stage_page_leads_to_the_checklists(built_site: Path) -> None:
    home = built_site / "partnerships" / PARTNERSHIP
    stage = (home / "prepare/index.html").read_text(encoding="utf-8")
    assert 'href="../index.html#checklists"' in stage
    assert 'id="checklists"' in (home / "index.html").read_text(encoding="utf-8")


def _files_in(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.suffix in {".docx", ".odt", ".pdf", ".zip"}}


def _offered(page: Path) -> set[Path]:
    """Files that a page has a link to which tells format and size."""
    told = r"[^<]*(?:Word|ODT|PDF|ZIP) \([\d.]+ [KM]B\)"
    found = re.findall(rf'<a href="([^"]+)" download[^>]*>{told}', page.read_text(encoding="utf-8"))
    return {(page.parent / href).resolve() for href in found}


def test_the_printed_page_holds_the_form_and_its_foot(
    browser: Browser, built_site: Path, documents: tuple[Printable, ...]
) -> None:
    one = one_of(documents, PARTNERSHIP, "telling-the-family")
    page = browser.new_page()
    page.goto((built_site / f"partnerships/{PARTNERSHIP}/templates/{one.id}/index.html").as_uri())
    printed = squeezed("".join(sheets(page.pdf(format="A4"))))
    page.close()

    assert squeezed("Check the site for the current version") in printed
    assert squeezed("Download as a web page") not in printed
    for blank in one.blanks():
        assert squeezed(blank.label) in printed
