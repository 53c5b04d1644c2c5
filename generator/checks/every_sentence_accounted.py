"""Promise 2: every sentence of a document marked complete is cited or set aside."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.derived import coverage
from generator.diagnostics import Diagnostics


def every_sentence_accounted(catalogue: Catalogue, out: Diagnostics) -> None:
    """A complete document has no sentence that nothing accounts for."""
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            if not (source.complete and source.whole):
                continue
            labels = {one.at: one.label for one in source.register.sentences()}
            for at in coverage.coverage_of(source, partnership).unaccounted:
                out.error(
                    source.position,
                    "sentence-unaccounted",
                    f"nothing accounts for the sentence {at} ({labels[at]})",
                    "Write a provision that cites it, or set it aside with a reason.",
                )
