"""Whether any file of a folder was touched since it was looked at, told without reading one.

Beside `unchanged`. Size, times and place of every file are what git goes by as well: a system sets
the time of change (ctime) itself, at every write and whatever a program would have it be. A look
counts only where no file was touched in the very tick of the clock in which it was taken, since a
write in the same tick would not show.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from generator.files.owned import MANIFEST

_TRIES = 5
_TICK = 0.005
"""Seconds: more than a tick of the clocks by which systems date files."""


def look(folder: Path) -> str:
    """What stands for all files of a folder as they lie there; nothing where that cannot be told.

    The list of what a folder of ours holds is not among them: it is written when all others are
    there. On systems that keep no time of change nothing can be told.
    """
    try:
        return _look(folder) if os.name == "posix" else ""
    except OSError:  # it cannot be looked through, or nothing can be written beside it
        return ""


def _look(folder: Path) -> str:
    for _ in range(_TRIES):
        moment = _moment(folder.parent)
        files = sorted(file for file in _files(str(folder), "") if file[0] != MANIFEST)
        if all(touched < moment for _, touched, *_ in files):
            return sha256(repr(files).encode(errors="surrogateescape")).hexdigest()
        time.sleep(_TICK)
    return ""


def _moment(folder: Path) -> int:
    """The time by the clock that dates files there, in nanoseconds."""
    with tempfile.TemporaryFile(dir=folder) as file:
        return os.fstat(file.fileno()).st_ctime_ns


def _files(folder: str, below: str) -> Iterator[tuple[str, int, int, int, int, int]]:
    with os.scandir(folder) as found:
        for entry in found:
            name = below + entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{name}/")
            else:
                it = entry.stat(follow_symlinks=False)
                yield name, it.st_ctime_ns, it.st_mtime_ns, it.st_size, it.st_ino, it.st_mode
