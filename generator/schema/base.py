"""The ground that all records stand on: plain text, ids, dates and the frozen record itself.

Records are what an editor writes. They are frozen, refuse unknown keys, and describe every
field, since the handbook and the editors' completion are generated from those descriptions.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

_MARKUP = re.compile(r"<[A-Za-z/!?]|\{\{|\{%|\{#")
_PARTIAL_DATE = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")


class Record(BaseModel):
    """Base of all records: frozen, and an unknown key is a mistake, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)

    NOT_KEYS: ClassVar[Mapping[str, str]] = {}
    """Keys that an editor is likely to write and must not, with what to do instead."""


TO_DO = "TODO"
"""Stands in a draft where a person has to find the words; nothing that holds it is published."""


def _plain(text: str) -> str:
    if ("<" in text or "{" in text) and _MARKUP.search(text):
        raise ValueError("content is plain text: it holds HTML or template marks")
    if text.isprintable() and "  " not in text and " " not in (text[:1], text[-1:]):
        return text  # as most are: no white space but single spaces between words
    folded = " ".join(text.split())
    if not folded:
        raise ValueError("there is nothing but white space here")
    return folded


Text = Annotated[str, StringConstraints(min_length=1, max_length=2000), AfterValidator(_plain)]
"""Plain words. White space is folded; HTML and template marks are refused.

Signs that nobody sees have been refused where the file was read.
"""


class Draftable(Record):
    """A record that a machine can draft: it is published when a person has taken it over."""

    draft: StrictBool = Field(
        default=False,
        description="True where a machine has drafted it: it is not published. `handrail confirm` "
        "takes it away when you have read the record against its sentence.",
    )
    guess: Text | None = Field(
        default=None, description="With `draft`: why the machine guesses so."
    )

    @model_validator(mode="after")
    def _guessed(self) -> Self:
        if self.guess and not self.draft:
            raise ValueError("a `guess` goes with `draft: true`: take it away with that")
        return self


Title = Annotated[str, StringConstraints(min_length=1, max_length=120), AfterValidator(_plain)]
"""Plain words that head a page or a file: Word takes no title of more than 255 characters."""


def _web_address(text: str) -> str:
    if re.search(r'[\s<>"\\]', text) or not text.isascii():
        raise ValueError("a web address holds no spaces, quotes, brackets or foreign letters")
    try:
        parts = urlsplit(text)
        place, port = parts.hostname or "", parts.port
    except ValueError as bad:
        raise ValueError(f"this is no web address: {bad}") from bad
    if parts.scheme not in ("http", "https"):
        raise ValueError("a web address begins with https:// or http://")
    if "@" in parts.netloc:
        raise ValueError("a web address with a name or password in it hides where it leads")
    if "." not in place.strip(".") or port == 0:
        raise ValueError("a web address names a place: https://www.example.org/page")
    return text


WebAddress = Annotated[
    str,
    StringConstraints(min_length=1, max_length=500),
    AfterValidator(_web_address),
    WithJsonSchema({"type": "string", "pattern": "^https?://"}),
]
"""An address that a reader's browser may be sent to: http or https, and nothing hidden in it."""

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_OF_WINDOWS = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9])", re.IGNORECASE)
_LONGEST_OF_WINDOWS = 4
_LONGEST_ID = 80


def id_fault(name: str) -> str:
    """What keeps a name from being an id, so from naming a file on every computer; else nothing."""
    if _OF_WINDOWS.fullmatch(name):
        return f"'{name}' cannot be an id: Windows gives no file or folder that name"
    if len(name) > _LONGEST_ID:
        return f"'{name[:20]}...' cannot be an id: it has more than {_LONGEST_ID} characters"
    return "" if re.fullmatch(ID_PATTERN, name) else f"'{name}' cannot be an id"


def _id(name: str) -> str:
    """Of the pattern and the length it is already: what is left to fear are names of Windows."""
    if len(name) <= _LONGEST_OF_WINDOWS and (fault := id_fault(name)):
        raise ValueError(fault)
    return name


Id = Annotated[
    str, StringConstraints(pattern=ID_PATTERN, max_length=_LONGEST_ID), AfterValidator(_id)
]
"""Lower-case letters, digits and single hyphens. It becomes part of addresses and file names."""

ADDRESS_PATTERN = r"^[a-z0-9]+([.-][a-z0-9]+)*$"
Address = Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN, max_length=80)]
"""Where a sentence stands in a document, as its register has it: `convene.2.1`."""


class PartialDate(Record):
    """A date as exactly as a document prints it: a year, a month or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def last_day(self) -> date:
        """The last day that the date covers: a review in July is due until 31 July."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def iso(self) -> str:
        """As ISO 8601 writes it, no more exact than the document is."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    def __str__(self) -> str:
        if not self.month:
            return str(self.year)
        name = f"{date(2000, self.month, 1):%B} {self.year}"
        return f"{self.day} {name}" if self.day else name


def _partial_date(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    match = _PARTIAL_DATE.match(value) if isinstance(value, str) else None
    if not match:
        raise ValueError("a date is written 2024, 2024-07 or 2024-07-18")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        date(year, month or 1, day or 1)
    except ValueError as bad:
        raise ValueError(f"there is no such date: {bad}") from bad
    return PartialDate(year=year, month=month, day=day)


DateText = Annotated[
    PartialDate,
    BeforeValidator(_partial_date),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}),
]
"""A date in YAML: 2024, 2024-07 or 2024-07-18."""
