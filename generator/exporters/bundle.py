"""All files that a partnership offers as one: an entry of the cache that stands for all of them.

Beside `files`. It names the entries that those files were made by, so that they are kept as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bundle:
    """Files, and what else of the cache they rest on."""

    files: dict[str, bytes]
    """Site path -> bytes."""
    rests_on: frozenset[str]
    """Keys of the cache."""


def packed(files: Mapping[str, bytes], rests_on: Iterable[str]) -> bytes:
    """A line that says what follows, then all files one after the other."""
    sizes = [(path, len(content)) for path, content in files.items()]
    head = json.dumps({"files": sizes, "rests_on": sorted(rests_on)})
    return b"".join((head.encode(), b"\n", *files.values()))


def unpacked(raw: bytes) -> Bundle:
    """What was packed. Whether it is whole is the cache's business."""
    end = raw.index(b"\n")
    head, at, files = json.loads(raw[:end]), end + 1, {}
    for path, size in head["files"]:
        files[path] = raw[at : at + size]
        at += size
    return Bundle(files, frozenset(head["rests_on"]))
