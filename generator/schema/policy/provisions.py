"""Provisions, and the lists of them that an editor writes as the document has them."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator

from generator.schema.base import Draftable, Id, Record, Text
from generator.schema.policy.statements import Cite, Force, Within

MOST_LEVELS = 3
"""So deep can lists stand in lists: a reader keeps no more lead-ins in mind."""


def _goes_on(words: str) -> str:
    if words.endswith((".", ":", ";")):
        raise ValueError("its items go on the sentence: it ends without a colon or a stop")
    return words


def _is_gone_on(words: str) -> str:
    if words.endswith((".", ":", ";", ",")):
        raise ValueError("the full stop is set when it is joined: an item ends without any")
    return words


LeadWords = Annotated[Text, AfterValidator(_goes_on)]
"""The beginning of a sentence that each item of a list goes on."""
ItemWords = Annotated[Text, AfterValidator(_is_gone_on)]
"""The end of a sentence that a lead-in begins."""


class _Listing(Record):
    """What stands by itself, or leads into a list."""

    @field_validator("items", check_fields=False)
    @classmethod
    def _one_form(cls, items: tuple[Item, ...], info: ValidationInfo) -> tuple[Item, ...]:
        """Either `says`, or `lead` with items; a fault of one of these is told by itself."""
        if not {"says", "lead"} <= info.data.keys():
            return items
        lead = info.data["lead"]
        if not (lead or items or info.data["says"]):
            raise ValueError("the key 'says' is missing")
        if items and not lead:
            raise ValueError("`items` go on a `lead`, and there is none")
        if lead and not items:
            raise ValueError("a `lead` has `items` that go on it, and there are none")
        if len(items) == 1:
            raise ValueError("a list has two `items` or more")
        return items

    @field_validator("do", check_fields=False)
    @classmethod
    def _do_goes_on(cls, do: str | None, info: ValidationInfo) -> str | None:
        return _goes_on(do) if do and info.data.get("lead", True) else do


def _levels(items: tuple[Item, ...]) -> int:
    return 1 + max(_levels(item.items) for item in items) if items else 0


class Item(_Listing):
    """An item of a list: a provision that goes on its lead-in's sentence.

    Where it does not set them itself it has its lead-in's force and verb, who, to, topic and also,
    if with if_words, unless and within; a force of its own comes without the lead-in's verb, an
    `if` of its own without the lead-in's if_words.
    """

    id: Id = Field(description="Stable for ever; starts with the partnership's prefix.")
    says: ItemWords = Field(
        default="",
        description="How the lead-in's sentence goes on: it begins small and has no full stop. "
        "Beside `lead`: the same without its items.",
    )
    lead: LeadWords | None = Field(
        default=None, description="In place of `says`: goes on the lead-in and into its own items."
    )
    items: tuple[Item, ...] = Field(
        default=(),
        validate_default=True,
        description="With `lead`: two or more, in the order of the document.",
    )
    topic: Id | None = Field(default=None, description="Its home topic, where it is its own.")
    also: tuple[Id, ...] = Field(default=(), description="Other topics that it shows under.")
    force: Force | None = Field(default=None, description="Its force, where it is its own.")
    verb: Text | None = Field(default=None, description="The verb that gives its own force.")
    who: tuple[Id, ...] = Field(default=(), description="Roles that act, where others do.")
    to: tuple[Id, ...] = Field(default=(), description="Roles that receive, where others do.")
    if_: Text | None = Field(default=None, alias="if", description="A condition of its own.")
    unless: Text | None = Field(default=None, description="An exception of its own.")
    if_words: Text | None = Field(
        default=None, description="As for a provision, of its own sentence."
    )
    excepts: tuple[Id, ...] = Field(
        default=(), description="Provisions to which this one is the exception."
    )
    do: Text | None = Field(
        default=None,
        description="The whole of its instruction, where the lead-in's does not go on to its "
        "words; with `lead`, the lead-in of its items' instructions.",
    )
    within: Within | None = Field(default=None, description="A time limit of its own.")
    combines: Literal["any-of", "all-of"] | None = Field(
        default=None, description="With `lead`: whether any or all of its items are meant."
    )
    cites: tuple[Cite, ...] = Field(min_length=1, description="The sentences that say so.")
    reading: Text | None = Field(
        default=None, description="Why it is read so, where that is a judgement."
    )


class Provision(_Listing, Draftable):
    """One statement of a document, in our own words, held by a phrase of the document's.

    As written it can lead into a list. Parsing makes a provision of each item, so that above it
    every provision has its whole sentence in `says`, and neither `lead` nor `items`.
    """

    id: Id = Field(description="Stable for ever; starts with the partnership's prefix.")
    topic: Id = Field(description="Its home topic; its stage follows from it.")
    also: tuple[Id, ...] = Field(default=(), description="Other topics that it shows under.")
    force: Force = Field(description="How strongly the sentence puts it, as `verbs.yml` reads it.")
    verb: Text | None = Field(
        default=None,
        description="Where the quoted words do not hold it: the verb of the sentence that gives "
        "the force, as verbs.yml writes it; where it has none, the id of a wording there.",
    )
    who: tuple[Id, ...] = Field(default=(), description="Roles that act.")
    to: tuple[Id, ...] = Field(default=(), description="Roles that receive, are told or asked.")
    says: Text = Field(
        default="",
        description="The statement in our own plain English, one sentence. Required, but beside "
        "`lead`: there it is how the list reads without its items.",
    )
    lead: LeadWords | None = Field(
        default=None,
        description="In place of `says`: the beginning of a sentence that each of `items` goes on. "
        "No colon or stop ends it.",
    )
    items: tuple[Item, ...] = Field(
        default=(),
        validate_default=True,
        description="With `lead`: two or more, in the order of the document. Each is a provision.",
    )
    if_: Text | None = Field(
        default=None, alias="if", description="The condition, short, in our own words."
    )
    unless: Text | None = Field(
        default=None, description="The exception in the same sentence, in our own words."
    )
    if_words: Text | None = Field(
        default=None,
        description="Words of the sentence, up to 8, that make it a condition or an exception, "
        "where none of the words in verbs.yml does.",
    )
    excepts: tuple[Id, ...] = Field(
        default=(), description="Provisions to which this one is the exception."
    )
    do: Text | None = Field(
        default=None,
        description="The same as an instruction to the one who acts, for checklists; with `lead`, "
        "the lead-in of the items' instructions.",
    )
    within: Within | None = Field(default=None, description="A time limit, typed.")
    combines: Literal["any-of", "all-of"] | None = Field(
        default=None,
        description="For a sentence that leads into a list: whether any or all items are meant.",
    )
    cites: tuple[Cite, ...] = Field(min_length=1, description="The sentences that say so.")
    reading: Text | None = Field(
        default=None, description="Why it is read so, where force, topic or cutting is a judgement."
    )

    @model_validator(mode="after")
    def _not_too_deep(self) -> Self:
        if _levels(self.items) > MOST_LEVELS:
            raise ValueError(f"lists stand in lists {MOST_LEVELS} levels deep at most")
        return self
