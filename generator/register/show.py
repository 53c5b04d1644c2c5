"""A cut document as an editor reads it: each sentence with its address, and its doubts beside it.

For the terminal only: what it returns holds the document's own words and is never stored.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.register.cut import CutDocument
from generator.register.lines import Line
from generator.register.model import Doubt, Sentence

_FIRST_WORDS = 6


def show(document: CutDocument) -> str:
    """The whole document, sentence by sentence; then what was left out, and what is doubtful."""
    return "\n".join((*_body(document), *_tail(document))) + "\n"


def _body(document: CutDocument) -> Iterator[str]:
    text_of = {sentence.at: text for sentence, text in document.sentences}
    for section in document.register.sections:
        yield f"\n=== {section.id}" + (f": {section.heading}" if section.heading else "")
        for sentence in section.sentences:
            yield f"\n{sentence.at}  [{sentence.label}] {sentence.kind}{_marks(sentence)}"
            yield f"    {text_of[sentence.at]}"
            yield from _beside(document, sentence)


def _beside(document: CutDocument, sentence: Sentence) -> Iterator[str]:
    """What is doubtful about a sentence's lines; said below the first of a block."""
    numbers = document.lines_of.get(sentence.at, ())
    first = next((at for at, lines in document.lines_of.items() if lines == numbers), None)
    if first == sentence.at:
        for doubt in document.doubts:
            if doubt.line in numbers:
                yield f"  ? {told(doubt, document.lines)}"


def _marks(sentence: Sentence) -> str:
    marks = (
        ("marks", sentence.marks),
        ("dead links", str(sentence.dead_links or "")),
        ("lead-in", sentence.lead_in or ""),
    )
    return "".join(f"; {name}: {value}" for name, value in marks if value)


def _tail(document: CutDocument) -> Iterator[str]:
    register = document.register
    yield f"\n{sum(1 for _ in register.sentences())} sentences"
    for dropped in register.dropped:
        yield f"left out by {dropped.rule}: lines {', '.join(map(str, dropped.lines))}"
        yield from (f"    {document.lines[at - 1].raw.strip()}" for at in dropped.lines)
    for hint in register.idle_hints:
        yield f"hint that does nothing: {hint}"
    beside = {number for lines in document.lines_of.values() for number in lines}
    for doubt in document.doubts:
        if doubt.line not in beside:
            yield told(doubt, document.lines)


def told(doubt: Doubt, lines: tuple[Line, ...]) -> str:
    """A doubt as it is printed: with its line, and the words there where a file has no lines."""
    line = lines[doubt.line - 1]
    where = f"line {doubt.line}{_place(line)}"
    return f"{where} is doubtful: {doubt.what}. To settle it: {doubt.do}."


def _place(line: Line) -> str:
    """How to find a paragraph of a file that has no lines: its page, and its first words."""
    if line.given is None:
        return ""
    first = " ".join(line.raw.split()[:_FIRST_WORDS])
    page = f"{line.given.place}, " if line.given.place else ""
    return f" ({page}'{first}')"
