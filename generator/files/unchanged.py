"""Whether a finished site can stand as it is: made of the very same, and still as it was made.

Beside `publish`. All that goes into a build is one digest: what people write, templates, settings,
the program, the packages around it, and what was asked for. It is kept beside the cache with what
the build told; losing it costs a build and nothing else. That site and compiled pages are still
what was made is not believed of any date: every file is held against its manifest.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from generator.files.below import below
from generator.files.output import write_if_changed
from generator.files.owned import intact
from generator.files.project import Project

_PROGRAM = Path(__file__).resolve().parent.parent

Told = Mapping[str, object]
"""What a build tells of itself, as JSON has it."""


def made_of(project: Project, *asked: str) -> str:
    """What stands for all that goes into a build; nothing where something could not be read."""
    written = [(project.root / name, project.root) for name in ("content", "guides")]
    return _stands_for([*written, *_ours(project)], asked)


def made_with(project: Project, *asked: str) -> str:
    """The same without what people write: the program, templates, packages, what is asked."""
    return _stands_for(_ours(project), asked)


def _ours(project: Project) -> list[tuple[Path, Path]]:
    return [(place, place) for place in (project.templates, _PROGRAM, project.mkdocs_config)]


def _stands_for(places: Iterable[tuple[Path, Path]], asked: Iterable[str]) -> str:
    parts = [part.encode() for part in (*asked, sys.version, *_packages())]
    for place, top in places:
        for found in below(place, top):
            if found.refused:
                return ""
            if found.path.suffix != ".pyc":
                name = found.path.relative_to(place).as_posix()
                parts += [os.fsencode(name), found.path.read_bytes()]
    return sha256(b"".join(len(part).to_bytes(8, "big") + part for part in parts)).hexdigest()


def _packages() -> Iterator[str]:
    """Name and version of every installed package, by the folders that tell them."""
    for place in sorted({path for path in sys.path if path.endswith("-packages")}):
        yield from sorted(path.name for path in Path(place).glob("*.dist-info"))


def as_it_was(project: Project, site: Path, key: str) -> Told | None:
    """What the build told of a site that is made of the same and whole; None where it is not."""
    try:
        kept = json.loads(_record(project, site).read_bytes())
        made, told = kept["made"], kept["told"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    now = [key, intact(site), intact(project.pages)]
    return told if all(now) and made == now and isinstance(told, dict) else None


def remember(project: Project, site: Path, key: str, told: Told) -> None:
    """Keep what a finished site was made of, and what its build told."""
    if key:
        kept = {"made": [key, intact(site), intact(project.pages)], "told": told}
        write_if_changed(_record(project, site), json.dumps(kept, indent=1).encode())


def _record(project: Project, site: Path) -> Path:
    place = os.path.relpath(site, project.root)  # a project that was moved is the same project
    return project.made_before / f"{sha256(os.fsencode(place)).hexdigest()[:16]}.json"
