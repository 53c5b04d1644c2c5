"""The stages, in order: read, parse, link, check, derive, then all files, the engine, publish.

Below `building`, which asks for them where a site cannot stand as it is. It names the stages and
hands each one's result to the next; the work is done in the layers below. What is made of the
content is said by `producers`, and `told` holds what a build is asked for and tells. The engine
that turns pages into a site is passed in, so that nothing here depends on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.catalogue import Catalogue
from generator.checks import NO_KEYS, run_checks
from generator.derived.derive import Derived
from generator.derived.edition_sound import edition_of
from generator.diagnostics import ContentError, Diagnostics
from generator.files.cache import Cache
from generator.files.made_from import made_from
from generator.files.output import prune, settle
from generator.files.owned import MANIFEST, Kept, claim, everything, kept
from generator.files.project import Project, read_content
from generator.files.publish import publish, staging
from generator.files.read_before import Before, ReadBefore
from generator.files.standing import finished_name, take_over
from generator.kept_work import FEW
from generator.linking.drafts import link_all
from generator.pages.frame.context import make_context
from generator.parse.ahead import read_ahead
from generator.parse.project import parse_project
from generator.pipeline.laying import Ground, Laid, lay_all
from generator.pipeline.told import Basis, Built, Checked, Engine, Progress, Wanted
from generator.producers import Given, given_to, key_of
from generator.work import Here, Work
from generator.yaml_source.reader import read_yaml


def check(
    project: Project, progress: Progress, work: Work | None = None, *, keep: bool = False
) -> Checked:
    """Read, parse, link and check the content; what was read and checked before is not done again.

    Nothing is written: who builds a site of it keeps what was found, by `Checked.read`.

    Args:
        project: whose content it is.
        progress: is told where the run is.
        work: who reads and checks; nobody else but this process, where it is not said.
        keep: whether what is found is to be kept.

    Raises:
        ContentError: the content cannot give a site; it carries every message of the run.
    """
    found = Diagnostics()
    with progress.stage("Read"):
        files = read_content(project, found)
    if found.errors and not files:
        raise ContentError(found)
    work, before, store = work or Here(), Before(project, files), ReadBefore(project)
    known = keep or store.is_there  # else nothing is asked for, and nothing need stand for it
    with progress.stage("Parse"):
        ahead = known or len(before.groups) > FEW
        keys = before.read_from if known else NO_KEYS
        read = read_ahead(files, before.groups, keys, store, work) if ahead else read_yaml
        parsed = parse_project(files, found, read)
    with progress.stage("Link"):
        linked = link_all(parsed, found)
    if linked is None:
        raise ContentError(found)
    derived = Derived(linked.published)
    with progress.stage("Check"):
        keys = before.checked_from(linked.published.adding()) if known else NO_KEYS
        run_checks(derived, found, keys, store, work)
    if found.errors:
        raise ContentError(found)
    return Checked(parsed, linked, derived, found, files, store)


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
    checked = check(project, progress, work, keep=True)
    cache = Cache(project.cache)
    given = _given(checked, project, today, wanted, cache)
    with staging(site) as finished, staging(project.pages) as compiled:
        with progress.stage("Keep"):
            keys = {id: key_of(id, given) for id in given.context.catalogue.by_id}
            standing = take_over(project, site, finished, keys)
        claim(project.pages)
        finisher = engine.finisher(project)
        ground = Ground(given, compiled, finished, finisher)
        laid = lay_all(ground, standing, progress, work)
        if not wanted.partnerships:  # what an edition has no use for, the others have
            cache.used.update(laid.used)
            cache.prune()
        with progress.stage("Write"):
            written = settle(laid.tree, compiled, project.pages)
        with progress.stage("Finish"):
            pages = [path for path in laid.tree.files if path.endswith(".md")]
            slow = engine.complete(project, pages, finished, laid.unfinished)
            files = _read_anew(finished, laid) if slow else laid.finished
        with progress.stage("Publish"):
            seen = publish(finished, site, files)
    checked.read.settle()
    return replace(
        _built(site, checked, given.context.catalogue, files),
        written=written,
        slow=slow,
        seen=seen,
        parts=laid.parts,
        basis=Basis(site, checked, given, None if slow else finisher, laid.sizes, laid.parts),
    )


def _given(checked: Checked, project: Project, today: date, wanted: Wanted, cache: Cache) -> Given:
    """What all pieces are made from, of the whole or of an edition."""
    catalogue = edition_of(
        checked.whole if wanted.drafts else checked.catalogue, wanted.partnerships
    )
    derived = checked.derived if catalogue is checked.catalogue else Derived(catalogue)
    context = make_context(derived, today, scripts=wanted.scripts)
    asked = (today.isoformat(), repr(wanted))
    keys = made_from(project, checked.files, catalogue.by_id, *asked)
    return given_to(context, project.templates, cache, keys)


def _built(site: Path, checked: Checked, catalogue: Catalogue, files: Mapping[str, Kept]) -> Built:
    """Told of a finished site, which has its manifest besides."""
    return Built(
        site=site,
        name=catalogue.site.name,
        address=catalogue.site.address or "",
        pages=sum(name.endswith(".html") for name in files),
        provisions=sum(len(partnership.provisions) for partnership in catalogue.partnerships),
        partnerships=len(catalogue.partnerships),
        files=len(files) + 1,
        bytes=sum(file.size for file in files.values()) + (site / MANIFEST).stat().st_size,
        drafts=len(checked.catalogue.drafts),
        diagnostics=checked.diagnostics,
        catalogue=catalogue,
    )


def _read_anew(finished: Path, laid: Laid) -> dict[str, Kept]:
    """What an engine made, without what it adds and no page asks for: the theme's scripts."""
    prune(finished, {*map(finished_name, laid.tree.files), "404.html"})
    return {name: kept((finished / name).read_bytes()) for name in everything(finished)}
