"""A cut document as an editor reads it: each sentence with its address, label and marks.

For the terminal only: what it returns holds the document's own words and is never stored.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.register.cut import CutDocument
from generator.register.model import Doubt, Sentence


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
    for hint in register.idle_hints:
        yield f"hint that does nothing: {hint}"
    yield from (told(doubt) for doubt in document.doubts)


def told(doubt: Doubt) -> str:
    """A doubt as it is printed, with its line."""
    return f"line {doubt.line} is doubtful: {doubt.what}. To settle it: {doubt.do}."
