"""What can be asked of Handrail: check, build, serve, coverage, joined, source, confirm and more.

The top of the house; `sources` and `publishing` hold some of the commands. How each ends is said in
`answering`.
"""

from __future__ import annotations

import sys
from datetime import date
from io import TextIOWrapper
from pathlib import Path

import click

from generator import pipeline
from generator.cli import interrupts
from generator.cli.answering import answering
from generator.cli.console import StageClock, out, show, table
from generator.cli.options import format_option, today_option
from generator.cli.publishing import build, due_, verify_
from generator.cli.sources import source
from generator.derived.coverage import coverage_of
from generator.diagnostics import did_you_mean
from generator.engine.site import build_site
from generator.files.project import Project
from generator.preview import server as preview
from generator.tools import confirm, handbook
from generator.tools.joined import lines


def main() -> None:
    """Run the command that was typed."""
    for stream in (sys.stdout, sys.stderr):  # a terminal that lacks a letter must not end a run
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    handrail(prog_name="handrail")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="The project folder, with content/, guides/ and mkdocs.yml.  [default: this folder]",
)
@click.version_option(package_name="handrail", prog_name="handrail")
@click.pass_context
def handrail(context: click.Context, root: Path) -> None:
    """Compile safeguarding guidance, written as data, into a site that can be trusted."""
    context.obj = Project(root)


for command in (source, build, verify_, due_):
    handrail.add_command(command)


@handrail.command()
@format_option
@click.pass_obj
@answering
def check(project: Project, format: str) -> None:
    """Read everything and say what is wrong; write nothing."""
    checked = pipeline.check(project, StageClock(quiet=True))
    show(checked.diagnostics, format)
    if format == "text":
        count = sum(len(partnership.provisions) for partnership in checked.catalogue.partnerships)
        partnerships = len(checked.catalogue.partnerships)
        out.print(f"All is well: {count} provisions of {partnerships} partnerships.")


@handrail.command()
@today_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port to listen on.")
@click.pass_obj
@answering
def serve(project: Project, today: date, host: str, port: int) -> None:
    """Show the site in a browser and build it again at every change."""
    interrupts.end_at_once()

    def rebuild() -> pipeline.Built:
        clock = StageClock(quiet=True)
        return pipeline.build(project, today, project.site, build_site, clock)

    def told(event: preview.Event) -> None:
        if event.diagnostics is not None:
            show(event.diagnostics, "text")
        out.print(event.message, markup=False)

    try:
        preview.serve(project, rebuild, host, port, told)
    except preview.PortError as bad:
        raise click.ClickException(f"{bad}. Choose another with --port.") from bad


@handrail.command(name="coverage")
@click.option("--unaccounted", is_flag=True, help="List the sentences that nothing accounts for.")
@click.pass_obj
@answering
def coverage_(project: Project, unaccounted: bool) -> None:
    """Show how each document's sentences are accounted for, and how much is quoted."""
    catalogue = pipeline.read_catalogue(project, StageClock(quiet=True))
    rows = table("", "document", "sentences", "cited", "set aside", "open", "accounted", "quoted")
    lines = []
    for partnership in catalogue.partnerships:
        for document in partnership.sources:
            coverage = coverage_of(document, partnership, catalogue)
            rows.add_row(
                f"{partnership.id}/{document.id}",
                str(coverage.sentences),
                str(coverage.cited),
                str(sum(coverage.set_aside.values())),
                str(len(coverage.unaccounted)),
                f"{coverage.accounted_share:.1%}",
                f"{coverage.quoted_share:.1%}",
            )
            lines += [f"{partnership.id}/{document.id} {at}" for at in coverage.unaccounted]
    out.print(rows)
    if unaccounted:
        out.print("\n".join(lines), markup=False)


@handrail.command()
@click.argument("partnership", required=False)
@click.pass_obj
@answering
def joined(project: Project, partnership: str | None) -> None:
    """Show each list as the sentences that are read where its parts stand alone.

    Of every list the sentence of the whole comes first, then that of each item. PARTNERSHIP is the
    id of one; without it, the lists of all are shown.
    """
    catalogue = pipeline.read_catalogue(project, StageClock(quiet=True))
    if partnership and partnership not in catalogue.by_id:
        hint = did_you_mean(partnership, catalogue.by_id)
        raise click.BadParameter(f"there is no partnership '{partnership}'. {hint}".rstrip())
    for owner in catalogue.partnerships:
        for line in lines(owner) if partnership in (None, owner.id) else ():
            out.print(line, markup=False, soft_wrap=True)


@handrail.command(name="confirm")
@click.argument("names", nargs=-1)
@click.option("--all", "all_of_it", is_flag=True, help="Confirm all that is not confirmed yet.")
@click.pass_obj
@answering
def confirm_(project: Project, names: tuple[str, ...], all_of_it: bool) -> None:
    """Say that you have held records against the sentences that they cite.

    NAMES are ids of provisions, notes, silences or terms, PARTNERSHIP/DOCUMENT/ADDRESS of a
    sentence that is set aside, or PARTNERSHIP or PARTNERSHIP/DOCUMENT for all of its records.
    Without names, what is still to be confirmed is listed.
    """
    catalogue = pipeline.read_catalogue(project, StageClock(quiet=True))
    for done in confirm.confirm(project, catalogue, names, all_of_it):
        for reading in done.confirmed:
            out.print(f"confirmed {reading.id} {reading.at or ''}".rstrip(), markup=False)
        for reading in () if names or all_of_it else done.open:
            out.print(f"{reading.location}: {reading.id} {reading.at or ''}".rstrip(), markup=False)
        out.print(
            f"{done.document}: {len(done.confirmed)} confirmed now, {len(done.open)} still open"
            + (f"; {done.dropped} of what is no longer cited left out." if done.dropped else "."),
            markup=False,
        )


@handrail.command(name="handbook")
@click.pass_obj
@answering
def handbook_(project: Project) -> None:
    """Write the editor's handbook's field tables and the editors' completion from the schema."""
    try:
        written = handbook.write(project.root)
    except handbook.NoHandbookError as bad:
        raise click.ClickException(
            f"{bad}. This command keeps up Handrail's own handbook: run it in Handrail's folder, "
            "or name that: handrail --root DIR handbook"
        ) from bad
    for path in written:
        out.print(f"wrote {path}", markup=False)
