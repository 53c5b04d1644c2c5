"""A small file that a build leaves for the next: read again whole and unaltered, or not at all.

Lowest of the files room. Losing it costs time and nothing else, so that nothing that stands in its
way ends a build. It carries its own digest.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path


def note(place: Path, content: bytes) -> None:
    """Leave it all at once, in place of an earlier one or of a link; where that fails, none."""
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(".unfinished", f".{place.name}.", place.parent)
        try:
            with os.fdopen(handle, "wb") as unfinished:
                unfinished.write(_digest(content) + content)
            Path(name).replace(place)
        finally:
            Path(name).unlink(missing_ok=True)


def noted(place: Path) -> bytes | None:
    """What was left there; None where there is nothing, or something else."""
    try:
        whole = place.read_bytes()
    except OSError:
        return None
    content = whole[len(_digest(b"")) :]
    return content if whole.startswith(_digest(content)) else None


def _digest(content: bytes) -> bytes:
    return f"{sha256(content).hexdigest()}\n".encode()
