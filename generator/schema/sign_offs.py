"""Who has signed for what is said of a partnership: its `sign-offs.yml`.

`handrail review ID --sign` writes an entry. A sign-off stands for exactly what was signed: its hash
lapses when a word of that changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from generator.schema.base import DateText, Record, Title
from generator.schema.changes import Day

_ROLE = "Say who signed by the role: no person is named on the site."


class Scope(StrEnum):
    """What can be signed for. The list is closed."""

    ALL = "all"
    STATEMENTS = "statements"
    GUIDES = "guides"


class SignOff(Record):
    """Somebody answers for it, in a role, that this is what the documents say."""

    NOT_KEYS: ClassVar[Mapping[str, str]] = {"name": _ROLE, "by": _ROLE, "person": _ROLE}

    role: Title = Field(description="In which role, never a name: 'Safeguarding lead'.")
    date: Day = Field(description="The day on which it was signed: 2026-11-22.")
    scope: Scope = Field(
        description="`statements` with silences and notes, the `guides`, or `all` of it."
    )
    hash: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")] = Field(
        description="Stands for what was signed; the reviewed document prints it."
    )
    until: DateText | None = Field(
        default=None, description="By when it is to be signed again, if that was agreed."
    )
