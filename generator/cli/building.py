"""`handrail build`: what is published, and its archive for a web team.

Beside the other commands. What a build that changes nothing has no use for is loaded where it is
used. The commit that an archive is made of is asked for here, not below.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

import click

from generator.cli import engine
from generator.cli.answering import answering
from generator.cli.collector import no_collector
from generator.cli.console import StageClock, err, out, show
from generator.cli.options import format_option, today_option
from generator.cli.origin import made_of
from generator.files.project import Project
from generator.pages.frame.amounts import count, size
from generator.pipeline.building import build
from generator.pipeline.told import Built, Wanted
from generator.work import fitting

_ORIGIN = re.compile(r"https?://[a-z0-9*.-]+(:[0-9]+)?")


def _ids(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
    if value is None:
        return ()
    ids = tuple(sorted({id.strip() for id in value.split(",")} - {""}))
    if not ids:  # a variable that was not set must not give everybody's site in place of one's own
        raise click.BadParameter("name at least one partnership.")
    return ids


def _origins(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    for origin in value:
        if not _ORIGIN.fullmatch(origin):
            raise click.BadParameter(f"'{origin}' is no origin: write https://intranet.example")
    return value


class _Edition(TypedDict):
    """What is asked of an edition, and of its archive."""

    ids: tuple[str, ...]
    no_scripts: bool
    zip_: bool
    framed_by: tuple[str, ...]


@click.command(name="build")
@today_option
@format_option
@click.option(
    "--out",
    "--output",
    "output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes.  [default: build/site in the project folder; of an edition, "
    "build/editions/ID]",
)
@click.option(
    "--edition",
    "ids",
    callback=_ids,
    metavar="ID[,ID...]",
    help="Build an edition for these partnerships alone.",
)
@click.option("--no-scripts", is_flag=True, help="Build it without any script.")
@click.option("--zip", "zip_", is_flag=True, help="Write an archive for a web team beside it.")
@click.option(
    "--embed-in",
    "framed_by",
    multiple=True,
    callback=_origins,
    metavar="ORIGIN",
    help="With --zip: let pages of https://intranet.example show it in a frame.",
)
@click.pass_obj
@answering
def build_(
    project: Project,
    today: date,
    format: str,
    output: Path | None,
    **edition: Unpack[_Edition],
) -> None:
    """Check everything and build the site, or an edition of it."""
    clock = StageClock(quiet=format != "text")
    wanted = Wanted(edition["ids"], scripts=not edition["no_scripts"])
    site = output or project.site_of(wanted.partnerships)
    with no_collector():
        built = build(project, today, site, engine, clock, wanted, work=fitting())
    archive = _archive(built, project, today, edition) if edition["zip_"] else None
    show(built.diagnostics, format)
    if format == "text":
        if built.slow:
            err.print(f"MkDocs made every page, which takes longer: {built.slow}.", markup=False)
        did = "Built" if built.anew else "Nothing has changed since it was built:"
        out.print(
            f"\n{did} {built.pages} pages from {built.provisions} provisions "
            f"of {count(built.partnerships, 'partnership')}: {built.files} files, "
            f"{size(built.bytes)}, in {sum(clock.times.values()):.1f} s.\n"
            f"Open {built.site / 'index.html'}",
            markup=False,
        )
        if built.drafts:
            out.print(f"{built.drafts} drafts are not on it: `handrail check` lists them.")
        if archive:
            out.print(f"Hand on {archive}", markup=False)


def _archive(built: Built, project: Project, day: date, edition: _Edition) -> Path:
    from generator.tools.archive import About, write_archive

    whole = (built.name, built.address, edition["ids"], day, made_of(project.root))
    about = About(*whole, scripts=not edition["no_scripts"], framed_by=edition["framed_by"])
    return write_archive(built.site, project.templates, about)
