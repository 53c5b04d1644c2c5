"""The world as the site knows it: immutable, every reference resolved.

`linking` builds it from parsed records and registers; checks, derived data and pages only read it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from generator.catalogue.forms import Form, FormField, FormSection, Whose
from generator.catalogue.records import (
    Answer,
    Asked,
    Evidence,
    Guide,
    MeetingTemplate,
    Note,
    Provision,
    Silence,
    Source,
    Term,
    TermUse,
)
from generator.parse.drafts import Draft
from generator.parse.placed import Placed
from generator.register.marks_read import MarkReader, Marks, mark_words
from generator.schema import comparison, policy, vocabulary
from generator.schema.changes import Change, SiteChange
from generator.schema.checklists import ChecklistGroup
from generator.schema.edition import Edition
from generator.schema.register import Kind, Sentence
from generator.schema.search import SearchWords
from generator.schema.sign_offs import SignOff

__all__ = [
    "Answer",
    "Asked",
    "Catalogue",
    "Evidence",
    "Form",
    "FormField",
    "FormSection",
    "Guide",
    "MeetingTemplate",
    "Note",
    "Partnership",
    "Provision",
    "Silence",
    "Source",
    "Term",
    "TermUse",
    "Whose",
]


Of = TypeVar("Of", Guide, Form)
"""What is a partnership's own."""


@dataclass(frozen=True, kw_only=True)
class Partnership(Placed[policy.Partnership]):
    """A partnership with all that its documents say."""

    id: str
    sources: tuple[Source, ...]
    provisions: tuple[Provision, ...]
    """In the order of the topics, then of the file."""
    silences: tuple[Silence, ...]
    notes: tuple[Note, ...]
    answers: tuple[Answer, ...]
    whole: bool = True
    """False where one of its records could not be read or linked."""
    asked: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """How people ask for a provision or a silence, by its id: for search alone."""
    edition: Placed[Edition] | None = field(default=None, hash=False)
    """How it publishes an edition of its own, if it says so."""
    roles: tuple[Placed[vocabulary.OwnRole], ...] = ()
    """Posts that its documents alone name."""
    logo: bytes | None = None
    """The file that the edition names as its logo."""
    changes: tuple[Placed[Change], ...] = ()
    sign_offs: tuple[Placed[SignOff], ...] = ()
    """Who signed, in which role, for what is said of it."""
    """What changed in what the site says of it, newest first."""

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
        return tuple(provision for provision in self.provisions if provision.topic == topic)

    def provisions_under(self, topic: str) -> tuple[Provision, ...]:
        """Provisions at home in a topic, then guests from other topics, by the topic's id."""
        guests = [provision for provision in self.provisions if topic in provision.record.also]
        return (*self.provisions_at_home(topic), *guests)

    def items_of(self, id: str) -> tuple[Provision, ...]:
        """The items of the list that the provision of that id leads into, in the file's order.

        None where it leads into none; an item of a topic of its own is among them.
        """
        return self._items.get(id, ())

    def silences_under(self, topic: str) -> tuple[Silence, ...]:
        """Declared silences of a topic, by its id."""
        return tuple(silence for silence in self.silences if silence.record.topic == topic)

    def notes_touching(self, id: str) -> tuple[Note, ...]:
        """Editor's notes that stand beside the provision or silence of that id.

        A note on the lead-in of a list is one on each of its items too, wherever an item stands.
        """
        bearing = self._with_lead_ins(id)
        places = {place for bears in bearing for place in self._touching.get(bears, ())}
        return tuple(self.notes[place] for place in sorted(places))

    def notes_behind(self, note: Note) -> tuple[Note, ...]:
        """Other notes on the same sentences, where those may mean the reverse of what they say.

        Whoever reads the one has to learn of the other, wherever the one stands.
        """
        return tuple(
            behind
            for behind in self.notes
            if behind.reverses and behind.id != note.id and behind.sentences & note.sentences
        )

    def notes_on(self, source: Source) -> tuple[Note, ...]:
        """Editor's notes on the faults of one of its documents."""
        return tuple(note for note in self.notes if note.document == source.id)

    def excepted_by(self, id: str) -> tuple[Provision, ...]:
        """Provisions that are an exception to the one of that id, or to a lead-in of its list."""
        bearing = self._with_lead_ins(id)
        places = {place for bears in bearing for place in self._excepting.get(bears, ())}
        excepting = (self.provisions[place] for place in sorted(places))
        return tuple(provision for provision in excepting if provision.id != id)

    def _with_lead_ins(self, id: str) -> frozenset[str]:
        """The id of a record, and those of the provisions that lead to it."""
        provision = self._by_id.get(id)
        return (
            frozenset((id, *(head.id for head in provision.leads)))
            if provision
            else frozenset((id,))
        )

    @cached_property
    def _by_id(self) -> Mapping[str, Provision]:
        return {provision.id: provision for provision in self.provisions}

    @cached_property
    def _items(self) -> Mapping[str, tuple[Provision, ...]]:
        """Lead-in -> the items of its list."""
        found: dict[str, list[Provision]] = {}
        for provision in self.provisions:
            if provision.item_of:
                found.setdefault(provision.item_of, []).append(provision)
        in_file = {
            id: sorted(items, key=lambda item: item.where("id")) for id, items in found.items()
        }
        return {id: tuple(items) for id, items in in_file.items()}

    @cached_property
    def _excepting(self) -> Mapping[str, list[int]]:
        """Provision -> the places of those that are an exception to it."""
        return _places(provision.record.excepts for provision in self.provisions)

    @cached_property
    def _touching(self) -> Mapping[str, list[int]]:
        """Record -> the places of the notes that stand beside it."""
        return _places(note.record.touches for note in self.notes)


