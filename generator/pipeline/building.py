"""Build a project's site; where nothing that goes into it has changed, leave it as it stands.

The top of the pipeline. The stages are loaded only when there is something to do: half of what a
build that changes nothing would take is the loading of a program that it does not need.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.files.lock import held
from generator.files.look import look
from generator.files.owned import NotOursError, listed_as
from generator.files.project import Project
from generator.files.publish import recover
from generator.files.unchanged import Record, as_it_was, made_of, remember
from generator.pipeline.told import WHOLE, Built, Engine, Progress, Wanted
from generator.work import Here, Work


def build(
    project: Project,
    today: date,
    site: Path,
    engine: Engine,
    progress: Progress,
    wanted: Wanted = WHOLE,
    *,
    work: Work | None = None,
) -> Built:
    """Build the site, or an edition; the old one stays as it was until the new one is finished.

    Args:
        project: what is built.
        today: the one day that the site knows.
        site: where it will stand.
        engine: finishes compiled pages.
        progress: is told where the build is.
        wanted: what to build.
        work: who makes the pieces; nobody else but this process, where it is not said.

    Raises:
        ContentError: as `check` and `edition_of`; nothing is written then.
        NotOursError: a folder to write to holds what no build of ours put there, or is read.
        OSError: the machine cannot do it: a full disk, a missing permission.
    """
    _refuse(project, site)
    project = project.compiling(wanted.partnerships, drafts=wanted.drafts)
    site, asked = site.resolve(), (today.isoformat(), repr(wanted))
    with held(project.lock, progress.waiting):
        recover(site)
        recover(project.pages)
        with progress.stage("Compare"):
            key = made_of(project, *asked)
            told = as_it_was(project, site, key)
        if told is not None:
            return Built.again(site, told)
        from generator.pipeline.stages import build_anew  # noqa: PLC0415 see above

        built = build_anew(project, today, site, engine, progress, wanted, work=work or Here())
        if not built.slow:
            _remember(project, built, key)
        return built


def _refuse(project: Project, site: Path) -> None:
    if read := project.read_around(site):
        raise NotOursError(f"{site} lies in {read}, which a build reads and does not write")
    if around := project.kept_around(site):
        raise NotOursError(f"{site} lies in {around}, where builds keep what is of use to the next")


def _remember(project: Project, built: Built, key: str) -> None:
    lists = listed_as(built.site), listed_as(project.pages)
    seen = built.seen, look(project.pages)
    again = "" if built.diagnostics.warnings else key  # what is to be told is told each time
    record = Record(again, built.told(), lists, seen, built.parts)
    remember(project, built.site, record)
