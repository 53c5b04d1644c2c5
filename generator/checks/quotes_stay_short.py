"""The documents belong to the partnerships: phrases from one sentence never join into a copy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue import Note, Partnership, Provision, Source
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics import Location
from generator.diagnostics.codes import Code
from generator.register.fingerprint import longest_run

QUOTES_JOIN = Code(
    "quotes-join",
    "Phrases quoted from one sentence join into a copy of it.",
    wrong="words: must tell the duty desk and should let",
    right="words: must tell the duty desk",
    advice="Choose shorter phrases from that sentence, or leave words between them.",
)

MOST_JOINED = 11


@dataclass(frozen=True, slots=True)
class _Quote:
    """A phrase that some record quotes from a sentence."""

    record: str
    where: Location
    source: Source
    at: str
    words: str


def _quotes_stay_short(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        by_sentence: dict[tuple[str, str], list[_Quote]] = defaultdict(list)
        for quote in (*_of_records(partnership), *_of_glossary(partnership)):
            by_sentence[quote.source.id, quote.at].append(quote)
        for quotes in by_sentence.values():
            _check(quotes, out)


def _check(quotes: list[_Quote], out: Findings) -> None:
    source, at = quotes[0].source, quotes[0].at
    if source.record.rights == "reproduce":
        return
    phrases = tuple(dict.fromkeys(quote.words for quote in quotes))
    joined = longest_run(source.fingerprint, at, phrases)
    if joined > MOST_JOINED:
        ids = ", ".join(dict.fromkeys(quote.record for quote in quotes))
        out.report(
            quotes[-1].where,
            QUOTES_JOIN,
            f"phrases from {at} join into a run of {joined} words ({ids})",
            "Choose shorter phrases, or leave a gap between them.",
        )


def _of_records(partnership: Partnership) -> Iterator[_Quote]:
    records: tuple[Provision | Note, ...] = (*partnership.provisions, *partnership.notes)
    for record in records:
        where = record.where("cites")
        for cited in record.evidence:
            yield _Quote(record.id, where, cited.source, cited.sentence.at, cited.words)


def _of_glossary(partnership: Partnership) -> Iterator[_Quote]:
    for use in partnership.terms:
        for cite in use.cites:
            for source in partnership.sources:
                if cite.document in (None, source.id) and cite.at in source.fingerprint.runs:
                    yield _Quote(use.record.id, use.location, source, cite.at, cite.words)


RULE = Rule(
    promise="The phrases that provisions, notes and the glossary cite join into no run of 12 "
    "words.",
    codes=(QUOTES_JOIN,),
    check=_quotes_stay_short,
)