def _places(named: Iterable[Iterable[str]]) -> Mapping[str, list[int]]:
    """Id -> the places, in order, at which it is named."""
    found: dict[str, list[int]] = {}
    for place, ids in enumerate(named):
        for id in ids:
            found.setdefault(id, []).append(place)
    return found


def _by_partnership(records: Iterable[Of]) -> Mapping[str, tuple[Of, ...]]:
    """Partnership -> what is its own, in the same order."""
    found: dict[str, list[Of]] = {}
    for record in records:
        found.setdefault(record.partnership, []).append(record)
    return {id: tuple(own) for id, own in found.items()}


@dataclass(frozen=True)
class Catalogue:
    """Everything, cross-referenced."""

    site: vocabulary.Site
    accessibility: vocabulary.Accessibility
    changes: tuple[Placed[SiteChange], ...]
    """Of the site itself; those of a partnership stand with it."""
    stages: tuple[vocabulary.Stage, ...]
    roles: Mapping[str, vocabulary.Role]
    verbs: vocabulary.Verbs
    glossary: tuple[Term, ...]
    compared_on: tuple[Asked, ...]
    partnerships: tuple[Partnership, ...]
    guides: tuple[Guide, ...] = ()
    templates: tuple[MeetingTemplate, ...] = ()
    """The meeting documents as all partnerships share them."""
    forms: tuple[Form, ...] = ()
    """The same as each partnership has them: partnership by partnership, in that order."""
    left_out: frozenset[str] = frozenset()
    """Ids of meeting documents that could not be read or linked: they are not unknown."""
    whole: bool = True
    """False where a file could not be read or linked: what is then missing is held against none."""
    checklists: tuple[ChecklistGroup, ...] = ()
    """Who has a checklist; what stands on it is derived."""
    search: SearchWords = field(default_factory=SearchWords)
    """Everyday words, for search alone."""
    drafts: tuple[Draft, ...] = field(default=(), repr=False)
    """What a machine has drafted and nobody has taken over: on no page."""
    same: tuple[Placed[comparison.Same], ...] = ()
    """Duties of several partnerships that ask the same."""

    @cached_property
    def questions(self) -> tuple[comparison.Question, ...]:
        """What partnerships are compared on, in the order of doing."""
        return tuple(placed.record for placed in self.compared_on)

    @cached_property
    def compared(self) -> tuple[comparison.Question, ...]:
        """The questions that have pages of their own: none where there is nobody to compare."""
        return () if self.alone else self.questions

    @property
    def alone(self) -> Partnership | None:
        """The partnership, where there is only one."""
        return self.partnerships[0] if len(self.partnerships) == 1 else None

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
        return {partnership.id: partnership for partnership in self.partnerships}

    @cached_property
    def provisions(self) -> Mapping[str, Provision]:
        """All provisions by id."""
        return {
            provision.id: provision
            for partnership in self.partnerships
            for provision in partnership.provisions
        }

    @cached_property
    def silences(self) -> Mapping[str, Silence]:
        """All silences by id."""
        return {
            silence.id: silence
            for partnership in self.partnerships
            for silence in partnership.silences
        }

    @cached_property
    def _reader(self) -> MarkReader:
        verbs = self.verbs
        forms = [form for verb in verbs.verbs for form in verb.words]
        return MarkReader(mark_words(forms, verbs.conditions, verbs.exceptions))

    def marks(self, sentence: Sentence) -> Marks:
        """What the marks of a sentence say by the words of `verbs.yml` as they are now.

        A heading sets no condition, and one that asks says nothing.
        """
        found = self._reader.read(sentence.marks)
        if sentence.kind not in (Kind.HEADING, Kind.TITLE):
            return found
        return replace(found, conditions=(), exceptions=(), verbs=() if found.asks else found.verbs)

    def marks_in(self, text: str) -> Marks:
        """The same of a text of our own, or of a quoted phrase."""
        return self._reader.read_text(text)

    def guides_of(self, partnership: str) -> tuple[Guide, ...]:
        """A partnership's guides, by its id; none where there is no such partnership."""
        return self._guides_of.get(partnership, ())

    def forms_of(self, partnership: str) -> tuple[Form, ...]:
        """A partnership's meeting documents, by its id; none where there is no such partnership."""
        return self._forms_of.get(partnership, ())

    def form(self, partnership: str, id: str) -> Form | None:
        """One meeting document of one partnership; None where it has no such document."""
        return next((form for form in self.forms_of(partnership) if form.id == id), None)

    @cached_property
    def _guides_of(self) -> Mapping[str, tuple[Guide, ...]]:
        return _by_partnership(self.guides)

    @cached_property
    def _forms_of(self) -> Mapping[str, tuple[Form, ...]]:
        return _by_partnership(self.forms)

    def all_provisions(self) -> Iterator[Provision]:
        """All provisions, partnership by partnership."""
        for partnership in self.partnerships:
            yield from partnership.provisions
