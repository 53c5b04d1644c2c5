"""Every link and every address in the built site leads somewhere inside it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.site.anchors import anchors

NO_ICON = ("link", "data:,")
"""What a page names for an icon that has none: it leads nowhere at all."""

_KEPT = re.compile(rb'<body class="kind-(not-found|no-checklist)"')
"""What is there for whoever has the address, and is offered nowhere."""


def pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert len(found) > 20
    return found


@cache
def outside(site: Path) -> frozenset[str]:
    """The addresses elsewhere that the content itself gives."""
    texts = [file.read_text("utf-8") for file in site.parents[1].glob("content/**/*.yml")]
    given = re.compile(r"^(?:published|contact_page): (\S+)$", re.MULTILINE)
    return frozenset(address for text in texts for address in given.findall(text))


@cache
def own(site: Path) -> str:
    """Where the site says that it is published: single files lead back there."""
    (text,) = (file.read_text("utf-8") for file in site.parents[1].glob("content/site.yml"))
    given = re.search(r"^address: (\S+)$", text, re.MULTILINE)
    return f"https://{given[1].removeprefix('https://')}" if given else "never://"


def wrong(page: Path, address: str, site: Path) -> str:
    """What is wrong with an address on a page; nothing if it leads to a place in the site.

    A server answers with `404.html` from any folder, so its addresses begin at the top.
    """
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        alone = page.name not in ("index.html", "404.html")
        known = address in outside(site) or (alone and address.startswith(own(site)))
        return "" if known or address.startswith("data:image/") else "leads out of the site"
    if parts.path.startswith("/") != (page.name == "404.html" and bool(parts.path)):
        return "begins at the wrong place"
    start = site.resolve() if page.name == "404.html" else page.parent
    target = (start / unquote(parts.path).lstrip("/")).resolve() if parts.path else page
    if target.is_dir():
        return "names a folder, which is no page in a file browser"
    if not target.is_file() or not target.is_relative_to(site.resolve()):
        return "leads nowhere"
    if parts.fragment and anchors(target).ids[unquote(parts.fragment)] != 1:
        return "names no place on that page"
    return ""


def test_every_link_and_anchor_resolves(site: Path) -> None:
    found = []
    for page in pages(site.resolve()):
        for tag, address in anchors(page).addresses:
            problem = "" if (tag, address) == NO_ICON else wrong(page, address, site)
            if problem:
                found.append(f"{page.relative_to(site.resolve())}: {address} {problem}")

    assert found == []


def test_every_file_named_in_a_style_sheet_is_there(site: Path) -> None:
    for sheet in site.rglob("*.css"):
        for piece in sheet.read_text("utf-8").split("url(")[1:]:
            address = piece.partition(")")[0].strip("'\" ")
            if not address.startswith("data:"):
                assert (sheet.parent / address.partition("?")[0]).is_file(), address


def test_no_id_stands_twice_on_a_page(site: Path) -> None:
    for page in pages(site):
        assert [id for id, count in anchors(page).ids.items() if count > 1] == [], page


def test_every_page_can_be_reached_from_the_first(site: Path) -> None:
    home = (site / "index.html").resolve()
    reached, ahead = {home}, [home]
    while ahead:
        page = ahead.pop()
        for address in (address for tag, address in anchors(page).addresses if tag == "a"):
            parts = urlsplit(address)
            target = (page.parent / unquote(parts.path)).resolve()
            if parts.path.endswith(".html") and target not in reached:
                reached.add(target)
                ahead.append(target)

    unreached = [path for path in pages(site) if path.resolve() not in reached]
    assert [path for path in unreached if not _KEPT.search(path.read_bytes())] == []
