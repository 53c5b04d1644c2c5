"""Promise 4: what is said of a document as a publication is what its own control table prints.

Only where the document has such a table: elsewhere its dates stand in sentences, which are cited.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Source
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.register.marks import marks_of
from generator.register.numbers import figure
from generator.schema.register import Sentence

DATE_NOT_IN_DOCUMENT = Code(
    "date-not-in-document",
    "A date or an edition is not the one that the document's control table prints.",
    wrong="approved: 2021-03-05",
    right="approved: 2021-03-04",
    advice="Take what the document's own table prints; name any other date in `note`.",
)

_CONTROL = "control"
_TITLE = "title"
_DATES = ("dated", "approved", "in_force", "review")
_YEARS = range(1900, 2200)


def _dates_of_the_document(derived: Derived, out: Findings) -> None:
    for partnership in derived.catalogue.partnerships:
        for source in partnership.sources:
            rows = tuple(_sentences(source, _CONTROL))
            if rows:
                printed = [_marks(sentence) for sentence in (*rows, *_sentences(source, _TITLE))]
                _claimed(source, printed, out)
                _printed(source, rows, out)


def _sentences(source: Source, id: str) -> Iterator[Sentence]:
    for section in source.register.sections:
        if section.id == id:
            yield from section.sentences


def _marks(sentence: Sentence) -> frozenset[str]:
    return frozenset(sentence.marks.split())


def _claimed(source: Source, printed: list[frozenset[str]], out: Findings) -> None:
    """Each date of `document.yml` stands in one row with its year, and its month and day."""
    for key, claim in _claims(source):
        if not any(claim <= row for row in printed):
            out.report(
                source.where(key),
                DATE_NOT_IN_DOCUMENT,
                f"no row of the document's control table holds “{getattr(source.record, key)}”",
                "Take what the table prints, or leave it out and say why in `note`.",
            )


def _claims(source: Source) -> Iterator[tuple[str, frozenset[str]]]:
    """Key of `document.yml` -> the marks that a row has to hold for it."""
    for key in _DATES:
        date = getattr(source.record, key)
        if date:
            yield key, frozenset(marks_of(str(date)).split())
    edition = frozenset(
        mark for mark in marks_of(source.record.edition or "").split() if figure(mark)
    )
    if edition:
        yield "edition", edition


def _printed(source: Source, rows: tuple[Sentence, ...], out: Findings) -> None:
    """Each year of the table is one of the dates, or the `note` speaks of it."""
    record = source.record
    known = " ".join(str(getattr(record, key) or "") for key in (*_DATES, "edition", "note"))
    held = {mark for mark in marks_of(known.replace("-", " ")).split() if figure(mark)}
    for row in rows:
        for year in sorted(mark for mark in _marks(row) if mark.isdigit() and int(mark) in _YEARS):
            if year not in held:
                out.report(
                    source.location,
                    DATE_NOT_IN_DOCUMENT,
                    f"{row.label} holds the year {year}, and no date here does",
                    "Give it as `dated`, `approved`, `in_force` or `review`, or name it in `note`.",
                )


RULE = Rule(
    promise="Dates and edition of a document are those of its own control table.",
    codes=(DATE_NOT_IN_DOCUMENT,),
    check=_dates_of_the_document,
)
