"""Files that are to stand in a folder, and the folder that holds exactly those.

Below the pipeline, beside `publish`. A `Tree` is path -> size and digest, and refuses collisions.
What is new comes from a folder in which it was laid down; an unchanged file is not touched (a
watched folder must not stir by itself) and stale files are pruned, in a folder of ours alone.
"""

from __future__ import annotations

import filecmp
import os
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.files.owned import MANIFEST, Kept, claim, everything, kept, sign


class CollisionError(Exception):
    """Two parts of the compiler want to write the same file, or one outside the tree."""


@dataclass(slots=True)
class Tree:
    """Files that are to stand in a folder: path below it -> what they are."""

    files: dict[str, Kept] = field(default_factory=dict)
    _taken: dict[str, str] = field(default_factory=dict)
    _folders: set[str] = field(default_factory=set)

    def add(self, path: str, file: Kept) -> None:
        """Add a file; a path that is taken (also by case alone) or leads outside is refused."""
        folded = inside(path).lower()
        folders = set(_above(folded))
        if taken := self._taken.keys() & {folded, *folders}:
            raise CollisionError(f"{path} and {self._taken[taken.pop()]} want the same place")
        if folded in self._folders:
            raise CollisionError(f"{path} is the folder of other files")
        self._taken[folded] = path
        self._folders |= folders
        self.files[path] = file

    def __iter__(self) -> Iterator[tuple[str, Kept]]:
        return iter(sorted(self.files.items()))

    def __len__(self) -> int:
        return len(self.files)


def _above(path: str) -> Iterator[str]:
    """The folders in which a file lies."""
    while end := path.rfind("/") + 1:
        path = path[: end - 1]
        yield path


def inside(path: str) -> str:
    """A path that stays within the folder that it is below, written in the one way there is.

    Raises:
        CollisionError: it leads elsewhere, or could be written in another way.
    """
    if not {"", ".", ".."}.isdisjoint(path.split("/")):
        raise CollisionError(f"{path} leads outside the tree, or round about")
    return path


@dataclass(frozen=True, slots=True)
class Written:
    """What making a folder hold a tree did."""

    changed: int
    unchanged: int
    pruned: int


def lay_down(folder: Path, path: str, content: bytes) -> Kept:
    """Write a file below a folder of one's own; what it is.

    Raises:
        CollisionError: the path leads out of the folder.
    """
    place = folder / inside(path)
    try:
        place.write_bytes(content)
    except FileNotFoundError:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    return kept(content)


def settle(tree: Tree, coming: Path, folder: Path) -> Written:
    """Make a folder hold exactly the tree, touching only what differs.

    Args:
        tree: all files that are to stand there.
        coming: holds those that may be new, and is left without them.
        folder: holds all others already, just as the tree says.

    Raises:
        NotOursError: the folder holds what no build of ours put there.
    """
    claim(folder, tree.files)
    pruned = prune(folder, tree.files.keys())
    changed = sum(_take_in(coming / path, folder / path) for path in tree.files)
    sign(folder, tree.files)
    return Written(changed, len(tree) - changed, pruned)


def _take_in(new: Path, place: Path) -> bool:
    """Let a new file take its place, unless it is none or the same stands there; whether it did."""
    try:
        if not new.is_file() or (place.is_file() and filecmp.cmp(new, place, shallow=False)):
            return False
        new.replace(place)
    except FileNotFoundError:
        place.parent.mkdir(parents=True, exist_ok=True)
        new.replace(place)
    return True


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write a file unless it holds the same bytes; tells whether it did."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def prune(folder: Path, keep: Container[str]) -> int:
    """Drop all files but those, and folders that hold nothing then; how many files went.

    Args:
        folder: one of ours; its manifest stays.
        keep: paths below it.
    """
    stale = [name for name in everything(folder) if name not in keep and name != MANIFEST]
    for name in stale:
        (folder / name).unlink()
    for above, _, _ in os.walk(folder, topdown=False):
        if above != str(folder) and not os.listdir(above):  # noqa: PTH208 thousands of folders
            Path(above).rmdir()
    return len(stale)
