"""What the register of a document holds: addresses and marks, but none of its sentences.

`register.yml` is generated: `register/cut.py` makes what stands here from a document's text,
`register/files.py` writes it, and it is read as every other file is.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StrictInt, StringConstraints

from generator.schema.base import ADDRESS_PATTERN, Record

RegisterAddress = Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN)]
"""Of any length: what a cite's address may be is said in `base`."""


class Kind(StrEnum):
    """What a block of a document is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    FOOTNOTE = "footnote"


class Sentence(Record):
    """One sentence: where it stands and which marks it carries, without its words."""

    at: RegisterAddress = Field(
        description="Its address, unique in the document: `convene.2.1`.",
    )
    label: str = Field(
        description="The address as a person says it: 'Who can convene, paragraph 2, sentence 1'."
    )
    kind: Kind = Field(description="What kind of block it stands in.")
    words: StrictInt = Field(ge=0, description="How many normalised words it has.")
    hash: str = Field(
        description="Stands for all of its words: an edition that changes one changes it."
    )
    marks: str = Field(
        default="",
        description="Its function words, numbers and commas in their order, `_` for all between.",
    )
    dead_links: StrictInt = Field(
        default=0, ge=0, description="Links in it that lead nowhere (`#`)."
    )
    lead_in: str | None = Field(
        default=None,
        description="For an item: address of the sentence that leads into its list.",
    )


class Section(Record):
    """A section with the heading as printed (a short attributed phrase) and its sentences."""

    id: RegisterAddress = Field(description="First part of the address of all its sentences.")
    heading: str | None = Field(default=None, description="As printed; none where it has none.")
    sentences: tuple[Sentence, ...] = Field(description="In reading order.")


class Dropped(Record):
    """Lines that a named rule left out of the register, in the open."""

    rule: str = Field(
        description="`repeated-furniture`, `table-of-contents`, `rule`, `blank-heading` or the "
        "`rule` of a line of the hints."
    )
    lines: tuple[StrictInt, ...] = Field(description="Line numbers in the source file, from 1.")


class Register(Record):
    """A document, cut once."""

    splitter: str = Field(description="Version of the cutting rules.")
    text: str = Field(description="SHA-256 of the document's bytes: a new edition changes it.")
    marks: str = Field(description="Version of the closed list of words whose order is kept.")
    sections: tuple[Section, ...] = Field(description="In the order of the document.")
    hints: str = Field(description="Short hash of the `hints.yml` that it was cut with.")
    idle_hints: tuple[str, ...] = Field(
        description="Hints without which it would be cut the same, as `field: words`."
    )
    dropped: tuple[Dropped, ...] = Field(description="All that was left out.")

    def sentences(self) -> Iterator[Sentence]:
        """All sentences in reading order."""
        for section in self.sections:
            yield from section.sentences
