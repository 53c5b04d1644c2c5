"""What stands of an earlier build of a site: parts that a new one takes over as they are.

Above `unchanged`, below the pipeline. What was laid down for a partnership is what would be laid
down again as long as all that goes into it is the same, which its key stands for. Its finished
files are copied from the site as it stands; its compiled pages stay where they are.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.files.owned import Kept, listed
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


NOTHING = Standing({}, {}, {})


def finished_name(path: str) -> str:
    """Where a compiled file stands when it is finished: a page is no Markdown file any more."""
    return f"{path.removesuffix('.md')}.html" if path.endswith(".md") else path


def take_over(project: Project, site: Path, staged: Path, keys: Mapping[str, str]) -> Standing:
    """Copy into a new site what stands of the old one and would be made again as it is.

    Args:
        project: whose site it is.
        site: where the old one stands.
        staged: where the new one is made: empty, and empty again where nothing stands.
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
    if looks(project, site) == seen:  # nothing was touched while it was copied
        return standing
    shutil.rmtree(staged)
    staged.mkdir()
    return NOTHING


def _copy(standing: Standing, site: Path, staged: Path) -> None:
    folders: set[Path] = set()
    names = (finished_name(name) for part in standing.parts.values() for name in part.files)
    for path in names:
        place = staged / path
        if place.parent not in folders:
            place.parent.mkdir(parents=True, exist_ok=True)
            folders.add(place.parent)
        shutil.copyfile(site / path, place)
