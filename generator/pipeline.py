"""The stages, in order: read, parse, link, check, derive, then all files, the engine, publish.

Below the command line, above everything else. It names the stages and hands
each one's result to the next; the work is done in the layers below. What is made of the content is
a table of `producers`: context to files. The engine that turns pages into a site is passed in, so
that nothing here depends on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from generator.catalogue import Catalogue
from generator.checks import run_checks
from generator.derived.derive import Derived
from generator.derived.edition_sound import edition_of
from generator.diagnostics import ContentError, Diagnostics
from generator.exporters.files import Keep
from generator.files.cache import Cache
from generator.files.lock import held
from generator.files.output import Tree, Written, write_tree
from generator.files.owned import NotOursError
from generator.files.project import Project, read_content
from generator.files.publish import publish, recover, staging
from generator.linking import link
from generator.pages.frame.context import Context, make_context
from generator.parse.project import parse_project
from generator.producers import OFFERED, PUBLISHED, Producer, Workshop
from generator.render.environment import make_environment

Engine = Callable[[Project, Tree, Path], str]
"""Builds a site out of the compiled files of a project, into an empty folder; tells why it took the
long way round, if it did."""


class Progress(Protocol):
    """How a long run tells where it is. The command line draws it."""

    def stage(self, name: str) -> AbstractContextManager[None]:
        """Enter a named stage; its time is taken until it is left."""
        ...

    def step(self, done: int, total: int) -> None:
        """So much of the present stage is done."""
        ...

    def waiting(self, process: str) -> None:
        """Another process builds this project; this run goes on when that one has ended."""
        ...


@dataclass(frozen=True, slots=True)
class Checked:
    """Content that gives a site."""

    derived: Derived
    """What follows from it: made once, and handed on to all that a build makes."""
    diagnostics: Diagnostics
    """Warnings only."""

    @property
    def catalogue(self) -> Catalogue:
        """The content itself."""
        return self.derived.catalogue


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to build."""

    partnerships: tuple[str, ...] = ()
    """Ids of those whose edition it is; none where it is the whole site."""
    scripts: bool = True
    """Whether it may have scripts."""


WHOLE = Wanted()


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made."""

    site: Path
    name: str
    """As the masthead has it."""
    address: str
    """Where it is published, or nothing."""
    pages: int
    provisions: int
    partnerships: int
    files: int
    bytes: int
    written: Written
    slow: str
    """Why MkDocs made every page; nothing where they were made directly."""
    diagnostics: Diagnostics


def check(project: Project, progress: Progress) -> Checked:
    """Read, parse, link and check the content.

    Raises:
        ContentError: the content cannot give a site; it carries every message of the run.
    """
    found = Diagnostics()
    with progress.stage("Read"):
        files = read_content(project, found)
    if found.errors and not files:
        raise ContentError(found)
    with progress.stage("Parse"):
        parsed = parse_project(files, found)
    with progress.stage("Link"):
        catalogue = link(parsed, found)
    if catalogue is None:
        raise ContentError(found)
    derived = Derived(catalogue)
    with progress.stage("Check"):
        run_checks(derived, found)
    if found.errors:
        raise ContentError(found)
    return Checked(derived, found)


def read_catalogue(project: Project, progress: Progress) -> Catalogue:
    """The catalogue as far as it can be linked, unchecked: for looking at work in hand.

    Raises:
        ContentError: a file that everything hangs on cannot be read.
    """
    found = Diagnostics()
    with progress.stage("Read"):
        parsed = parse_project(read_content(project, found), found)
    catalogue = link(parsed, found)
    if catalogue is None:
        raise ContentError(found)
    return catalogue


def build(
    project: Project,
    today: date,
    site: Path,
    engine: Engine,
    progress: Progress,
    wanted: Wanted = WHOLE,
) -> Built:
    """Build the site, or an edition; the old one stays as it was until the new one is finished.

    Raises:
        ContentError: as `check` and `edition_of`; nothing is written then.
        NotOursError: a folder to write to holds what no build of ours put there, or is read.
        OSError: the machine cannot do it: a full disk, a missing permission.
    """
    if read := project.read_around(site):
        raise NotOursError(f"{site} lies in {read}, which a build reads and does not write")
    with held(project.lock, progress.waiting):
        return _build(project, today, site.resolve(), engine, progress, wanted)


def _build(
    project: Project, today: date, site: Path, engine: Engine, progress: Progress, wanted: Wanted
) -> Built:
    recover(site)
    checked = check(project, progress)
    catalogue = edition_of(checked.catalogue, wanted.partnerships)
    derived = checked.derived if catalogue is checked.catalogue else Derived(catalogue)
    cache = Cache(project.cache)
    context = make_context(derived, today, scripts=wanted.scripts)
    with staging(site) as staged:
        tree = compile_tree(context, project.templates, cache.keep, progress)
        if not wanted.partnerships:  # what an edition has no use for, the others have
            cache.prune()
        with progress.stage("Write"):
            written = write_tree(tree, project.pages)
        with progress.stage("Finish"):
            slow = engine(project, tree, staged)
        with progress.stage("Publish"):
            keep_what_is_ours(staged, tree)
            publish(staged, site)
    finished = [path for path in site.rglob("*") if path.is_file()]
    return Built(
        site=site,
        name=catalogue.site.name,
        address=catalogue.site.address or "",
        pages=sum(path.suffix == ".html" for path in finished),
        provisions=sum(len(partnership.provisions) for partnership in catalogue.partnerships),
        partnerships=len(catalogue.partnerships),
        files=len(finished),
        bytes=sum(path.stat().st_size for path in finished),
        written=written,
        slow=slow,
        diagnostics=checked.diagnostics,
    )


def compile_tree(
    context: Context,
    templates: Path,
    keep: Keep,
    progress: Progress,
    offered: Iterable[Producer] | None = None,
) -> Tree:
    """All files of the site's source, those that pages offer first: a page tells their size."""
    workshop = Workshop(templates, make_environment(templates / "pages"), keep, progress)
    tree = Tree()
    with progress.stage("Documents"):
        files = _made(OFFERED if offered is None else offered, context, workshop, tree)
    sizes = {path: len(content) for path, content in files.items()}
    with progress.stage("Render"):
        _made(PUBLISHED, replace(context, files=sizes), workshop, tree)
    return tree


def _made(
    producers: Iterable[Producer], context: Context, workshop: Workshop, tree: Tree
) -> Mapping[str, bytes]:
    made: dict[str, bytes] = {}
    for produce in producers:
        for path, content in produce(context, workshop).items():
            tree.add(path, content)
            made[path] = content
    return made


def keep_what_is_ours(staged: Path, tree: Tree) -> None:
    """Drop what the engine adds and no page asks for: the theme's scripts, a dated sitemap."""
    ours = {str(path.with_suffix(".html") if path.suffix == ".md" else path) for path in tree.files}
    ours.add("404.html")
    for path in sorted(staged.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(staged).as_posix() not in ours:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
