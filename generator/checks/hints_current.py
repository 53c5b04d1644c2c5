"""A register was cut with the hints that stand there now, and each of them does something."""

from __future__ import annotations

from generator.catalogue import Source
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.register.hints import Hints
from generator.register.idle import each_hint, hints_hash

HINTS_STALE = Code(
    "hints-stale",
    "The hints of a document have changed since the document was cut with them.",
    wrong="# hints.yml, changed after the document was cut",
    right="$ handrail source add note.docx --partnership northmoor --document practice-note",
    advice="Register the same document again, so that it is cut with the hints as they are now.",
)
IDLE_HINT = Code(
    "idle-hint",
    "A hint of a document does nothing: it is cut the same without it.",
    wrong="abbreviations: [doz.]",
    right="abbreviations: [approx.]",
    advice="Take the hint out, or correct the words that it names so that it does something.",
)


def _hints_current(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        for source in partnership.sources:
            if source.whole:
                _check(source, out)


def _check(source: Source, out: Findings) -> None:
    hints = source.hints.record if source.hints else Hints()
    if hints_hash(hints) != source.register.hints:
        out.report(
            source.hints.location if source.hints else source.location,
            HINTS_STALE,
            "hints.yml has changed since this document was cut",
            "Run handrail source add again with the document's text.",
        )
        return
    for field, index, told in each_hint(hints):
        if source.hints and told in source.register.idle_hints:
            out.report(
                source.hints.where(field, index),
                IDLE_HINT,
                f"the hint '{told}' does nothing: the document is cut the same without it",
                "Take it out, or correct the words that it names.",
            )


RULE = Rule(
    promise="Every document was cut with its hints as they stand, and each hint does something.",
    codes=(HINTS_STALE, IDLE_HINT),
    check=_hints_current,
)
