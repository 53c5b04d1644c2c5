"""What a document's hints say of its lines: how to cut it where the rules alone would err.

Hints are data, so that no document needs a special case in code. Each names a line by the words
it starts with, never by its number, so that they survive small edits of the text. What can be
hinted is described in `generator/schema/hints.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.register.normalise import starts_with, words
from generator.schema.hints import Hints, SectionHint

__all__ = ["Hints", "names", "section_named", "section_title", "unused"]

_BY_START = (
    "headings",
    "not_headings",
    "titles",
    "join",
    "split",
    "items",
    "lead_ins",
    "footnotes",
    "sound",
)
"""The hints that are nothing but the first words of lines."""


def section_named(hints: Hints, heading: str) -> SectionHint | None:
    """The hint for a heading as printed, with or without its number; None where none names it."""
    for hint in hints.sections:
        wanted = words(hint.heading or "")
        if wanted and words(heading) in (wanted, _after_number(wanted)):
            return hint
    return None


def section_title(hints: Hints, id: str) -> str | None:
    """The short title of the section of that id, which has no heading; None without a hint."""
    return next((section.title for section in hints.sections if section.id == id), None)


def names(starts: Iterable[str], text: str) -> bool:
    """Whether one of the hints names this line."""
    return any(starts_with(text, start) for start in starts)


def unused(hints: Hints, lines: Iterable[str]) -> tuple[str, ...]:
    """Hints that name nothing in the document, as `field: words`: out of date, or misspelt."""
    texts = [words(line) for line in lines]
    return tuple(
        f"{key}: {start}" for key, start in _starts(hints) if not _found(words(start), texts)
    )


def _starts(hints: Hints) -> Iterator[tuple[str, str]]:
    """Every hint that has to be found in the document, with its key."""
    yield from (("sections", section.heading) for section in hints.sections if section.heading)
    yield from (("drop", drop.starts) for drop in hints.drop)
    for key in _BY_START:
        yield from ((key, start) for start in getattr(hints, key))


def _found(wanted: tuple[str, ...], texts: list[tuple[str, ...]]) -> bool:
    size = len(wanted)
    return any(
        wanted == text[at : at + size] for text in texts for at in range(len(text) - size + 1)
    )


def _after_number(heading: tuple[str, ...]) -> tuple[str, ...]:
    return heading[1:] if heading[0].isdigit() else heading
