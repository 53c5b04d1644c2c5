"""What a sign-off stands for, and whether that is still what the site says.

Derived from the catalogue. The hash is of the content alone: how pages look changes none.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from generator.catalogue import Catalogue, Partnership
from generator.parse.placed import Placed
from generator.schema.sign_offs import Scope, SignOff


@dataclass(frozen=True, slots=True)
class Standing:
    """A sign-off as it stands today."""

    placed: Placed[SignOff]
    lapsed: bool
    """Whether what was signed has changed since."""

    @property
    def record(self) -> SignOff:
        """The sign-off itself."""
        return self.placed.record


def standings(owner: Partnership, catalogue: Catalogue) -> tuple[Standing, ...]:
    """A partnership's sign-offs, in the order of its file."""
    return tuple(
        Standing(placed, placed.record.hash != signed_hash(owner, catalogue, placed.record.scope))
        for placed in owner.sign_offs
    )


def signed_hash(owner: Partnership, catalogue: Catalogue, scope: Scope) -> str:
    """Stands for all that is signed with a scope: 16 hex digits of a SHA-256."""
    parts = {
        Scope.STATEMENTS: lambda: list(_statements(owner)),
        Scope.GUIDES: lambda: list(_guides(owner, catalogue)),
    }
    wanted = list(parts) if scope is Scope.ALL else [scope]
    text = json.dumps([parts[part]() for part in wanted], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _statements(owner: Partnership) -> Iterator[Any]:
    """Documents, statements with the very sentences they rest on, silences and notes."""
    yield from (_plain(source.record) for source in owner.sources)
    for record in sorted(owner.records(), key=lambda each: each.id):
        yield _plain(record.record)
    for quoting in sorted(owner.quoting(), key=lambda each: each.id):
        yield [quoting.id, *sorted(cited.sentence.hash for cited in quoting.evidence)]


def _guides(owner: Partnership, catalogue: Catalogue) -> Iterator[Any]:
    for guide in sorted(catalogue.guides_of(owner.id), key=lambda each: each.id):
        yield [_plain(guide.record), guide.words.title, dict(guide.words.questions)]


def _plain(record: BaseModel) -> Any:
    """A record without what it leaves at its default: a new key of ours changes nothing."""
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
