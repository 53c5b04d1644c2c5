"""The stages, in order: read, parse, link, check, plan pages, render, write, MkDocs, publish.

Below the command line and the MkDocs adapter, above everything else. It names the stages and hands
each one's result to the next; the work is done in the layers below. The engine that turns pages
into a site is passed in, so that nothing here depends on it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Protocol

from generator import open_data, search_index
from generator.catalogue import Catalogue
from generator.checks import run_checks
from generator.diagnostics import ContentError, Diagnostics
from generator.exporters.comparison import comparison_files
from generator.exporters.files import export
from generator.exporters.posters import posters
from generator.files.cache import Cache
from generator.files.output import Tree, Written, publish, recover, write_tree
from generator.files.project import Project, read_content
from generator.linking import link
from generator.pages.documents.printables import printables
from generator.pages.frame.context import make_context
from generator.pages.plan import plan_pages
from generator.parse.project import parse_project
from generator.render.case_scripts import case_scripts
from generator.render.environment import make_environment
from generator.render.page_file import render
from generator.render.scripts import bundled
from generator.search_index.guides import guide_entries

Engine = Callable[[Project, Path], None]
"""Builds a site out of the pages of a project, into an empty folder."""


class Progress(Protocol):
    """How a long run tells where it is. The command line draws it."""

    def stage(self, name: str) -> AbstractContextManager[None]:
        """Enter a named stage; its time is taken until it is left."""
        ...

    def step(self, done: int, total: int) -> None:
        """So much of the present stage is done."""
        ...


@dataclass(frozen=True, slots=True)
class Checked:
    """Content that gives a site."""

    catalogue: Catalogue
    diagnostics: Diagnostics
    """Warnings only."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made."""

    site: Path
    pages: int
    provisions: int
    partnerships: int
    files: int
    bytes: int
    written: Written
    diagnostics: Diagnostics
    without_pdf: bool = False
    """Whether this machine lacks what makes PDFs."""


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
    with progress.stage("Check"):
        if catalogue is not None:
            run_checks(catalogue, found)
    if found.errors or catalogue is None:
        raise ContentError(found)
    return Checked(catalogue, found)


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


def build(project: Project, today: date, site: Path, engine: Engine, progress: Progress) -> Built:
    """Build the whole site; the old one stays as it was until the new one is finished.

    Raises:
        ContentError: as `check`; nothing is written then.
    """
    recover(site)
    checked = check(project, progress)
    with progress.stage("Documents"):
        cache = Cache(project.cache)
        context = make_context(checked.catalogue, today)
        made = export(printables(context), project.templates, cache.keep)
        environment = make_environment(project.templates / "pages")
        hung = posters(context, project.templates, environment, cache.keep)
        cache.prune()
    with progress.stage("Render"):
        compared = {**comparison_files(context), **case_scripts(context, environment)}
        files = {**made.files, **hung, **compared}
        tree = compile_tree(checked.catalogue, project.templates, today, progress, files)
    with progress.stage("Write"):
        written = write_tree(tree, project.pages)
    staged = site.with_name(f".{site.name}.staged")
    shutil.rmtree(staged, ignore_errors=True)
    with progress.stage("MkDocs"):
        engine(project, staged)
    with progress.stage("Publish"):
        keep_what_is_ours(staged, tree)
        publish(staged, site)
    finished = [path for path in site.rglob("*") if path.is_file()]
    return Built(
        site=site,
        pages=sum(path.suffix == ".html" for path in finished),
        provisions=sum(len(one.provisions) for one in checked.catalogue.partnerships),
        partnerships=len(checked.catalogue.partnerships),
        files=len(finished),
        bytes=sum(path.stat().st_size for path in finished),
        written=written,
        diagnostics=checked.diagnostics,
        without_pdf=made.without_pdf,
    )


def compile_tree(
    catalogue: Catalogue,
    templates: Path,
    today: date,
    progress: Progress,
    documents: Mapping[str, bytes] | None = None,
) -> Tree:
    """All files of the site's source: pages, assets, documents, search index, open data."""
    tree = Tree()
    for name, content in (documents or {}).items():
        tree.add(name, content)
    environment = make_environment(templates / "pages")
    sizes = {name: len(content) for name, content in (documents or {}).items()}
    pages = plan_pages(catalogue, today, sizes)
    for done, page in enumerate(pages, start=1):
        tree.add(PurePosixPath(page.path).with_suffix(".md"), render(page, environment).encode())
        progress.step(done, len(pages))
    for path, content in read_assets(templates / "assets").items():
        tree.add(PurePosixPath("assets") / path, content)
    for name, content in search_index.index_files(catalogue, guide_entries(catalogue)).items():
        tree.add(name, content)
    for name, content in open_data.files(catalogue, sizes).items():
        tree.add(name, content)
    return tree


def read_assets(folder: Path) -> dict[PurePosixPath, bytes]:
    """Styles, fonts and scripts as they are published: path below the folder -> bytes."""
    files = {
        PurePosixPath(path.relative_to(folder).as_posix()): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
    return bundled(files)


def keep_what_is_ours(staged: Path, tree: Tree) -> None:
    """Drop what the engine adds and no page asks for: the theme's scripts, a dated sitemap."""
    ours = {str(path.with_suffix(".html") if path.suffix == ".md" else path) for path in tree.files}
    ours.add("404.html")
    for path in sorted(staged.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(staged).as_posix() not in ours:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
