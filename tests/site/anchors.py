"""The ids of a page and the addresses that it names, read without building a tree of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

LEADING = {"href", "src", "srcset", "action", "data", "poster"}


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a page can be linked by, and what it links to."""

    ids: Counter[str] = field(default_factory=Counter)
    addresses: list[tuple[str, str]] = field(default_factory=list)
    """Element and address."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = Anchors()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.found.ids[value or ""] += 1
            elif name in LEADING:
                self.found.addresses.append((tag, value or ""))


@cache
def anchors(page: Path) -> Anchors:
    """The anchors of a page."""
    reader = _Reader()
    reader.feed(page.read_text("utf-8"))
    reader.close()
    return reader.found
