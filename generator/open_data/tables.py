"""What a published table is: a name, the form of its records, and the records.

Lowest part of the open data.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic_core import to_json


class Published(BaseModel):
    """Base of all published records."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", serialize_by_alias=True, validate_by_name=True
    )


@dataclass(frozen=True, slots=True)
class Table:
    """One file of the open data."""

    name: str
    form: type[Published]
    rows: Sequence[Published]

    def data(self) -> bytes:
        """The rows as a JSON array."""
        return to_json(list(self.rows), indent=1, by_alias=True) + b"\n"

    def schema(self) -> bytes:
        """The JSON Schema of that array."""
        return _schema(self.name, self.form)


@cache
def _schema(name: str, form: type[Published]) -> bytes:
    item = form.model_json_schema(mode="serialization")
    definitions = item.pop("$defs", {})
    return _json(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": name,
            "type": "array",
            "items": item,
            "$defs": definitions,
        }
    )


def _json(data: Any) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
