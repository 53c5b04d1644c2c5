"""Drafts as YAML: a key a line, short lists in one, so that two lines take a draft away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

_FLOW = frozenset(
    {"who", "to", "documents", "aliases", "asked_by", "settles", "bears_on", "within"}
)
_WIDE = 10_000
"""No text is broken over lines: a line of a draft is one."""


class _Dumper(yaml.SafeDumper):
    """Indents the items of a list, as the other files do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        del indentless
        super().increase_indent(flow, indentless=False)


class _Flow(list[Any]):
    """A list in one line."""


class _FlowMap(dict[str, Any]):
    """A mapping in one line."""


_Dumper.add_representer(
    _Flow, lambda dumper, data: dumper.represent_sequence("tag:yaml.org,2002:seq", data, True)
)
_Dumper.add_representer(
    _FlowMap, lambda dumper, data: dumper.represent_mapping("tag:yaml.org,2002:map", data, True)
)


def as_yaml(comment: str, data: Mapping[str, Any] | Sequence[Any]) -> str:
    """A file: a comment, then the record, or the records with an empty line between them."""
    head = "".join(f"# {line}\n" for line in comment.splitlines())
    if isinstance(data, Mapping):
        return head + (_dumped(data) if data else "{}\n")
    return head + "\n".join(_dumped([one]) for one in data) if data else head + "[]\n"


def _dumped(data: Any) -> str:
    shaped = _shaped(data)
    return yaml.dump(shaped, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDE)


def _shaped(data: Any, key: str = "") -> Any:
    if isinstance(data, Mapping):
        shaped = {name: _shaped(value, name) for name, value in data.items()}
        return _FlowMap(shaped) if key in ("within", "cite") else shaped
    if isinstance(data, list | tuple):
        if key == "cites":
            return [_shaped(one, "cite") if isinstance(one, Mapping) else one for one in data]
        made = [_shaped(one) for one in data]
        return _Flow(made) if key in _FLOW else made
    return data
