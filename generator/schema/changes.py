"""What changed, as an editor writes it: of the site itself, and of a partnership rule by rule.

One class for each part of `content/changes.yml` and `content/partnerships/<id>/changes.yml`. An
entry is history: it says what was so on its day, and is never brought up to date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, Field, StrictBool, WithJsonSchema, model_validator

from generator.schema.base import DateText, Id, PartialDate, Record, Text


def _whole(given: PartialDate) -> PartialDate:
    if given.day is None:
        raise ValueError("a date of a change is a day: 2026-11-22")
    return given


Day = Annotated[
    DateText,
    AfterValidator(_whole),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]
"""A date that is exact to the day."""


class _Dated(Record):
    NOT_KEYS: ClassVar[Mapping[str, str]] = {
        "on": "Write 'date': many programs read a bare 'on' as true."
    }

    id: Id = Field(
        description="Stable id: the entry's anchor, and what a feed reader knows it by. Never "
        "changed once published."
    )
    date: Day = Field(description="The day on which the site says so: 2026-11-22.")
    text: Text = Field(description="What changed, in a sentence or two, in our own words.")

    @property
    def day(self) -> dt.date:
        """Its day as a date."""
        return self.date.last_day


class SiteChange(_Dated):
    """Something that changed on the site itself, for every partnership."""


class SiteChanges(Record):
    """`content/changes.yml`: what changed on the site itself, newest first."""

    changes: tuple[SiteChange, ...] = Field(description="All changes.")


class ChangeKind(StrEnum):
    """What happened to a rule. The list is closed."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    CORRECTED = "corrected"


class RuleChange(Record):
    """One rule before and after."""

    rule: Id = Field(description="Id of its record, even where that is gone now.")
    kind: ChangeKind = Field(
        description="`new`, `changed` or `gone` where the document changed; `corrected` where the "
        "document is as it was and this site had it wrong."
    )
    before: Text | None = Field(
        default=None,
        description="What it said before, in our own words, with its conditions and exceptions.",
    )
    now: Text | None = Field(
        default=None,
        description="What it says now, in our own words, with its conditions and exceptions.",
    )

    @model_validator(mode="after")
    def _both_sides(self) -> Self:
        if (fault := _fault(self.kind, bool(self.before), bool(self.now))) is not None:
            raise ValueError(fault)
        return self


def _fault(kind: ChangeKind, before: bool, now: bool) -> str | None:
    """What is wrong with the sides that are given for a kind of change."""
    if kind is ChangeKind.CORRECTED:
        return None if before or now else "a `corrected` rule has a `before`, a `now`, or both"
    wanted = {
        ChangeKind.NEW: (False, True, "a `new` rule has a `now`, and no `before`"),
        ChangeKind.CHANGED: (True, True, "a `changed` rule has a `before` and a `now`"),
        ChangeKind.GONE: (True, False, "a rule that is `gone` has a `before`, and no `now`"),
    }
    *sides, said = wanted[kind]
    return None if [before, now] == sides else str(said)


class Change(_Dated):
    """What changed in what the site says of a partnership, on one day."""

    document: Id = Field(description="Id of the document that it is about.")
    edition: Text = Field(
        description="The document's edition that this is a reading of: 'version 2, July 2024', "
        "'undated'."
    )
    before: Text | None = Field(
        default=None, description="The edition that it replaces; none where it is the same."
    )
    rules: tuple[RuleChange, ...] = Field(
        default=(), description="Each rule that changed; none for a first reading."
    )
    draft: StrictBool = Field(
        default=False,
        description="True while a new edition is still being read: shown nowhere. `handrail "
        "confirm` takes it out when all is read again.",
    )

    @model_validator(mode="after")
    def _once(self) -> Self:
        rules = [change.rule for change in self.rules]
        if twice := next((rule for rule in rules if rules.count(rule) > 1), None):
            raise ValueError(f"the rule '{twice}' stands here twice")
        return self
