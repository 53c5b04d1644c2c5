"""`handrail source`: take in a document or a new edition of it, and look at how it is cut.

What reads documents is loaded by the commands that need it: no other command waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from generator import pipeline
from generator.catalogue import Source
from generator.cli.answering import answering
from generator.cli.console import StageClock, out
from generator.derived.derive import Derived
from generator.diagnostics import ContentError
from generator.files.project import Project


@click.group()
def source() -> None:
    """Take in documents, and look at how they are cut."""


document_options = (
    click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path)),
    click.option("--partnership", required=True, help="Id of the partnership."),
    click.option("--document", required=True, help="Id of the document."),
)


def _document(command: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(document_options):
        command = option(command)
    return command


@source.command(name="add")
@_document
@click.pass_obj
@answering
def source_add(project: Project, file: Path, partnership: str, document: str) -> None:
    """Register a document: write its register.yml and fingerprint, and nothing else.

    FILE is Word (.docx), OpenDocument (.odt), a web page, a PDF with text, or plain text.
    """
    from generator.tools import edition, intake

    before = _as_it_was(project, partnership, document)
    done = intake.register(project, file, partnership, document)
    for name in done.changed or ("nothing: both files are as they were",):
        out.print(f"wrote {done.folder / name}" if done.changed else name, markup=False)
    counts = done.register
    out.print(
        f"{sum(1 for _ in counts.sentences())} sentences in {len(counts.sections)} sections.",
        markup=False,
    )
    for dropped in counts.dropped:
        out.print(f"left out by the rule {dropped.rule}: {len(dropped.lines)} lines", markup=False)
    for remark in done.remarks:
        out.print(f"{remark}.", markup=False)
    for hint in counts.idle_hints:
        out.print(f"hints.yml: the document is cut the same without {hint}", markup=False)
    for doubt in done.doubts:
        out.print(doubt, markup=False)
    if before and done.edition:
        for line in edition.told(done.edition, *before):
            out.print(line, markup=False, soft_wrap=True)


def _as_it_was(project: Project, partnership: str, document: str) -> tuple[Source, Derived] | None:
    """The document before it is taken in again; none where it cannot be read or is new."""
    try:
        catalogue = pipeline.read_catalogue(project, StageClock(quiet=True))
    except ContentError:
        return None
    owner = catalogue.by_id.get(partnership)
    sources = [source for source in owner.sources if source.id == document] if owner else []
    return (sources[0], Derived(catalogue)) if sources else None


@source.command(name="show")
@_document
@click.pass_obj
@answering
def source_show(project: Project, file: Path, partnership: str, document: str) -> None:
    """Print a document sentence by sentence, each with its address, to read beside the content."""
    from generator.tools import intake

    out.print(intake.show(project, file, partnership, document), markup=False)
