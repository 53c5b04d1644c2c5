"""How to cut a document where the rules alone would err: one document's `hints.yml`.

Hints are data, so that no document needs a special case in code. Each names a line by the words
it starts with, never by its number, so that they survive small edits of the text.
The record that checks an editor's file is `generator/schema/hints.py`; the fields are the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.register.normalise import starts_with, words
from generator.schema.hints import HintsRecord


@dataclass(frozen=True, slots=True)
class SectionHint:
    """The id and the short title of a section."""

    id: str
    title: str
    heading: str | None = None
    """The heading as printed; none for a section that has none (`opening`, `control`)."""


@dataclass(frozen=True, slots=True)
class DropHint:
    """Lines to leave out, and the name of the rule under which the register shows them."""

    starts: str
    rule: str


@dataclass(frozen=True, slots=True)
class Hints:
    """All hints for one document; without any, the rules alone cut it."""

    sections: tuple[SectionHint, ...] = ()
    headings: tuple[str, ...] = ()
    """Starts of lines that are headings although the rules miss them."""
    not_headings: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    """Starts of lines of the title block."""
    drop: tuple[DropHint, ...] = ()
    join: tuple[str, ...] = ()
    """Starts of lines that go on what stands before them."""
    split: tuple[str, ...] = ()
    """Words at which a new sentence begins although no full stop stands before them."""
    items: tuple[str, ...] = ()
    """Starts of lines that are list items although their bullet is lost."""
    lead_ins: tuple[str, ...] = ()
    """Starts of sentences that lead into a list although they end without a colon."""
    footnotes: tuple[str, ...] = ()
    """Starts of lines that are footnotes although no rule stands above them."""
    abbreviations: tuple[str, ...] = ()
    """Abbreviations of this document whose full stop ends no sentence."""
    whole_words: tuple[str, ...] = ()
    """Words that the end of a line broke, spelt as they should be read."""
    sound: tuple[str, ...] = ()
    """Starts of lines that look doubtful and are cut rightly."""

    def section(self, heading: str) -> SectionHint | None:
        """The hint for a heading, with or without its printed number."""
        for hint in self.sections:
            wanted = words(hint.heading or "")
            if wanted and words(heading) in (wanted, _after_number(wanted)):
                return hint
        return None

    def section_title(self, id: str) -> str | None:
        """The short title of a section that has no heading."""
        return next((one.title for one in self.sections if one.id == id), None)


def names(starts: Iterable[str], text: str) -> bool:
    """Whether one of the hints names this line."""
    return any(starts_with(text, start) for start in starts)


def from_record(record: HintsRecord) -> Hints:
    """Hints from the record of a `hints.yml` that has been checked."""
    starts = record.model_dump(exclude={"sections", "drop"})
    return Hints(
        sections=tuple(SectionHint(**one.model_dump()) for one in record.sections),
        drop=tuple(DropHint(**one.model_dump()) for one in record.drop),
        **starts,
    )


def unused(hints: Hints, lines: Iterable[str]) -> tuple[str, ...]:
    """Hints that name nothing in the document, as `field: words`: out of date, or misspelt."""
    texts = [words(line) for line in lines]
    starts = (
        *(("sections", one.heading) for one in hints.sections if one.heading),
        *(("drop", one.starts) for one in hints.drop),
        *(("headings", one) for one in hints.headings),
        *(("not_headings", one) for one in hints.not_headings),
        *(("titles", one) for one in hints.titles),
        *(("join", one) for one in hints.join),
        *(("split", one) for one in hints.split),
        *(("items", one) for one in hints.items),
        *(("lead_ins", one) for one in hints.lead_ins),
        *(("footnotes", one) for one in hints.footnotes),
        *(("sound", one) for one in hints.sound),
    )
    return tuple(f"{field}: {start}" for field, start in starts if not _found(words(start), texts))


def _found(wanted: tuple[str, ...], texts: list[tuple[str, ...]]) -> bool:
    size = len(wanted)
    return any(
        wanted == text[at : at + size] for text in texts for at in range(len(text) - size + 1)
    )


def _after_number(heading: tuple[str, ...]) -> tuple[str, ...]:
    return heading[1:] if heading[0].isdigit() else heading
