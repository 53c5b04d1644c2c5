"""A record together with the places of its parts, so that every layer above can point at a line.

Whatever the catalogue holds is one, or is made of them: a question, a provision, a document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from generator.diagnostics import Location
from generator.yaml_source.reader import KeyPath, Sourced

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Placed(Generic[R_co]):
    """A record, and where each part of it stands. Two are equal where their records are."""

    record: R_co
    yaml: Sourced = field(compare=False, repr=False)
    """The file that it was read from."""
    path: KeyPath = field(default=(), compare=False, repr=False)
    """The way to it in that file."""
    elsewhere: Mapping[str, KeyPath] = field(default_factory=dict, compare=False, repr=False)
    """Keys that it takes from around it there, or has under another name: the way to each."""

    @property
    def location(self) -> Location:
        """Where the record begins."""
        return self.yaml.location(self.path)

    def where(self, *inside: str | int) -> Location:
        """Where a part of the record stands, by keys as written and list places from 0.

        Where there is no such part, the nearest thing around it that stands in the file.
        """
        if self.elsewhere and inside and (key := str(inside[0])) in self.elsewhere:
            return self.yaml.location((*self.elsewhere[key], *inside[1:]))
        return self.yaml.location((*self.path, *inside))

    @property
    def written(self) -> Any:
        """The plain data of the record, as it stands in the file."""
        data = self.yaml.data
        for step in self.path:
            data = data[step]
        return data

    def part(self, record: R, *inside: str | int) -> Placed[R]:
        """A record inside this one, that stands in the same file."""
        return Placed(record, self.yaml, (*self.path, *inside))
