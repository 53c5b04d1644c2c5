"""Finds the hints that do nothing: without them, the document would be cut the same.

A hint that once mattered and no longer does is a mistake that waits. The register carries them,
since only who holds the text can tell, and with them the hash of all hints it was cut with.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator

from generator.register.hints import Hints, unused
from generator.schema.hints import DropHint, SectionHint


def hints_hash(hints: Hints) -> str:
    """A short hash of all hints, so that a register cut with others can be told."""
    stated = hints.model_dump(exclude_defaults=True)
    return hashlib.sha256(json.dumps(stated, sort_keys=True).encode()).hexdigest()[:8]


def idle_hints(
    hints: Hints, lines: Iterable[str], outcome: object, cut_with: Callable[[Hints], object]
) -> tuple[str, ...]:
    """Hints without which the outcome is the same, each as `field: words`."""
    nameless = set(unused(hints, lines))
    return tuple(
        told
        for field, at, told in each_hint(hints)
        if told in nameless or cut_with(_without(hints, field, at)) == outcome
    )


def each_hint(hints: Hints) -> Iterator[tuple[str, int, str]]:
    """Each hint: its field, its place there, and both as they are told, `field: words`."""
    for field in Hints.model_fields:
        for at, hint in enumerate(getattr(hints, field)):
            yield field, at, f"{field}: {_words(hint)}"


def _without(hints: Hints, field: str, at: int) -> Hints:
    given = getattr(hints, field)
    return hints.model_copy(update={field: given[:at] + given[at + 1 :]})


def _words(hint: SectionHint | DropHint | str) -> str:
    """The words by which a hint names its line."""
    if isinstance(hint, SectionHint):
        return hint.heading or hint.id
    return hint.starts if isinstance(hint, DropHint) else hint
