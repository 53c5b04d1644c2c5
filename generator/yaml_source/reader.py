"""Read YAML with the line and column of everything in it, and with none of YAML's traps.

Just above diagnostics: `parse` turns what stands here into records. Values come out as the
editor wrote them: `1.10`, `12:30`, `010` and dates stay text, and the only values that are not
text are whole numbers, `true`/`false` and nothing at all. Refused is what YAML tools read in two
ways (a bare `yes`), what can hide a mistake (a repeated key) and what can make a small file huge
(an alias).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.diagnostics import Diagnostics, Position

KeyPath = tuple[str | int, ...]
"""The way to a value: keys and list places from the top."""

MAX_BYTES = 4_000_000
MAX_DEPTH = 30

_WHOLE_NUMBER = re.compile(r"^(0|-?[1-9][0-9]{0,17})$")
_BOOLEANS = {"true": True, "false": False}
_NOTHING = {"", "~", "null"}
_YES_NO = re.compile(r"^(y|n|yes|no|on|off|Yes|No|YES|NO|On|Off|ON|OFF|True|False|TRUE|FALSE)$")
_QUOTED = ("'", '"', "|", ">")
_STRING_TAG = "tag:yaml.org,2002:str"


class _Loader(yaml.CSafeLoader):
    """Composes nodes only; plain scalars keep their text, since resolving is done here."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own way to say none


@dataclass(frozen=True, slots=True)
class Sourced:
    """Plain data, and where each key and value of it stands."""

    file: PurePosixPath
    data: Any
    values: Mapping[KeyPath, Position]
    keys: Mapping[KeyPath, Position]
    faults: frozenset[KeyPath] = frozenset()
    """Places at which something was refused; what stands around them is not to be relied on."""

    def faulty(self, path: KeyPath) -> bool:
        """Whether something was refused at or below a place."""
        return any(fault[: len(path)] == path for fault in self.faults)

    def position(self, path: KeyPath) -> Position:
        """Where a value stands, or the nearest thing around it that does."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, Position(self.file))

    def key_position(self, path: KeyPath) -> Position:
        """Where a key stands, or its value where it has none."""
        return self.keys.get(path) or self.position(path)


def read_yaml(raw: bytes, file: PurePosixPath, diagnostics: Diagnostics) -> Sourced | None:
    """Read one YAML file; None where it cannot be read. What is wrong is in `diagnostics`."""
    text = _decoded(raw, file, diagnostics)
    if text is None:
        return None
    node = _composed(text, file, diagnostics)
    if node is None:
        return None
    builder = _Builder(file, diagnostics)
    data = builder.build(node, ())
    return Sourced(file, data, builder.values, builder.keys, frozenset(builder.faults))


def _decoded(raw: bytes, file: PurePosixPath, diagnostics: Diagnostics) -> str | None:
    start = Position(file)
    if len(raw) > MAX_BYTES:
        diagnostics.error(
            start,
            "yaml-too-large",
            f"the file has {len(raw):,} bytes",
            "Divide it: 4 MB is the limit.",
        )
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as bad:
        line = raw.count(b"\n", 0, bad.start) + 1
        column = bad.start - (raw.rfind(b"\n", 0, bad.start) + 1) + 1
        diagnostics.error(
            Position(file, line, column),
            "not-utf-8",
            "the file is not UTF-8 text",
            "Save it again with the encoding UTF-8.",
        )
        return None
    if not text.strip():
        diagnostics.error(start, "empty-file", "the file is empty", "Fill it in, or delete it.")
        return None
    return text


def _composed(text: str, file: PurePosixPath, diagnostics: Diagnostics) -> Node | None:
    loader = _Loader(text)
    try:
        if not _plain_events(text, file, diagnostics):
            return None
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as bad:
        where = _marked(file, bad.problem_mark or bad.context_mark)
        message, hint = _explained(bad, text, where)
        diagnostics.error(where, "yaml-syntax", message, hint)
        return None
    except yaml.reader.ReaderError as bad:
        position = bad.position if isinstance(bad.position, int) else 0
        diagnostics.error(
            Position(file, text.count("\n", 0, position) + 1),
            "yaml-character",
            "there is a control character that YAML does not allow",
            "Delete it, or type the line again.",
        )
        return None
    finally:
        loader.dispose()
    if node is None:
        hint = "Fill it in, or delete it."
        diagnostics.error(Position(file), "empty-file", "the file holds only comments", hint)
    return node


def _plain_events(text: str, file: PurePosixPath, diagnostics: Diagnostics) -> bool:
    """Refuse aliases and deep nesting from the stream of events, before anything is built."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            diagnostics.error(
                _marked(file, event.start_mark),
                "yaml-alias",
                "anchors (&) and aliases (*) are not used in content",
                "Write the value out; if the text itself starts with & or *, put it in quotes.",
            )
            return False
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            diagnostics.error(
                _marked(file, event.start_mark),
                "yaml-too-deep",
                f"nested more than {MAX_DEPTH} deep",
                "Check the brackets and the indentation around here.",
            )
            return False
    return True


