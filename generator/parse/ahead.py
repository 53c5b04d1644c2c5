"""What files hold, read ahead of parsing: kept from before, or read by several processes at once.

Between `yaml_source` and `project`. Of a file in which nothing is wrong parsing needs its plain
data, and its bytes once something is to be said of a place in it. Plain data is JSON: it is soon
read, and can run nothing. A file of which there is anything to be said is not among it, and is read
as ever, so that no message is lost; what is damaged is as if it were not there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from generator.diagnostics import Diagnostics
from generator.kept_work import Store, found_or_made
from generator.work import Work
from generator.yaml_source.reader import Sourced, read_yaml

Files = Mapping[PurePosixPath, bytes]
GENERATED = "register.yml"


class Ahead:
    """Reads YAML files: those that were read ahead at once, all others as `read_yaml` does."""

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        self._data = data or {}

    def __call__(
        self, raw: bytes, file: PurePosixPath, diagnostics: Diagnostics, generated: bool = False
    ) -> Sourced | None:
        """As `read_yaml`."""
        name = str(file)
        if name in self._data and generated == _generated(file):
            return Sourced(file, self._data[name], raw, generated)
        return read_yaml(raw, file, diagnostics, generated)


def read_ahead(
    files: Files,
    groups: Mapping[str, Iterable[PurePosixPath]],
    keys: Mapping[str, str],
    store: Store,
    work: Work,
) -> Ahead:
    """Read groups of files.

    Args:
        files: project-relative path -> bytes.
        groups: the files that are read and kept together, by a name for each.
        keys: of groups, what stands for all bytes in them and the program.
        store: keeps what was read.
        work: reads what was not kept.
    """
    data: dict[str, Any] = {}
    given = files, {name: tuple(paths) for name, paths in groups.items()}
    for _, made in found_or_made(_read, given, keys, store, work, tuple(groups)):
        data |= _loaded(made)
    return Ahead(data)


def _read(given: tuple[Files, Mapping[str, tuple[PurePosixPath, ...]]], group: str) -> bytes:
    """All files of a group that are read and have nothing wrong, as JSON: path -> data."""
    files, groups = given
    data = {}
    for path in groups[group]:
        if path.suffix == ".yml":
            found = Diagnostics()
            sourced = read_yaml(files[path], path, found, _generated(path))
            if sourced is not None and not found.found:
                data[str(path)] = sourced.data
    return json.dumps(data, separators=(",", ":")).encode()


def _loaded(made: bytes) -> dict[str, Any]:
    try:
        data = json.loads(made)
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _generated(path: PurePosixPath) -> bool:
    return path.name == GENERATED
