"""The world as the site knows it: immutable, every reference resolved.

`linking` builds it from parsed records and registers; checks, derived data and pages only read it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from generator.diagnostics import Position
from generator.parse.placed import Placed
from generator.register.model import Fingerprint, Register, Sentence
from generator.schema import comparison, policy, vocabulary
from generator.schema.checklists import ChecklistGroup
from generator.schema.guides import GuideGraph, GuideWords
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


@dataclass(frozen=True)
class Partnership:
    """A partnership with all that its documents say."""

    id: str
    record: policy.Partnership
    sources: tuple[Source, ...]
    provisions: tuple[Provision, ...]
    """In the order of the topics, then of the file."""
    silences: tuple[Silence, ...]
    notes: tuple[Note, ...]
    answers: tuple[Answer, ...]
    position: Position
    whole: bool = True
    """False where one of its records could not be read or linked."""
    asked: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """How people ask for a provision or a silence, by its id: for search alone."""

    @property
    def complete(self) -> bool:
        """Whether every document has been read whole."""
        return all(source.complete for source in self.sources)

    def records(self) -> tuple[Provision | Silence | Note, ...]:
        """All that has an id, which is an anchor: provisions, silences and notes."""
        return (*self.provisions, *self.silences, *self.notes)

    def quoting(self) -> tuple[Provision | Note, ...]:
        """All that quotes its documents: provisions and notes."""
        return (*self.provisions, *self.notes)

    def provisions_at_home(self, topic: str) -> tuple[Provision, ...]:
        """Provisions whose home is this topic: they stand here and nowhere else on stage pages."""
        return tuple(one for one in self.provisions if one.topic == topic)

    def provisions_under(self, topic: str) -> tuple[Provision, ...]:
        """Provisions at home in a topic, then guests from other topics."""
        guests = [one for one in self.provisions if topic in one.record.also]
        return (*self.provisions_at_home(topic), *guests)

    def silences_under(self, topic: str) -> tuple[Silence, ...]:
        """Declared silences of a topic."""
        return tuple(one for one in self.silences if one.record.topic == topic)

    def notes_touching(self, id: str) -> tuple[Note, ...]:
        """Editor's notes that stand beside a provision or a silence."""
        return tuple(one for one in self.notes if id in one.record.touches)

    def whole_document_notes(self) -> tuple[Note, ...]:
        """Editor's notes on a document as a whole."""
        return tuple(one for one in self.notes if one.record.whole_document)

    def excepted_by(self, id: str) -> tuple[Provision, ...]:
        """Provisions that are an exception to the given one."""
        return tuple(one for one in self.provisions if id in one.record.excepts)


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


@dataclass(frozen=True)
class Catalogue:
    """Everything, cross-referenced."""

    site: vocabulary.Site
    accessibility: vocabulary.Accessibility
    changes: tuple[vocabulary.Change, ...]
    stages: tuple[vocabulary.Stage, ...]
    roles: Mapping[str, vocabulary.Role]
    verbs: vocabulary.Verbs
    terms: tuple[vocabulary.Term, ...]
    questions: tuple[comparison.Question, ...]
    partnerships: tuple[Partnership, ...]
    positions: Mapping[str, Position] = field(default_factory=dict)
    """Where shared records stand, by `kind:id`, for messages."""
    guides: tuple[Guide, ...] = ()
    templates: tuple[MeetingTemplate, ...] = ()
    whole: bool = True
    """False where a file could not be read or linked: what is then missing is held against none."""
    checklists: tuple[ChecklistGroup, ...] = ()
    """Who has a checklist; what stands on it is derived."""

    @cached_property
    def topics(self) -> Mapping[str, vocabulary.Topic]:
        """Topics by id, in reading order."""
        return {topic.id: topic for stage in self.stages for topic in stage.topics}

    @cached_property
    def stage_of(self) -> Mapping[str, vocabulary.Stage]:
        """Topic id -> its stage."""
        return {topic.id: stage for stage in self.stages for topic in stage.topics}

    @cached_property
    def by_id(self) -> Mapping[str, Partnership]:
        """Partnerships by id."""
        return {one.id: one for one in self.partnerships}

    @cached_property
    def provisions(self) -> Mapping[str, Provision]:
        """All provisions by id."""
        return {one.id: one for each in self.partnerships for one in each.provisions}

    @cached_property
    def silences(self) -> Mapping[str, Silence]:
        """All silences by id."""
        return {one.id: one for each in self.partnerships for one in each.silences}

    def guides_of(self, partnership: str) -> tuple[Guide, ...]:
        """A partnership's guides."""
        return tuple(one for one in self.guides if one.partnership == partnership)

    def all_provisions(self) -> Iterator[Provision]:
        """All provisions, partnership by partnership."""
        for each in self.partnerships:
            yield from each.provisions
