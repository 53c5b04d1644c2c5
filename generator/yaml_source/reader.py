"""Read YAML with the line and column of everything in it, and with none of YAML's traps.

Just above diagnostics: `parse` turns what stands here into records, of files that people write and
of those that are generated. Values come out as they were written: `1.10`, `12:30`, `010` and dates
stay text, and the only values that are not text are whole numbers, `true`/`false` and nothing at
all. One thing is changed in silence: no-break, thin and wide spaces in a value are plain spaces.
Refused is what YAML tools read in two ways (a bare `yes`), what can hide a mistake (a repeated key,
a sign that nobody sees, a text that a comment cuts) and what can make a small file huge (an alias).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import PurePosixPath
from typing import Any, Protocol

from generator.diagnostics import Diagnostics, Location
from generator.diagnostics.codes import Reading
from generator.yaml_source.plain import DoubtfulError, plain
from generator.yaml_source.refusals import Place, Refusal, of_text
from generator.yaml_source.values import KeyPath, Values

__all__ = ["KeyPath", "Reader", "Sourced", "read_yaml"]

MAX_BYTES = 4_000_000
"""Of one file."""


@dataclass(frozen=True)
class Sourced:
    """Plain data, and where each key and value of it stands."""

    file: PurePosixPath
    data: Any = None
    raw: bytes = field(default=b"", repr=False)
    """All bytes of the file: places are looked for in them when somebody asks."""
    generated: bool = False
    """Whether a program wrote it."""
    faults: frozenset[KeyPath] = frozenset()
    """Places at which something was refused; what stands around them is not to be relied on."""

    @property
    def values(self) -> Mapping[KeyPath, Place]:
        """Where each value stands."""
        return self._placed.values if self._placed else {}

    @property
    def keys(self) -> Mapping[KeyPath, Place]:
        """Where each key stands."""
        return self._placed.keys if self._placed else {}

    @cached_property
    def _placed(self) -> Values | None:
        """The file, read once more: most that are read have nothing wrong, and nobody asks."""
        return Values.of(self.raw.decode("utf-8-sig"), self.generated)

    def faulty(self, path: KeyPath) -> bool:
        """Whether something was refused at or below a place; `()` is the whole file."""
        return path in self._around_faults

    @cached_property
    def _around_faults(self) -> frozenset[KeyPath]:
        """Each place at or around a fault, so that a file full of them is asked in one step."""
        return frozenset(fault[:end] for fault in self.faults for end in range(len(fault) + 1))

    def location(self, path: KeyPath) -> Location:
        """Where a value stands, or the nearest thing around it that does. Raises nothing."""
        return Location(self.file, seek=partial(self._place, path))

    def key_location(self, path: KeyPath) -> Location:
        """Where a key stands, or its value where it has none."""
        return Location(self.file, seek=partial(self._place_of_key, path))

    def _place(self, path: KeyPath) -> Place:
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def _place_of_key(self, path: KeyPath) -> Place:
        return self.keys.get(path) or self._place(path)


class Reader(Protocol):
    """Reads a file as `read_yaml` does."""

    def __call__(
        self, raw: bytes, file: PurePosixPath, diagnostics: Diagnostics, generated: bool = False
    ) -> Sourced | None:
        """As `read_yaml`."""
        ...


def read_yaml(
    raw: bytes, file: PurePosixPath, diagnostics: Diagnostics, generated: bool = False
) -> Sourced | None:
    """Read one YAML file; raises nothing, whatever the bytes are.

    Args:
        raw: all bytes of the file.
        file: its project-relative path, for messages.
        diagnostics: takes everything that is wrong.
        generated: whether a program wrote it, so that its signs are a document's and no slips.

    Returns:
        None where the file cannot be read at all. Where parts of it were refused, the rest of it
        with those parts among its `faults`.
    """
    text = _decoded(raw, file, diagnostics)
    if text is None:
        return None
    try:
        return Sourced(file, plain(text, generated), raw, generated)
    except DoubtfulError:
        values = Values.of(text, generated)
    if values is None:
        hint = "Fill it in, or delete it."
        message = "the file holds only comments"
        diagnostics.error(Location(file), Reading.EMPTY_FILE, message, hint)
        return None
    for refusal in values.refused:
        _report(refusal, file, diagnostics)
    if not values.whole:
        return None
    return Sourced(file, values.data, raw, generated, frozenset(values.faults))


def _decoded(raw: bytes, file: PurePosixPath, diagnostics: Diagnostics) -> str | None:
    start = Location(file)
    if len(raw) > MAX_BYTES:
        diagnostics.error(
            start,
            Reading.YAML_TOO_LARGE,
            f"the file has {len(raw):,} bytes",
            "Divide it: 4 MB is the limit.",
        )
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as bad:
        line = raw.count(b"\n", 0, bad.start) + 1
        column = bad.start - (raw.rfind(b"\n", 0, bad.start) + 1) + 1
        diagnostics.error(
            Location(file, line, column),
            Reading.NOT_UTF_8,
            "the file is not UTF-8 text",
            "Save it again with the encoding UTF-8.",
        )
        return None
    if not text.strip():
        hint = "Fill it in, or delete it."
        diagnostics.error(start, Reading.EMPTY_FILE, "the file is empty", hint)
        return None
    unreadable = of_text(text)
    if unreadable:
        _report(unreadable, file, diagnostics)
        return None
    return text


def _report(refusal: Refusal, file: PurePosixPath, diagnostics: Diagnostics) -> None:
    diagnostics.error(Location(file, *refusal.place), refusal.code, refusal.message, refusal.hint)