def _marked(file: PurePosixPath, mark: Any) -> Position:
    return Position(file, mark.line + 1, mark.column + 1) if mark else Position(file)


def _explained(bad: yaml.MarkedYAMLError, text: str, where: Position) -> tuple[str, str]:
    lines = text.splitlines()
    line = lines[where.line - 1] if where.line <= len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())] or "'\\t'" in str(bad.problem):
        return "a tab is used to indent", "Use spaces; most editors can convert tabs."
    problem = str(bad.problem or "the file is not valid YAML")
    if "mapping values are not allowed" in problem:
        return (
            "a colon here is read as a new key",
            "If the colon belongs to the text, put the whole text in quotes.",
        )
    if "could not find expected ':'" in problem:
        return (
            "a key lacks its colon, or a text runs on at the wrong indent",
            "Check this line and the one above it.",
        )
    if "did not find expected" in problem:
        return (
            f"the indentation or punctuation is not right ({problem})",
            "Check that dashes line up and that quotes and brackets are closed, here and above.",
        )
    if "expected a single document" in str(bad.context):
        return "a line '---' begins a second document", "Keep one document in a file."
    return problem, "Check quotes, brackets and indentation around here."


class _Builder:
    """Turns nodes into plain data and remembers where each stood."""

    def __init__(self, file: PurePosixPath, diagnostics: Diagnostics) -> None:
        self.file = file
        self.diagnostics = diagnostics
        self.values: dict[KeyPath, Position] = {}
        self.keys: dict[KeyPath, Position] = {}
        self.faults: set[KeyPath] = set()

    def build(self, node: Node, path: KeyPath) -> Any:
        self.values[path] = self._position(node)
        if isinstance(node, MappingNode):
            return self._mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self.build(item, (*path, place)) for place, item in enumerate(node.value)]
        assert isinstance(node, ScalarNode)
        return self._scalar(node, path)

    def _position(self, node: Node) -> Position:
        return _marked(self.file, node.start_mark)

    def _mapping(self, node: MappingNode, path: KeyPath) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = self._key(key_node, path)
            if key is None:
                continue
            if key in result:
                hint = (
                    f"It stands first in line {self.keys[(*path, key)].line}; keep one of the two."
                )
                message = f"the key '{key}' stands here a second time"
                self._refuse(key_node, path, "repeated-key", message, hint)
                continue
            self.keys[(*path, key)] = self._position(key_node)
            result[key] = self.build(value_node, (*path, key))
        return result

    def _key(self, node: Node, path: KeyPath) -> str | None:
        """A key as written: keys are names, so a bare `on` is no trap here as it is in a value."""
        if not isinstance(node, ScalarNode) or not node.value:
            self._refuse(
                node, path, "yaml-key", "a key must be plain text", "Check the indentation."
            )
            return None
        if node.value == "<<":
            hint = "Write the keys out."
            self._refuse(node, path, "yaml-alias", "merging ('<<') is not used in content", hint)
            return None
        return node.value if self._untagged(node, path) else None

    def _untagged(self, node: ScalarNode, path: KeyPath) -> bool:
        if node.tag in (_STRING_TAG, "!"):
            return True
        hint = "Delete it, or put the text in quotes."
        self._refuse(node, path, "yaml-tag", f"the tag '{node.tag}' is not used in content", hint)
        return False

    def _refuse(self, node: Node, path: KeyPath, code: str, message: str, hint: str) -> None:
        self.faults.add(path)
        self.diagnostics.error(self._position(node), code, message, hint)

    def _scalar(self, node: ScalarNode, path: KeyPath) -> str | int | bool | None:
        text: str = node.value
        if not self._untagged(node, path):
            return None
        if node.style in _QUOTED:
            return text
        if text in _BOOLEANS:
            return _BOOLEANS[text]
        if text in _NOTHING:
            return None
        if _YES_NO.match(text):
            self._refuse(
                node,
                path,
                "yaml-yes-no",
                f"a bare {text} is read as true or false by some programs and as text by others",
                f'Write "{text}" in quotes for the word, or true / false for a switch.',
            )
            return None
        return int(text) if _WHOLE_NUMBER.match(text) else text
