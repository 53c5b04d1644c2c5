"""The stages, in order: read, parse, link, check, derive, then all files, the engine, publish.

Below `building`, which asks for them where a site cannot stand as it is. It names the stages and
hands each one's result to the next; the work is done in the layers below. What is made of the
content is said by `producers`, and `told` holds what a build is asked for and tells. The engine
that turns pages into a site is passed in, so that nothing here depends on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.catalogue import Catalogue
from generator.checks import run_checks
from generator.derived.derive import Derived
from generator.derived.edition_sound import edition_of
from generator.diagnostics import ContentError, Diagnostics
from generator.files.cache import Cache
from generator.files.made_from import made_from
from generator.files.output import Tree, Written, write_tree
from generator.files.project import Project, read_content
from generator.files.publish import publish, staging
from generator.files.read_before import Before, ReadBefore
from generator.linking.drafts import link_all
from generator.pages.frame.context import make_context
from generator.parse.ahead import read_ahead
from generator.parse.project import parse_project
from generator.pipeline.told import Built, Checked, Engine, Progress, Wanted
from generator.producers import (
    Given,
    Piece,
    given_to,
    made_before,
    made_of_all,
    made_of_partnership,
    shared_pieces,
    sizes_of,
)
from generator.work import Here, Work


def check(project: Project, progress: Progress, work: Work | None = None) -> Checked:
    """Read, parse, link and check the content; what was read and checked before is not done again.

    Nothing is written: who builds a site of it keeps what was found, by `Checked.read`.

    Args:
        project: whose content it is.
        progress: is told where the run is.
        work: who reads and checks; nobody else but this process, where it is not said.

    Raises:
        ContentError: the content cannot give a site; it carries every message of the run.
    """
    found = Diagnostics()
    with progress.stage("Read"):
        files = read_content(project, found)
    if found.errors and not files:
        raise ContentError(found)
    work, before, store = work or Here(), Before(project, files), ReadBefore(project)
    with progress.stage("Parse"):
        read = read_ahead(files, before.groups, before.read_from, store, work)
        parsed = parse_project(files, found, read)
    with progress.stage("Link"):
        linked = link_all(parsed, found)
    if linked is None:
        raise ContentError(found)
    derived = Derived(linked.published)
    with progress.stage("Check"):
        keys = before.checked_from(linked.published.adding())
        run_checks(derived, found, keys, store, work)
    if found.errors:
        raise ContentError(found)
    return Checked(derived, found, linked.whole, files, store)


def read_catalogue(project: Project, progress: Progress) -> Catalogue:
    """The catalogue as far as it can be linked, unchecked, without drafts: to look at work in hand.

    Raises:
        ContentError: a file that everything hangs on cannot be read.
    """
    found = Diagnostics()
    with progress.stage("Read"):
        files = read_content(project, found)
        before, store = Before(project, files), ReadBefore(project)
        read = read_ahead(files, before.groups, before.read_from, store, Here())
        parsed = parse_project(files, found, read)
    linked = link_all(parsed, found)
    if linked is None:
        raise ContentError(found)
    return linked.published


def build_anew(
    project: Project,
    today: date,
    site: Path,
    engine: Engine,
    progress: Progress,
    wanted: Wanted,
    *,
    work: Work,
) -> Built:
    """Build the site, whatever there is of an earlier one; arguments and errors are `build`'s."""
    checked = check(project, progress, work)
    given = checked.whole if wanted.drafts else checked.catalogue
    catalogue = edition_of(given, wanted.partnerships)
    derived = checked.derived if catalogue is checked.catalogue else Derived(catalogue)
    cache, pieces = Cache(project.cache), Cache(project.pieces)
    context = make_context(derived, today, scripts=wanted.scripts)
    asked = (today.isoformat(), repr(wanted))
    keys = made_from(project, checked.files, derived.catalogue.by_id, *asked)
    with staging(site) as staged:
        tree = compile_tree(
            given_to(context, project.templates, cache, pieces, keys), progress, work
        )
        if not wanted.partnerships:  # what an edition has no use for, the others have
            cache.prune()
            pieces.prune()
        with progress.stage("Write"):
            written = write_tree(tree, project.pages)
        with progress.stage("Finish"):
            slow = engine(project, tree, staged)
        with progress.stage("Publish"):
            keep_what_is_ours(staged, tree)
            seen = publish(staged, site)
    checked.read.settle()
    return _built(site, checked, catalogue, written, slow, seen)


def _built(
    site: Path, checked: Checked, catalogue: Catalogue, written: Written, slow: str, seen: str
) -> Built:
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
        drafts=len(checked.catalogue.drafts),
        slow=slow,
        diagnostics=checked.diagnostics,
        catalogue=catalogue,
        seen=seen,
    )


def compile_tree(given: Given, progress: Progress, work: Work) -> Tree:
    """All files of the site's source: first what partnerships offer, since pages tell the size."""
    given.context.derived.prepare()
    tree = Tree()
    sizes: dict[str, int] = {}
    number = 1 + len(given.context.catalogue.by_id)
    with progress.stage("Partnerships"):
        for piece in _told(_partnerships(given, work), number, progress):
            given.store.used.update(piece.used)
            given.pieces.used.update(piece.used)
            sizes |= sizes_of(piece.offered)
            _add(piece, tree)
    given = replace(given, context=replace(given.context, files=sizes))
    numbers = shared_pieces(given.context)
    with progress.stage("Shared"):
        for piece in _told(work.each(made_of_all, given, numbers), len(numbers), progress):
            _add(piece, tree)
    return tree


def _partnerships(given: Given, work: Work) -> Iterator[Piece]:
    """Of each partnership, and of all together; only what was not made before is work."""
    left = [""]
    for id in given.context.catalogue.by_id:
        if before := made_before(given, id):
            yield before
        else:
            left.append(id)
    yield from work.each(made_of_partnership, given, left)


def _told(pieces: Iterable[Piece], number: int, progress: Progress) -> Iterator[Piece]:
    for done, piece in enumerate(pieces, start=1):
        yield piece
        progress.step(done, number)


def _add(piece: Piece, tree: Tree) -> None:
    for path, content in (*piece.offered.items(), *piece.published.items()):
        tree.add(path, content)


def keep_what_is_ours(staged: Path, tree: Tree) -> None:
    """Drop what the engine adds and no page asks for: the theme's scripts, a dated sitemap."""
    ours = {str(path.with_suffix(".html") if path.suffix == ".md" else path) for path in tree.files}
    ours.add("404.html")
    for path in sorted(staged.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(staged).as_posix() not in ours:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
