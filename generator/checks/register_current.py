"""A register was cut by the rules, and keeps the words, that this version of the compiler knows."""

from __future__ import annotations

from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.register.cut import SPLITTER
from generator.register.function_words import FUNCTION_WORDS

REGISTER_STALE = Code(
    "register-stale",
    "A document was cut by older rules, so its sentences cannot be read as they are now.",
    wrong="# register.yml, cut by an older version",
    right="$ handrail source add note.docx --partnership northmoor --document practice-note",
    advice="Register the same document again; nothing but the generated files changes.",
)


def _register_current(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        for source in partnership.sources:
            if (source.register.splitter, source.register.marks) != (SPLITTER, FUNCTION_WORDS):
                out.report(
                    source.location,
                    REGISTER_STALE,
                    "the rules by which documents are cut have changed since this one was",
                    "Run handrail source add again with the document's text.",
                )


RULE = Rule(
    promise="Every register is of the rules that read it.",
    codes=(REGISTER_STALE,),
    check=_register_current,
)
