"""What goes into all that is made of one partnership alone, as one digest for each.

Beside `unchanged`, which does the same for a whole site. A handbook, a form or a poster is made of
a partnership's own files, of what all share, and of the few files by which others add to that: an
edit elsewhere leaves it as it is.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

from generator.files.project import Project
from generator.files.unchanged import made_with
from generator.files.whose import whose

_JOINED = frozenset({"partnership.yml", "edition.yml", "terms.yml", "roles.yml", "positions.yml"})
"""Files of a partnership that add to what all share: names, terms, posts, labels."""

Content = Mapping[PurePosixPath, bytes]


def made_from(
    project: Project, content: Content, ids: Iterable[str], *asked: str
) -> dict[str, str]:
    """Partnership -> 64 hexadecimal digits; nothing where the program could not be read.

    Args:
        project: whose templates and settings are used.
        content: all that was read: project-relative path -> bytes.
        ids: of all partnerships.
        asked: whatever else a build was asked for: its day, what it may hold.
    """
    program = made_with(project, *asked)
    if not program:
        return {}
    known, own, shared = frozenset(ids), defaultdict(list), []
    for path, raw in sorted(content.items()):
        owner = whose(path, known)
        if owner:
            own[owner].append(_entry(path, raw))
        if not owner or path.name in _JOINED:
            shared.append(_entry(path, raw))
    common = _digest([program.encode(), *shared])
    return {id: _digest([b"partnership", id.encode(), common.encode(), *own[id]]) for id in known}


def _entry(path: PurePosixPath, raw: bytes) -> bytes:
    return sha256(os.fsencode(Path(path)) + b"\0" + raw).digest()


def _digest(parts: Iterable[bytes]) -> str:
    return sha256(b"".join(len(part).to_bytes(8, "big") + part for part in parts)).hexdigest()
