"""Whether pages made directly are those that MkDocs makes: a page of each kind is made both ways.

Part of `engine`. Whatever a project's settings or theme ask for that `direct` does not do shows on
these pages, and the site is then built by MkDocs alone. A page that was found alike before, by the
same program with the same settings, is not made by MkDocs again.
"""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.engine.stock import build_with_mkdocs
from generator.files.noted import note, noted
from generator.files.project import Project
from generator.files.unchanged import made_with

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
    chosen = sorted(pages_of[len(pages_of) // 2] for pages_of in kinds)
    program, known = made_with(project), _known(project)
    stands_for = {path: _both(program, project.pages / path, _page(site, path)) for path in chosen}
    new = [path for path in chosen if not program or stands_for[path] not in known]
    unlike = _first_made_otherwise(project, new, site) if new else ""
    if not unlike:
        note(project.alike, json.dumps(sorted(stands_for.values()), indent=1).encode())
    return unlike


def _first_made_otherwise(project: Project, chosen: Iterable[str], site: Path) -> str:
    with TemporaryDirectory() as scratch:
        given, made = Path(scratch, "pages"), Path(scratch, "site")
        for path in chosen:
            (given / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(project.pages / path, given / path)
        build_with_mkdocs(project, given, made)
        for path in chosen:
            page = _page(made, path)
            if not page.is_file() or page.read_bytes() != _page(site, path).read_bytes():
                return path
    return ""


def _page(folder: Path, path: str) -> Path:
    return (folder / path).with_suffix(".html")


def _both(program: str, compiled: Path, finished: Path) -> str:
    """What stands for a page as it was compiled and finished, by a program with its settings."""
    parts = (program.encode(), compiled.read_bytes(), finished.read_bytes())
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()


def _known(project: Project) -> Collection[str]:
    """What stands for the pages that were alike last; losing it costs time and nothing else."""
    try:
        found = json.loads(noted(project.alike) or b"")
    except (ValueError, RecursionError):
        return ()
    return found if isinstance(found, list) else ()


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
