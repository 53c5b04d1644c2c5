"""`handrail new` and `handrail init`: begin a partnership, begin a project.

What reads documents is loaded by the commands that need it.
"""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from generator.cli.answering import answering
from generator.cli.console import StageClock, out
from generator.files.project import Project
from generator.pages.frame.amounts import count
from generator.pipeline.stages import read_catalogue


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@answering
def init(folder: Path) -> None:
    """Make a project in FOLDER, with one small invented partnership, that builds and passes."""
    from generator.tools import starter

    written = starter.start(folder)
    out.print(f"wrote {len(written)} files to {folder}", markup=False)
    out.print(f"Next: handrail --root {folder} serve", markup=False)


@click.group()
def new() -> None:
    """Begin a partnership."""


@new.command(name="partnership")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--name", required=True, help="What the site calls it: 'Northmoor'.")
@click.option("--id", default="", help="Its id, for ever.  [default: made of the name]")
@click.option(
    "--document",
    default="",
    help="The document's id, for ever: no version in it.  [default: made of the file's name]",
)
@click.pass_obj
@answering
def new_partnership(project: Project, file: Path, name: str, id: str, document: str) -> None:
    """Register FILE as a new partnership's document, and draft all that a machine can.

    FILE is Word (.docx), OpenDocument (.odt), a web page, a PDF with text, or plain text. Nothing
    that is drafted is published: read each record against its sentence and confirm it.
    """
    from generator.tools.drafting import partnership

    catalogue = read_catalogue(project, StageClock(quiet=True))
    try:
        made = partnership.new_partnership(project, catalogue, file, name, id, document)
    except ValueError as bad:
        raise click.UsageError(str(bad)) from bad
    folder = Path("content/partnerships") / made.id
    for path in made.written:
        out.print(f"wrote {path}", markup=False)
    sentences = sum(1 for _ in made.registered.register.sentences())
    many = {"line set aside": "lines set aside"}
    counts = (count(n, what, many.get(what, "")) for what, n in made.drafts.items() if n)
    drafted = ", ".join(counts)
    out.print(
        f"{count(sentences, 'sentence')}; drafted: {drafted}. None of it is published.",
        markup=False,
    )
    for line in (*made.registered.remarks, *made.registered.doubts):
        out.print(line, markup=False)
    named = f"--partnership {made.id} --document {made.document}"
    out.print(
        f"How it was cut: handrail source show {shlex.quote(str(file))} {named}", markup=False
    )
    out.print(
        f"Next: handrail serve shows the drafts, marked; put {folder / 'partnership.yml'} right, "
        f"then read document.yml and confirm it: "
        f"handrail confirm {made.id}/{made.document}/document",
        markup=False,
    )
