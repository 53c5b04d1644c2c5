"""Meeting documents as an editor writes them: sections of fields, the same for every partnership.

One class for each part of `content/templates/<id>.yml`. No partnership is named here: which of its
provisions ask for a field stands in its own `forms.yml` (`schema/forms.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, StrictBool, StrictInt, WithJsonSchema, model_validator

from generator.schema.base import DateText, Id, Record, Text, Title


class FieldKind(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    TICK = "tick"
    CHOICE = "choice"
    TABLE = "table"
    ANSWERS = "answers"


class ColumnKind(StrEnum):
    """What is put into a column of a table."""

    LINE = "line"
    TICK = "tick"


class Column(Record):
    """A column of a table; a plain text is one to write in."""

    label: Text = Field(description="What stands above it.")
    kind: ColumnKind = Field(default=ColumnKind.LINE, description="What is put into it.")
    width: StrictInt | None = Field(
        default=None,
        ge=1,
        le=12,
        description="Its share of the table's width; left out, 3, or 1 where it is ticked.",
    )

    @property
    def share(self) -> int:
        """Its share of the table's width, beside those of the others."""
        return self.width or (1 if self.kind is ColumnKind.TICK else 3)


def _column(value: Any) -> Any:
    return {"label": value} if isinstance(value, str) else value


Columns = tuple[
    Annotated[
        Column,
        BeforeValidator(_column),
        WithJsonSchema(
            {
                "anyOf": [
                    {"type": "string"},
                    {
                        "type": "object",
                        "properties": {
                            "label": {"type": "string"},
                            "kind": {"enum": [str(kind) for kind in ColumnKind]},
                            "width": {"type": "integer", "minimum": 1, "maximum": 12},
                        },
                        "required": ["label"],
                        "additionalProperties": False,
                    },
                ]
            }
        ),
    ],
    ...,
]


class TemplateField(Record):
    """One thing to write down."""

    id: Id = Field(description="Unique in the document; a guide's answers name it in `record`.")
    label: Text = Field(description="What stands above the box.")
    kind: FieldKind = Field(description="How it is filled in.")
    options: tuple[Text, ...] = Field(default=(), description="For a choice: what can be ticked.")
    several: StrictBool = Field(
        default=False, description="For a choice: true where more than one can be ticked."
    )
    lines: StrictInt = Field(
        default=3, ge=1, le=40, description="For a text: lines to write on, on paper."
    )
    columns: Columns = Field(
        default=(), description="For a table: its columns; a text, or keys with values."
    )
    rows: StrictInt = Field(default=3, ge=1, le=20, description="For a table: empty rows.")
    numbered: StrictBool = Field(
        default=False, description="For a table: true where its rows carry printed numbers."
    )
    guidance: Text | None = Field(
        default=None, description="A hint of the site's own; it holds no policy."
    )

    @model_validator(mode="after")
    def _of_its_kind(self) -> Self:
        if (self.kind is FieldKind.CHOICE) != bool(self.options):
            raise ValueError("a choice has `options`, and nothing else has")
        if (self.kind is FieldKind.TABLE) != bool(self.columns):
            raise ValueError("a table has `columns`, and nothing else has")
        if self.several and not self.options:
            raise ValueError("`several` is for a choice")
        if self.numbered and not self.columns:
            raise ValueError("`numbered` is for a table")
        return self


class CombinedHeading(Record):
    """A heading under which sections of several partnerships stand together."""

    id: Id = Field(description="Stable id; sections name it in `stands_under`.")
    title: Text = Field(description="The heading.")


class TemplateSection(Record):
    """Fields that belong together; without any, a place for what partnerships have to read."""

    id: Id = Field(description="Unique in the document; `forms.yml` names it.")
    title: Text = Field(description="Heading of the section.")
    stands_under: Id | None = Field(
        default=None,
        description="Its heading in the document for a case that touches several partnerships.",
    )
    guidance: Text | None = Field(
        default=None, description="A hint of the site's own; it holds no policy."
    )
    fields: tuple[TemplateField, ...] = Field(
        default=(),
        description="Its fields, in order. Where there are none, and a partnership has nothing to "
        "read here either, the section is left out there.",
    )


class Template(Record):
    """`content/templates/<id>.yml`: a meeting document."""

    id: Id = Field(description="The file's name.")
    title: Title = Field(description="What the document is called.")
    purpose: Text = Field(description="What it is for, in one sentence.")
    stage: Id = Field(description="The stage under which partnerships' pages offer it.")
    version: Text = Field(description="Which version of the form this is: '2'.")
    revised: DateText = Field(description="When the form was last changed.")
    read_through: StrictBool = Field(
        default=False, description="True where it is to be read rather than filled in."
    )
    pages: StrictInt = Field(
        default=1,
        ge=1,
        le=4,
        description="Sides of A4 that it may take, without what the document says of it.",
    )
    aliases: tuple[Text, ...] = Field(default=(), description="Words people search by.")
    asks: Text = Field(
        default="asks for this to be written down",
        description="Said of a document named in `asked_by`; it goes on after 'Its document'.",
    )
    combined: tuple[CombinedHeading, ...] = Field(
        default=(),
        description="Headings, in order, of the same document for a case that touches several "
        "partnerships; for one document alone, the agenda.",
    )
    sections: tuple[TemplateSection, ...] = Field(min_length=1, description="In order.")

    def fields(self) -> Iterator[TemplateField]:
        """All of its fields, in order."""
        for section in self.sections:
            yield from section.fields

    @model_validator(mode="after")
    def _all_stand_somewhere(self) -> Self:
        known = {entry.id for entry in self.combined}
        for section in self.sections:
            if known and section.stands_under not in known:
                raise ValueError(f"'{section.title}' stands under no heading of `combined`")
            if section.stands_under and not known:
                raise ValueError(f"'{section.title}' has `stands_under` without `combined`")
        return self
