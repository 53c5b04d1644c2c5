"""Publishing: a document's own text lies here only where its partnership publishes it here."""

from __future__ import annotations

from hashlib import sha256

from generator.catalogue import Source
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code

TEXT_NOT_ALLOWED = Code(
    "text-not-allowed",
    "A document's own text lies in the project, and nobody gave leave for it.",
    wrong="# document.txt lies there\nrights: summarise",
    right="# document.txt lies there, with the partnership's leave\nrights: reproduce",
    advice=(
        "Take document.txt away, or write rights: reproduce once the partnership has given leave."
    ),
)
TEXT_OF_ANOTHER_EDITION = Code(
    "text-of-another-edition",
    "A document's own text is not the one that was registered.",
    wrong="# document.txt is of 2019, the register of 2023",
    right="# document.txt is the text that was registered",
    advice="Put the registered edition's text there, or register the edition of the text.",
)


def _lawful(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        for source in partnership.sources:
            if source.text is not None:
                _check(source, source.text, out)


def _check(source: Source, text: bytes, out: Findings) -> None:
    if source.record.rights != "reproduce":
        out.report(
            source.where("rights"),
            TEXT_NOT_ALLOWED,
            "document.txt holds the document's own text, and its rights are 'summarise'",
            "Delete document.txt; or write `rights: reproduce`, if the partnership has given leave "
            "that its text is published here.",
        )
    elif sha256(text).hexdigest() != source.register.text:
        out.report(
            source.where("rights"),
            TEXT_OF_ANOTHER_EDITION,
            "document.txt is not the text that the register was made of",
            "Run handrail source add with document.txt, or put the registered text there.",
        )


RULE = Rule(
    promise="No copy of a document is published without its partnership's leave.",
    codes=(TEXT_NOT_ALLOWED, TEXT_OF_ANOTHER_EDITION),
    check=_lawful,
)
