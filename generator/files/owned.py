"""Which folders are ours: those that carry our manifest, and hold nothing that it does not name.

Lowest of the files room. Nothing is deleted or written in a folder that a build did not mark as
its own, and nothing in one that the manifest does not list: whatever else lies there is somebody
else's, and is named.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

MANIFEST = "handrail-manifest.json"
"""Marks a folder as made by a build, and lists what the build put there."""
UNFINISHED = f".{MANIFEST}.unfinished"
"""Left behind where writing the manifest was broken off."""
_MADE_BY = "Handrail"
_NAMED = 3


class NotOursError(Exception):
    """A folder holds what no build of ours put there; the message names it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it was written."""

    size: int
    sha256: str


def kept(content: bytes) -> Kept:
    """What a manifest says of a file."""
    return Kept(len(content), sha256(content).hexdigest())


def claim(folder: Path, coming: Iterable[str] = ()) -> None:
    """Mark a folder as ours before anything is written to it, with what is to come.

    Raises:
        NotOursError: it holds what no build of ours put there.
    """
    refuse_strangers(folder)
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder, {**{name: {} for name in coming}, **(_manifest(folder) or {})})


def sign(folder: Path, files: Mapping[str, Kept]) -> None:
    """Say what a finished folder holds: path -> size in bytes and SHA-256."""
    _write(folder, {path: {"size": it.size, "sha256": it.sha256} for path, it in files.items()})


def is_ours(folder: Path) -> bool:
    """Whether a build marked the folder as its own."""
    return _manifest(folder) is not None


def intact(folder: Path) -> str:
    """The digest of a folder's manifest where it holds what that lists alone, else nothing."""
    signed = _manifest(folder)
    if signed is None:
        return ""
    there = {path: is_link for path, is_link in _entries(str(folder), "") if path != MANIFEST}
    if there.keys() != signed.keys() or any(there.values()):
        return ""
    found = ((path, kept((folder / path).read_bytes())) for path in there)
    if any(signed[path] != {"size": it.size, "sha256": it.sha256} for path, it in found):
        return ""
    return listed_as(folder)


def listed(folder: Path) -> Mapping[str, Kept]:
    """What a folder's manifest says of each file that it lists; nothing of what is to come."""
    found = _manifest(folder) or {}
    return {
        path: Kept(it["size"], it["sha256"])
        for path, it in found.items()
        if isinstance(it, dict) and it.keys() == {"size", "sha256"}
    }


def listed_as(folder: Path) -> str:
    """The digest of a folder's manifest as it stands, whatever the folder holds."""
    return sha256((folder / MANIFEST).read_bytes()).hexdigest()


def refuse_strangers(folder: Path) -> None:
    """Make sure that a folder is new, empty, or ours with nothing in it that is not.

    Raises:
        NotOursError: it is not; the message names what is in the way.
    """
    if not os.path.lexists(folder):
        return
    if not folder.is_dir():
        raise NotOursError(f"{folder} is a file, where a folder is to be")
    known = _listed(folder) | {MANIFEST, UNFINISHED}
    unknown = sorted(
        path for path, is_link in _entries(str(folder), "") if is_link or path not in known
    )
    if unknown:
        more = f" and {len(unknown) - _NAMED} more" if len(unknown) > _NAMED else ""
        raise NotOursError(
            f"{folder} holds what no build put there: {', '.join(unknown[:_NAMED])}{more}"
        )


def everything(folder: Path) -> Iterator[str]:
    """The path of every file and every link below a folder; no link is followed.

    Raises:
        OSError: it cannot be looked through.
    """
    return (path for path, _ in _entries(str(folder), ""))


def _entries(folder: str, above: str) -> Iterator[tuple[str, bool]]:
    """Path, and whether it is a link."""
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(entry.path, f"{above}{entry.name}/")
            else:
                yield above + entry.name, entry.is_symlink()


def _listed(folder: Path) -> set[str]:
    return set(_manifest(folder) or ())


def _manifest(folder: Path) -> Mapping[str, object] | None:
    """What our manifest lists; None where there is none that is ours."""
    path = folder / MANIFEST
    if path.is_symlink() or not path.is_file():
        return None
    try:
        found = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("made_by") != _MADE_BY:
        return None
    files = found.get("files")
    return files if isinstance(files, dict) else None


def _write(folder: Path, files: Mapping[str, object]) -> None:
    """All at once: a manifest that is half there would leave the folder to nobody."""
    ordered = dict(sorted(files.items()))
    text = json.dumps({"made_by": _MADE_BY, "format": 1, "files": ordered}, indent=1) + "\n"
    finished, unfinished = folder / MANIFEST, folder / UNFINISHED
    if finished.is_file() and finished.read_text("utf-8", "replace") == text:
        return
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(finished)
