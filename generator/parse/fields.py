"""What a class of record says of itself: its keys, and the description of each.

Beside `records`, which tells an editor of it: a path through the data leads to the class and field.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from generator.schema.base import Record
from generator.yaml_source.reader import KeyPath


def keys(model: type[BaseModel] | None) -> Iterable[str]:
    """The keys that a record of a class can have, as an editor writes them."""
    return () if model is None else [f.alias or n for n, f in model.model_fields.items()]


def instead(model: type[BaseModel] | None, key: str) -> str:
    """What the record itself says to one who writes a key that it does not have."""
    return model.NOT_KEYS.get(key, "") if model and issubclass(model, Record) else ""


def model_at(model: type[BaseModel], inside: KeyPath) -> type[BaseModel] | None:
    """The record class that a path leads to, through lists and optional fields."""
    current: type[BaseModel] | None = model
    for step in inside:
        if current is None or isinstance(step, int):
            continue
        current = _record_in(_annotation(current, step))
    return current


def _annotation(model: type[BaseModel], key: str) -> Any:
    for name, info in model.model_fields.items():
        if key in (name, info.alias):
            return info.annotation
    return None


def _record_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _record_in(inner)
        if found is not None:
            return found
    return None


def description(model: type[BaseModel], inside: KeyPath) -> str:
    """What the last key of a path is for; nothing where the path has none that is known."""
    names = [step for step in inside if isinstance(step, str)]
    if not names:
        return ""
    holder = model_at(model, inside[: _last_name(inside)])
    for name, info in (holder.model_fields if holder else {}).items():
        if names[-1] in (name, info.alias):
            return info.description or ""
    return ""


def _last_name(inside: KeyPath) -> int:
    return max(place for place, step in enumerate(inside) if isinstance(step, str))
