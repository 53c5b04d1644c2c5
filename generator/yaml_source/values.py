"""Plain data from the events of a YAML parser, in one pass, with the place of everything.

Part of reading, below `reader`. No tree of nodes is ever made: an alias or a nesting too deep is
met before anything could grow from it. What can be asked of a whole text is asked once: a value is
looked at by itself only where the text holds what could be wrong with it. Places are kept only when
they are wanted, which is when something is to be said of the text.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from typing import Any, Self

import yaml
from yaml.composer import ComposerError
from yaml.events import ScalarEvent

from generator.diagnostics.codes import Reading
from generator.yaml_source import refusals
from generator.yaml_source.refusals import Place, Refusal, place_of
from generator.yaml_source.signs import OPENING, spaced, suspect
from generator.yaml_source.syntax import of_syntax

KeyPath = tuple[str | int, ...]
"""The way to a value: keys and list places, from 0, from the top."""

MAX_DEPTH = 30
MAX_VALUES = 100_000
"""Of one file: the register of a document of a thousand pages has fewer."""

_WHOLE_NUMBER = re.compile(r"(0|-?[1-9][0-9]{0,17})")
_LONGEST_NUMBER = 19
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
    _placed: bool
    data: Any = None
    values: dict[KeyPath, Place] = field(default_factory=dict)
    keys: dict[KeyPath, Place] = field(default_factory=dict)
    faults: set[KeyPath] = field(default_factory=set)
    refused: list[Refusal] = field(default_factory=list)
    whole: bool = True
    """Whether the text was read to its end; without it, nothing but `refused` is of use."""
    _suspect: bool = False
    """Whether the text holds a sign with which anything could be wrong, or a way to write one."""
    _opening: frozenset[str] = frozenset()
    """With what a value can begin that is to be looked at."""
    _way: list[str | int] = field(default_factory=list)
    """The way to what is read just now."""
    _number: int = 0
    """How many values have been met."""
    _depth: int = 0
    _read: int = 0
    """Index of the text up to which its events have been taken."""
    _sign: int = 0
    """Index of the first `#` from there on, as far as it has been looked for."""
    _sign_line: int = sys.maxsize
    """The line in which it stands, from 0; none will be reached where there is none."""

    @classmethod
    def of(cls, text: str, generated: bool = False, placed: bool = False) -> Self | None:
        """Read a whole text; None where it holds comments alone. Raises nothing.

        Args:
            text: the text, without a sign that YAML cannot read.
            generated: whether a program wrote it, which quotes a document's signs as they are.
            placed: whether to keep where each key and value stands.
        """
        made = cls(text, generated, yaml.CSafeLoader(text), placed)
        if not generated:
            made._suspect, made._opening = suspect(text), OPENING
            made._sign = made._sign_line = 0
        try:
            if not made._document():
                return None
        except RefusedError as bad:
            made._break_off(bad.refusal)
        except yaml.MarkedYAMLError as bad:
            made._break_off(None if made._told(bad) else of_syntax(bad, text, made._read))
        finally:
            made._parser.dispose()
        if made.refused and not placed:  # what is said of it says where things stand
            return cls.of(text, generated, placed=True)
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
        self.data = self._value(top)
        self._next()  # the document ends
        more = self._next()
        if not isinstance(more, yaml.StreamEndEvent):
            single, second = "expected a single document in the stream", "but found another"
            raise ComposerError(single, top.start_mark, second, more.start_mark)
        return True

    def _next(self) -> Any:
        event = self._parser.get_event()
        if type(event) is ScalarEvent and event.anchor is None:  # most are
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

    def _value(self, event: Any) -> Any:
        self._number += 1
        if self._placed:
            self.values[tuple(self._way)] = place_of(event)
        if self._number > MAX_VALUES:
            message = f"the file holds more than {MAX_VALUES:,} values"
            hint = "Divide it, or check what was pasted into it."
            raise RefusedError(Refusal(place_of(event), Reading.YAML_TOO_LARGE, message, hint))
        if type(event) is ScalarEvent:
            return self._scalar(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping()
        return self._list()

    def _list(self) -> list[Any]:
        items: list[Any] = []
        way = self._way
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            way.append(len(items))
            items.append(self._value(event))
            way.pop()
        return items

    def _mapping(self) -> dict[str, Any]:
        result: dict[str, Any] = {}
        way = self._way
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._key(event)
            if key is None or (key in result and self._repeated(key, event)):
                self._skip(self._next())
                continue
            way.append(key)
            if self._placed:
                self.keys[tuple(way)] = place_of(event)
            result[key] = self._value(self._next())
            way.pop()
        return result

    def _repeated(self, key: str, event: Any) -> bool:
        line, _ = self.keys.get((*self._way, key), (0, 0))
        message = f"the key '{key}' stands here a second time"
        hint = f"It stands first in line {line}; keep one of the two."
        self._refuse(event, Reading.REPEATED_KEY, message, hint)
        return True

    def _key(self, event: Any) -> str | None:
        """A key as written: keys are names, so a bare `on` is no trap here as it is in a value."""
        if type(event) is not ScalarEvent or not event.value:
            message = "a key must be plain text"
            self._refuse(event, Reading.YAML_KEY, message, "Check the indentation.")
            self._skip(event)
            return None
        key: str = event.value
        if key == "<<":
            message = "merging ('<<') is not used in content"
            self._refuse(event, Reading.YAML_ALIAS, message, "Write the keys out.")
            return None
        return key if self._sound(event, is_key=True) else None

    def _skip(self, event: Any) -> None:
        """Pass over a value that is left out, to the end of all that it holds."""
        outside = self._depth - isinstance(event, yaml.CollectionStartEvent)
        while self._depth > outside:
            self._next()

    def _sound(self, event: Any, is_key: bool = False) -> bool:
        """Whether nothing is wrong with a scalar as it is written; what is, is taken in."""
        end, found = event.end_mark, None
        if (
            self._suspect
            or self._sign_line <= end.line
            or event.tag
            or event.value[:1] in self._opening
            or (is_key and event.style)
        ):  # of most scalars nothing is so
            found = self._fault(event, is_key)
        self._read = end.index
        return found is None or self._none(found)

    def _fault(self, event: Any, is_key: bool) -> Refusal | None:
        found = refusals.of_tag(event)
        if found or self._generated:
            return found
        found = refusals.of_scalar(
            event, self._text[event.start_mark.index : event.end_mark.index], is_key
        )
        comment = refusals.of_comments(event, self._text, self._read) if self._near(event) else None
        return found or comment

    def _near(self, event: Any) -> bool:
        """Whether a `#` stands from what was read last to the end of this scalar's last line."""
        self._seek_sign()
        near: bool = self._sign_line <= event.end_mark.line
        return near

    def _seek_sign(self) -> None:
        """Find the first `#` from what was read last, and its line: by line feeds, or before it."""
        if self._sign < self._read:
            found = self._text.find("#", self._read)
            self._sign_line += self._text.count("\n", self._sign, max(found, self._sign))
            self._sign = found
            if found < 0:
                self._sign, self._sign_line = len(self._text), sys.maxsize

    def _none(self, found: Refusal | None) -> bool:
        if found is not None:
            self.faults.add(tuple(self._way))
            self.refused.append(found)
        return found is None

    def _refuse(self, event: Any, code: Reading, message: str, hint: str) -> None:
        self._none(Refusal(place_of(event), code, message, hint))

    def _scalar(self, event: Any) -> str | int | bool | None:
        if not self._sound(event):
            return None
        text: str = spaced(event.value) if self._suspect else event.value
        if event.style or len(text) > _LONGEST_NUMBER:
            return text if event.style else text.strip()
        return unquoted(text.strip()) if self._none(refusals.of_word(event)) else None


def unquoted(text: str) -> str | int | bool | None:
    """What a text without quotes stands for."""
    if len(text) > _LONGEST_NUMBER:
        return text
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if text in _NOTHING:
        return None
    return int(text) if text[0] <= "9" and _WHOLE_NUMBER.fullmatch(text) else text
