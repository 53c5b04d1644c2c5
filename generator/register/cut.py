"""Cuts a document once into sections, paragraphs and sentences with readable addresses.

The whole of cutting reads from top to bottom in `cut`. Only the register and the fingerprint
that come of it are ever written down; the sentences themselves stay in memory.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.register.address import FOOTNOTE, Addressed, leads_in, place
from generator.register.blocks import make_blocks
from generator.register.doubts import doubts_of_cells, doubts_of_lines, open_doubts
from generator.register.fingerprint import sentence_hash
from generator.register.function_words import FUNCTION_WORDS
from generator.register.given import Paragraph
from generator.register.headings import roles
from generator.register.hints import Hints
from generator.register.hyphens import spelling
from generator.register.idle import hints_hash, idle_hints
from generator.register.labels import tell_romans
from generator.register.lines import (
    CutError,
    Line,
    drop_lines,
    dropped_by_rule,
    lines_of,
    read_lines,
)
from generator.register.marks import marks_of
from generator.register.model import Doubt, Dropped, Kind, Register, Section, Sentence
from generator.register.normalise import DEAD_LINK, plain, without_marks, words
from generator.register.parts import read_parts
from generator.register.sentences import split_sentences

__all__ = ["SPLITTER", "CutDocument", "CutError", "cut"]

SPLITTER = "2"
"""Version of the cutting rules: a change of any address or sentence changes it."""

_WHOLE = (Kind.TITLE, Kind.HEADING, Kind.ROW)
"""Kinds that are one sentence each."""


@dataclass(frozen=True, slots=True)
class CutDocument:
    """A document, cut. `sentences` holds its words and is never written to a file."""

    register: Register
    sentences: tuple[tuple[Sentence, str], ...]
    doubts: tuple[Doubt, ...] = ()
    """What could be cut in another way, line by line; what a hint has settled is not among them."""
    lines: tuple[Line, ...] = ()
    """All lines, those that were left out with the name of their rule."""
    lines_of: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Address of a sentence -> numbers of the lines of its block."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What the lines of a document give with some hints."""

    sections: tuple[Section, ...]
    spoken: tuple[str, ...]
    """The words of each sentence, in the order of the sections."""
    dropped: tuple[Dropped, ...]
    doubts: tuple[Doubt, ...]
    lines: tuple[Line, ...] = field(compare=False)
    lines_of: Mapping[str, tuple[int, ...]] = field(compare=False)


def cut(
    text: bytes, hints: Hints, source: bytes | None = None, doubts: tuple[Doubt, ...] = ()
) -> CutDocument:
    """Cut the bytes of a document. Raises `CutError` where they are empty or not UTF-8.

    `source` is its file where that has another encoding, `doubts` what the decoding left open.
    """
    return _document(read_lines(text), text if source is None else source, hints, doubts)


def cut_paragraphs(paragraphs: Iterable[Paragraph], source: bytes, hints: Hints) -> CutDocument:
    """Cut what a reader found in a file of the bytes `source`. Raises `CutError`."""
    return _document(lines_of(paragraphs), source, hints)


def _document(
    lines: tuple[Line, ...], source: bytes, hints: Hints, doubts: tuple[Doubt, ...] = ()
) -> CutDocument:
    done = _cut(lines, hints, doubts)
    if done is None:
        raise CutError("the document is empty: all its lines are page furniture")
    register = Register(
        splitter=SPLITTER,
        text=hashlib.sha256(source).hexdigest(),
        marks=FUNCTION_WORDS,
        sections=done.sections,
        dropped=done.dropped,
        hints=hints_hash(hints),
        idle_hints=idle_hints(
            hints, (line.raw for line in lines), done, lambda others: _cut(lines, others, doubts)
        ),
    )
    sentences = tuple(zip(register.sentences(), done.spoken, strict=True))
    return CutDocument(register, sentences, done.doubts, done.lines, done.lines_of)


