"""Which partnership a file of the content is of, by where it lies.

Lowest of the files room, for all that is kept by what it was made from: there a file that is held
for one partnership's own, and is not, would give the others stale pages.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePosixPath

NOBODYS = ""
"""Where all share a file."""
_BELOW = 3
"""Parts of a path above the files of a partnership: `content/partnerships/ID`."""
_WORDS = "guide.yml"
"""What all share of a guide, also where a partnership is called so."""


def whose(path: PurePosixPath, ids: Collection[str]) -> str:
    """The partnership of these that a file is of.

    Args:
        path: below the project.
        ids: of partnerships.
    """
    parts = path.parts
    if parts[:2] == ("content", "partnerships") and len(parts) > _BELOW and parts[2] in ids:
        return parts[2]
    own_guide = parts[0] == "guides" and path.name != _WORDS and path.stem in ids
    return path.stem if own_guide else NOBODYS


def owners(paths: Collection[PurePosixPath]) -> frozenset[str]:
    """Of whom there are files of their own, by the names of their folders."""
    return frozenset(
        path.parts[2]
        for path in paths
        if path.parts[:2] == ("content", "partnerships") and len(path.parts) > _BELOW
    )
