"""What a step or a field stands on: provisions in short, and silences, with all that binds them.

Force, conditions, exceptions and the tags of editor's notes go wherever a provision goes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Note, Partnership, Provision, Silence
from generator.pages.frame.context import Standpoint
from generator.pages.frame.wording import SEVERITIES
from generator.pages.parts.notes import see_also
from generator.pages.parts.statements import Statement, silence_text, statement
from generator.schema.policy import NoteSeverity


@dataclass(frozen=True, slots=True)
class NoteTag:
    """That there are editor's notes of one severity, and the way to them."""

    severity: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Ground:
    """A provision in short, and the way to its clause."""

    statement: Statement
    where: str
    exceptions: tuple[Statement, ...]
    exception_to: str
    """What it is an exception to, in a few words."""
    notes: tuple[NoteTag, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A silence in short."""

    text: str
    href: str
    near: tuple[Statement, ...]
    notes: tuple[NoteTag, ...]


def grounds(ids: Iterable[str], page: Standpoint) -> tuple[Ground, ...]:
    """Provisions by id, in their order."""
    return tuple(ground(page.catalogue.provisions[id], page) for id in ids)


def ground(provision: Provision, page: Standpoint) -> Ground:
    """One provision."""
    partnership = page.catalogue.by_id[provision.partnership]
    return Ground(
        statement=statement(provision, page),
        where=provision.evidence[0].sentence.label if provision.evidence else provision.id,
        exceptions=tuple(
            statement(exception, page) for exception in partnership.excepted_by(provision.id)
        ),
        exception_to=_excepts(provision),
        notes=_tags(provision.id, provision.partnership, page),
    )


def _excepts(provision: Provision) -> str:
    count = len(provision.record.excepts)
    if not count:
        return ""
    return "another statement" if count == 1 else f"{count} other statements"


def gaps(ids: Iterable[str], page: Standpoint) -> tuple[Gap, ...]:
    """Silences by id, in their order."""
    return tuple(_gap(page.catalogue.silences[id], page) for id in ids)


def _gap(silence: Silence, page: Standpoint) -> Gap:
    known = page.catalogue.provisions
    home = addresses.silence_path(silence.partnership, silence.stage, silence.id)
    return Gap(
        text=silence_text(silence, page.catalogue.by_id[silence.partnership]),
        href=page.href(home),
        near=tuple(
            statement(known[neighbour.provision], page, neighbour.about)
            for neighbour in silence.record.near
        ),
        notes=_tags(silence.id, silence.partnership, page),
    )


def _tags(id: str, partnership: str, page: Standpoint) -> tuple[NoteTag, ...]:
    """One line for each severity, the gravest first: that there is a note, and where.

    Then the way to the notes on the same sentences, where those may mean the reverse.
    """
    owner = page.catalogue.by_id[partnership]
    touching = owner.notes_touching(id)
    behind = {reverse.id: reverse for note in touching for reverse in owner.notes_behind(note)}
    further = (
        _further(reverse, owner, page) for reverse in behind.values() if reverse not in touching
    )
    return (*_by_severity(touching, owner, page), *further)


def _by_severity(
    touching: tuple[Note, ...], owner: Partnership, page: Standpoint
) -> tuple[NoteTag, ...]:
    return tuple(
        _tag(severity, tuple(note for note in touching if note.severity is severity), owner, page)
        for severity in NoteSeverity
        if any(note.severity is severity for note in touching)
    )


def _tag(
    severity: NoteSeverity, notes: tuple[Note, ...], owner: Partnership, page: Standpoint
) -> NoteTag:
    home = addresses.note_path(owner.id, notes[0].document, notes[0].id)
    what = "Editor’s note" if len(notes) == 1 else f"{len(notes)} editor’s notes"
    return NoteTag(str(severity), f"{what}: {SEVERITIES[severity]}", page.href(home))


def _further(note: Note, owner: Partnership, page: Standpoint) -> NoteTag:
    way = see_also(note, owner, page)
    return NoteTag(str(note.severity), way.text, way.href)
