"""What the rules say of one partnership, as bytes that can be kept and sent, and back.

Beside `rule`. JSON, which runs nothing; what is damaged gives nothing, and is found anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.diagnostics import Diagnostic, Location, Severity
from generator.diagnostics.codes import Code

Told = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """All messages on one partnership."""

    found: Told
    last: Told
    """Told only where nothing else is wrong anywhere."""

    def as_bytes(self) -> bytes:
        """To be kept or sent."""
        return json.dumps([_plain(self.found), _plain(self.last)]).encode()


def verdict_in(raw: bytes, codes: Mapping[str, Code]) -> Verdict | None:
    """The verdict that some bytes hold; None where they hold none.

    Args:
        raw: by `Verdict.as_bytes`, or whatever a cache had.
        codes: every code that a message can have, by its name.
    """
    try:
        found, last = json.loads(raw)
        return Verdict(_told(found, codes), _told(last, codes))
    except (ValueError, TypeError, LookupError, RecursionError):
        return None


def _plain(told: Iterable[Diagnostic]) -> list[dict[str, object]]:
    return [diagnostic.as_data() for diagnostic in told]


def _told(plain: Iterable[Mapping[str, Any]], codes: Mapping[str, Code]) -> Told:
    return tuple(
        Diagnostic(
            Location(PurePosixPath(one["file"]), int(one["line"]), int(one["column"])),
            codes[one["code"]],
            str(one["message"]),
            str(one["hint"]),
            Severity(one["severity"]),
        )
        for one in plain
    )
