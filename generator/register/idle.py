"""Finds the hints that do nothing: without them, the document would be cut the same.

A hint that once mattered and no longer does is a mistake that waits. The register carries them,
since only who holds the text can tell, and with them the hash of all hints it was cut with.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, fields, replace

from generator.register.hints import DropHint, Hints, SectionHint, unused


def hints_hash(hints: Hints) -> str:
    """A short hash of all hints, so that a register cut with others can be told."""
    stated = {name: value for name, value in asdict(hints).items() if value}
    return hashlib.sha256(json.dumps(stated, sort_keys=True).encode()).hexdigest()[:8]


def idle_hints(
    hints: Hints, lines: Iterable[str], outcome: object, cut_with: Callable[[Hints], object]
) -> tuple[str, ...]:
    """Hints without which the outcome is the same, each as `field: words`."""
    nameless = set(unused(hints, lines))
    return tuple(
        told
        for told, others in _each_left_out(hints)
        if told in nameless or cut_with(others) == outcome
    )


def _each_left_out(hints: Hints) -> Iterator[tuple[str, Hints]]:
    """Each hint as an editor knows it, and all the others."""
    for name in (one.name for one in fields(hints)):
        given = getattr(hints, name)
        for at, hint in enumerate(given):
            rest = {name: given[:at] + given[at + 1 :]}
            yield f"{name}: {told(hint)}", replace(hints, **rest)


def told(hint: SectionHint | DropHint | str) -> str:
    """The words by which a hint names its line."""
    if isinstance(hint, SectionHint):
        return hint.heading or hint.id
    return hint.starts if isinstance(hint, DropHint) else hint
