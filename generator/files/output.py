"""Files that are to be written, and the folder that holds exactly those.

Above render, below the pipeline, beside `publish`. A `Tree` is path -> bytes and refuses
collisions. It is written so that an unchanged file is not touched (a watched folder must not stir
by itself) and stale files are pruned, in a folder of ours alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.files.owned import MANIFEST, claim, kept, sign


class CollisionError(Exception):
    """Two parts of the compiler want to write the same file, or one outside the tree."""


@dataclass(slots=True)
class Tree:
    """Files to be written: path -> bytes."""

    files: dict[PurePosixPath, bytes] = field(default_factory=dict)
    _taken: dict[PurePosixPath, PurePosixPath] = field(default_factory=dict)
    _folders: set[PurePosixPath] = field(default_factory=set)

    def add(self, path: str | PurePosixPath, content: bytes) -> None:
        """Add a file; a path that is taken (also by case alone) or leads outside is refused."""
        path = PurePosixPath(path)
        if path.is_absolute() or ".." in path.parts or not path.parts:
            raise CollisionError(f"{path} leads outside the tree")
        folded = PurePosixPath(str(path).lower())
        folders = folded.parents[:-1]
        for place in (folded, *folders):
            if place in self._taken:
                raise CollisionError(f"{path} and {self._taken[place]} want the same place")
        if folded in self._folders:
            raise CollisionError(f"{path} is the folder of other files")
        self._taken[folded] = path
        self._folders.update(folders)
        self.files[path] = content

    def __iter__(self) -> Iterator[tuple[PurePosixPath, bytes]]:
        return iter(sorted(self.files.items()))

    def __len__(self) -> int:
        return len(self.files)


@dataclass(frozen=True, slots=True)
class Written:
    """What writing a tree did."""

    changed: int
    unchanged: int
    pruned: int


def write_tree(tree: Tree, folder: Path) -> Written:
    """Make a folder hold exactly the tree, touching only what differs.

    Raises:
        NotOursError: the folder holds what no build of ours put there.
    """
    claim(folder, (str(path) for path in tree.files))
    pruned = _prune(folder, {folder / MANIFEST, *(folder / path for path in tree.files)})
    changed = sum(write_if_changed(folder / path, content) for path, content in tree)
    sign(folder, {str(path): kept(content) for path, content in tree})
    return Written(changed, len(tree) - changed, pruned)


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write a file unless it holds the same bytes; tells whether it did."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def _prune(folder: Path, keep: set[Path]) -> int:
    stale = [path for path in folder.rglob("*") if path.is_file() and path not in keep]
    for path in stale:
        path.unlink()
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return len(stale)
