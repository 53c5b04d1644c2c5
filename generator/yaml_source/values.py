"""Plain data from the events of a YAML parser, in one pass, with the place of everything.

Part of reading, below `reader`, and below `plain`, which reads what gives no doubt. No tree of
nodes is ever made: an alias or a nesting too deep is met before anything could grow from it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Self

import yaml
from yaml.composer import ComposerError

from generator.diagnostics.codes import Reading
from generator.yaml_source import refusals
from generator.yaml_source.refusals import Place, Refusal, place_of
from generator.yaml_source.signs import spaced
from generator.yaml_source.syntax import of_syntax

KeyPath = tuple[str | int, ...]
"""The way to a value: keys and list places, from 0, from the top."""

MAX_DEPTH = 30
MAX_VALUES = 100_000
"""Of one file: the register of a document of a thousand pages has fewer."""

_WHOLE_NUMBER = re.compile(r"(0|-?[1-9][0-9]{0,17})")
LONGEST_NUMBER = 19
"""Letters of the longest text that can stand for anything but itself."""
_BOOLEANS = {"true": True, "false": False}
_NOTHING = {"", "~", "null"}


class RefusedError(Exception):
    """What was refused leaves nothing of the file to rely on."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.message)
        self.refusal = refusal


@dataclass(slots=True)
class Values:
    """All values of one text, as far as it could be read."""

    _text: str
    _generated: bool
    _parser: Any
    data: Any = None
    values: dict[KeyPath, Place] = field(default_factory=dict)
    keys: dict[KeyPath, Place] = field(default_factory=dict)
    faults: set[KeyPath] = field(default_factory=set)
    refused: list[Refusal] = field(default_factory=list)
    whole: bool = True
    """Whether the text was read to its end; without it, nothing but `refused` is of use."""
    _depth: int = 0
    _read: int = 0
    """Index of the text up to which its events have been taken."""
    _sign: int = -1
    """Index of the first `#` from there on, as far as it has been looked for."""

    @classmethod
    def of(cls, text: str, generated: bool = False) -> Self | None:
        """Read a whole text; None where it holds comments alone. Raises nothing.

        Args:
            text: the text, without a sign that YAML cannot read.
            generated: whether a program wrote it, which quotes a document's signs as they are.
        """
        parser = yaml.CSafeLoader(text)
        made = cls(text, generated, parser)
        try:
            return made if made._document() else None
        except RefusedError as bad:
            made._break_off(bad.refusal)
        except yaml.MarkedYAMLError as bad:
            made._break_off(None if made._told(bad) else of_syntax(bad, text, made._read))
        finally:
            parser.dispose()
        return made

    def _break_off(self, why: Refusal | None) -> None:
        self.whole = False
        self.refused += [] if why is None else [why]

    def _told(self, bad: yaml.MarkedYAMLError) -> bool:
        """Whether the reading broke off by what was refused just before: a comment took a brace."""
        last = self._text.count("\n", 0, self._read) + 1
        end = bad.problem_mark.line + 1 if bad.problem_mark else last
        return any(last <= refusal.place[0] <= end for refusal in self.refused)

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
            single, second = "expected a single document in the stream", "but found another"
            raise ComposerError(single, top.start_mark, second, more.start_mark)
        return True

    def _next(self) -> Any:
        event = self._parser.get_event()
        if type(event) is yaml.ScalarEvent and event.anchor is None:  # most are
            return event
        if getattr(event, "anchor", None):
            message = "anchors (&) and aliases (*) are not used in content"
            hint = "Write the value out; if the text itself starts with & or *, put it in quotes."
            raise RefusedError(Refusal(place_of(event), Reading.YAML_ALIAS, message, hint))
        if isinstance(event, yaml.CollectionStartEvent):
            self._read = event.start_mark.index  # type: ignore[union-attr]
            self._depth += 1
            if self._depth > MAX_DEPTH:
                message = f"nested more than {MAX_DEPTH} deep"
                hint = "Check the brackets and the indentation around here."
                raise RefusedError(Refusal(place_of(event), Reading.YAML_TOO_DEEP, message, hint))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._depth -= 1
        return event

    def _value(self, event: Any, path: KeyPath) -> Any:
        self.values[path] = place_of(event)
        if len(self.values) > MAX_VALUES:
            message = f"the file holds more than {MAX_VALUES:,} values"
            hint = "Divide it, or check what was pasted into it."
            raise RefusedError(Refusal(place_of(event), Reading.YAML_TOO_LARGE, message, hint))
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
            self.keys[(*path, key)] = place_of(event)
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
        return event.value if self._sound(event, path, is_key=True) else None

    def _skip(self, event: Any) -> None:
        """Pass over a value that is left out, to the end of all that it holds."""
        outside = self._depth - isinstance(event, yaml.CollectionStartEvent)
        while self._depth > outside:
            self._next()

    def _sound(self, event: Any, path: KeyPath, is_key: bool = False) -> bool:
        """Whether nothing is wrong with a scalar as it is written; what is, is taken in."""
        start, end = event.start_mark.index, event.end_mark.index
        found = refusals.of_tag(event)
        if not self._generated and not found:
            found = refusals.of_scalar(event, self._text[start:end], is_key)
            if self._comment_near(end):
                found = found or refusals.of_comments(event, self._text, self._read)
        self._read = end
        return found is None or self._none(found, path)

    def _comment_near(self, end: int) -> bool:
        """Whether a `#` stands from what was read last to the end of this scalar's last line."""
        if self._sign < self._read:
            found = self._text.find("#", self._read)
            self._sign = len(self._text) if found < 0 else found
        return self._sign < end or "#" in self._text[end : self._text.find("\n", end) + 1 or None]

    def _none(self, found: Refusal | None, path: KeyPath) -> bool:
        if found is not None:
            self.faults.add(path)
            self.refused.append(found)
        return found is None

    def _refuse(self, event: Any, path: KeyPath, code: Reading, message: str, hint: str) -> None:
        self._none(Refusal(place_of(event), code, message, hint), path)

    def _scalar(self, event: Any, path: KeyPath) -> str | int | bool | None:
        if not self._sound(event, path):
            return None
        text: str = event.value if self._generated else spaced(event.value)
        if event.style:
            return text
        return unquoted(text.strip()) if self._none(refusals.of_word(event), path) else None


def unquoted(text: str) -> str | int | bool | None:
    """What a text without quotes stands for."""
    if len(text) > LONGEST_NUMBER:
        return text
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if text in _NOTHING:
        return None
    return int(text) if text[0] <= "9" and _WHOLE_NUMBER.fullmatch(text) else text
