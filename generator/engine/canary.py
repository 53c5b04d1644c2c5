"""Whether pages made directly are those that MkDocs makes: a page of each kind is made both ways.

Part of `engine`. Whatever a project's settings or theme ask for that `direct` does not do shows on
these pages, and the site is then built by MkDocs alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.engine.direct import Shell
from generator.engine.stock import build_with_mkdocs
from generator.files.project import Project

Pages = Mapping[str, str]
"""Compiled pages: path of the Markdown file -> text."""


def first_unlike(project: Project, pages: Pages, shell: Shell) -> str:
    """The first page, of one of each kind, that MkDocs makes otherwise; nothing if all are alike.

    Raises:
        ContentError, EngineError, OSError: as `build_with_mkdocs`.
    """
    chosen = [pages_of[len(pages_of) // 2] for pages_of in _by_kind(pages).values()]
    with TemporaryDirectory() as scratch:
        given, made = Path(scratch, "pages"), Path(scratch, "site")
        for path in chosen:
            (given / path).parent.mkdir(parents=True, exist_ok=True)
            (given / path).write_text(pages[path], encoding="utf-8", newline="\n")
        build_with_mkdocs(project, given, made)
        for path in sorted(chosen):
            finished = (made / path).with_suffix(".html")
            if not finished.is_file() or finished.read_bytes() != shell(pages[path]):
                return path
    return ""


def _by_kind(pages: Pages) -> Mapping[str, list[str]]:
    """The paths of each kind of page, the shortest page first."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(pages, key=lambda path: (len(pages[path]), path)):
        found[_kind(pages[path])].append(path)
    return found


def _kind(text: str) -> str:
    """The line of the front matter that says what kind of page it is."""
    start = text.find("\nkind: ") + 1
    return text[start : text.find("\n", start)]
