"""Plain data from the events of a YAML parser, in one pass, with the place of everything.

Part of reading, below `reader`. No tree of nodes is ever made: an alias or a nesting too deep is
met before anything could grow from it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Self

import yaml
from yaml.composer import ComposerError

from generator.diagnostics.codes import Code, Reading

KeyPath = tuple[str | int, ...]
"""The way to a value: keys and list places, from 0, from the top."""
Place = tuple[int, int]
"""Line and column, from 1."""

MAX_DEPTH = 30

_WHOLE_NUMBER = re.compile(r"^(0|-?[1-9][0-9]{0,17})$")
_BOOLEANS = {"true": True, "false": False}
_NOTHING = {"", "~", "null"}
_YES_NO = re.compile(r"^(y|n|yes|no|on|off|Yes|No|YES|NO|On|Off|ON|OFF|True|False|TRUE|FALSE)$")
_QUOTED = ("'", '"', "|", ">")
_NO_TAG = (None, "!", "tag:yaml.org,2002:str")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that YAML allows and content does not."""

    place: Place
    code: Code
    message: str
    hint: str


class RefusedError(Exception):
    """What was refused leaves nothing of the file to rely on."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.message)
        self.refusal = refusal


@dataclass(slots=True)
class Values:
    """All values of one text."""

    _parser: Any
    data: Any = None
    values: dict[KeyPath, Place] = field(default_factory=dict)
    keys: dict[KeyPath, Place] = field(default_factory=dict)
    faults: set[KeyPath] = field(default_factory=set)
    refused: list[Refusal] = field(default_factory=list)
    _depth: int = 0

    @classmethod
    def of(cls, text: str) -> Self | None:
        """Read a whole text; None where it holds comments alone.

        Raises:
            RefusedError: an alias, or nesting deeper than `MAX_DEPTH`.
            yaml.YAMLError: the text is no YAML.
        """
        parser = yaml.CSafeLoader(text)
        try:
            made = cls(parser)
            return made if made._document() else None
        finally:
            parser.dispose()

    def _document(self) -> bool:
        self._next()  # the stream begins
        first = self._next()
        if isinstance(first, yaml.StreamEndEvent):
            return False
        top = self._next()
        self.data = self._value(top, ())
        self._next()  # the document ends
        more = self._next()
        if not isinstance(more, yaml.StreamEndEvent):
            single, another = "expected a single document in the stream", "but found another"
            raise ComposerError(single, top.start_mark, another, more.start_mark)
        return True

    def _next(self) -> Any:
        event = self._parser.get_event()
        if getattr(event, "anchor", None):
            message = "anchors (&) and aliases (*) are not used in content"
            hint = "Write the value out; if the text itself starts with & or *, put it in quotes."
            raise RefusedError(Refusal(_place(event), Reading.YAML_ALIAS, message, hint))
        if isinstance(event, yaml.CollectionStartEvent):
            self._depth += 1
            if self._depth > MAX_DEPTH:
                message = f"nested more than {MAX_DEPTH} deep"
                hint = "Check the brackets and the indentation around here."
                raise RefusedError(Refusal(_place(event), Reading.YAML_TOO_DEEP, message, hint))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._depth -= 1
        return event

    def _value(self, event: Any, path: KeyPath) -> Any:
        self.values[path] = _place(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        return self._list(path)

    def _list(self, path: KeyPath) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items))))
        return items

    def _mapping(self, path: KeyPath) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event, path)
            if key is None or self._repeated(key, event, path, result):
                self._skip(self._next())
                continue
            self.keys[(*path, key)] = _place(event)
            result[key] = self._value(self._next(), (*path, key))
        return result

    def _repeated(self, key: str, event: Any, path: KeyPath, known: dict[str, Any]) -> bool:
        if key not in known:
            return False
        line, _ = self.keys[(*path, key)]
        message = f"the key '{key}' stands here a second time"
        hint = f"It stands first in line {line}; keep one of the two."
        self._refuse(event, path, Reading.REPEATED_KEY, message, hint)
        return True

    def _key(self, event: Any, path: KeyPath) -> str | None:
        """A key as written: keys are names, so a bare `on` is no trap here as it is in a value."""
        if not isinstance(event, yaml.ScalarEvent) or not event.value:
            message = "a key must be plain text"
            self._refuse(event, path, Reading.YAML_KEY, message, "Check the indentation.")
            self._skip(event)
            return None
        if event.value == "<<":
            message = "merging ('<<') is not used in content"
            self._refuse(event, path, Reading.YAML_ALIAS, message, "Write the keys out.")
            return None
        return event.value if self._untagged(event, path) else None

    def _skip(self, event: Any) -> None:
        """Pass over a value that is left out, to the end of all that it holds."""
        outside = self._depth - isinstance(event, yaml.CollectionStartEvent)
        while self._depth > outside:
            self._next()

    def _untagged(self, event: Any, path: KeyPath) -> bool:
        if event.tag in _NO_TAG:
            return True
        message = f"the tag '{event.tag}' is not used in content"
        hint = "Delete it, or put the text in quotes."
        self._refuse(event, path, Reading.YAML_TAG, message, hint)
        return False

    def _refuse(self, event: Any, path: KeyPath, code: Code, message: str, hint: str) -> None:
        self.faults.add(path)
        self.refused.append(Refusal(_place(event), code, message, hint))

    def _scalar(self, event: Any, path: KeyPath) -> str | int | bool | None:
        text: str = event.value
        if not self._untagged(event, path):
            return None
        if event.style in _QUOTED:
            return text
        if text in _BOOLEANS:
            return _BOOLEANS[text]
        if text in _NOTHING:
            return None
        if _YES_NO.match(text):
            message = (
                f"a bare {text} is read as true or false by some programs and as text by others"
            )
            hint = f'Write "{text}" in quotes for the word, or true / false for a switch.'
            self._refuse(event, path, Reading.YAML_YES_NO, message, hint)
            return None
        return int(text) if _WHOLE_NUMBER.match(text) else text


def _place(event: Any) -> Place:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
