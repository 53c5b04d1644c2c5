"""Whether what is published is what was made: a folder or an archive against its own list.

Beside `archive`, which writes the list of an archive; a published folder carries that of its build.
What is told: what was altered, added or lost. A list that was altered with its files tells nothing:
it is held against the archive that was handed over.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from generator.exporters.zipped import unzipped
from generator.files.owned import MANIFEST, kept
from generator.tools.archive import LIST, MADE_BY, files_of

_FOR_SERVERS = (".htaccess", "web.config", "staticwebapp.config.json", "_headers")
SERVER_FILES = frozenset(f"{top}{name}" for name in _FOR_SERVERS for top in ("", "site/"))
"""What a web team puts beside the first page, also of an unpacked archive: named, and no fault."""


class NothingToVerifyError(Exception):
    """There is no list of ours to hold the files against."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What differs from the list: paths, in order."""

    files: int
    """How many the list names."""
    altered: tuple[str, ...]
    added: tuple[str, ...]
    lost: tuple[str, ...]
    of_the_server: tuple[str, ...]
    """Added, and known as a server's own."""

    @property
    def whole(self) -> bool:
        """Whether nothing differs."""
        return not (self.altered or self.added or self.lost)


def verify(place: Path) -> Verified:
    """Hold a folder or an archive against its list.

    Raises:
        NothingToVerifyError: it carries no list of Handrail's, or cannot be read as an archive.
    """
    files = _files(place)
    name = next((name for name in (MANIFEST, LIST) if name in files), None)
    listed = _list(files[name]) if name else None
    if listed is None:
        raise NothingToVerifyError(f"{place} carries no list that Handrail made")
    present = {path: content for path, content in files.items() if path != name}
    more = sorted(present.keys() - listed.keys())
    return Verified(
        files=len(listed),
        altered=tuple(path for path in sorted(present) if _differs(path, present, listed)),
        added=tuple(path for path in more if path not in SERVER_FILES),
        lost=tuple(sorted(listed.keys() - present.keys())),
        of_the_server=tuple(path for path in more if path in SERVER_FILES),
    )


def _files(place: Path) -> dict[str, bytes]:
    if place.is_dir():
        return files_of(place)
    try:
        return unzipped(place.read_bytes())
    except BadZipFile as bad:
        raise NothingToVerifyError(f"{place} is neither a folder nor an archive") from bad


def _list(content: bytes) -> Mapping[str, Any] | None:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("made_by") != MADE_BY:
        return None
    files = found.get("files")
    return files if isinstance(files, dict) else None


def _differs(path: str, present: Mapping[str, bytes], listed: Mapping[str, Any]) -> bool:
    if path not in listed:
        return False
    found, told = kept(present[path]), listed[path]
    return bool(told != {"size": found.size, "sha256": found.sha256})
