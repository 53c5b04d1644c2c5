"""Which sentence each record was read against: a document's `confirmed.yml`, generated.

`handrail confirm` writes it when a person has held records against the document; a new edition
that changes a sentence leaves its records unconfirmed.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.schema.base import Address, Id, Record

SentenceHash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
"""The first 16 hex digits of a salted SHA-256 of all words of a sentence."""

SET_ASIDE = "set-aside"
"""Stands for the id of a line of `set-aside.yml`, which has none."""


class Confirmed(Record):
    """A record as it was read against one sentence, or a silence against the whole of a topic."""

    id: Id = Field(description="A provision, a note, a term or a silence; or `set-aside`.")
    at: Address | None = Field(
        default=None, description="Address of the sentence; none for a silence."
    )
    hash: SentenceHash = Field(
        description="Of the sentence as it was read; for a silence, of all that its topic said."
    )
