"""Whether pages made directly are those that MkDocs makes: a page of each kind is made both ways.

Part of `engine`. Whatever a project's settings or theme ask for that `direct` does not do shows on
these pages, and the site is then built by MkDocs alone.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.engine.stock import build_with_mkdocs
from generator.files.project import Project

_FRONT = 4000
"""Bytes at the start of a page that are sure to hold the line that says of what kind it is."""


def first_unlike(project: Project, pages: Iterable[str], site: Path) -> str:
    """The first page, of one of each kind, that MkDocs makes otherwise; nothing if all are alike.

    Args:
        project: its compiled files lie in their place.
        pages: paths of the compiled pages there.
        site: holds the pages that were made directly.

    Raises:
        ContentError, EngineError, OSError: as `build_with_mkdocs`.
    """
    kinds = _by_kind(pages, project.pages).values()
    chosen = [pages_of[len(pages_of) // 2] for pages_of in kinds]
    with TemporaryDirectory() as scratch:
        given, made = Path(scratch, "pages"), Path(scratch, "site")
        for path in chosen:
            (given / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(project.pages / path, given / path)
        build_with_mkdocs(project, given, made)
        for path in sorted(chosen):
            page, ours = ((place / path).with_suffix(".html") for place in (made, site))
            if not page.is_file() or page.read_bytes() != ours.read_bytes():
                return path
    return ""


def _by_kind(pages: Iterable[str], folder: Path) -> Mapping[bytes, list[str]]:
    """The paths of each kind of page, the shortest page first."""
    found: dict[bytes, list[tuple[int, str]]] = defaultdict(list)
    for path in pages:
        kind, size = _kind_and_size(folder / path)
        found[kind].append((size, path))
    return {kind: [path for _, path in sorted(sized)] for kind, sized in found.items()}


def _kind_and_size(page: Path) -> tuple[bytes, int]:
    """The line of the front matter that says what kind of page it is, and the bytes of all."""
    with page.open("rb") as file:
        text, size = file.read(_FRONT), file.seek(0, 2)
    start = text.find(b"\nkind: ") + 1
    return text[start : text.find(b"\n", start)], size
