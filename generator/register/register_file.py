"""Reads `register.yml`, and says at which line it is damaged.

The file is generated, but anyone can open it: whatever was done to it, reading it gives a
register or a `RegisterFileError`, never a half-right register and never a traceback.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.register.model import Dropped, Kind, Register, Section, Sentence

_ADDRESS = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_STRING = "tag:yaml.org,2002:str"
_INTEGER = "tag:yaml.org,2002:int"
_NULL = "tag:yaml.org,2002:null"
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class RegisterFileError(ValueError):
    """A generated file is damaged: what is wrong, and at which line."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class _Map:
    """A mapping of the file, asked for its values by name and type."""

    values: dict[str, yaml.Node]
    line: int

    def text(self, key: str) -> str:
        node = self._node(key)
        if node.tag != _STRING or not isinstance(node.value, str):
            raise RegisterFileError(f"`{key}` is not a text", _line(node))
        return node.value

    def text_or_none(self, key: str) -> str | None:
        node = self.values.get(key)
        return None if node is None or node.tag == _NULL else self.text(key)

    def number(self, key: str, default: int | None = None) -> int:
        if default is not None and key not in self.values:
            return default
        return _number(self._node(key), key)

    def texts(self, key: str) -> tuple[str, ...]:
        if key not in self.values:
            return ()
        return tuple(_map({key: one}).text(key) for one in _items(self._node(key), key))

    def list(self, key: str) -> Iterator[yaml.Node]:
        return iter(_items(self._node(key), key))

    def address(self, key: str) -> str:
        found = self.text(key)
        if not _ADDRESS.fullmatch(found):
            raise RegisterFileError(f"`{found}` is no address", _line(self._node(key)))
        return found

    def _node(self, key: str) -> yaml.Node:
        if key not in self.values:
            raise RegisterFileError(f"`{key}` is missing", self.line)
        return self.values[key]


def read_register(text: str) -> Register:
    """A register from the text of `register.yml`. Raises `RegisterFileError`."""
    top = _mapping(_compose(text), set(Register.__dataclass_fields__))
    seen: set[str] = set()
    return Register(
        splitter=top.text("splitter"),
        text=top.text("text"),
        marks=top.text("marks"),
        hints=top.text("hints"),
        idle_hints=top.texts("idle_hints"),
        sections=tuple(_section(node, seen) for node in top.list("sections")),
        dropped=tuple(_dropped(node) for node in top.list("dropped")),
    )


def _compose(text: str) -> yaml.Node:
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as bad:
        line = bad.problem_mark.line + 1 if bad.problem_mark else 1
        raise RegisterFileError(f"it is no YAML: {bad.problem}", line) from bad
    except (yaml.YAMLError, RecursionError) as bad:
        raise RegisterFileError("it is no YAML") from bad
    if node is None:
        raise RegisterFileError("it is empty")
    return node


def _section(node: yaml.Node, seen: set[str]) -> Section:
    fields = _mapping(node, {"id", "heading", "sentences"})
    return Section(
        id=fields.address("id"),
        heading=fields.text_or_none("heading"),
        sentences=tuple(_sentence(one, seen) for one in fields.list("sentences")),
    )


def _sentence(node: yaml.Node, seen: set[str]) -> Sentence:
    fields = _mapping(node, set(Sentence.__dataclass_fields__))
    at = fields.address("at")
    if at in seen:
        raise RegisterFileError(f"the address {at} stands here a second time", fields.line)
    seen.add(at)
    return Sentence(
        at=at,
        label=fields.text("label"),
        kind=_kind(fields),
        words=fields.number("words"),
        verbs=fields.texts("verbs"),
        conditions=fields.texts("conditions"),
        exceptions=fields.texts("exceptions"),
        dead_links=fields.number("dead_links", default=0),
        lead_in=fields.text_or_none("lead_in"),
    )


def _kind(fields: _Map) -> Kind:
    found = fields.text("kind")
    if found not in set(Kind):
        raise RegisterFileError(f"there is no kind `{found}`", fields.line)
    return Kind(found)


def _dropped(node: yaml.Node) -> Dropped:
    fields = _mapping(node, {"rule", "lines"})
    lines = tuple(_number(one, "lines") for one in fields.list("lines"))
    return Dropped(rule=fields.text("rule"), lines=lines)


def _mapping(node: yaml.Node, known: set[str]) -> _Map:
    if not isinstance(node, yaml.MappingNode):
        raise RegisterFileError("a mapping is missing here", _line(node))
    values: dict[str, yaml.Node] = {}
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else "?"
        if name not in known:
            raise RegisterFileError(f"`{name}` does not belong here", _line(key))
        if name in values:
            raise RegisterFileError(f"`{name}` stands here twice", _line(key))
        values[name] = value
    return _Map(values, _line(node))


def _map(values: dict[str, yaml.Node]) -> _Map:
    return _Map(values, _line(next(iter(values.values()))))


def _items(node: yaml.Node, key: str) -> list[yaml.Node]:
    if not isinstance(node, yaml.SequenceNode):
        raise RegisterFileError(f"`{key}` is not a list", _line(node))
    return list(node.value)


def _number(node: yaml.Node, key: str) -> int:
    if node.tag != _INTEGER or not node.value.isascii() or not node.value.isdigit():
        raise RegisterFileError(f"`{key}` is not a whole number", _line(node))
    return int(node.value)


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
