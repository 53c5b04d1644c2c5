"""What was made before, kept by what it was made from, in a folder that nobody watches.

Beside `output`. A key stands for all that goes into a file, so that what is found is what would be
made again; losing the folder costs time and nothing else. An entry carries its own digest: one that
was cut short or altered is made again.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

_KEY = re.compile(r"[0-9a-f]{64}(\.\w{8}\.unfinished)?")
_DIGEST = sha256().digest_size


class Cache:
    """Files by key."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.used: set[str] = set()
        """Keys that were asked for, here or by whoever says so."""

    def keep(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What the key stands for: from the folder, or made now and kept.

        Args:
            key: 64 hexadecimal digits, of all that goes into it.
            make: makes it.
        """
        found = self.find(key)
        if found is not None:
            return found
        made = make()
        self.put(key, made)
        return made

    def find(self, key: str) -> bytes | None:
        """What the key stands for, if it is there and whole."""
        self.used.add(key)
        path = self._folder / key
        if path.is_symlink() or not path.is_file():
            return None
        whole = path.read_bytes()
        digest, content = whole[:_DIGEST], whole[_DIGEST:]
        return content if digest == _digest(key, content) else None

    def put(self, key: str, content: bytes) -> None:
        """Keep something under a key, whatever there was."""
        self._folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(".unfinished", f"{key}.", self._folder)
        try:
            with os.fdopen(handle, "wb") as unfinished:
                unfinished.write(_digest(key, content) + content)
            Path(name).replace(self._folder / key)
        finally:
            Path(name).unlink(missing_ok=True)

    def prune(self) -> None:
        """Forget what this run had no use for; what is no entry is nobody's business here."""
        for path in self._folder.glob("*"):
            if _KEY.fullmatch(path.name) and path.name not in self.used and not path.is_dir():
                path.unlink(missing_ok=True)


def _digest(key: str, content: bytes) -> bytes:
    """Of an entry under its own name: under another it is none."""
    return sha256(key.encode("ascii") + content).digest()
