"""The word lists of drafting, as records: `words.yml` beside this file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePosixPath

from pydantic import Field

from generator.diagnostics import Diagnostics
from generator.parse.records import read_record
from generator.schema.base import Record, Text

_FILE = Path(__file__).with_name("words.yml")
Words = tuple[Text, ...]


class KnownWords(Record):
    """`words.yml`."""

    cross_references: Words = Field(description="Begin a sentence that only leads elsewhere.")
    publication: Words = Field(description="Begin a line about the publication.")
    control: Mapping[str, Words] = Field(description="Key of document.yml -> names of its line.")
    no_triggers: Words = Field(description="Look like a condition and name no trigger.")
    pronouns: Words = Field(description="Stand for somebody who was named before.")
    units: Mapping[str, Words] = Field(description="Key of a limit -> what is counted.")
    moments: Mapping[str, Words] = Field(description="Limit without a number -> its words.")
    counted_back: Words = Field(description="Behind a number: counted back, no limit.")
    relative: Words = Field(description="Begin a part whose verb gives no force.")
    passive: Words = Field(description="Make a passive of what stands before them.")
    by: Words = Field(description="Stand before whoever acts in a passive.")
    joins: Words = Field(description="Join the names of several who act.")


@cache
def known_words() -> KnownWords:
    """The lists. An `AssertionError` where the file that comes with the compiler is broken."""
    found = Diagnostics()
    placed = read_record(KnownWords, _FILE.read_bytes(), PurePosixPath(_FILE.name), found)
    assert placed, list(found)
    return placed.record
