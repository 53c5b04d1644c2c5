"""What was made before, kept by what it was made from, in a folder that nobody watches.

Beside `output`. A key stands for all that goes into a file, so that what is found is what would be
made again; losing the folder costs time and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


class Cache:
    """Files by key."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def keep(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What the key stands for: from the folder, or made now and kept."""
        self._used.add(key)
        path = self._folder / key
        if path.is_file():
            return path.read_bytes()
        made = make()
        self._folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_bytes(made)
        unfinished.replace(path)
        return made

    def prune(self) -> None:
        """Forget what this run had no use for."""
        for path in self._folder.glob("*"):
            if path.name not in self._used:
                path.unlink(missing_ok=True)
