"""A meeting document of one partnership: the shared form and the partnership's links to it, merged.

Part of the catalogue, made by `linking/forms.py`. Pages, files, guides, the joint agenda, open data
and search all read these; nothing above looks a partnership up in a template.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.parse.placed import Placed
from generator.schema.forms import FormLinks
from generator.schema.templates import Template, TemplateField


class Whose(StrEnum):
    """Who put a field on a form."""

    DOCUMENT = "document"
    """A provision asks for it to be written down, settled or considered."""
    OWN = "own"
    """This site: the document was read for it and asks for no such thing."""
    UNREAD = "unread"
    """Not known: the document has not been read for it yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """A field, and what its partnership's document says of it."""

    record: TemplateField
    """How it is filled in."""
    key: str
    """Its id; of a field that the partnership alone has, with the partnership's."""
    label: str
    because: tuple[str, ...] = ()
    """Provisions that give it a label of the partnership's own."""
    asked_by: tuple[str, ...] = ()
    settles: tuple[str, ...] = ()
    bears_on: tuple[str, ...] = ()
    read: bool = True
    """Whether the partnership's document has been read for it."""

    @property
    def id(self) -> str:
        """Its id, which stands once in the form."""
        return self.record.id

    @property
    def whose(self) -> Whose:
        """Who put it on the form."""
        if not self.read:
            return Whose.UNREAD
        return Whose.DOCUMENT if self.asked_by or self.settles else Whose.OWN

    def named(self) -> tuple[str, ...]:
        """The provisions that stand beside it."""
        return (*self.asked_by, *self.settles, *self.bears_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSection:
    """Fields that belong together, and what to read before filling them in."""

    id: str
    key: str
    """As of a field."""
    title: str
    stands_under: str = ""
    guidance: str = ""
    because: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    silences: tuple[str, ...] = ()
    fields: tuple[FormField, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.points or self.silences or self.fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The meeting document of one partnership."""

    record: Template
    """The form that all partnerships share."""
    partnership: str
    title: str
    links: Placed[FormLinks] | None = None
    """The partnership's own account of it; None where none of its documents was read for it."""
    because: tuple[str, ...] = ()
    asked_by: tuple[str, ...] = ()
    silences: tuple[str, ...] = ()
    sections: tuple[FormSection, ...] = ()

    @property
    def id(self) -> str:
        """The id that all partnerships' forms of this kind have; part of its address."""
        return self.record.id

    @property
    def stage(self) -> str:
        """Id of the stage at which it is wanted."""
        return self.record.stage

    @property
    def read(self) -> bool:
        """Whether the partnership's documents were read for it."""
        return self.links is not None

    @property
    def instead(self) -> bool:
        """Whether its sections are a document's own running order and not this site's."""
        return self.links is not None and self.links.record.instead

    def fields(self) -> Iterator[FormField]:
        """All of its fields, in order."""
        for section in self.sections:
            yield from section.fields

    @property
    def held(self) -> frozenset[str]:
        """The provisions that stand anywhere on it, but for those that only give names."""
        read = (id for section in self.sections for id in section.points)
        beside = (id for field in self.fields() for id in field.named())
        return frozenset((*self.asked_by, *read, *beside))

    @property
    def named(self) -> frozenset[str]:
        """All provisions and silences that it rests on."""
        silences = (id for section in self.sections for id in section.silences)
        titles = (id for section in self.sections for id in section.because)
        labels = (id for field in self.fields() for id in field.because)
        return self.held.union(self.because, self.silences, silences, titles, labels)
