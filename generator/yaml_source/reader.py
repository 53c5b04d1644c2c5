"""Read YAML with the line and column of everything in it, and with none of YAML's traps.

Just above diagnostics: `parse` turns what stands here into records, of files that people write and
of those that are generated. Values come out as they were written: `1.10`, `12:30`, `010` and dates
stay text, and the only values that are not text are whole numbers, `true`/`false` and nothing at
all. Refused is what YAML tools read in two ways (a bare `yes`), what can hide a mistake (a repeated
key) and what can make a small file huge (an alias).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

import yaml

from generator.diagnostics import Diagnostics, Location
from generator.diagnostics.codes import Reading
from generator.yaml_source.syntax import explained
from generator.yaml_source.values import KeyPath, Place, Refusal, RefusedError, Values

__all__ = ["KeyPath", "Sourced", "read_yaml"]

MAX_BYTES = 4_000_000
"""Of one file."""


@dataclass(frozen=True, slots=True)
class Sourced:
    """Plain data, and where each key and value of it stands."""

    file: PurePosixPath
    data: Any = None
    values: Mapping[KeyPath, Place] = field(default_factory=dict)
    keys: Mapping[KeyPath, Place] = field(default_factory=dict)
    faults: frozenset[KeyPath] = frozenset()
    """Places at which something was refused; what stands around them is not to be relied on."""

    def faulty(self, path: KeyPath) -> bool:
        """Whether something was refused at or below a place; `()` is the whole file."""
        return any(fault[: len(path)] == path for fault in self.faults)

    def location(self, path: KeyPath) -> Location:
        """Where a value stands, or the nearest thing around it that does. Raises nothing."""
        while path and path not in self.values:
            path = path[:-1]
        return Location(self.file, *self.values.get(path, (1, 1)))

    def key_location(self, path: KeyPath) -> Location:
        """Where a key stands, or its value where it has none."""
        place = self.keys.get(path)
        return Location(self.file, *place) if place else self.location(path)


def read_yaml(raw: bytes, file: PurePosixPath, diagnostics: Diagnostics) -> Sourced | None:
    """Read one YAML file; raises nothing, whatever the bytes are.

    Args:
        raw: all bytes of the file.
        file: its project-relative path, for messages.
        diagnostics: takes everything that is wrong.

    Returns:
        None where the file cannot be read at all. Where parts of it were refused, the rest of it
        with those parts among its `faults`.
    """
    text = _decoded(raw, file, diagnostics)
    values = None if text is None else _values(text, file, diagnostics)
    if values is None:
        return None
    for one in values.refused:
        _report(one, file, diagnostics)
    return Sourced(file, values.data, values.values, values.keys, frozenset(values.faults))


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
    return text


def _values(text: str, file: PurePosixPath, diagnostics: Diagnostics) -> Values | None:
    """All values of a text; None, with one message, where its syntax breaks off or is refused."""
    try:
        values = Values.of(text)
    except RefusedError as bad:
        _report(bad.refusal, file, diagnostics)
        return None
    except yaml.MarkedYAMLError as bad:
        mark = bad.problem_mark or bad.context_mark
        where = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
        message, hint = explained(bad, text, where.line)
        diagnostics.error(where, Reading.YAML_SYNTAX, message, hint)
        return None
    except yaml.reader.ReaderError as bad:
        position = bad.position if isinstance(bad.position, int) else 0
        diagnostics.error(
            Location(file, text.count("\n", 0, position) + 1),
            Reading.YAML_CHARACTER,
            "there is a control character that YAML does not allow",
            "Delete it, or type the line again.",
        )
        return None
    if values is None:
        hint = "Fill it in, or delete it."
        message = "the file holds only comments"
        diagnostics.error(Location(file), Reading.EMPTY_FILE, message, hint)
    return values


def _report(one: Refusal, file: PurePosixPath, diagnostics: Diagnostics) -> None:
    diagnostics.error(Location(file, *one.place), one.code, one.message, one.hint)
