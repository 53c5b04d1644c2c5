"""Everything below a folder of a project: files to read, and what cannot be read and must be told.

Beside `owned`. Nothing is skipped in silence: a folder that cannot be opened, a link that leads out
of the project, a link to a folder (it could lead round in a circle), a pipe, folders nested without
end are named.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DEEPEST = 20
"""Folders in one another, from `content` on; the deepest that any content has is four."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file, or what stands where a file or a folder could be read."""

    path: Path
    refused: str = ""
    """Why it is not read; empty for a file."""


def below(folder: Path, root: Path) -> Iterator[Found]:
    """All that lies below a folder, in order; names that begin with a dot are no content.

    Args:
        folder: where to look; nothing is found where there is none.
        root: the project, which no link may leave.
    """
    if os.path.lexists(folder):
        yield from _entry(folder, root.resolve(), DEEPEST)


def _entry(path: Path, root: Path, deeper: int) -> Iterator[Found]:
    if path.is_symlink():
        yield _linked(path, root)
        return
    try:
        kind = path.stat().st_mode
        inside = sorted(path.iterdir()) if stat.S_ISDIR(kind) else []
    except OSError as bad:
        yield Found(path, f"it cannot be read: {bad.strerror}")
        return
    if stat.S_ISREG(kind):
        yield Found(path)
    elif not stat.S_ISDIR(kind):
        yield Found(path, "it is neither a file nor a folder")
    if inside and not deeper:
        yield Found(path, f"it lies {DEEPEST} folders deep, where no content does")
        return
    for inner in inside:
        if not inner.name.startswith("."):
            yield from _entry(inner, root, deeper - 1)


def _linked(path: Path, root: Path) -> Found:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return Found(path, "it is a link that leads nowhere")
    if not target.is_relative_to(root):
        return Found(path, "it is a link that leaves the project")
    if not target.is_file():
        return Found(path, "it is a link to a folder, which is not followed")
    return Found(path)
