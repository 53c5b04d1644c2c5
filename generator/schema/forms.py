"""A partnership's account of the meeting documents, as an editor writes it: its `forms.yml`.

One class for each part of `content/partnerships/<id>/forms.yml`, which holds one `FormLinks` for
each meeting document, under the document's id. Each shared field that a partnership uses is linked
to its provisions or said to be asked for by none; what is neither has not been read yet.
"""

from __future__ import annotations

from typing import Self

from pydantic import Field, StrictBool, model_validator

from generator.schema.base import Draftable, Id, Record, Text, Title
from generator.schema.templates import TemplateField

_ASKED = "Provisions that ask for this to be written down."
_SETTLED = (
    "Provisions that ask for this to be settled or considered, without asking for a record of it."
)
_BEARS = "What the document says of the matter without asking for a record of it."
_POINTS = "Provisions to read here, in order."
_SILENCES = "Declared silences to show here."


class Renamed(Record):
    """A title or label of the partnership's own, and the provisions that make it so."""

    to: Title = Field(description="The title or label.")
    because: tuple[Id, ...] = Field(
        min_length=1, description="Provisions that speak against the common words."
    )


class FieldLinks(Record):
    """What the partnership's document says of a shared field."""

    label: Renamed | None = Field(default=None, description="Its own label, if it has one.")
    asked_by: tuple[Id, ...] = Field(default=(), description=_ASKED)
    settles: tuple[Id, ...] = Field(default=(), description=_SETTLED)
    bears_on: tuple[Id, ...] = Field(default=(), description=_BEARS)

    @property
    def links(self) -> tuple[Id, ...]:
        """All provisions that stand beside the field."""
        return (*self.asked_by, *self.settles, *self.bears_on)

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if not (self.links or self.label):
            raise ValueError("nothing is said of the field: take it into `says_nothing_of`")
        return self


class OwnField(TemplateField):
    """A field that this partnership alone has."""

    before: Id | None = Field(
        default=None, description="The shared field before which it stands; left out, at the end."
    )
    asked_by: tuple[Id, ...] = Field(default=(), description=_ASKED)
    settles: tuple[Id, ...] = Field(default=(), description=_SETTLED)
    bears_on: tuple[Id, ...] = Field(default=(), description=_BEARS)

    @model_validator(mode="after")
    def _stands_on_something(self) -> Self:
        if not (self.asked_by or self.settles or self.bears_on):
            raise ValueError("a field of a partnership's own names the provisions it stands on")
        return self


class SectionLinks(Record):
    """What the partnership has in a shared section beside the shared fields."""

    title: Renamed | None = Field(default=None, description="Its own title, if it has one.")
    points: tuple[Id, ...] = Field(default=(), description=_POINTS)
    silences: tuple[Id, ...] = Field(default=(), description=_SILENCES)
    fields: tuple[OwnField, ...] = Field(default=(), description="Fields of its own.")


class OwnSection(Record):
    """A section that this partnership alone has."""

    id: Id = Field(description="Unique in the document.")
    title: Text = Field(description="Heading of the section.")
    after: Id | None = Field(
        default=None, description="The shared section after which it stands; left out, at the end."
    )
    stands_under: Id | None = Field(
        default=None,
        description="Its heading in the document for a case that touches several partnerships.",
    )
    guidance: Text | None = Field(
        default=None, description="A hint of the site's own; it holds no policy."
    )
    points: tuple[Id, ...] = Field(default=(), description=_POINTS)
    silences: tuple[Id, ...] = Field(default=(), description=_SILENCES)
    fields: tuple[OwnField, ...] = Field(default=(), description="Its fields, in order.")

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if not (self.fields or self.points or self.silences):
            raise ValueError("a section has `fields` to fill in, or `points` or `silences` to read")
        return self


class FormLinks(Draftable):
    """One meeting document, as the partnership's documents speak of it."""

    title: Renamed | None = Field(default=None, description="Its own title, if it has one.")
    asked_by: tuple[Id, ...] = Field(
        default=(), description="Provisions that ask for such a document."
    )
    silences: tuple[Id, ...] = Field(
        default=(), description="Declared silences about such a document as a whole."
    )
    instead: StrictBool = Field(
        default=False,
        description="True where its `own` sections stand instead of the shared ones, as where the "
        "partnership's document has a form of its own.",
    )
    leaves_out: tuple[Id, ...] = Field(
        default=(), description="Shared sections and fields that it does not use."
    )
    sections: dict[Id, SectionLinks] = Field(
        default_factory=dict, description="Shared section -> what the partnership has in it."
    )
    fields: dict[Id, FieldLinks] = Field(
        default_factory=dict, description="Shared field -> what its document says of it."
    )
    own: tuple[OwnSection, ...] = Field(default=(), description="Sections of its own.")
    says_nothing_of: tuple[Id, ...] = Field(
        default=(),
        description="Shared fields for which its document was read and asks nothing, and of which "
        "it says nothing that belongs beside them.",
    )

    @model_validator(mode="after")
    def _instead_of_all(self) -> Self:
        shared = (self.leaves_out, self.sections, self.fields, self.says_nothing_of)
        placed = any(section.after for section in self.own)
        if self.instead and not self.own:
            raise ValueError("what stands instead of the shared sections is missing: write `own`")
        if self.instead and (any(shared) or placed):
            raise ValueError("with `instead` no shared section or field is there to be named")
        return self
