"""`handrail init`: a project with a small invented partnership, to be looked at and then replaced.

It gets what all partnerships share, as this project has it, and its own copy of the example. What
names a partnership that the new project does not have is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostics
from generator.files.output import write_if_changed
from generator.files.owned import NotOursError
from generator.files.project import brought
from generator.yaml_source.reader import read_yaml

SHARED = ("topics", "roles", "verbs", "glossary", "comparison", "checklists", "search")
"""Files of `content/` that name no partnership, but for `_OF_PARTNERSHIPS`."""
_OF_PARTNERSHIPS = {"comparison": "same"}
"""Keys, the last of their files, that list records of partnerships."""
_RENAMED = {"gitignore": ".gitignore"}
"""What a wheel would leave out under its own name."""


def start(folder: Path) -> tuple[Path, ...]:
    """Make a project in a folder that is not there, or is empty. The files that were written.

    Raises:
        NotOursError: there is something in the folder.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotOursError(f"{folder} is there already, and is not empty")
    written = []
    for path, content in sorted(_files().items()):
        write_if_changed(folder / path, content)
        written.append(folder / path)
    return tuple(written)


def _files() -> Mapping[PurePosixPath, bytes]:
    starter, content = brought("starter"), brought("content")
    files = {
        _named(path.relative_to(starter)): path.read_bytes()
        for path in starter.rglob("*")
        if path.is_file()
    }
    shared = PurePosixPath("content")
    for name in SHARED:
        raw = (content / f"{name}.yml").read_bytes()
        key = _OF_PARTNERSHIPS.get(name)
        files[shared / f"{name}.yml"] = without(raw, key) if key else raw
    for path in (content / "templates").glob("*.yml"):
        files[shared / "templates" / path.name] = path.read_bytes()
    return files


def _named(path: Path) -> PurePosixPath:
    return PurePosixPath(path.with_name(_RENAMED.get(path.name, path.name)).as_posix())


def without(raw: bytes, key: str) -> bytes:
    """A file without its last key, and without the comment above that."""
    sourced = read_yaml(raw, PurePosixPath(key), Diagnostics())
    assert sourced and list(sourced.data)[-1] == key
    lines = raw.decode().splitlines(keepends=True)
    end = sourced.key_location((key,)).line - 1
    while end and (lines[end - 1].startswith("#") or not lines[end - 1].strip()):
        end -= 1
    return "".join(lines[:end]).encode()
