"""Where on the site stands what was just saved, so that an open page can go there.

Used by the server. It remembers the content as it was, finds the first line that a save changed,
and the record in which that line stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path, PurePosixPath

from generator import addresses
from generator.catalogue import Catalogue, Note
from generator.diagnostics import Location
from generator.files.project import Project

_TOPS = ("content", "guides")


class Follower:
    """Remembers what people wrote, and tells what of it a save changed."""

    def __init__(self, project: Project) -> None:
        self._root = project.root
        files = (path for top in _TOPS for path in (project.root / top).rglob("*.yml"))
        self._seen = {path.resolve(): _lines(path) for path in files}

    def changed(self, files: Iterable[Path]) -> tuple[Location, ...]:
        """The first line that changed of each saved file of the content."""
        found = []
        for path in sorted(file.resolve() for file in files):
            if path.suffix != ".yml" or not path.is_relative_to(self._root.resolve()):
                continue
            before, now = self._seen.get(path, []), _lines(path)
            self._seen[path] = now
            pairs = enumerate(zip_longest(before, now), start=1)
            line = next((n for n, (old, new) in pairs if old != new), None)
            if line is not None:
                relative = path.relative_to(self._root.resolve())
                found.append(Location(PurePosixPath(relative.as_posix()), line))
        return tuple(found)


def page_of(changed: Iterable[Location], catalogue: Catalogue) -> str:
    """The site path of the record that was changed first; nothing where it has no place."""
    return next((place for one in changed for place in _pages(one, catalogue)), "")


def _pages(changed: Location, catalogue: Catalogue) -> Iterator[str]:
    above = [
        (where.line, path)
        for where, path in _places(catalogue)
        if where.file == changed.file and where.line <= changed.line
    ]
    if above:
        yield max(above)[1]


def _places(catalogue: Catalogue) -> Iterator[tuple[Location, str]]:
    """Where each record is written, and where it stands on the site."""
    for owner in catalogue.partnerships:
        yield owner.location, addresses.partnership_path(owner.id)
        for source in owner.sources:
            yield source.location, addresses.source_path(owner.id, source.id)
        for record in owner.records():
            if isinstance(record, Note):
                path = addresses.note_path(owner.id, record.document, record.id)
            else:
                path = addresses.provision_path(owner.id, record.stage, record.id)
            yield record.where("id"), path
    for guide in catalogue.guides:
        yield guide.location, addresses.guide_path(guide.partnership, guide.id)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:  # gone since it was told of
        return []
