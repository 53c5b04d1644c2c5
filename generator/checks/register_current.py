"""A register was cut with the words that `verbs.yml` holds now."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.diagnostics import Diagnostics
from generator.register.marks import mark_words, marks_hash


def register_current(catalogue: Catalogue, out: Diagnostics) -> None:
    """Warn where the words that mark force and conditions changed after a document was cut."""
    now = marks_hash(mark_words(catalogue.verbs))
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            if source.register.marks != now:
                out.warning(
                    source.position,
                    "register-stale",
                    "verbs.yml has changed since this document was cut",
                    "Run handrail source add again with the document's text.",
                )
