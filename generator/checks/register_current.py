"""A register was cut with the words that `verbs.yml` holds now."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.checks.rule import Findings, Rule
from generator.diagnostics import Severity
from generator.diagnostics.codes import Code
from generator.register.marks import mark_words, marks_hash

REGISTER_STALE = Code(
    "register-stale",
    "The words that mark force and conditions changed since a document was cut.",
)


def _register_current(catalogue: Catalogue, out: Findings) -> None:
    now = marks_hash(mark_words(catalogue.verbs))
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            if source.register.marks != now:
                out.report(
                    source.location,
                    REGISTER_STALE,
                    "verbs.yml has changed since this document was cut",
                    "Run handrail source add again with the document's text.",
                )


RULE = Rule(
    promise="Warn where the words that mark force and conditions changed after a document was cut.",
    codes=(REGISTER_STALE,),
    check=_register_current,
    severity=Severity.WARNING,
)
