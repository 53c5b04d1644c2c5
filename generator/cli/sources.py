"""`handrail source`: take in a document or a new edition of it, and look at how it is cut.

What reads documents is loaded by the commands that need it: no other command waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.catalogue import Catalogue, Source
from generator.cli.answering import answering
from generator.cli.console import StageClock, out
from generator.cli.options import today_option
from generator.derived.derive import Derived
from generator.diagnostics import ContentError, did_you_mean
from generator.files.project import Project
from generator.pipeline.stages import read_catalogue

if TYPE_CHECKING:
    from generator.tools.intake import Registered


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
    _tell(done)
    if before and done.edition:
        for line in edition.told(done.edition, *before):
            out.print(line, markup=False, soft_wrap=True)


def _tell(done: Registered) -> None:
    """What taking in a document did, and what is doubtful."""
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


@source.command(name="update")
@click.argument("partnership")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--document", help="Id of the document, where the partnership has several.")
@click.option(
    "--old",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The file of the edition before: what changed is then shown word by word.",
)
@today_option
@click.pass_obj
@answering
def source_update(
    project: Project,
    partnership: str,
    file: Path,
    document: str | None,
    old: Path | None,
    today: date,
) -> None:
    """Take in a new edition: show what changed, and begin its entry for the changes page.

    PARTNERSHIP is its id, FILE the new edition. Words in {+ +} are new, words in [- -] are gone.
    Without the file of the edition before, its words are not known: {+ +} then marks what stood in
    no run of four words of it. Mend what is listed, then run handrail confirm.
    """
    from generator.tools import change_entry, edition, intake, word_by_word

    catalogue = read_catalogue(project, StageClock(quiet=True))
    source = _source_of(catalogue, partnership, document)
    before = edition.Cutting(source.register, source.fingerprint)
    earlier = _earlier(project, old, source) if old else None
    done = intake.register(project, file, partnership, source.id)
    _tell(done)
    if done.edition is None:
        return
    after, spoken = intake.spoken(project, file, partnership, source.id)
    words = (
        word_by_word.between(earlier, spoken)
        if earlier
        else word_by_word.from_what_is_kept(before, after, spoken)
    )
    for line in edition.told(done.edition, source, Derived(catalogue), words):
        out.print(line, markup=False, soft_wrap=True)
    owner = catalogue.by_id[partnership]
    begun = change_entry.draft(project, owner, source, done.edition, today)
    if begun:
        out.print(f"wrote {begun}: a draft of what changed, rule by rule.", markup=False)
    out.print("Put right what is listed, then: handrail confirm", markup=False)


def _source_of(catalogue: Catalogue, partnership: str, document: str | None) -> Source:
    owner = catalogue.by_id.get(partnership)
    if owner is None:
        near = did_you_mean(partnership, catalogue.by_id)
        raise click.BadParameter(f"there is no partnership '{partnership}'. {near}".rstrip())
    named = [each for each in owner.sources if document in (None, each.id)]
    if len(named) != 1:
        ids = ", ".join(each.id for each in owner.sources)
        raise click.BadParameter(f"name one of its documents with --document: {ids}")
    return named[0]


def _earlier(project: Project, old: Path, source: Source) -> Mapping[str, str]:
    """The sentences of the edition before; refused where the file is not the one registered."""
    from generator.tools import intake

    cutting, spoken = intake.spoken(project, old, source.partnership, source.id)
    known = {sentence.at: sentence.hash for sentence in source.register.sentences()}
    if known != {sentence.at: sentence.hash for sentence in cutting.register.sentences()}:
        raise click.BadParameter(f"{old} is not the edition that is registered")
    return spoken


def _as_it_was(project: Project, partnership: str, document: str) -> tuple[Source, Derived] | None:
    """The document before it is taken in again; none where it cannot be read or is new."""
    try:
        catalogue = read_catalogue(project, StageClock(quiet=True))
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
