"""What the cutter speaks of: the records of a register, and what is never written as YAML.

The records themselves stand in `generator/schema/register.py`, beside all others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.schema.register import Dropped, Kind, Register, Section, Sentence

__all__ = [
    "Doubt",
    "Dropped",
    "Fingerprint",
    "Kind",
    "Register",
    "Section",
    "Sentence",
]


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """What could be cut in another way: nothing doubtful is decided in silence."""

    line: int
    """Its line in the source file, from 1."""
    what: str
    do: str
    """How to settle it: usually with which hint."""


@dataclass(frozen=True)
class Fingerprint:
    """Salted hashes of runs of four words: enough to check a phrase, not to read the text."""

    normalisation: str
    hash: str
    salt: str
    runs: Mapping[str, frozenset[str]]
    """Address of a sentence -> its hashes, unordered."""

    @cached_property
    def known(self) -> frozenset[str]:
        """The hashes of all sentences."""
        return frozenset[str]().union(*self.runs.values())
