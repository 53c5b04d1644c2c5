"""A register was cut with the hints that stand there now, and each of them does something."""

from __future__ import annotations

from generator.catalogue import Catalogue, Source
from generator.diagnostics import Diagnostics
from generator.register.hints import Hints, from_record
from generator.register.idle import each_hint, hints_hash


def hints_current(catalogue: Catalogue, out: Diagnostics) -> None:
    """Report hints that changed after a document was cut, and hints without effect."""
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            if source.whole:
                _check(source, out)


def _check(source: Source, out: Diagnostics) -> None:
    hints = from_record(source.hints.record) if source.hints else Hints()
    if hints_hash(hints) != source.register.hints:
        out.error(
            source.hints.position if source.hints else source.position,
            "hints-stale",
            "hints.yml has changed since this document was cut",
            "Run handrail source add again with the document's text.",
        )
        return
    for field, index, told in each_hint(hints):
        if source.hints and told in source.register.idle_hints:
            out.error(
                source.hints.where(field, index),
                "idle-hint",
                f"the hint '{told}' does nothing: the document is cut the same without it",
                "Take it out, or correct the words that it names.",
            )
