"""How strongly a document puts something, where it says so, and a limit in time.

Below all other records of policy, and below answers and the open data.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, StrictInt, model_validator

from generator.schema.base import Address, Id, Record, Text


class Force(StrEnum):
    """How strongly the source puts it, as read from its own words by `verbs.yml`."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"
    MUST_NOT = "must-not"
    SHOULD_NOT = "should-not"
    INFORMATION = "information"

    @property
    def strength(self) -> int:
        """From 0, a plain statement, to 3, a must or a must not."""
        return _STRENGTH[self]

    @property
    def carries(self) -> bool:
        """Whether it is a force at all: a plain statement has none."""
        return self is not Force.INFORMATION

    @property
    def forbids(self) -> bool:
        """Whether it is a must not or a should not."""
        return self in {Force.MUST_NOT, Force.SHOULD_NOT}

    @property
    def asks(self) -> bool:
        """Whether it asks for something or forbids it: no option, and no plain statement."""
        return self not in {Force.MAY, Force.INFORMATION}


_STRENGTH = {
    Force.INFORMATION: 0,
    Force.MAY: 1,
    Force.SHOULD: 2,
    Force.SHOULD_NOT: 2,
    Force.MUST: 3,
    Force.MUST_NOT: 3,
}


class Cite(Record):
    """A sentence of a document, and the short run of its words that pins the statement."""

    at: Address = Field(description="Address of the sentence in the document's register.")
    words: Text = Field(
        description="4 to 8 words copied exactly from that sentence (the whole of a shorter item)."
    )
    document: Id | None = Field(
        default=None, description="Which document, where the partnership has more than one."
    )


class Within(Record):
    """A time limit, typed so that it can be compared and counted."""

    working_days: StrictInt | None = Field(default=None, ge=1, description="Working days.")
    days: StrictInt | None = Field(default=None, ge=1, description="Calendar days.")
    hours: StrictInt | None = Field(default=None, ge=1, description="Hours.")
    when: (
        Literal[
            "same-working-day",
            "as-soon-as-possible",
            "before-the-meeting",
            "during-initial-contact",
            "from-the-outset",
            "in-time-to-influence-plans",
            "before-contacting-the-family",
            "before-the-agreed-review",
            "before-another-step",
        ]
        | None
    ) = Field(default=None, description="A limit that is not a number.")
    from_: Text = Field(
        default="unstated",
        alias="from",
        description="What the time runs from, or `unstated` where the document leaves it open.",
    )
    covers: tuple[Text, ...] = Field(
        default=(), description="What the limit covers, where the provision holds more than that."
    )

    @model_validator(mode="after")
    def _one_limit(self) -> Self:
        limits = (self.working_days, self.days, self.hours, self.when)
        if sum(limit is not None for limit in limits) != 1:
            raise ValueError("a time limit has one of working_days, days, hours or when")
        return self
