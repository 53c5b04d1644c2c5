"""Promise 1: the phrase that a record quotes stands in the very sentence that it cites."""

from __future__ import annotations

from generator.catalogue import Catalogue, Evidence, Note, Provision
from generator.diagnostics import Diagnostics
from generator.register.fingerprint import holds, where
from generator.register.normalise import words
from generator.schema.policy import Cite

SHORTEST, LONGEST = 4, 8


def phrase_in_sentence(catalogue: Catalogue, out: Diagnostics) -> None:
    """Every quoted phrase is found where it is said to stand, and is neither thin nor long."""
    for partnership in catalogue.partnerships:
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


def _check(record: Provision | Note, place: int, evidence: Evidence, out: Diagnostics) -> None:
    position = record.where("cites", place, "words")
    sentence, fingerprint = evidence.sentence, evidence.source.fingerprint
    count = len(words(evidence.words))
    if holds(fingerprint, sentence.at, evidence.words):
        if count > LONGEST:
            out.error(
                position,
                "phrase-too-long",
                f"the phrase has {count} words; {LONGEST} are the most",
                "Quote the shortest run that pins the statement.",
            )
    elif count < SHORTEST:
        out.error(
            position,
            "phrase-too-short",
            f"the phrase is too short ({count} of {SHORTEST} words) and not all of {sentence.at}",
            _elsewhere(evidence) or f"Quote {SHORTEST} words or more, or a whole short item.",
        )
    else:
        out.error(
            position,
            "phrase-not-found",
            f"'{evidence.words}' is not in the sentence {sentence.at} ({sentence.label})",
            _elsewhere(evidence)
            or "It stands nowhere in the document: copy the words exactly as printed.",
        )


def _elsewhere(evidence: Evidence) -> str:
    found = where(evidence.source.fingerprint, evidence.words)
    return "It does stand in " + ", ".join(found) + "." if found else ""
