"""Promise 5: an editor's note stands beside what it touches, or with the whole document."""

from __future__ import annotations

from generator.catalogue import Note
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.schema.policy import NoteSeverity

NOTE_WITHOUT_PLACE = Code(
    "note-without-place",
    "An editor's note stands beside nothing, so that nobody would see it.",
    wrong="touches: []",
    right="touches: [nm-record-out]",
    advice="Name the provisions or silences that it bears on, or set whole_document to true.",
)
NOTE_NOT_GROUNDED = Code(
    "note-not-grounded",
    "A note says that a meaning is reversed, and not where.",
    wrong="severity: reverses-meaning",
    right=(
        "severity: reverses-meaning\ntouches: [nm-record-out]\ncites: [{at: afterwards.1.1, "
        "words: should not be sent}]"
    ),
    advice="Cite the sentence, and name the provisions that stand on it.",
)


def _notes_have_a_place(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        for note in partnership.notes:
            _check(note, out)


def _check(note: Note, out: Findings) -> None:
    record = note.record
    if not record.touches and not record.whole_document:
        out.report(
            note.where("id"),
            NOTE_WITHOUT_PLACE,
            f"the note '{note.id}' touches nothing, so no reader of a rule would see it",
            "Name provisions or silences in `touches`, or set `whole_document: true`.",
        )
    if record.severity is NoteSeverity.REVERSES_MEANING and not (record.touches and record.cites):
        out.report(
            note.where("id"),
            NOTE_NOT_GROUNDED,
            "a note that a meaning is reversed must cite the sentence and touch its provisions",
            "Fill in `cites` and `touches`.",
        )


RULE = Rule(
    promise="A note touches provisions or silences, or the whole document, and a grave one "
    "says where.",
    codes=(NOTE_WITHOUT_PLACE, NOTE_NOT_GROUNDED),
    check=_notes_have_a_place,
)
