"""Whether a finished site can stand as it is: made of the very same, and still as it was made.

Beside `publish`. All that goes into a build is one digest: what people write, templates, settings,
the program, the packages around it, and what was asked for. It is kept beside the cache with what
the build told, and with what was laid down for each partnership (`standing`); losing it costs a
build and nothing else. Site and compiled pages are still what was made where no file of theirs was
touched (`look`); where one was, or that cannot be told, every file is read and held against its
manifest.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from generator.files.below import below
from generator.files.look import look
from generator.files.noted import note, noted
from generator.files.owned import intact, listed_as
from generator.files.project import Project

_PROGRAM = Path(__file__).resolve().parent.parent

Told = Mapping[str, object]
"""What a build tells of itself, as JSON has it."""


def made_of(project: Project, *asked: str) -> str:
    """What stands for all that goes into a build; nothing where that cannot be known."""
    written = [(project.root / name, project.root) for name in ("content", "guides")]
    return _stands_for([*written, *_ours(project)], asked) if _settled(project) else ""


def made_with(project: Project, *asked: str) -> str:
    """The same without what people write: the program, templates, packages, what is asked."""
    return _stands_for(_ours(project), asked) if _settled(project) else ""


def _settled(project: Project) -> bool:
    """Whether all settings stand in the project's own file: none in another or in the system."""
    settings = project.mkdocs_config.read_bytes() if project.mkdocs_config.is_file() else b""
    return b"INHERIT" not in settings and b"!ENV" not in settings


def _ours(project: Project) -> list[tuple[Path, Path]]:
    return [(place, place) for place in (project.templates, project.mkdocs_config)]


def _stands_for(places: Iterable[tuple[Path, Path]], asked: Iterable[str]) -> str:
    program = _program()
    return program and _digest_of(places, (*asked, program))


@cache
def _program() -> str:
    """Of the code that runs, of Python and the packages: a process goes on as it was loaded."""
    return _digest_of([(_PROGRAM, _PROGRAM)], (sys.version, *_packages()))


def _digest_of(places: Iterable[tuple[Path, Path]], told: Iterable[str]) -> str:
    parts = [part.encode() for part in told]
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
    known = recorded(project, site)
    if known is None or not key or known.key != key:
        return None
    seen = looks(project, site)
    if not known.holds(project, site, seen):
        return None
    if known.seen != seen:  # what was only moved or touched is known from now on
        remember(project, site, replace(known, seen=seen))
    return known.told


@dataclass(frozen=True, slots=True)
class Part:
    """What was laid down for one partnership."""

    key: str
    """Of all that went into it."""
    offered: tuple[str, ...]
    """Site paths of what it offers to download."""
    pages: tuple[str, ...]
    """Site paths of all else, as compiled: a page is still a Markdown file."""
    rests_on: tuple[str, ...]
    """Keys of the cache, which are of use as long as this stands."""

    @property
    def files(self) -> tuple[str, ...]:
        """Site paths of all its compiled files."""
        return (*self.offered, *self.pages)


@dataclass(frozen=True, slots=True)
class Record:
    """What a finished site was made of, and how its files and those of its pages lay."""

    key: str
    """By `made_of`; nothing where its build is to be told again."""
    told: Told
    lists: tuple[str, str]
    """What stands for the lists of what the site and its compiled pages hold."""
    seen: tuple[str, str]
    """What stands for how both lay, by `look`."""
    parts: Mapping[str, Part]
    """Partnership -> what was laid down for it."""

    def holds(self, project: Project, site: Path, seen: tuple[str, str]) -> bool:
        """Whether site and compiled pages are still what they were: by a look, else by reading."""
        list_of = listed_as if all(seen) and seen == self.seen else intact
        try:
            return (list_of(site), list_of(project.pages)) == self.lists
        except OSError:  # a list is gone
            return False


def looks(project: Project, site: Path) -> tuple[str, str]:
    """How a site and its compiled pages lie there."""
    return look(site), look(project.pages)


def recorded(project: Project, site: Path) -> Record | None:
    """What is known of a finished site; None where nothing is, or what there is makes no sense."""
    try:
        found = json.loads(noted(_place(project, site)) or b"")
        (site_list, pages_list), (site_seen, pages_seen) = found["lists"], found["seen"]
        parts = {id: _part(**part) for id, part in found["parts"].items()}
        told = {str(name): value for name, value in found["told"].items()}
        lists, seen = (str(site_list), str(pages_list)), (str(site_seen), str(pages_seen))
        return Record(str(found["key"]), told, lists, seen, parts)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _part(key: str, offered: list[str], pages: list[str], rests_on: list[str]) -> Part:
    return Part(key, tuple(offered), tuple(pages), tuple(rests_on))


def remember(project: Project, site: Path, record: Record) -> None:
    """Keep what is known of a finished site, unless it could not be told."""
    if all(record.lists):
        note(_place(project, site), json.dumps(asdict(record), indent=1).encode())


def _place(project: Project, site: Path) -> Path:
    place = os.path.relpath(site, project.root)  # a project that was moved is the same project
    return project.made_before / f"{sha256(os.fsencode(place)).hexdigest()[:16]}.json"
