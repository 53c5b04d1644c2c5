"""What the register of a document holds: addresses and marks, but none of its sentences.

`cut` makes it from a text, `files` writes and reads it, the catalogue links citations to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a block of a document is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: where it stands and which marks it carries, without its words."""

    at: str
    """Address, unique in the document: `convene.2.1`."""
    label: str
    """The address as a person says it: `Who can convene, paragraph 2, sentence 1`."""
    kind: Kind
    words: int
    """How many normalised words it has."""
    verbs: tuple[str, ...] = ()
    """Its modal verbs as printed, in order, repeats kept."""
    conditions: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    dead_links: int = 0
    """Links in it that lead nowhere (`#`)."""
    lead_in: str | None = None
    """For an item: address of the sentence that leads into its list."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section with the heading as printed (a short attributed phrase) and its sentences."""

    id: str
    heading: str | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Dropped:
    """Lines that a named rule left out of the register, in the open."""

    rule: str
    """`repeated-furniture`, `table-of-contents`, `rule`, `blank-heading` or a line of the hints."""
    lines: tuple[int, ...]
    """Line numbers in the source file, from 1."""


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """What could be cut in another way: nothing doubtful is decided in silence."""

    line: int
    """Its line in the source file, from 1."""
    what: str
    do: str
    """How to settle it: usually with which hint."""


@dataclass(frozen=True, slots=True)
class Register:
    """A document, cut once."""

    splitter: str
    """Version of the cutting rules."""
    text: str
    """SHA-256 of the document's bytes: a new edition changes it."""
    marks: str
    """Short hash of the words of `verbs.yml` that it was cut with."""
    sections: tuple[Section, ...]
    dropped: tuple[Dropped, ...] = ()
    hints: str = ""
    """Short hash of the `hints.yml` that it was cut with."""
    idle_hints: tuple[str, ...] = ()
    """Hints without which it would be cut the same, as `field: words`."""

    def sentences(self) -> Iterator[Sentence]:
        """All sentences in reading order."""
        for section in self.sections:
            yield from section.sentences


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Salted hashes of runs of four words: enough to check a phrase, not to read the text."""

    normalisation: str
    hash: str
    salt: str
    runs: Mapping[str, frozenset[str]]
    """Address of a sentence -> its hashes, unordered."""


@dataclass(frozen=True, slots=True)
class MarkWords:
    """The words of `verbs.yml` that the cutter looks for."""

    verbs: tuple[str, ...]
    conditions: tuple[str, ...]
    exceptions: tuple[str, ...]
