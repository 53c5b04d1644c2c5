"""`handrail confirm`: a person says that records were held against their sentences.

Beside the other commands. At a terminal it goes through what is open one record at a time; the
sentences themselves are shown only where the document's file is named, since none is kept.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TypedDict, Unpack

import click

from generator.catalogue import Catalogue, Source
from generator.cli.answering import answering
from generator.cli.console import StageClock, out
from generator.cli.options import today_option
from generator.derived.derive import Derived
from generator.derived.readings import Reading, name_of, readings_of
from generator.files.project import Project
from generator.parse.drafts import Draft
from generator.parse.project import PARTNERSHIPS
from generator.pipeline.stages import read_catalogue
from generator.schema.base import TO_DO
from generator.tools import change_entry, confirm, why
from generator.tools.drafting.takeover import take_over

_ANSWERS = click.Choice(["y", "n", "q"])


class _Asked(TypedDict):
    """What the command was asked for."""

    names: tuple[str, ...]
    all_of_it: bool
    ask: bool | None
    text: Path | None


@click.command(name="confirm")
@click.argument("names", nargs=-1)
@click.option("--all", "all_of_it", is_flag=True, help="Confirm all that is not confirmed yet.")
@click.option(
    "--ask/--list",
    default=None,
    help="Go through what is open one by one, or list it.  [default: ask, at a terminal]",
)
@click.option(
    "--text",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The document's file: its sentences are shown beside the records.",
)
@today_option
@click.pass_obj
@answering
def confirm_(project: Project, today: date, **asked: Unpack[_Asked]) -> None:
    """Say that you have held records against the sentences that they cite.

    NAMES are ids of provisions, notes, silences or terms, PARTNERSHIP/DOCUMENT/ADDRESS of a
    sentence that is set aside, or PARTNERSHIP or PARTNERSHIP/DOCUMENT for all of its records.
    A draft that is named becomes a statement; PARTNERSHIP and --all leave drafts as they are.
    Without names you are asked of each that is open, or shown a list. When nothing of a document
    is open any more, the entry that `handrail source update` began tells of it.
    """
    catalogue = read_catalogue(project, StageClock(quiet=True))
    bare = not asked["names"] and not asked["all_of_it"]
    asking = bare and (_at_a_terminal() if asked["ask"] is None else asked["ask"])
    names = _agreed(project, catalogue, asked["text"]) if asking else asked["names"]
    if taken := take_over(project, catalogue, names):
        for draft in taken:
            out.print(f"{draft.name} is no draft any more", markup=False)
        catalogue = read_catalogue(project, StageClock(quiet=True))
        known = confirm.readable(catalogue, (draft.name for draft in taken))
        names = (*(name for name in names if name not in {each.name for each in taken}), *known)
        if not names:
            return
    for done in confirm.confirm(project, catalogue, names, asked["all_of_it"]):
        _tell(done, listed=bare and not asking)
        _carry_on(project, catalogue, done, today)


def _at_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _tell(done: confirm.Outcome, *, listed: bool) -> None:
    for reading in done.confirmed:
        out.print(f"confirmed {reading.id} {reading.at or ''}".rstrip(), markup=False)
    for reading in done.open if listed else ():
        out.print(f"{reading.location}: {reading.id} {reading.at or ''}".rstrip(), markup=False)
    out.print(
        f"{done.document}: {len(done.confirmed)} confirmed now, {len(done.open)} still open"
        + (f"; {done.dropped} of what is no longer cited left out." if done.dropped else "."),
        markup=False,
    )


def _carry_on(project: Project, catalogue: Catalogue, done: confirm.Outcome, today: date) -> None:
    finished = not done.open
    if not (done.confirmed or done.dropped):
        return
    written = change_entry.carry_on(
        project, catalogue, done.source, done.fresh, today, finished=finished
    )
    if written:
        state = "it is finished: read it through" if finished else "a draft still"
        out.print(f"wrote {written}: {state}.", markup=False)


def _agreed(project: Project, catalogue: Catalogue, text: Path | None) -> tuple[str, ...]:
    """Names of the records that somebody says are right, asked one by one."""
    agreed: list[str] = []
    for name, lines in _to_ask(project, catalogue, text):
        for line in lines:
            out.print(line, markup=False, soft_wrap=True)
        answer = click.prompt("Does it say so? [y]es, [n]ot yet, [q]uit", type=_ANSWERS)
        if answer == "q":
            break
        agreed += [name] if answer == "y" else []
    return tuple(agreed)


def _to_ask(
    project: Project, catalogue: Catalogue, text: Path | None
) -> Iterator[tuple[str, Iterable[str]]]:
    """What is open, document by document, then what is drafted: a name, and what is shown of it."""
    derived = Derived(catalogue)
    for source in (source for owner in catalogue.partnerships for source in owner.sources):
        spoken = _spoken(project, text, source.partnership, source.id)
        for name, readings in _open(source, catalogue).items():
            yield name, _shown(name, readings, derived, spoken)
    for (owner, document), drafts in groupby(catalogue.drafts, key=_document_of):
        spoken = _spoken(project, text, owner, document)
        for draft in drafts:
            if TO_DO in str(draft.placed.written):
                out.print(f"\n{draft.location}: {draft.name} still says {TO_DO}", markup=False)
            else:
                yield draft.name, _drafted(draft, spoken)


def _document_of(draft: Draft) -> tuple[str, str]:
    return draft.partnership, draft.document


def _drafted(draft: Draft, spoken: Mapping[str, str]) -> Iterator[str]:
    """A draft as it is written, why it was drafted so, and its sentences where they are at hand."""
    yield f"\n{draft.name} (draft, {draft.location})"
    for key, value in draft.placed.written.items():
        if key not in ("id", "draft"):
            yield f"    {key}: {value}"
    yield from (f"    {at}: {spoken[at]}" for at in draft.at if at in spoken)


def _open(source: Source, catalogue: Catalogue) -> Mapping[str, list[Reading]]:
    """What is open of a document, record by record."""
    said = {(confirmed.id, confirmed.at): confirmed.hash for confirmed in source.confirmed}
    found: dict[str, list[Reading]] = {}
    for reading in readings_of(source, catalogue):
        if said.get(reading.key) != reading.hash:
            found.setdefault(name_of(reading, source), []).append(reading)
    return found


def _shown(
    name: str, readings: list[Reading], derived: Derived, spoken: Mapping[str, str]
) -> Iterator[str]:
    yield ""
    try:
        yield from why.why(readings[0].id, derived)
    except why.UnknownRecordError:  # a term, or a sentence that is set aside
        yield f"{name}: {readings[0].location}"
    for reading in readings:
        if sentence := spoken.get(reading.at or ""):
            yield f"    {reading.at}: {sentence}"


def _spoken(
    project: Project, text: Path | None, partnership: str, document: str
) -> Mapping[str, str]:
    """The sentences of a document, where its file was named."""
    if text is None:
        return {}
    from generator.tools import intake

    cutting, spoken = intake.spoken(project, text, partnership, document)
    kept = intake.kept(project.root / PARTNERSHIPS / partnership / "documents" / document)
    return spoken if kept and kept.register.text == cutting.register.text else {}
