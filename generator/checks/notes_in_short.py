"""Promise 5: a note that can change what one does has a line that is read under the statement."""

from __future__ import annotations

from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.schema.policy import MOST_IN_SHORT, NoteSeverity

NOTE_WITHOUT_SHORT = Code(
    "note-without-short",
    "A note that changes what a reader does has no line for under the statement.",
    wrong="severity: changes-action",
    right="severity: changes-action\nshort: Not said from when the five days run.",
    advice="Say in `short`, in 12 words at most, what a reader has to know under the statement.",
)


def _notes_in_short(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        for note in partnership.notes:
            if note.severity is not NoteSeverity.WORDING and not note.record.short:
                out.report(
                    note.where("severity"),
                    NOTE_WITHOUT_SHORT,
                    f"the note '{note.id}' is {note.severity}, and has no `short`",
                    f"Say in `short`, in {MOST_IN_SHORT} words at most, what a reader has to know; "
                    "a note that changes nothing one does is of the severity wording.",
                )


RULE = Rule(
    promise="Each note on what changes an action or reverses a meaning says it in one line.",
    codes=(NOTE_WITHOUT_SHORT,),
    check=_notes_in_short,
)
