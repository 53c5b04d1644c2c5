"""Promise 4: numbers and time limits are the sentence's own, and none of the sentence's is lost."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue, Provision
from generator.checks.grounds import (
    explained_in_list,
    explains,
    marks_with_lead_ins,
    provisions_of,
    wordings,
)
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.schema.register import Kind, Sentence

NUMBER_ADDED = Code(
    "number-added",
    "The wording holds a number that no cited sentence holds.",
    wrong="says: The chair should bring two others.",
    right="says: The chair should bring others.",
    advice="Take the number of the sentence, or quote it in `reading` with the reason.",
)
NUMBER_DROPPED = Code(
    "number-dropped",
    "A cited sentence holds a number that no provision has.",
    wrong="says: All who were there should get a record soon.",
    right=(
        "says: All who were there should get a record.\nwithin: {working_days: 5, from: "
        "unstated, covers: [the record]}"
    ),
    advice=(
        "Say the number in a provision of that sentence, or quote it in a `reading` with "
        "the reason."
    ),
)

_LIMITS = ("working_days", "days", "hours")


def _numbers_kept(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for partnership in catalogue.partnerships:
        for provision in partnership.provisions:
            if provision.evidence:
                _added(provision, catalogue, out)
        for source in partnership.sources:
            citing = provisions_of(source, partnership)
            for sentence in source.register.sentences():
                if sentence.at in citing and source.whole:
                    _dropped(sentence, citing[sentence.at], catalogue, out)


def _added(provision: Provision, catalogue: Catalogue, out: Findings) -> None:
    held = {
        number for marks in marks_with_lead_ins(provision, catalogue) for number in marks.numbers
    }
    for key, number in _numbers(provision, catalogue):
        if number not in held and not explained_in_list(provision, number):
            out.report(
                provision.where(*key),
                NUMBER_ADDED,
                f"the number {number} stands in no cited sentence",
                "Take the sentence's own, or quote it in `reading` with the reason.",
            )


def _numbers(provision: Provision, catalogue: Catalogue) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every number of a provision, and the key under which it stands."""
    for key, text in wordings(provision):
        for number in catalogue.marks_in(text).numbers:
            yield (key,), number
    within = provision.record.within
    for key in _LIMITS if within else ():
        if getattr(within, key) is not None:
            yield ("within", key), str(getattr(within, key))


def _dropped(
    sentence: Sentence, provisions: tuple[Provision, ...], catalogue: Catalogue, out: Findings
) -> None:
    if sentence.kind in (Kind.HEADING, Kind.TITLE):
        return
    said = {number for provision in provisions for _, number in _numbers(provision, catalogue)}
    for number in dict.fromkeys(catalogue.marks(sentence).numbers):
        if number not in said and not any(explains(provision, number) for provision in provisions):
            out.report(
                provisions[0].where("says"),
                NUMBER_DROPPED,
                f"the sentence {sentence.at} holds the number {number}, and no provision of it",
                "Say it in a provision, or quote it in a `reading` with the reason.",
            )


RULE = Rule(
    promise="Every number of a record is its sentence's, and every number of a sentence is in one.",
    codes=(NUMBER_ADDED, NUMBER_DROPPED),
    check=_numbers_kept,
)
