"""A record together with the places of its parts, so that every layer above can point at a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.diagnostics import Position
from generator.yaml_source.reader import KeyPath, Sourced

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """A record, and where each part of it stands."""

    record: T
    source: Sourced
    path: KeyPath = ()

    @property
    def position(self) -> Position:
        """Where the record begins."""
        return self.source.position(self.path)

    def where(self, *inside: str | int) -> Position:
        """Where a part of the record stands."""
        return self.source.position((*self.path, *inside))
