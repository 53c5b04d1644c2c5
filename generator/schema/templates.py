"""Meeting documents as an editor writes them: sections of fields, and who asks for each field.

One class for each part of `content/templates/<id>.yml`. The same file serves every partnership: a
field says which provisions of which partnership ask for it, and where none does the page says
that this site added it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import Field, StrictInt, model_validator

from generator.schema.base import Id, Record, Text, Title


class FieldKind(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    TICK = "tick"
    CHOICE = "choice"
    TABLE = "table"
    ANSWERS = "answers"


class Renamed(Record):
    """What a title or label is in one partnership, and the provisions that make it so."""

    to: Text = Field(description="The title or label for this partnership.")
    because: tuple[Id, ...] = Field(
        min_length=1, description="Its provisions that speak against the common words."
    )


class TemplateField(Record):
    """One thing to write down."""

    id: Id = Field(description="Unique in the document; a guide's answers name it in `record`.")
    label: Text = Field(description="What stands above the box.")
    kind: FieldKind = Field(description="How it is filled in.")
    options: tuple[Text, ...] = Field(default=(), description="For a choice: what can be ticked.")
    columns: tuple[Text, ...] = Field(default=(), description="For a table: its columns.")
    rows: StrictInt = Field(default=3, ge=1, le=20, description="For a table: empty rows.")
    guidance: Text | None = Field(
        default=None, description="A hint of the site's own; it holds no policy."
    )
    only: tuple[Id, ...] = Field(
        default=(), description="The partnerships that have the field; left out, all have it."
    )
    renamed: dict[Id, Renamed] = Field(
        default_factory=dict, description="Partnership -> its own label, where a provision asks it."
    )
    asked_by: dict[Id, tuple[Id, ...]] = Field(
        default_factory=dict,
        description="Partnership -> its provisions that ask for this to be written down.",
    )
    settles: dict[Id, tuple[Id, ...]] = Field(
        default_factory=dict,
        description="Partnership -> its provisions that ask for this to be settled or considered, "
        "without asking for a record of it.",
    )
    bears_on: dict[Id, tuple[Id, ...]] = Field(
        default_factory=dict,
        description="Partnership -> what it says of the matter without asking for a record of it.",
    )

    def is_for(self, partnership: str) -> bool:
        """Whether the partnership has the field."""
        return not self.only or partnership in self.only

    def held(self, partnership: str) -> frozenset[str]:
        """The partnership's provisions that stand beside the field."""
        kinds = (self.asked_by, self.settles, self.bears_on)
        return frozenset(id for cites in kinds for id in cites.get(partnership, ()))

    @model_validator(mode="after")
    def _of_its_kind(self) -> Self:
        if (self.kind is FieldKind.CHOICE) != bool(self.options):
            raise ValueError("a choice has `options`, and nothing else has")
        if (self.kind is FieldKind.TABLE) != bool(self.columns):
            raise ValueError("a table has `columns`, and nothing else has")
        return self


class CombinedHeading(Record):
    """A heading under which sections of several partnerships stand together."""

    id: Id = Field(description="Stable id; sections name it in `stands_under`.")
    title: Text = Field(description="The heading.")


class TemplateSection(Record):
    """Fields that belong together."""

    title: Text = Field(description="Heading of the section.")
    stands_under: Id | None = Field(
        default=None,
        description="Its heading in the document for a case that touches several partnerships.",
    )
    guidance: Text | None = Field(
        default=None, description="A hint of the site's own; it holds no policy."
    )
    only: tuple[Id, ...] = Field(
        default=(), description="The partnerships that have the section; left out, all have it."
    )
    renamed: dict[Id, Renamed] = Field(
        default_factory=dict, description="Partnership -> its own title, where a provision asks it."
    )
    points: dict[Id, tuple[Id, ...]] = Field(
        default_factory=dict,
        description="Partnership -> provisions to read here, in order. A section that has no "
        "points, silences or fields for a partnership is left out there.",
    )
    silences: dict[Id, tuple[Id, ...]] = Field(
        default_factory=dict,
        description="Partnership -> its declared silences to show here.",
    )
    fields: tuple[TemplateField, ...] = Field(default=(), description="Its fields, in order.")

    def is_for(self, partnership: str) -> bool:
        """Whether the partnership may have the section."""
        return not self.only or partnership in self.only

    def fields_for(self, partnership: str) -> tuple[TemplateField, ...]:
        """The partnership's fields, in order."""
        return tuple(field for field in self.fields if field.is_for(partnership))

    def holds(self, partnership: str) -> bool:
        """Whether there is anything in the section for the partnership."""
        shown = (self.points.get(partnership), self.silences.get(partnership))
        return self.is_for(partnership) and bool(any(shown) or self.fields_for(partnership))

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if not (self.fields or self.points):
            raise ValueError("a section has `fields` to fill in or `points` to read")
        return self


class Template(Record):
    """`content/templates/<id>.yml`: a meeting document."""

    id: Id = Field(description="The file's name.")
    title: Title = Field(description="What the document is called.")
    purpose: Text = Field(description="What it is for, in one sentence.")
    stage: Id = Field(description="The stage under which partnerships' pages offer it.")
    aliases: tuple[Text, ...] = Field(default=(), description="Words people search by.")
    renamed: dict[Id, Renamed] = Field(
        default_factory=dict, description="Partnership -> its own title, where a provision asks it."
    )
    asks: Text = Field(
        default="asks for this to be written down",
        description="Said of a document named in `asked_by`; it goes on after 'Its document'.",
    )
    asked_by: dict[Id, tuple[Id, ...]] = Field(
        default_factory=dict,
        description="Partnership -> its provisions that ask for such a document.",
    )
    silences: dict[Id, tuple[Id, ...]] = Field(
        default_factory=dict,
        description="Partnership -> its declared silences about such a document as a whole.",
    )
    combined: tuple[CombinedHeading, ...] = Field(
        default=(),
        description="Headings, in order, of the same document for a case that touches several "
        "partnerships; for one document alone, the agenda.",
    )
    sections: tuple[TemplateSection, ...] = Field(min_length=1, description="In order.")

    @model_validator(mode="after")
    def _all_stand_somewhere(self) -> Self:
        known = {entry.id for entry in self.combined}
        for section in self.sections:
            if known and section.stands_under not in known:
                raise ValueError(f"'{section.title}' stands under no heading of `combined`")
            if section.stands_under and not known:
                raise ValueError(f"'{section.title}' has `stands_under` without `combined`")
        return self

    def held(self, partnership: str) -> frozenset[str]:
        """The partnership's provisions that stand anywhere on the document."""
        found = set(self.asked_by.get(partnership, ()))
        for section in self.sections:
            if section.is_for(partnership):
                found |= set(section.points.get(partnership, ()))
                for field in section.fields_for(partnership):
                    found |= field.held(partnership)
        return frozenset(found)

    def title_for(self, partnership: str) -> str:
        """What the document is called for a partnership."""
        own = self.renamed.get(partnership)
        return own.to if own else self.title
