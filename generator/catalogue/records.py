"""What the catalogue holds: each record with its references resolved and its place in its file.

Lowest part of the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.diagnostics import Position
from generator.parse.placed import Placed
from generator.register.model import Fingerprint, Register, Sentence
from generator.schema import comparison, policy
from generator.schema.guides import GuideGraph, GuideWords
from generator.schema.hints import HintsRecord
from generator.schema.policy import Force, NoteSeverity
from generator.schema.templates import Template, TemplateField


@dataclass(frozen=True, slots=True)
class Source:
    """One document of a partnership."""

    id: str
    partnership: str
    record: policy.Document
    register: Register
    fingerprint: Fingerprint
    set_aside: tuple[policy.SetAside, ...]
    position: Position
    """Where `document.yml` stands, for messages."""
    set_aside_placed: tuple[Placed[policy.SetAside], ...] = ()
    hints: Placed[HintsRecord] | None = None
    """What it is to be cut with now, if anything; the register tells what it was cut with."""
    whole: bool = True
    """False where one of its files could not be read: what it lacks is not held against it."""

    @property
    def complete(self) -> bool:
        """Whether every sentence has been read, so that a silence can be told from a gap."""
        return self.record.reading == "complete"

    @property
    def undated(self) -> bool:
        """Whether the document gives no date of its own at all."""
        record = self.record
        return not (record.dated or record.approved or record.in_force)

    def overdue(self, today: date) -> bool:
        """Whether its review date has passed on the given day."""
        review = self.record.review
        return review is not None and review.last_day < today


@dataclass(frozen=True, slots=True)
class Evidence:
    """A phrase, in the sentence in which the build found it."""

    source: Source
    sentence: Sentence
    section: str
    """The section's heading as printed, or its id where it has none."""
    words: str


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision with its references resolved."""

    record: policy.Provision
    partnership: str
    stage: str
    evidence: tuple[Evidence, ...]
    position: Position
    placed: Placed[Any] | None = None

    @property
    def id(self) -> str:
        """Its stable id, which is its anchor too."""
        return self.record.id

    def where(self, *inside: str | int) -> Position:
        """Where a part of the record stands in its file."""
        return self.placed.where(*inside) if self.placed else self.position

    @property
    def topic(self) -> str:
        """Id of its home topic."""
        return self.record.topic

    @property
    def force(self) -> Force:
        """How strongly the source puts it."""
        return self.record.force

    def shows_under(self, topic: str) -> bool:
        """Whether it belongs on a topic's page, at home or as a guest."""
        return topic == self.record.topic or topic in self.record.also


@dataclass(frozen=True, slots=True)
class Silence:
    """A declared silence."""

    record: policy.Silence
    partnership: str
    stage: str
    position: Position
    placed: Placed[Any] | None = None

    @property
    def id(self) -> str:
        """Its stable id, which is its anchor too."""
        return self.record.id

    def where(self, *inside: str | int) -> Position:
        """Where a part of the record stands in its file."""
        return self.placed.where(*inside) if self.placed else self.position


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note on a fault of a source."""

    record: policy.Note
    partnership: str
    evidence: tuple[Evidence, ...]
    position: Position
    document: str = ""
    """Id of the document whose fault it is."""
    placed: Placed[Any] | None = None

    @property
    def id(self) -> str:
        """Its stable id, which is its anchor too."""
        return self.record.id

    def where(self, *inside: str | int) -> Position:
        """Where a part of the record stands in its file."""
        return self.placed.where(*inside) if self.placed else self.position

    @property
    def severity(self) -> NoteSeverity:
        """What the fault can do to a reader."""
        return self.record.severity

    @property
    def text(self) -> str:
        """What is printed, why it matters and what the site does, as one text."""
        return f"{self.record.printed} {self.record.matters} {self.record.site}"


@dataclass(frozen=True, slots=True)
class Answer:
    """A partnership's position on a comparison question."""

    record: comparison.Answer
    question: comparison.Question
    position: Position
    placed: Placed[Any] | None = None

    def where(self, *inside: str | int) -> Position:
        """Where a part of the record stands in its file."""
        return self.placed.where(*inside) if self.placed else self.position

    @property
    def silent(self) -> bool:
        """Whether the document says nothing on the question."""
        return self.record.position == comparison.SILENT

    @property
    def pulls_apart(self) -> bool:
        """Whether the document's own sentences disagree on the question."""
        return self.record.position == comparison.PULLS_APART


@dataclass(frozen=True, slots=True)
class Guide:
    """One partnership's graph of a decision guide, all of its references resolved."""

    id: str
    """Id of the guide, shared by all partnerships that have it."""
    partnership: str
    words: GuideWords
    record: GuideGraph
    placed: Placed[GuideGraph]


@dataclass(frozen=True, slots=True)
class MeetingTemplate:
    """A meeting document that all partnerships share, its references resolved."""

    record: Template
    placed: Placed[Template]

    @property
    def id(self) -> str:
        """Its stable id, which is part of its address."""
        return self.record.id

    def fields(self) -> Iterator[TemplateField]:
        """All of its fields, in order."""
        for section in self.record.sections:
            yield from section.fields
