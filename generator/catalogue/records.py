"""What the catalogue holds: each record with its references resolved and its place in its file.

Lowest part of the catalogue. Each is a placed record (`parse/placed.py`) with what linking adds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.diagnostics import Location
from generator.parse.placed import Placed
from generator.register.model import Fingerprint, Register, Sentence
from generator.schema import comparison, policy, vocabulary
from generator.schema.confirmed import Confirmed
from generator.schema.guides import GuideGraph, GuideWords
from generator.schema.hints import Hints
from generator.schema.policy import Force, NoteSeverity
from generator.schema.templates import Template


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Placed[policy.Document]):
    """One document of a partnership."""

    id: str
    partnership: str
    register: Register
    fingerprint: Fingerprint
    set_aside: tuple[Placed[policy.SetAside], ...]
    confirmed: tuple[Confirmed, ...] = ()
    """Which sentence each record was read against."""
    hints: Placed[Hints] | None = None
    """What it is to be cut with now, if anything; the register tells what it was cut with."""
    text: bytes | None = field(default=None, repr=False)
    """The document's own text, where the partnership publishes it here."""
    spoken: Mapping[str, str] = field(default_factory=dict, hash=False, repr=False)
    """Address -> the sentence in the document's own words, where those may be shown."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision(Placed[policy.Provision]):
    """A provision with its references resolved."""

    partnership: str
    stage: str
    evidence: tuple[Evidence, ...]
    acts_as: tuple[str, ...] = ()
    """Shared roles for which it is to do: `who`, each post of the partnership's own as another."""
    words: str = ""
    """Its own words as written: of an item how it goes on its lead-in, of a head the lead-in."""
    head: Provision | None = field(default=None, repr=False)
    """The provision that leads into its list; None where it is no item."""
    heads: bool = False
    """Whether it leads into a list: its items state what it does."""

    @property
    def id(self) -> str:
        """Its stable id, which is its anchor too."""
        return self.record.id

    @property
    def item_of(self) -> str:
        """Id of the provision that leads into its list; empty where it is no item."""
        return self.head.id if self.head else ""

    @property
    def leads(self) -> tuple[Provision, ...]:
        """The provisions that lead to it, the nearest first: of a list in a list, several."""
        return (self.head, *self.head.leads) if self.head else ()

    @property
    def stated(self) -> str:
        """What it states itself: of a head that has no `says` as written, its lead-in alone."""
        return self.words if self.heads and "says" in self.elsewhere else self.record.says

    def inherits(self, key: str) -> bool:
        """Whether a key, as an editor writes it, has its value from the head of its list."""
        way = self.elsewhere.get(key)
        return way is not None and way[:-1] != self.path

    @property
    def topic(self) -> str:
        """Id of its home topic."""
        return self.record.topic

    @property
    def force(self) -> Force:
        """How strongly the source puts it."""
        return self.record.force


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence(Placed[policy.Silence]):
    """A declared silence."""

    partnership: str
    stage: str

    @property
    def id(self) -> str:
        """Its stable id, which is its anchor too."""
        return self.record.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Placed[policy.Note]):
    """An editor's note on a fault of the source."""

    partnership: str
    evidence: tuple[Evidence, ...]
    document: str = ""
    """Id of the document whose fault it is."""

    @property
    def id(self) -> str:
        """Its stable id, which is its anchor too."""
        return self.record.id

    @property
    def severity(self) -> NoteSeverity:
        """What the fault can do to a reader."""
        return self.record.severity

    @property
    def sentences(self) -> frozenset[tuple[str, str]]:
        """The sentences it stands on, each by its document and its address."""
        return frozenset((cited.source.id, cited.sentence.at) for cited in self.evidence)

    @property
    def reverses(self) -> bool:
        """Whether what is printed may mean the reverse."""
        return self.severity is NoteSeverity.REVERSES_MEANING

    @property
    def text(self) -> str:
        """What is printed, why it matters and what the site does, as one text."""
        return f"{self.record.printed} {self.record.matters} {self.record.site}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermUse(Placed[vocabulary.OwnTerm]):
    """How one partnership's documents use a term."""

    partnership: str

    @property
    def calls_it(self) -> str:
        """The name that it uses; nothing where the term is not expanded."""
        return self.record.calls_it or ""

    @property
    def cites(self) -> tuple[policy.Cite, ...]:
        """Where it uses the term."""
        return self.record.cites


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Placed[vocabulary.Term]):
    """A term of the glossary, shared or of one partnership alone, and who uses it."""

    used_by: tuple[TermUse, ...] = ()

    @property
    def id(self) -> str:
        """Its stable id; the anchor in the glossary."""
        return self.record.id

    @property
    def term(self) -> str:
        """As written in a text."""
        return self.record.term

    @property
    def phrases(self) -> tuple[str, ...]:
        """All that it is called, each once."""
        record = self.record
        called = (use.calls_it for use in self.used_by)
        found = (record.term, record.long, *record.aliases, *called)
        return tuple(dict.fromkeys(phrase for phrase in found if phrase))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Placed[comparison.Question]):
    """A comparison question, with the positions that partnerships have added to it."""

    own: tuple[Placed[comparison.OwnLabel], ...] = ()
    """Those positions, which stand last among the question's, each in its own file."""

    def where(self, *inside: str | int) -> Location:
        """As of every record; of a position that a partnership has added, in its file."""
        shared = len(self.record.positions) - len(self.own)
        if inside[:1] == ("positions",) and isinstance(n := inside[1], int) and n >= shared:
            return self.own[n - shared].where(*inside[2:])
        return Placed.where(self, *inside)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Placed[comparison.Answer]):
    """A partnership's position on a comparison question."""

    question: comparison.Question

    @property
    def silent(self) -> bool:
        """Whether the document says nothing on the question."""
        return self.record.position == comparison.SILENT

    @property
    def pulls_apart(self) -> bool:
        """Whether the document's own sentences disagree on the question."""
        return self.record.position == comparison.PULLS_APART


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide(Placed[GuideGraph]):
    """One partnership's graph of a decision guide, all of its references resolved."""

    id: str
    """Id of the guide, shared by all partnerships that have it."""
    partnership: str
    words: GuideWords


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingTemplate(Placed[Template]):
    """A meeting document as all partnerships share it."""

    @property
    def id(self) -> str:
        """Its stable id, which is part of its address."""
        return self.record.id
