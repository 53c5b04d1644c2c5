"""What stands of an earlier build of a site: parts that a new one takes over as they are.

Above `unchanged`, below the pipeline. What was laid down for a partnership is what would be laid
down again as long as all that goes into it is the same, which its key stands for. Its finished
files are copied from the site as it stands; its compiled pages stay where they are.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.files.owned import Kept, kept, listed
from generator.files.project import Project
from generator.files.unchanged import Part, looks, recorded


@dataclass(frozen=True, slots=True)
class Standing:
    """Parts that stand, with what the files of the site and the compiled pages are."""

    parts: Mapping[str, Part]
    finished: Mapping[str, Kept]
    """Site path of a finished file -> what it is."""
    compiled: Mapping[str, Kept]
    """Site path of a compiled file -> what it is."""

    @property
    def names(self) -> Iterator[str]:
        """Site paths of the finished files of all parts."""
        return (finished_name(name) for part in self.parts.values() for name in part.files)


NOTHING = Standing({}, {}, {})


def finished_name(path: str) -> str:
    """Where a compiled file stands when it is finished: a page is no Markdown file any more."""
    return f"{path.removesuffix('.md')}.html" if path.endswith(".md") else path


def take_over(project: Project, site: Path, staged: Path, keys: Mapping[str, str]) -> Standing:
    """Copy into a new site what stands of the old one and would be made again as it is.

    Args:
        project: whose site it is.
        site: where the old one stands.
        staged: where the new one is to be made; nothing is left there where nothing stands.
        keys: partnership -> what stands for all that goes into its part; nothing if unknown.
    """
    known = recorded(project, site)
    seen = looks(project, site)
    if known is None or not known.holds(project, site, seen):
        return NOTHING
    finished, compiled = listed(site), listed(project.pages)
    parts = {
        id: part
        for id, part in known.parts.items()
        if part.key
        and keys.get(id) == part.key
        and all(name in compiled and finished_name(name) in finished for name in part.files)
    }
    standing = Standing(parts, finished, compiled)
    _copy(standing, site, staged)
    if _untouched(standing, staged, seen, looks(project, site)):
        return standing
    if staged.exists():
        shutil.rmtree(staged)
    return NOTHING


def _untouched(
    standing: Standing, staged: Path, before: tuple[str, str], now: tuple[str, str]
) -> bool:
    """Whether nothing was altered while it was copied: by a look, else by reading the copies."""
    if all(before) and all(now):
        return before == now
    return all(
        kept((staged / name).read_bytes()) == standing.finished[name] for name in standing.names
    )


def _copy(standing: Standing, site: Path, staged: Path) -> None:
    folders: set[Path] = set()
    for path in standing.names:
        place = staged / path
        if place.parent not in folders:
            place.parent.mkdir(parents=True, exist_ok=True)
            folders.add(place.parent)
        shutil.copyfile(site / path, place)
