"""`handrail coverage` and `joined`: what the content accounts for, and how its lists read.

Beside the other commands.
"""

from __future__ import annotations

import click

from generator.cli.answering import answering
from generator.cli.console import StageClock, out, table
from generator.derived.coverage import coverage_of
from generator.diagnostics import did_you_mean
from generator.files.project import Project
from generator.pipeline.stages import read_catalogue
from generator.tools.joined import lines


@click.command(name="coverage")
@click.option("--unaccounted", is_flag=True, help="List the sentences that nothing accounts for.")
@click.pass_obj
@answering
def coverage_(project: Project, unaccounted: bool) -> None:
    """Show how each document's sentences are accounted for, and how much is quoted."""
    catalogue = read_catalogue(project, StageClock(quiet=True))
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


@click.command(name="joined")
@click.argument("partnership", required=False)
@click.pass_obj
@answering
def joined_(project: Project, partnership: str | None) -> None:
    """Show each list as the sentences that are read where its parts stand alone.

    Of every list the sentence of the whole comes first, then that of each item. PARTNERSHIP is the
    id of one; without it, the lists of all are shown.
    """
    catalogue = read_catalogue(project, StageClock(quiet=True))
    if partnership and partnership not in catalogue.by_id:
        hint = did_you_mean(partnership, catalogue.by_id)
        raise click.BadParameter(f"there is no partnership '{partnership}'. {hint}".rstrip())
    for owner in catalogue.partnerships:
        for line in lines(owner) if partnership in (None, owner.id) else ():
            out.print(line, markup=False, soft_wrap=True)
