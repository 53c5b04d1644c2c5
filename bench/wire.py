"""What a reader's browser has to fetch, zipped as servers send it.

Beside `measure`. It is counted in the files of the finished sites: what the start page names, and
what its search asks for before it can answer.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable
from pathlib import Path

_NAMED = re.compile(r"<(?:link|script|img)\b[^>]*?\b(?:href|src)=\"?([^\s\">]+)[^>]*>")
_OF_A_LINK = re.compile(r'rel="?(?:stylesheet|icon|preload)')
_IN_STYLE = re.compile(r"url\(\"?([^)\"]+\.woff2)")


def first_view(site: Path) -> int:
    """Bytes of the start page with the styles, scripts, pictures and typefaces that it names."""
    return _zipped(_named(site / "index.html"))


def first_result(site: Path) -> int:
    """Bytes until Handrail's search can answer a reader who has chosen a partnership."""
    folder = site / "assets" / "search"
    shards = sorted(folder.glob("shard-*.js"), key=lambda path: path.stat().st_size)
    whole = {path for path in folder.rglob("*.js") if path not in shards}
    return _zipped({*whole, *shards[-1:]})


def stock_first_view(site: Path) -> int:
    """The same of stock Material, which fetches its whole index with the first page."""
    return first_view(site) + stock_first_result(site)


def stock_first_result(site: Path) -> int:
    """Bytes until stock Material's search can answer."""
    workers = (site / "assets" / "javascripts" / "workers").glob("search*.js")
    return _zipped({site / "search" / "search_index.json", *workers})


def _named(page: Path) -> set[Path]:
    files = {page}
    for tag in _NAMED.finditer(page.read_text(encoding="utf-8")):
        if (not tag[0].startswith("<link") or _OF_A_LINK.search(tag[0])) and ":" not in tag[1]:
            files.add((page.parent / tag[1]).resolve())
    return {path for path in files if path.is_file()} | set(_typefaces(files))


def _typefaces(files: Iterable[Path]) -> Iterable[Path]:
    for style in (path for path in files if path.suffix == ".css" and path.is_file()):
        for name in _IN_STYLE.findall(style.read_text(encoding="utf-8")):
            if (style.parent / name).is_file():
                yield (style.parent / name).resolve()


def _zipped(files: Iterable[Path]) -> int:
    return sum(len(gzip.compress(path.read_bytes(), 6)) for path in files)
