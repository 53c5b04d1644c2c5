"""Promise 5: an editor's note stands beside what it touches, or with the whole document."""

from __future__ import annotations

from generator.catalogue import Catalogue, Note
from generator.diagnostics import Diagnostics
from generator.schema.policy import NoteSeverity


def notes_have_a_place(catalogue: Catalogue, out: Diagnostics) -> None:
    """A note touches provisions or silences, or the whole document, and a grave one says where."""
    for partnership in catalogue.partnerships:
        for note in partnership.notes:
            _check(note, out)


def _check(note: Note, out: Diagnostics) -> None:
    record = note.record
    if not record.touches and not record.whole_document:
        out.error(
            note.position,
            "note-without-place",
            f"the note '{note.id}' touches nothing, so no reader of a rule would see it",
            "Name provisions or silences in `touches`, or set `whole_document: true`.",
        )
    if record.severity is NoteSeverity.REVERSES_MEANING and not (record.touches and record.cites):
        out.error(
            note.position,
            "note-not-grounded",
            "a note that a meaning is reversed must cite the sentence and touch its provisions",
            "Fill in `cites` and `touches`.",
        )
