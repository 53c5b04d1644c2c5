"""A partnership and its documents, and the sentences of them that carry no provision."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from generator.schema.base import Address, DateText, Draftable, Id, Record, Text, Title, WebAddress


class SetAsideReason(StrEnum):
    """Why a sentence carries no provision. The list is closed."""

    HEADING = "heading"
    TITLE = "title"
    CROSS_REFERENCE = "cross-reference"
    PUBLICATION_DETAIL = "publication-detail"
    TABLE_OF_CONTENTS = "table-of-contents"
    PAGE_FURNITURE = "page-furniture"
    REPEATED = "repeated"
    LEAD_IN = "lead-in"
    CONTEXT = "context"


class SetAside(Draftable):
    """A sentence that carries no provision, and why."""

    at: Address = Field(description="Address of the sentence.")
    reason: SetAsideReason = Field(description="One of the closed list.")
    twin: Id | None = Field(
        default=None, description="For `repeated`: the provision that says the same, as strongly."
    )
    why: Text | None = Field(default=None, description="More, where the reason alone is thin.")

    @model_validator(mode="after")
    def _explained(self) -> Self:
        if (self.reason is SetAsideReason.REPEATED) != (self.twin is not None):
            raise ValueError("`twin` goes with the reason `repeated`, and only with it")
        if self.reason is SetAsideReason.CONTEXT and not self.why:
            raise ValueError("the reason `context` needs a `why`")
        return self


class Document(Draftable):
    """What is known of a document as a publication."""

    title: Title = Field(description="The title as printed, up to 11 words.")
    issuer: Text = Field(description="Who issued it, as far as the document says.")
    edition: Text | None = Field(default=None, description="Edition or version, as printed.")
    dated: DateText | None = Field(default=None, description="Its own date; none where undated.")
    approved: DateText | None = Field(default=None, description="When it was approved.")
    in_force: DateText | None = Field(default=None, description="When it took effect.")
    review: DateText | None = Field(default=None, description="When its next review is due.")
    owner: Text | None = Field(default=None, description="Post or body responsible for it.")
    rights: Literal["summarise", "reproduce"] = Field(
        default="summarise",
        description="`reproduce` only where the partnership publishes its own text here.",
    )
    supersedes: Id | None = Field(default=None, description="The document that it replaces.")
    reading: Literal["complete", "in-progress"] = Field(
        description="`complete` makes the build fail on any sentence not accounted for."
    )
    published: WebAddress | None = Field(
        default=None,
        description="Where its publisher has it on the web: https://... Only an address that you "
        "have opened.",
    )
    note: Text | None = Field(default=None, description="A remark for the sources page.")


class Partnership(Record):
    """A safeguarding partnership: its names, its nation, its documents."""

    name: Title = Field(description="What it is called on the site: 'Oxfordshire'.")
    body: Text = Field(description="The body as its document names it.")
    document_phrase: Text = Field(
        description='How sentences speak of it: "Oxfordshire\'s document".'
    )
    nation: Literal["England", "Scotland", "Wales", "Northern Ireland", "not stated"] = Field(
        description="Nation, as far as the document says."
    )
    prefix: Id = Field(description="Start of all its ids: `ox`.")
    aliases: tuple[Text, ...] = Field(default=(), description="Other names people search by.")
    contact: Text | None = Field(default=None, description="Whom to ask about its document.")
    contact_page: WebAddress | None = Field(
        default=None,
        description="Its own web page for questions: https://... Only an address that you have "
        "opened.",
    )
    neighbours: tuple[Id, ...] = Field(
        default=(),
        description="Partnerships with which cases often cross; only of use on a site with more "
        "than a dozen partnerships, where not every pair can have a page.",
    )
    documents: tuple[Id, ...] = Field(
        min_length=1, description="Its documents, in order of authority."
    )
