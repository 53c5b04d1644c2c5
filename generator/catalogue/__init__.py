"""The world as the site knows it: immutable, every reference resolved.

`linking` builds it from parsed records and registers; checks, derived data and pages only read it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from generator.catalogue.forms import Form, FormField, FormSection, Whose
from generator.catalogue.kept import Kept
from generator.catalogue.partnership import Partnership
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
from generator.schema import comparison, vocabulary
from generator.schema.changes import SiteChange
from generator.schema.checklists import ChecklistGroup
from generator.schema.register import Kind, Sentence
from generator.schema.search import SearchWords

__all__ = [
    "FEW",
    "Answer",
    "Asked",
    "Catalogue",
    "Evidence",
    "Form",
    "FormField",
    "FormSection",
    "Guide",
    "Kept",
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


FEW = 12
"""Up to so many partnerships all of them are shown at once, as they are."""

Of = TypeVar("Of", Guide, Form)
"""What is a partnership's own."""


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
    def kept(self) -> Kept:
        """What was worked out of it."""
        return Kept()

    def adding(self) -> Mapping[str, frozenset[str]]:
        """Partnership -> the names of its files that add to what all share."""
        return {owner.id: owner.adding for owner in self.partnerships}

    def part(self, partnership: str) -> Catalogue:
        """The catalogue with one partnership, by its id, and none of the others; what all share is.

        What follows from that alone is worked out once for all parts.
        """
        made = replace(
            self,
            partnerships=(self.by_id[partnership],),
            guides=self.guides_of(partnership),
            forms=self.forms_of(partnership),
            drafts=(),
        )
        vars(made).update(_reader=self._reader, meanings=self.meanings)
        return made

    @cached_property
    def questions(self) -> tuple[comparison.Question, ...]:
        """What partnerships are compared on, in the order of doing."""
        return tuple(placed.record for placed in self.compared_on)

    @cached_property
    def compared(self) -> tuple[comparison.Question, ...]:
        """The questions that have pages of their own: none where there is nobody to compare."""
        return () if self.alone else self.questions

    @property
    def many(self) -> bool:
        """Whether partnerships are too many to stand on one page: they are then chosen."""
        return len(self.partnerships) > FEW

    @property
    def alone(self) -> Partnership | None:
        """The partnership, where there is only one."""
        return self.partnerships[0] if len(self.partnerships) == 1 else None

    @cached_property
    def meanings(self) -> tuple[str, ...]:
        """What the glossary says that its terms mean, in our own words."""
        return tuple(term.record.meaning for term in self.glossary if term.record.meaning)

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
