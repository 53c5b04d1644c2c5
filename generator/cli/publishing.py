"""`handrail build`, `verify` and `due`: what is published, whether it still is, and what is due.

Beside the other commands. The commit that an archive is made of is asked for here, not below.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

import click

from generator import pipeline
from generator.cli.answering import answering
from generator.cli.console import StageClock, err, out, show
from generator.cli.options import format_option, today_option
from generator.cli.origin import made_of
from generator.engine.site import build_site
from generator.files.project import Project
from generator.pages.frame.wording import count, size
from generator.tools.archive import About, write_archive
from generator.tools.due import as_ical, as_json, as_text, due
from generator.tools.verify import NothingToVerifyError, Verified, verify
from generator.work import fitting

DIFFERS = 1
_ORIGIN = re.compile(r"https?://[a-z0-9*.-]+(:[0-9]+)?")
_DAYS = re.compile(r"([0-9]{1,5})d?")


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


def _days(_: click.Context, __: click.Parameter, value: str) -> int:
    found = _DAYS.fullmatch(value)
    if found is None:
        raise click.BadParameter(f"'{value}' is no number of days: write 90d")
    return int(found[1])


class _Edition(TypedDict):
    """What is asked of an edition, and of its archive."""

    ids: tuple[str, ...]
    no_scripts: bool
    zip_: bool
    framed_by: tuple[str, ...]


@click.command()
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
def build(
    project: Project,
    today: date,
    format: str,
    output: Path | None,
    **edition: Unpack[_Edition],
) -> None:
    """Check everything and build the site, or an edition of it."""
    clock = StageClock(quiet=format != "text")
    wanted = pipeline.Wanted(edition["ids"], scripts=not edition["no_scripts"])
    site = output or project.site_of(wanted.partnerships)
    built = pipeline.build(project, today, site, build_site, clock, wanted, work=fitting())
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


def _archive(built: pipeline.Built, project: Project, day: date, edition: _Edition) -> Path:
    whole = (built.name, built.address, edition["ids"], day, made_of(project.root))
    about = About(*whole, scripts=not edition["no_scripts"], framed_by=edition["framed_by"])
    return write_archive(built.site, project.templates, about)


@click.command(name="verify")
@click.argument("place", type=click.Path(exists=True, path_type=Path))
@answering
def verify_(place: Path) -> None:
    """Hold a published folder or an archive against its list; exit code 1 where they differ."""
    try:
        found = verify(place)
    except NothingToVerifyError as bad:
        raise click.ClickException(f"{bad}.") from bad
    for word, path in _differences(found):
        out.print(f"{word}: {path}", markup=False)
    if not found.whole:
        sys.exit(DIFFERS)
    out.print(f"All {found.files} files are as they were made.")


def _differences(found: Verified) -> list[tuple[str, str]]:
    told = {
        "altered": found.altered,
        "added": found.added,
        "lost": found.lost,
        "of your server": found.of_the_server,
    }
    return [(word, path) for word, paths in told.items() for path in paths]


@click.command(name="due")
@today_option
@click.option(
    "--within",
    default="90d",
    show_default=True,
    callback=_days,
    metavar="DAYS",
    help="What comes to its review in so many days is listed too.",
)
@click.option(
    "--format", type=click.Choice(["text", "json", "ical"]), default="text", show_default=True
)
@click.pass_obj
@answering
def due_(project: Project, today: date, within: int, format: str) -> None:
    """List the documents, statements and guides whose review is near or past."""
    catalogue = pipeline.read_catalogue(project, StageClock(quiet=True))
    found = due(catalogue, today, within)
    if format == "ical":
        click.echo(as_ical(found, today), nl=False)
    elif format == "json":
        click.echo(as_json(found))
    else:
        for line in as_text(found) if found else (f"Nothing is due within {within} days.",):
            out.print(line, markup=False)
