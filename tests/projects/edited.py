"""A project after an editor's edits: its files in memory, read and linked as any other's are.

For tests that need a project of `tests/projects` a little different. The edits may leave out what
a check would ask for, such as a silence; what does not parse or link is a mistake of the test.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from generator.catalogue import Catalogue
from generator.diagnostics import Diagnostics
from generator.files.project import Project, read_content
from generator.linking import link
from generator.parse.project import parse_project


@dataclass(frozen=True, slots=True)
class Edited:
    """The text of each file, and steps that an editor takes. Places are as in the project."""

    files: Mapping[str, str]

    def replace(self, file: str, find: str, by: str) -> Edited:
        """Change one place of a file; fails where there is none or more than one."""
        text = self.files[file]
        assert text.count(find) == 1, f"{find!r} stands {text.count(find)} times in {file}"
        return self.write(file, text.replace(find, by))

    def replace_all(self, folder: str, find: str, by: str) -> Edited:
        """Change every place of a folder's files; fails where there is none."""
        inside = [file for file in self.files if _in(folder, file) and find in self.files[file]]
        assert inside, f"{find!r} stands nowhere in {folder}"
        return Edited(
            {**self.files, **{file: self.files[file].replace(find, by) for file in inside}}
        )

    def write(self, file: str, text: str) -> Edited:
        """Write all of a file."""
        return Edited({**self.files, file: text})

    def without(self, place: str) -> Edited:
        """Delete a file, or a folder with all that is in it."""
        kept = {file: self.files[file] for file in self.files if not _in(place, file)}
        assert kept.keys() != self.files.keys(), f"there is no {place}"
        return Edited(kept)

    def copy(self, folder: str, to: str) -> Edited:
        """Copy a folder with all that is in it."""
        inside = [file for file in self.files if _in(folder, file)]
        assert inside, f"there is no {folder}"
        copied = {file.replace(folder, to, 1): self.files[file] for file in inside}
        return Edited({**self.files, **copied})

    def catalogue(self) -> Catalogue:
        """What the project holds then."""
        found = Diagnostics()
        raw = {PurePosixPath(file): text.encode() for file, text in self.files.items()}
        linked = link(parse_project(raw, found), found)
        assert linked is not None and not found.errors, list(found)
        return linked


@cache
def unedited(root: Path) -> Edited:
    """The project as it lies in its folder."""
    found = Diagnostics()
    files = read_content(Project(root), found)
    assert not found.errors, list(found)
    return Edited({str(file): raw.decode() for file, raw in files.items()})


def _in(place: str, file: str) -> bool:
    return PurePosixPath(file).is_relative_to(place)
