"""Cuts a document once into sections, paragraphs and sentences with readable addresses.

The whole of cutting reads from top to bottom in `cut`. Only the register and the fingerprint
that come of it are ever written down; the sentences themselves stay in memory.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from generator.register.address import FOOTNOTE, Addressed, leads_in, place
from generator.register.blocks import make_blocks
from generator.register.fingerprint import sentence_hash
from generator.register.function_words import FUNCTION_WORDS
from generator.register.headings import roles
from generator.register.hints import Hints, unused
from generator.register.lines import CutError, drop_lines, dropped_by_rule, read_lines
from generator.register.marks import marks_of
from generator.register.model import Kind, Register, Section, Sentence
from generator.register.normalise import DEAD_LINK, plain, without_marks, words
from generator.register.parts import read_parts
from generator.register.sentences import split_sentences

__all__ = ["SPLITTER", "CutDocument", "CutError", "cut"]

SPLITTER = "1"
"""Version of the cutting rules: a change of any address or sentence changes it."""

_WHOLE = (Kind.TITLE, Kind.HEADING, Kind.ROW)
"""Kinds that are one sentence each."""


@dataclass(frozen=True, slots=True)
class CutDocument:
    """A document, cut. `sentences` holds its words and is never written to a file."""

    register: Register
    sentences: tuple[tuple[Sentence, str], ...]
    unused_hints: tuple[str, ...]
    """Hints that name nothing in the document, as `field: words`."""


def cut(text: bytes, hints: Hints) -> CutDocument:
    """Cut the bytes of a document. Raises `CutError` where they are empty or not UTF-8."""
    lines = drop_lines(read_lines(text), hints)
    parts = read_parts(lines, hints)
    if not parts:
        raise CutError("the document is empty: all its lines are page furniture")
    placed = place(make_blocks(parts, roles(parts, hints), hints), hints)
    rows = _rows(placed, hints)
    register = Register(
        splitter=SPLITTER,
        text=hashlib.sha256(text).hexdigest(),
        marks=FUNCTION_WORDS,
        sections=_sections(rows),
        dropped=dropped_by_rule(lines),
    )
    words_of = {sentence.at: spoken for _, sentence, spoken in rows}
    sentences = tuple((one, words_of[one.at]) for one in register.sentences())
    return CutDocument(register, sentences, unused(hints, (line.raw for line in lines)))


_Row = tuple[Addressed, Sentence, str]


def _rows(placed: tuple[Addressed, ...], hints: Hints) -> list[_Row]:
    """Each sentence with the block it stands in and its words."""
    rows: list[_Row] = []
    last: list[tuple[str, str]] = []  # address and words of each block's last sentence
    for index, one in enumerate(placed):
        led_by = last[index - one.led_by] if one.led_by else None
        lead_in = led_by[0] if led_by and leads_in(led_by[1], hints) else None
        made = [
            (one, _sentence(one, at, label, text, lead_in), text.replace(DEAD_LINK, ""))
            for at, label, text in _addressed(one, hints)
        ]
        rows.extend(made)
        last.append((made[-1][1].at, made[-1][2]))
    return rows


def _addressed(one: Addressed, hints: Hints) -> Iterator[tuple[str, str, str]]:
    """Address, label and words of each sentence of a block."""
    text = without_marks(one.block.text)
    if one.block.kind in _WHOLE:
        heading = one.block.kind is Kind.HEADING and one.section.numbered and one.block.label
        yield one.base, one.label, f"{one.block.label}. {text}" if heading else text
        return
    sentences = split_sentences(text, hints.split, hints.abbreviations)
    if len(sentences) == 1 and one.block.kind is Kind.FOOTNOTE:
        yield one.base, one.label, text
        return
    for number, sentence in enumerate(sentences, start=1):
        many = f", sentence {number}" if len(sentences) > 1 else ""
        yield f"{one.base}.{number}", f"{one.label}{many}", sentence


def _sentence(one: Addressed, at: str, label: str, text: str, lead_in: str | None) -> Sentence:
    bare = plain(text)
    return Sentence(
        at=at,
        label=label,
        kind=one.block.kind,
        words=len(words(bare)),
        hash=sentence_hash(bare),
        marks=marks_of(bare),
        dead_links=text.count(DEAD_LINK),
        lead_in=lead_in,
    )


def _sections(rows: list[_Row]) -> tuple[Section, ...]:
    """The sections in the order of the document, footnotes last."""
    order = list(dict.fromkeys(one.section.id for one, _, _ in rows))
    order.sort(key=lambda id: id == FOOTNOTE)
    headings = {one.section.id: one.section.heading for one, _, _ in rows}
    return tuple(
        Section(
            id=id,
            heading=headings[id],
            sentences=tuple(row for one, row, _ in rows if one.section.id == id),
        )
        for id in order
    )