def _cut(all_lines: tuple[Line, ...], hints: Hints, decoding: tuple[Doubt, ...]) -> _Outcome | None:
    """The document cut with these hints; none where nothing of it is left."""
    lines, doubts = drop_lines(all_lines, hints)
    known = spelling((line.raw for line in lines if line.kept), hints.whole_words)
    parts = tell_romans(read_parts(lines, hints, known))
    if not parts:
        return None
    given = roles(parts, hints)
    blocks = make_blocks(parts, given, hints, known)
    rows = _rows(place(blocks, hints), hints)
    sections = _sections(rows)
    words_of = {sentence.at: spoken for _, sentence, spoken in rows}
    spoken = tuple(words_of[sentence.at] for section in sections for sentence in section.sentences)
    found = (
        *decoding,
        *doubts,
        *_worries(lines),
        *(doubt for block in blocks for doubt in block.doubts),
        *doubts_of_lines(lines, hints),
        *doubts_of_cells(parts, given, hints),
    )
    return _Outcome(
        sections,
        spoken,
        dropped_by_rule(lines),
        open_doubts(found, lines, hints),
        lines,
        {sentence.at: block.block.lines for block, sentence, _ in rows},
    )


def _worries(lines: tuple[Line, ...]) -> Iterator[Doubt]:
    """What the reader of the file was not sure of."""
    for line in lines:
        for worry in line.given.worries if line.given else ():
            yield Doubt(line.number, worry.what, worry.do)


_Row = tuple[Addressed, Sentence, str]


def _rows(placed: tuple[Addressed, ...], hints: Hints) -> list[_Row]:
    """Each sentence with the block it stands in and its words."""
    rows: list[_Row] = []
    last: list[tuple[str, str]] = []  # address and words of each block's last sentence
    for index, addressed in enumerate(placed):
        led_by = last[index - addressed.led_by] if addressed.led_by else None
        lead_in = led_by[0] if led_by and leads_in(led_by[1], hints) else None
        made = [
            (addressed, _sentence(addressed, at, label, text, lead_in), text.replace(DEAD_LINK, ""))
            for at, label, text in _addressed(addressed, hints)
        ]
        rows.extend(made)
        last.append((made[-1][1].at, made[-1][2]))
    return rows


def _addressed(addressed: Addressed, hints: Hints) -> Iterator[tuple[str, str, str]]:
    """Address, label and words of each sentence of a block."""
    text = without_marks(addressed.block.text)
    if addressed.block.kind in _WHOLE:
        heading = (
            addressed.block.kind is Kind.HEADING
            and addressed.section.numbered
            and addressed.block.label
        )
        yield (
            addressed.base,
            addressed.label,
            f"{addressed.block.label}. {text}" if heading else text,
        )
        return
    sentences = split_sentences(text, hints.split, hints.abbreviations)
    if len(sentences) == 1 and addressed.block.kind is Kind.FOOTNOTE:
        yield addressed.base, addressed.label, text
        return
    for number, sentence in enumerate(sentences, start=1):
        many = f", sentence {number}" if len(sentences) > 1 else ""
        yield f"{addressed.base}.{number}", f"{addressed.label}{many}", sentence


def _sentence(
    addressed: Addressed, at: str, label: str, text: str, lead_in: str | None
) -> Sentence:
    bare = plain(text)
    return Sentence(
        at=at,
        label=label,
        kind=addressed.block.kind,
        words=len(words(bare)),
        hash=sentence_hash(bare),
        marks=marks_of(bare),
        dead_links=text.count(DEAD_LINK),
        lead_in=lead_in,
    )


def _sections(rows: list[_Row]) -> tuple[Section, ...]:
    """The sections in the order of the document, footnotes last."""
    sentences: dict[str, list[Sentence]] = defaultdict(list)
    for addressed, sentence, _ in rows:
        sentences[addressed.section.id].append(sentence)
    headings = {addressed.section.id: addressed.section.heading for addressed, _, _ in rows}
    order = sorted(sentences, key=lambda id: id == FOOTNOTE)
    return tuple(
        Section(id=id, heading=headings[id], sentences=tuple(sentences[id])) for id in order
    )
