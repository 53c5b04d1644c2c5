"""What was read and checked before: what it is kept by, and where.

Beside `made_from`. Files are read by partnership, and a partnership is checked by itself. What its
files hold follows from those; what the rules say of it, from those, from what all share, and from
the few files by which others add to that: posts, terms, labels. The program goes into all of it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import PurePosixPath

from generator.files.cache import Cache
from generator.files.project import Project
from generator.files.unchanged import made_with
from generator.files.whose import NOBODYS, owners, whose

Files = Mapping[PurePosixPath, bytes]


@dataclass(frozen=True)
class Before:
    """What is known of the files of one run."""

    project: Project
    files: Files

    @cached_property
    def groups(self) -> Mapping[str, tuple[PurePosixPath, ...]]:
        """Partnership -> its files, its guides among them; under no name, those of nobody."""
        ids = owners(self.files.keys())
        found: dict[str, list[PurePosixPath]] = {NOBODYS: []}
        for path in sorted(self.files):
            found.setdefault(whose(path, ids), []).append(path)
        return {owner: tuple(paths) for owner, paths in found.items()}

    @cached_property
    def read_from(self) -> Mapping[str, str]:
        """Group -> the key of what its files hold; nothing where the program cannot be read."""
        return self._keys("read", self.groups)

    def checked_from(self, adding: Mapping[str, Collection[str]]) -> Mapping[str, str]:
        """Partnership -> the key of what the rules say of it.

        Args:
            adding: of each that is checked by itself, the names of the files by which it adds to
                what all share. Any other is looked upon as shared as a whole.
        """
        common = [
            path
            for whose, paths in self.groups.items()
            for path in paths
            if whose not in adding or path.name in adding[whose]
        ]
        of_all = self._digest_of(common)
        keys = self._keys("checked", {id: self.groups.get(id, ()) for id in adding})
        return {id: _digest((b"checked", key.encode(), of_all)) for id, key in keys.items()}

    def _keys(self, what: str, groups: Mapping[str, Iterable[PurePosixPath]]) -> dict[str, str]:
        if not self._program:
            return {}
        parts = what.encode(), self._program.encode()
        return {
            whose: _digest((*parts, os.fsencode(whose), self._digest_of(paths)))
            for whose, paths in groups.items()
        }

    def _digest_of(self, paths: Iterable[PurePosixPath]) -> bytes:
        return b"".join(self._digests[path] for path in paths)

    @cached_property
    def _digests(self) -> Mapping[PurePosixPath, bytes]:
        return {
            path: sha256(os.fsencode(str(path)) + b"\0" + raw).digest()
            for path, raw in self.files.items()
        }

    @cached_property
    def _program(self) -> str:
        return made_with(self.project)


class ReadBefore(Cache):
    """Keeps what was read and checked; nothing is written before all else has gone well."""

    def __init__(self, project: Project) -> None:
        super().__init__(project.read_before)
        self._found: dict[str, bytes] = {}

    @property
    def is_there(self) -> bool:
        """Whether anything can have been kept."""
        return self._folder.is_dir()

    def find(self, key: str) -> bytes | None:
        """As of every cache; what cannot be read is not there."""
        try:
            return super().find(key)
        except OSError:
            return None

    def keep(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What is made now: it is written by `settle`."""
        return self._found.setdefault(key, make())

    def settle(self) -> None:
        """Write what this run found, and forget what it had no use for, as far as that can be."""
        with suppress(OSError):  # the site is published: what cannot be kept is read again
            for key, made in self._found.items():
                self.put(key, made)
            self.prune()


def _digest(parts: Iterable[bytes]) -> str:
    return sha256(b"".join(len(part).to_bytes(8, "big") + part for part in parts)).hexdigest()
