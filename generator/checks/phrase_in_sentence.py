"""Promise 1: the phrase that a record quotes stands in the very sentence that it cites."""

from __future__ import annotations

from generator.catalogue import Evidence, Note, Provision
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.register.fingerprint import holds, where
from generator.register.normalise import words
from generator.schema.policy import Cite

PHRASE_TOO_LONG = Code(
    "phrase-too-long",
    "A quoted phrase is longer than it takes to find it.",
    wrong="words: The chair should be someone who does not already",
    right="words: The chair should be someone who",
    advice="Quote the shortest run that pins the statement: four to eight words.",
)
PHRASE_TOO_SHORT = Code(
    "phrase-too-short",
    "A quoted phrase is too short to pin anything.",
    wrong="words: is needed",
    right="words: an agreement is needed from",
    advice="Quote four words or more in a row, or the whole of a short list item.",
)
PHRASE_NOT_FOUND = Code(
    "phrase-not-found",
    "A quoted phrase is not in the sentence that is cited.",
    wrong="{at: running.1.1, words: The chair must be someone who}",
    right="{at: running.1.1, words: The chair should be someone who}",
    advice="Copy the words from that sentence exactly; the message says where else they stand.",
)

SHORTEST, LONGEST = 4, 8


def _phrase_in_sentence(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        for record in partnership.quoting():
            for place, evidence in enumerate(_in_order(record)):
                if evidence is not None:
                    _check(record, place, evidence, out)


def _in_order(record: Provision | Note) -> list[Evidence | None]:
    """Evidence beside the cites as written: None where a cite led nowhere and was reported."""
    rest = list(record.evidence)
    return [rest.pop(0) if rest and _is_of(rest[0], cite) else None for cite in record.record.cites]


def _is_of(evidence: Evidence, cite: Cite) -> bool:
    return (evidence.sentence.at, evidence.words) == (cite.at, cite.words) and cite.document in (
        None,
        evidence.source.id,
    )


def _check(record: Provision | Note, place: int, evidence: Evidence, out: Findings) -> None:
    location = record.where("cites", place, "words")
    sentence, fingerprint = evidence.sentence, evidence.source.fingerprint
    count = len(words(evidence.words))
    if holds(fingerprint, sentence.at, evidence.words):
        if count > LONGEST:
            out.report(
                location,
                PHRASE_TOO_LONG,
                f"the phrase has {count} words; {LONGEST} are the most",
                "Quote the shortest run that pins the statement.",
            )
    elif count < SHORTEST:
        out.report(
            location,
            PHRASE_TOO_SHORT,
            f"the phrase is too short ({count} of {SHORTEST} words) and not all of {sentence.at}",
            _elsewhere(evidence) or f"Quote {SHORTEST} words or more, or a whole short item.",
        )
    else:
        out.report(
            location,
            PHRASE_NOT_FOUND,
            f"'{evidence.words}' is not in the sentence {sentence.at} ({sentence.label})",
            _elsewhere(evidence)
            or "It stands nowhere in the document: copy the words exactly as printed.",
        )


def _elsewhere(evidence: Evidence) -> str:
    found = where(evidence.source.fingerprint, evidence.words)
    return "It does stand in " + ", ".join(found) + "." if found else ""


RULE = Rule(
    promise="Every quoted phrase is found where it is said to stand, and is neither thin nor long.",
    codes=(PHRASE_TOO_LONG, PHRASE_TOO_SHORT, PHRASE_NOT_FOUND),
    check=_phrase_in_sentence,
)
