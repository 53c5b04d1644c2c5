"""What YAML allows and content does not: each refusal with its place, and what to do.

Part of reading, below `values`, which walks through a text and asks here about each scalar.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from generator.diagnostics.codes import Code, Reading
from generator.yaml_source.signs import (
    BREAKS_READING,
    MISPLACED,
    REFUSED,
    REFUSED_IN_KEY,
    described,
    quotes_around,
    spaced,
    unusual,
)

Place = tuple[int, int]
"""Line and column, from 1."""

_YES_NO = re.compile(r"^(y|n|yes|no|on|off|Yes|No|YES|NO|On|Off|ON|OFF|True|False|TRUE|FALSE)$")
_LONGEST_WORD = len("FALSE")
_NO_TAG = (None, "!", "tag:yaml.org,2002:str")
KINDS = ("indent", "dash", "colon")
_BLOCKS = ("|", ">")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_AFTER_PLAIN = re.compile(r"[ \t]+(#[^\r\n]*)")
_AFTER_QUOTED = re.compile(r"[ \t]+(#\w[^\r\n]*)")
_BEFORE_TEXT = re.compile(r"^[^#\r\n]*[-:,?\[{][ \t]+(#[^\r\n]*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that YAML allows and content does not."""

    place: Place
    code: Code
    message: str
    hint: str


def place_of(event: Any) -> Place:
    """Where an event of the parser begins."""
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


def place_in(text: str, index: int, start: Place = (1, 1)) -> Place:
    """Line and column of an index into a text that itself starts at a place."""
    before = _LINE_BREAK.split(text[:index])
    line, column = start
    return (line + len(before) - 1, len(before[-1]) + (column if len(before) == 1 else 1))


def of_text(text: str) -> Refusal | None:
    """The first sign of a whole text that YAML cannot read, or takes for a line break."""
    if not BREAKS_READING.search(unusual(text)):
        return None
    found = BREAKS_READING.search(text)
    assert found
    message = f"there is {described(found[0])} here"
    hint = "Delete it, or type the line again."
    return Refusal(place_in(text, found.start()), Reading.INVISIBLE_SIGN, message, hint)


def misplaced(text: str, start: Place, kinds: Collection[str] = KINDS) -> Refusal | None:
    """A sign where YAML needs a space, in a text that starts at a place; of these kinds alone."""
    for found in MISPLACED.finditer(text):
        kind = found.lastgroup or ""
        if kind in kinds:
            message = f"{described(found[kind])} stands where a space is wanted"
            hint = "Delete it, and type a plain space."
            place = place_in(text, found.start(kind), start)
            return Refusal(place, Reading.INVISIBLE_SIGN, message, hint)
    return None


def of_scalar(event: Any, raw: str, is_key: bool) -> Refusal | None:
    """What is wrong with a key or a value that a person wrote.

    Where no quotes are, a text of ASCII alone has none of the signs: `of_text` saw to the rest.

    Args:
        event: the scalar, as the parser gives it.
        raw: the same as it stands in the file, with its quotes.
        is_key: whether it is a key.
    """
    if not event.style and raw.isascii():
        return None
    found = _of_signs(event, raw, is_key)
    if found is None and is_key and event.value != event.value.strip():
        message, hint = "the key begins or ends with a space", "Take the space out of the quotes."
        return Refusal(place_of(event), Reading.YAML_KEY, message, hint)
    return found or (None if event.style else _of_plain(event, raw))


def _of_signs(event: Any, raw: str, is_key: bool) -> Refusal | None:
    found = (REFUSED_IN_KEY if is_key else REFUSED).search(event.value)
    if not found:
        return None
    noun = "key" if is_key else "text"
    index = max(raw.find(found[0]), 0)  # nowhere, where it is written as an escape
    message = f"the {noun} holds {described(found[0])}"
    hint = f"Delete it, or type the {noun} again."
    return Refusal(place_in(raw, index, place_of(event)), Reading.INVISIBLE_SIGN, message, hint)


def _of_plain(event: Any, raw: str) -> Refusal | None:
    quote = quotes_around(spaced(event.value).strip())
    if not quote:
        return misplaced(raw, place_of(event), ("dash", "colon"))
    message = f"{quote} is a typographic quote, which YAML takes for a part of the text"
    hint = "Use straight ones, ' or \"; put them around it if the typographic ones are to show."
    return Refusal(place_of(event), Reading.TYPOGRAPHIC_QUOTES, message, hint)


def of_comments(event: Any, text: str, since: int) -> Refusal | None:
    """A comment that shares a line with a text, so that nobody can tell what is lost by it.

    Behind a text in quotes only what cannot be a comment is refused: `"the form" #3`.

    Args:
        event: the scalar, as the parser gives it.
        text: the whole file.
        since: the index up to which it had been read before this scalar.
    """
    if event.style in _BLOCKS:
        return None
    behind = (_AFTER_QUOTED if event.style else _AFTER_PLAIN).match(text, event.end_mark.index)
    if behind:
        column = event.end_mark.column + 1 + behind.start(1) - behind.start()
        return _cut(behind[1], (event.end_mark.line + 1, column))
    between = text[since : event.start_mark.index]
    before = _BEFORE_TEXT.search(between)
    if not before:
        return None
    lines_on = between.count("\n", before.start(1))
    start = text.rfind("\n", 0, since + before.start(1)) + 1
    place = (event.start_mark.line + 1 - lines_on, since + before.start(1) - start + 1)
    return _cut(before[1], place)


def _cut(comment: str, place: Place) -> Refusal:
    shown = comment if len(comment) <= 60 else f"{comment[:57]}..."
    return Refusal(
        place,
        Reading.CUT_BY_COMMENT,
        f"'{shown.rstrip()}' is read as a comment, not as text",
        "Put the whole text in quotes, or move the comment to a line of its own.",
    )


def is_yes_or_no(text: str) -> bool:
    """Whether some YAML tools read a bare word as true or false, and others as text."""
    return len(text) <= _LONGEST_WORD and _YES_NO.match(text) is not None


def of_word(event: Any) -> Refusal | None:
    """A bare word that YAML tools read in two ways."""
    text: str = event.value
    if not is_yes_or_no(text):
        return None
    message = f"a bare {text} is read as true or false by some programs and as text by others"
    hint = f'Write "{text}" in quotes for the word, or true / false for a switch.'
    return Refusal(place_of(event), Reading.YAML_YES_NO, message, hint)


def of_tag(event: Any) -> Refusal | None:
    """A tag, which would give a value another type than it shows."""
    if event.tag in _NO_TAG:
        return None
    message = f"the tag '{event.tag}' is not used in content"
    hint = "Delete it, or put the text in quotes."
    return Refusal(place_of(event), Reading.YAML_TAG, message, hint)
