"""Whether a finished site can stand as it is: made of the very same, and still as it was made.

Beside `publish`. All that goes into a build is one digest: what people write, templates, settings,
the program, the packages around it, and what was asked for. It is kept beside the cache with what
the build told; losing it costs a build and nothing else. Site and compiled pages are still what was
made where no file of theirs was touched (`look`); where one was, or that cannot be told, every file
is read and held against its manifest.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from generator.files.below import below
from generator.files.look import look
from generator.files.output import write_if_changed
from generator.files.owned import intact, listed_as
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
            name = found.path.relative_to(place)
            if "__pycache__" not in name.parts:
                parts += [os.fsencode(name.as_posix()), found.path.read_bytes()]
    return sha256(b"".join(len(part).to_bytes(8, "big") + part for part in parts)).hexdigest()


def _packages() -> Iterator[str]:
    """Name and version of every installed package, by the folders that tell them."""
    for place in sorted({path for path in sys.path if path.endswith("-packages")}):
        yield from sorted(path.name for path in Path(place).glob("*.dist-info"))


def as_it_was(project: Project, site: Path, key: str) -> Told | None:
    """What the build told of a site that is made of the same and whole; None where it is not."""
    try:
        kept = json.loads(_record(project, site).read_bytes())
        made, seen, told = kept["made"], kept["seen"], kept["told"]
        if not key or not isinstance(told, dict) or made[0] != key:
            return None
        if [look(site), look(project.pages)] == seen and all(seen):
            return told if made[1:] == [listed_as(site), listed_as(project.pages)] else None
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    if made[1:] != [intact(site), intact(project.pages)]:
        return None
    remember(project, site, key, told)  # what was only moved or touched is known from now on
    return dict(told)


def remember(project: Project, site: Path, key: str, told: Told, seen: str = "") -> None:
    """Keep what a finished site was made of, what its build told, and how its files lie there.

    Args:
        project: whose site it is.
        site: where it stands.
        key: by `made_of`.
        told: what is to be told of it again.
        seen: how its files lay before they were read for its list, if that is known.
    """
    looks = [seen or look(site), look(project.pages)]  # what is touched from now on shows then
    made = [key, listed_as(site) if seen else intact(site), intact(project.pages)]
    if all(made):
        kept = {"made": made, "seen": looks, "told": told}
        write_if_changed(_record(project, site), json.dumps(kept, indent=1).encode())


def _record(project: Project, site: Path) -> Path:
    place = os.path.relpath(site, project.root)  # a project that was moved is the same project
    return project.made_before / f"{sha256(os.fsencode(place)).hexdigest()[:16]}.json"
