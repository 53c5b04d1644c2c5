"""`handrail check` and `handrail schemas`: what is wrong, and what an editor completes.

Beside the other commands.
"""

from __future__ import annotations

import click

from generator.cli import interrupts
from generator.cli.answering import answering
from generator.cli.collector import no_collector
from generator.cli.console import StageClock, out, show
from generator.cli.options import format_option
from generator.diagnostics import ContentError
from generator.files.project import Project
from generator.pages.frame.amounts import count
from generator.pipeline.stages import check, read_catalogue
from generator.pipeline.told import Checked
from generator.preview.watching import changes
from generator.tools import completion
from generator.work import fitting


@click.command()
@format_option
@click.option("--all", "whole", is_flag=True, help="Print warnings that are alike one by one too.")
@click.option("--watch", is_flag=True, help="Check again at every change, until Ctrl-C.")
@click.pass_obj
@answering
def check_(project: Project, format: str, whole: bool, watch: bool) -> None:
    """Read everything and say what is wrong; write nothing.

    Of more than three warnings that are alike in one file the first is printed, with the number of
    the others: a fresh partnership has a draft for each sentence. --all prints each; --format json
    and github always do.

    With --watch the screen is cleared before each answer, and the schemas of `handrail schemas`
    are kept up to date.
    """
    if not watch:
        _check(project, format, whole)
        return
    interrupts.end_at_once()
    for _ in changes(project):
        click.clear()
        _check_again(project, format, whole)


def _check(project: Project, format: str, whole: bool) -> Checked:
    with no_collector():
        checked = check(project, StageClock(quiet=True), fitting())
    show(checked.diagnostics, format, whole=whole)
    if format == "text":
        provisions = sum(len(owner.provisions) for owner in checked.catalogue.partnerships)
        owners = len(checked.catalogue.partnerships)
        drafts = len(checked.catalogue.drafts)
        waiting = f" {count(drafts, 'draft')} waiting; none is published." if drafts else ""
        out.print(
            f"All is well: {count(provisions, 'provision')} of {count(owners, 'partnership')}."
            f"{waiting}"
        )
    return checked


def _check_again(project: Project, format: str, whole: bool) -> None:
    try:
        completion.write(project, _check(project, format, whole).catalogue)
    except ContentError as bad:
        show(bad.diagnostics, format)


@click.command()
@click.option(
    "--modelines",
    is_flag=True,
    help="Let the first line of each content file name its schema, for any editor.",
)
@click.pass_obj
@answering
def schemas(project: Project, modelines: bool) -> None:
    """Write schemas that know this project's topics, roles, ids and addresses.

    They go to build/schemas, for completion in an editor. Run it again when ids were added;
    `handrail check --watch` does so by itself.
    """
    catalogue = read_catalogue(project, StageClock(quiet=True))
    written = completion.write(project, catalogue, modelines=modelines)
    for path in written:
        out.print(f"wrote {path}", markup=False)
    if not written:
        out.print("nothing: all schemas are as they were", markup=False)
