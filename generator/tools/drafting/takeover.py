"""A draft becomes a statement: its two keys are taken out of its file, and nothing else is touched.

`handrail confirm` does so for what it is given by name, before it takes down what was read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from generator.catalogue import Catalogue
from generator.diagnostics import ContentError, Diagnostics
from generator.diagnostics.codes import Command
from generator.files.output import write_if_changed
from generator.files.project import Project
from generator.parse.drafts import Draft
from generator.schema.base import TO_DO

_KEYS = ("draft", "guess")


def take_over(project: Project, catalogue: Catalogue, names: Collection[str]) -> tuple[Draft, ...]:
    """Make statements of the drafts that are named; those that no draft is called by are passed by.

    Raises:
        ContentError: one of them still says TODO, or its keys stand on no lines of their own.
    """
    wanted = [draft for draft in catalogue.drafts if draft.name in names]
    found = Diagnostics()
    for draft in wanted:
        _check(draft, found)
    if found.errors:
        raise ContentError(found)
    for file in sorted({draft.file for draft in wanted}):
        path = project.root / file
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        gone = {line for draft in wanted if draft.file == file for line in _lines(draft, lines)}
        kept = "".join(line for n, line in enumerate(lines) if n not in gone)
        write_if_changed(path, kept.encode())
    return tuple(wanted)


def _check(draft: Draft, out: Diagnostics) -> None:
    if TO_DO in str(draft.placed.written):
        out.error(
            draft.location,
            Command.DRAFT_UNWRITTEN,
            f"'{draft.name}' still says {TO_DO}",
            "Say in your own words what its sentence says, then confirm it.",
        )
    places = [draft.placed.yaml.key_location((*draft.placed.path, key)) for key in _KEYS]
    if len({place.line for place in (draft.location, *places)}) <= len(_keys(draft)):
        out.error(
            places[0],
            Command.DRAFT_BY_HAND,
            f"`draft` of '{draft.name}' does not stand on a line of its own",
            "Take `draft` and `guess` out of the line by hand.",
        )


def _keys(draft: Draft) -> list[str]:
    return [key for key in _KEYS if (*draft.placed.path, key) in draft.placed.yaml.keys]


def _lines(draft: Draft, lines: list[str]) -> Iterable[int]:
    """Places of the lines of both keys, from 0; a text that goes on below is of its key."""
    for key in _keys(draft):
        place = draft.placed.yaml.key_location((*draft.placed.path, key))
        first = place.line - 1
        yield first
        after = first + 1
        while after < len(lines) and _indent(lines[after]) >= place.column:
            yield after
            after += 1


def _indent(line: str) -> int:
    """Signs before the first word; none of a line without any, which ends a text."""
    return len(line) - len(line.lstrip(" ")) if line.strip() else 0
