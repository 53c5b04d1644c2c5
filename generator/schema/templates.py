"""Meeting documents as an editor writes them: sections of fields, and who asks for each field.

One class for each part of `content/templates/<id>.yml`. The same file serves every partnership: a
field says which provisions of which partnership ask for it, and where none does the page says
that this site added it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import Field, StrictInt, model_validator

from generator.schema.base import Id, Record, Text


class FieldKind(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    TICK = "tick"
    CHOICE = "choice"
    TABLE = "table"
    ANSWERS = "answers"


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
    asked_by: dict[Id, tuple[Id, ...]] = Field(
        default_factory=dict,
        description="Partnership -> its provisions that ask for this to be written down.",
    )
    bears_on: dict[Id, tuple[Id, ...]] = Field(
        default_factory=dict,
        description="Partnership -> what it says of the matter without asking for a record of it.",
    )

    @model_validator(mode="after")
    def _of_its_kind(self) -> Self:
        if (self.kind is FieldKind.CHOICE) != bool(self.options):
            raise ValueError("a choice has `options`, and nothing else has")
        if (self.kind is FieldKind.TABLE) != bool(self.columns):
            raise ValueError("a table has `columns`, and nothing else has")
        return self


class TemplateSection(Record):
    """Fields that belong together."""

    title: Text = Field(description="Heading of the section.")
    fields: tuple[TemplateField, ...] = Field(min_length=1, description="Its fields, in order.")


class Template(Record):
    """`content/templates/<id>.yml`: a meeting document."""

    id: Id = Field(description="The file's name.")
    title: Text = Field(description="What the document is called.")
    purpose: Text = Field(description="What it is for, in one sentence.")
    stage: Id = Field(description="The stage under which partnerships' pages offer it.")
    aliases: tuple[Text, ...] = Field(default=(), description="Words people search by.")
    asked_by: dict[Id, tuple[Id, ...]] = Field(
        default_factory=dict,
        description="Partnership -> its provisions that ask for such a document.",
    )
    sections: tuple[TemplateSection, ...] = Field(min_length=1, description="In order.")
