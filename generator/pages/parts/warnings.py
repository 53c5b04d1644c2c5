"""The one line under a statement that says what a fault of its source can change for a reader.

Layer 1: the note in full stands behind the clause, and at its permanent place.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Note, Partnership
from generator.pages.frame.context import Standpoint
from generator.pages.frame.wording import SEVERITIES
from generator.schema.policy import NoteSeverity


@dataclass(frozen=True, slots=True)
class Warning:
    """A note in at most twelve words, and the way to all of it."""

    severity: str
    text: str
    href: str
    again: bool = False
    """Whether the same stands in words above, among the same lines."""


def warnings_at(id: str, owner: Partnership, page: Standpoint) -> tuple[Warning, ...]:
    """What a reader has to know of a provision or silence, the gravest first.

    Notes on wording alone change nothing that one does: they stand behind the clause. Whoever
    reads one note has to learn of another on the same sentence that may reverse it.
    """
    found = page.context.kept.once((warnings_at, owner.id, id), lambda: _gravest_first(id, owner))
    return tuple(_warning(note, owner, page) for note in found)


def _gravest_first(id: str, owner: Partnership) -> tuple[Note, ...]:
    touching = [note for note in owner.notes_touching(id) if _changes_action(note)]
    behind = [reverse for note in touching for reverse in owner.notes_behind(note)]
    notes = {note.id: note for note in (*touching, *behind)}.values()
    return tuple(sorted(notes, key=lambda note: not note.reverses))


def _changes_action(note: Note) -> bool:
    return note.severity is not NoteSeverity.WORDING


def _warning(note: Note, owner: Partnership, page: Standpoint) -> Warning:
    home = addresses.note_path(owner.id, note.document, note.id)
    text = note.record.short or f"Editor’s note: {SEVERITIES[note.severity]}."
    return Warning(str(note.severity), text, page.href(home))
