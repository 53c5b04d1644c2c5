"""One page of each kind, found in the built site itself, so that a new kind is never forgotten."""

from __future__ import annotations

import re
from pathlib import Path

_KIND = re.compile(rb'<body class="kind-([a-z-]+)"')


def pages_by_kind(site: Path) -> dict[str, list[Path]]:
    """Kind -> its pages, largest first: the fullest page shows most."""
    found: dict[str, list[Path]] = {}
    for page in sorted(site.rglob("*.html")):
        match = _KIND.search(page.read_bytes())
        if match:
            found.setdefault(match[1].decode(), []).append(page)
    for pages in found.values():
        pages.sort(key=lambda page: (-page.stat().st_size, page))
    return found


SHARES = 4
"""A test that takes a minute is shared out, lest one worker be at it when all others are done."""


def one_of_each(site: Path) -> list[Path]:
    """The fullest page of each kind."""
    return [pages[0] for _, pages in sorted(pages_by_kind(site).items())]
