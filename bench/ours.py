"""Handrail's own builds of a multiplied project, each by a process of its own.

Beside `others`. What stays from one to the next is what stays for an editor: the cache of finished
documents; `clean` takes all else away first.
"""

from __future__ import annotations

import filecmp
import shutil
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

from bench.measure import Run, measured

TODAY = "2026-11-30"
_SAID, _MORE = "  reading: ", " Read once more; "


class Ours:
    """A project that Handrail builds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pages = folder / "build" / "pages"
        self.site = folder / "build" / "site"

    def build(self) -> Run:
        """As it stands."""
        asked = ("--root", str(self.folder), "build", "--today", TODAY)
        return measured([sys.executable, "-m", "generator", *asked], self.folder)

    def clean(self) -> Run:
        """From YAML to the site, with nothing left of an earlier one but its documents."""
        cache, kept = self.folder / "build" / "cache", self.folder / "cache"
        if cache.exists():
            cache.rename(kept)
        shutil.rmtree(self.folder / "build", ignore_errors=True)
        if kept.exists():
            (self.folder / "build").mkdir()
            kept.rename(cache)
        return self.build()

    def cold(self) -> Run:
        """From YAML to the site, with nothing left at all."""
        shutil.rmtree(self.folder / "build", ignore_errors=True)
        return self.build()

    def say(self, words: str) -> None:
        """Say in one provision, at the end of how it was read, these words."""
        path, place = self._said()
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        before, _, _ = lines[place].rstrip().partition(_MORE)
        lines[place] = f"{before}{_MORE}{words}\n"
        path.write_text("".join(lines), encoding="utf-8")

    def said_on(self) -> str:
        """The page of the site that shows them: the least, since the handbook has all in one."""
        path, place = self._said()
        line = path.read_text(encoding="utf-8").splitlines()[place].removeprefix(_SAID)
        words = escape(line, quote=False)
        pages = (self.site / "partnerships" / path.parents[2].name).rglob("*.html")
        found = (page for page in sorted(pages) if words in page.read_text(encoding="utf-8"))
        return min(found, key=lambda page: page.stat().st_size).relative_to(self.site).as_posix()

    def _said(self) -> tuple[Path, int]:
        """The first file of provisions, and the first line of it that says how one was read."""
        found = (self.folder / "content" / "partnerships").glob("*/documents/*/provisions.yml")
        path = min(found)
        lines = path.read_text(encoding="utf-8").splitlines()
        return path, next(n for n, line in enumerate(lines) if line.startswith(_SAID))

    def server(self, port: int) -> list[str]:
        """The command of the live preview."""
        served = ("serve", "--today", TODAY, "--port", str(port))
        return [sys.executable, "-m", "generator", "--root", str(self.folder), *served]

    def edited_as_clean(self) -> list[str]:
        """The files of the site, as it now stands, that a clean build makes otherwise."""
        before = self.folder / "edited"  # beside what a clean build takes away
        shutil.rmtree(before, ignore_errors=True)
        shutil.copytree(self.site, before)
        self.clean()
        differing = list(unlike(before, self.site))
        shutil.rmtree(before)
        return differing


def unlike(one: Path, other: Path) -> Iterator[str]:
    """The files of two folders that differ, or that only one of them has."""
    files = {
        path.relative_to(top).as_posix()
        for top in (one, other)
        for path in top.rglob("*")
        if path.is_file()
    }
    _, differing, missing = filecmp.cmpfiles(one, other, sorted(files), shallow=False)
    yield from (*differing, *missing)
