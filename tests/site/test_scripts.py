"""All scripts of our own together stay small, and nothing but the site's two files is loaded."""

from __future__ import annotations

import gzip
from pathlib import Path

MOST = 15_000
"""Bytes, gzipped, of all our own scripts together; the search engine and its index apart."""


def test_all_our_scripts_together_stay_small(built_site: Path) -> None:
    ours = [built_site / "assets/js/site.js", built_site / "assets/search/finder.js"]
    sizes = {one.name: len(gzip.compress(one.read_bytes(), 9)) for one in ours}
    assert sum(sizes.values()) < MOST, sizes


def test_no_other_script_of_ours_is_published(built_site: Path) -> None:
    assets = built_site / "assets"
    found = {one.relative_to(assets).as_posix() for one in assets.rglob("*.js")}
    data = {name for name in found if name.startswith(("search/index", "search/shard-"))}
    assert found - data == {
        "compare/sheets.js",
        "js/site.js",
        "search/finder.js",
        "search/vendor/minisearch.js",
    }
