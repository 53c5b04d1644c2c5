"""What is wrong with an editor's files, and what to do about it.

Bottom of the house: every layer above reports through `Diagnostic` and none prints.
A run gathers all of them in `Diagnostics`; the command line alone decides how they look.
What can be said at all is declared: see `codes`, and the rules in `generator/checks/`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from functools import total_ordering
from pathlib import PurePosixPath

from generator.diagnostics.codes import Code

Seek = Callable[[], tuple[int, int]]
"""Finds a line and a column."""


class Severity(StrEnum):
    """How bad it is: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@total_ordering
class Location:
    """A place in a file that an editor wrote. Lines and columns count from 1.

    Of most places nothing is ever said, so line and column are looked for when they are asked for.
    """

    __slots__ = ("_seek", "file")

    def __init__(
        self, file: PurePosixPath, line: int = 1, column: int = 1, seek: Seek | None = None
    ) -> None:
        """A place whose line and column are known, or found by `seek` when they are asked for."""
        self.file = file
        self._seek: tuple[int, int] | Seek = seek or (line, column)

    @property
    def _place(self) -> tuple[int, int]:
        if not isinstance(self._seek, tuple):
            self._seek = self._seek()
        return self._seek

    @property
    def line(self) -> int:
        """Its line."""
        return self._place[0]

    @property
    def column(self) -> int:
        """Its column in that."""
        return self._place[1]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Location):
            return NotImplemented
        return self.file == other.file and self._place == other._place

    def __lt__(self, other: Location) -> bool:
        return (self.file, *self._place) < (other.file, *other._place)

    def __hash__(self) -> int:
        return hash((self.file, *self._place))

    def __repr__(self) -> str:
        return f"Location({self})"

    def __reduce__(self) -> tuple[type[Location], tuple[PurePosixPath, int, int]]:
        return Location, (self.file, *self._place)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One thing that is wrong, where it is, and what to do."""

    location: Location
    code: Code
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def as_text(self) -> str:
        """`file:line:column: code: message`, the hint indented below."""
        level = "" if self.severity is Severity.ERROR else f"{self.severity}: "
        first = f"{self.location}: {level}{self.code}: {self.message}"
        return f"{first}\n    {self.hint}" if self.hint else first

    def as_data(self) -> dict[str, object]:
        """The same as plain data, for `--format json` and the live preview."""
        return {
            "file": str(self.location.file),
            "line": self.location.line,
            "column": self.location.column,
            "code": str(self.code),
            "severity": str(self.severity),
            "message": self.message,
            "hint": self.hint,
        }

    def as_github(self) -> str:
        """A workflow command that GitHub shows beside the line of the change."""
        where = (
            f"file={_property(str(self.location.file))},line={self.location.line},"
            f"col={self.location.column},title={_property(self.code)}"
        )
        body = self.message if not self.hint else f"{self.message}\n{self.hint}"
        return f"::{self.severity} {where}::{_escaped(body)}"


@dataclass(slots=True)
class Diagnostics:
    """All that one run found. Grows while the layers work, is read once at the end.

    No layer raises for what is wrong in an editor's file: it reports here and goes on.
    """

    found: list[Diagnostic] = field(default_factory=list)

    def error(self, location: Location, code: Code, message: str, hint: str = "") -> None:
        """Record something that must be mended before a site can be built.

        Args:
            location: where in an editor's file.
            code: the kind of mistake, as declared in `codes` or by a rule.
            message: what is wrong, in an editor's words and without a full stop.
            hint: what to do about it, in a sentence; nothing where the message says it.
        """
        self.found.append(Diagnostic(location, code, message, hint))

    def extend(self, more: Iterable[Diagnostic]) -> None:
        """Add what another stage found."""
        self.found.extend(more)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(set(self.found)))

    @property
    def errors(self) -> int:
        """How many of them stop the build, each counted once however often it was found."""
        return sum(1 for diagnostic in set(self.found) if diagnostic.severity is Severity.ERROR)

    @property
    def warnings(self) -> int:
        """How many of them do not, counted alike."""
        return sum(1 for diagnostic in set(self.found) if diagnostic.severity is Severity.WARNING)


class ContentError(Exception):
    """The editor's files cannot give a site; `diagnostics` says why."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        super().__init__(f"{diagnostics.errors} errors in the content")
        self.diagnostics = diagnostics


class SettingError(Exception):
    """A sheet that cannot be set: most likely it has a letter that the font has not."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names up to three of the nearest known words.

    Where none is near it lists up to 12; an empty text where there are more, or none.
    """
    names = sorted(set(known))
    near = get_close_matches(word, names, n=3, cutoff=0.6)
    if near:
        return "Did you mean " + " or ".join(f"'{name}'" for name in near) + "?"
    if 0 < len(names) <= 12:
        return "It can be: " + ", ".join(names) + "."
    return ""


def as_json(diagnostics: Diagnostics) -> str:
    """All of them as one JSON array, in the order of files and lines."""
    return json.dumps(
        [diagnostic.as_data() for diagnostic in diagnostics], indent=2, ensure_ascii=False
    )


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
