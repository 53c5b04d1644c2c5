"""`handrail verify` and `due`: whether what is published still is what was made, and what is due.

Beside the other commands.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

import click

from generator.cli.answering import answering
from generator.cli.console import StageClock, out
from generator.cli.options import today_option
from generator.files.project import Project
from generator.pipeline.stages import read_catalogue
from generator.tools.due import as_ical, as_json, as_text, due
from generator.tools.verify import NothingToVerifyError, Verified, verify

DIFFERS = 1
_DAYS = re.compile(r"([0-9]{1,5})d?")


def _days(_: click.Context, __: click.Parameter, value: str) -> int:
    found = _DAYS.fullmatch(value)
    if found is None:
        raise click.BadParameter(f"'{value}' is no number of days: write 90d")
    return int(found[1])


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
    catalogue = read_catalogue(project, StageClock(quiet=True))
    found = due(catalogue, today, within)
    if format == "ical":
        click.echo(as_ical(found, today), nl=False)
    elif format == "json":
        click.echo(as_json(found))
    else:
        for line in as_text(found) if found else (f"Nothing is due within {within} days.",):
            out.print(line, markup=False)
