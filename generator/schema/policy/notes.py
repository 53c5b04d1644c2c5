"""Editor's notes on the faults of a document."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StrictBool

from generator.schema.base import Id, Record, Text
from generator.schema.policy.statements import Cite


class NoteSeverity(StrEnum):
    """What a fault of the source can do to a reader."""

    REVERSES_MEANING = "reverses-meaning"
    CHANGES_ACTION = "changes-action"
    WORDING = "wording"


class Fault(StrEnum):
    """The kinds of fault that a source can have."""

    LOST_WORD = "lost-word"
    MISSING_PART = "missing-part"
    OUT_OF_DATE = "out-of-date"
    UNDATED = "undated"
    NO_OWNER = "no-owner"
    HEADING_PROMISES = "heading-promises"
    PULLS_APART = "pulls-apart"
    AND_OR = "and-or"
    NO_ORDER = "no-order"
    OPEN_LIST = "open-list"
    NOT_SUPPLIED = "not-supplied"
    TERMS_MIXED = "terms-mixed"
    NO_START = "no-start"
    NO_REFERENCE = "no-reference"
    REFERENCE_OUT_OF_DATE = "reference-out-of-date"
    CARRIED_OVER = "carried-over"
    NOT_EXPANDED = "not-expanded"
    UNCLEAR = "unclear"
    DEAD_LINK = "dead-link"
    GRAMMAR = "grammar"


class Outside(Record):
    """Something a note relies on that is not in the documents."""

    claim: Text = Field(description="What is relied on.")
    verified: StrictBool = Field(description="Whether a person has checked it: usually false.")


MOST_IN_SHORT = 12
"""Words of a note's line under a statement: more would not be read there."""


def _short(line: str) -> str:
    count = len(line.split())
    if count > MOST_IN_SHORT:
        raise ValueError(f"'short' is too long: {count} words, and {MOST_IN_SHORT} are the limit")
    return line


class Note(Record):
    """An editor's note on a fault of the source. It repairs nothing."""

    id: Id = Field(description="Stable for ever; starts with the partnership's prefix.")
    severity: NoteSeverity = Field(description="What the fault can do to a reader.")
    fault: Fault = Field(description="What kind of fault it is.")
    printed: Text = Field(description="What the document prints, in our own words.")
    matters: Text = Field(description="Why it matters to a practitioner.")
    site: Text = Field(description="What this site does about it.")
    short: Annotated[Text, AfterValidator(_short)] | None = Field(
        default=None,
        description="At most 12 words: what a reader has to know under a statement that it "
        "touches. Required unless the severity is `wording`.",
    )
    cites: tuple[Cite, ...] = Field(
        default=(), description="Where the fault stands; none where the document lacks something."
    )
    touches: tuple[Id, ...] = Field(
        default=(), description="Provisions and silences beside which the note stands."
    )
    whole_document: StrictBool = Field(
        default=False, description="True where it touches everything: shown with the document."
    )
    outside: Outside | None = Field(
        default=None, description="What the note relies on outside the documents."
    )
