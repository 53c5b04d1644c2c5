"""Reads a text in which nothing can be wrong, quickly; leaves every other to `values`.

Part of reading, beside `values`, which looks at each scalar by itself and says what is wrong. Most
of what that asks can be asked of a whole text at once: whether it holds a sign, a tag, an anchor or
a comment that could be refused. Of a text with none of them the events are taken as they come. What
gives the least doubt on the way is left to `values`, from the beginning: a test holds the two to
the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.yaml_source.refusals import is_yes_or_no
from generator.yaml_source.signs import OPENING, quotes_around, suspect
from generator.yaml_source.values import LONGEST_NUMBER, MAX_DEPTH, MAX_VALUES, unquoted

_ANCHOR = re.compile(r"&\S")


class DoubtfulError(Exception):
    """Something is to be looked at more closely, before it can be said what it is."""


def plain(text: str, generated: bool = False) -> Any:
    """The data of a text.

    Args:
        text: the text, without a sign that YAML cannot read.
        generated: whether a program wrote it.

    Raises:
        DoubtfulError: something in it is to be looked at more closely.
    """
    if len(text) > MAX_VALUES:  # a value takes a letter at least
        raise DoubtfulError
    if "!" in text or ("&" in text and _ANCHOR.search(text)):
        raise DoubtfulError
    if not generated and (suspect(text) or not _comments_apart(text)):
        raise DoubtfulError
    parser = yaml.CSafeLoader(text)
    try:
        return _document(parser.get_event, frozenset() if generated else OPENING)
    except yaml.YAMLError as bad:
        raise DoubtfulError from bad
    finally:
        parser.dispose()


def _comments_apart(text: str) -> bool:
    """Whether each `#` stands first in its line, where it takes nothing of a text with it."""
    at = text.find("#")
    while at >= 0:
        if text[text.rfind("\n", 0, at) + 1 : at].strip(" "):
            return False
        end = text.find("\n", at)
        at = text.find("#", end) if end >= 0 else -1
    return True


def _document(get: Callable[[], Any], opening: frozenset[str]) -> Any:
    get()  # the stream begins
    get()  # the document does, or there is none
    data = _value(get, get(), opening, 1)
    if type(get()) is not DocumentEndEvent or type(get()) is not StreamEndEvent:
        raise DoubtfulError
    return data


def _value(get: Callable[[], Any], event: Any, opening: frozenset[str], depth: int) -> Any:
    if type(event) is ScalarEvent:
        return _scalar(event, opening)
    if depth > MAX_DEPTH:
        raise DoubtfulError
    if type(event) is MappingStartEvent:
        return _mapping(get, opening, depth + 1)
    if type(event) is not SequenceStartEvent:
        raise DoubtfulError
    items = []
    while type(event := get()) is not SequenceEndEvent:
        items.append(_value(get, event, opening, depth + 1))
    return items


def _mapping(get: Callable[[], Any], opening: frozenset[str], depth: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    while type(event := get()) is not MappingEndEvent:
        if type(event) is not ScalarEvent:
            raise DoubtfulError
        key: str = event.value
        if not key or key == "<<" or key in found or key[0] in opening:
            raise DoubtfulError
        if event.style and key != key.strip():
            raise DoubtfulError
        event = get()
        found[key] = (
            _scalar(event, opening)
            if type(event) is ScalarEvent
            else _value(get, event, opening, depth)
        )
    return found


def _scalar(event: Any, opening: frozenset[str]) -> str | int | bool | None:
    text: str = event.value
    if event.style:
        return text
    if text[:1] in opening and quotes_around(text):
        raise DoubtfulError
    text = text.strip()
    if len(text) > LONGEST_NUMBER:
        return text
    if is_yes_or_no(text):
        raise DoubtfulError
    return unquoted(text)
