"""Our own scripts stay small, and nothing is loaded but what a page is for."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

MOST = 15_000
"""Bytes, gzipped, of our own scripts that a page loads.

What the search and the spreadsheets stand on, MiniSearch and fflate, is apart, as is their data.
"""
PAGES = {
    "any page": ["js/site.js", "search/finder.js"],
    "a guide or a form, unless its reader searches": ["js/site.js", "guide/guide.js"],
    "a page of the comparison, unless its reader searches": ["js/site.js", "compare/compare.js"],
}


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_loads_of_ours_stays_small(built_site: Path, page: str) -> None:
    ours = [built_site / "assets" / name for name in PAGES[page]]
    sizes = {one.name: len(gzip.compress(one.read_bytes(), 9)) for one in ours}
    assert sum(sizes.values()) < MOST, sizes


def test_only_pages_of_the_comparison_load_its_script(built_site: Path) -> None:
    loading = {
        page.relative_to(built_site).as_posix()
        for page in built_site.rglob("*.html")
        if "compare/compare.js" in page.read_text(encoding="utf-8")
    }
    assert loading == {"compare/index.html", "crossing/index.html"}


def test_only_guides_and_forms_load_their_script(built_site: Path) -> None:
    for page in built_site.rglob("index.html"):  # single files carry theirs
        text = page.read_text(encoding="utf-8")
        needs = "<decision-guide" in text or "<record-sheet" in text
        assert ("guide/guide.js" in text) is needs, page


def test_no_other_script_of_ours_is_published(built_site: Path) -> None:
    assets = built_site / "assets"
    found = {one.relative_to(assets).as_posix() for one in assets.rglob("*.js")}
    data = {name for name in found if name.startswith(("search/index", "search/shard-"))}
    assert found - data == {
        "compare/compare.js",
        "compare/sheets.js",
        "guide/guide.js",
        "js/site.js",
        "search/finder.js",
        "search/vendor/minisearch.js",
    }
