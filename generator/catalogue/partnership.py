"""A partnership with all that its documents say, and how its records hang together.

Part of the catalogue: `linking` builds it, everything above reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.catalogue.records import (
    Answer,
    Note,
    Provision,
    Silence,
    Source,
    TermUse,
)
from generator.parse.placed import Placed
from generator.schema import policy, vocabulary
from generator.schema.changes import Change
from generator.schema.edition import Edition
from generator.schema.sign_offs import SignOff


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
    """What changed in what the site says of it, newest first."""
    sign_offs: tuple[Placed[SignOff], ...] = ()
    """Who signed, in which role, for what is said of it."""
    terms: tuple[TermUse, ...] = ()
    """How its documents use terms of the glossary, in the order of that."""

    @property
    def adding(self) -> frozenset[str]:
        """Names of its files that add to what all share: posts, terms, labels of positions."""
        labelled = any(answer.record.labels for answer in self.answers)
        return frozenset(("roles.yml", "terms.yml", *(("positions.yml",) if labelled else ())))

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
        return self._at_home.get(topic, ())

    def provisions_under(self, topic: str) -> tuple[Provision, ...]:
        """Provisions at home in a topic, then guests from other topics, by the topic's id."""
        guests = self._guests.get(topic, ())
        return (*self.provisions_at_home(topic), *(self.provisions[place] for place in guests))

    def items_of(self, id: str) -> tuple[Provision, ...]:
        """The items of the list that the provision of that id leads into, in the file's order.

        None where it leads into none; an item of a topic of its own is among them.
        """
        return self._items.get(id, ())

    def answer_to(self, question: str) -> Answer | None:
        """What it answers to a question, by its id; None where nobody has read it for that yet."""
        return self._answers.get(question)

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
            for behind, sentences in self._reversing
            if behind.id != note.id and sentences & note.sentences
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
            id: sorted(items, key=lambda item: (item.yaml.file, item.path))
            for id, items in found.items()
        }
        return {id: tuple(items) for id, items in in_file.items()}

    @cached_property
    def _at_home(self) -> Mapping[str, tuple[Provision, ...]]:
        """Topic -> the provisions whose home it is."""
        places = _places((provision.topic,) for provision in self.provisions)
        return {
            topic: tuple(self.provisions[place] for place in found)
            for topic, found in places.items()
        }

    @cached_property
    def _guests(self) -> Mapping[str, list[int]]:
        """Topic -> the places of the provisions of other topics that bear on it."""
        return _places(dict.fromkeys(provision.record.also) for provision in self.provisions)

    @cached_property
    def _reversing(self) -> tuple[tuple[Note, frozenset[tuple[str, str]]], ...]:
        """The notes on what may mean the reverse of what it says, with their sentences."""
        return tuple((note, note.sentences) for note in self.notes if note.reverses)

    @cached_property
    def _answers(self) -> Mapping[str, Answer]:
        """Question -> the answer to it; the first, should there be two."""
        return {answer.question.id: answer for answer in reversed(self.answers)}

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
