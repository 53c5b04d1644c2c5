"""Points on which documents say nothing, and how people ask for what they say or do not say."""

from __future__ import annotations

from pydantic import Field

from generator.schema.base import Draftable, Id, Record, Text


class Near(Record):
    """Something a document does say near a silence, which must not be taken for the answer."""

    provision: Id = Field(description="The provision that stands near.")
    about: Text = Field(description="What it is about instead: completes 'which is about ...'.")


class Silence(Draftable):
    """A point on which a partnership's documents say nothing."""

    id: Id = Field(description="Stable for ever; starts with the partnership's prefix.")
    topic: Id = Field(description="The topic under which a reader would look for it.")
    point: Text = Field(
        description="Completes '<Name>'s document does not say ...': 'where minutes are kept'."
    )
    near: tuple[Near, ...] = Field(default=(), description="What stands near it.")


class Asked(Record):
    """How people ask for what a provision says, or for a point that a document leaves open."""

    id: Id = Field(description="A provision or a silence of the partnership.")
    asked: tuple[Text, ...] = Field(
        min_length=1,
        description="2 to 4 everyday phrasings. Only search reads them; they hold no policy.",
    )
