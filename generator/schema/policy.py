"""What a partnership's documents say: provisions, silences, editor's notes.

One class for each list item that an editor writes below `content/partnerships/<id>/`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    Field,
    StrictBool,
    StrictInt,
    ValidationInfo,
    field_validator,
    model_validator,
)

from generator.schema.base import Address, DateText, Id, Record, Text, Title, WebAddress


class Force(StrEnum):
    """How strongly the source puts it, as read from its own words by `verbs.yml`."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"
    MUST_NOT = "must-not"
    SHOULD_NOT = "should-not"
    INFORMATION = "information"

    @property
    def strength(self) -> int:
        """From 0, a plain statement, to 3, a must or a must not."""
        return _STRENGTH[self]

    @property
    def carries(self) -> bool:
        """Whether it is a force at all: a plain statement has none."""
        return self is not Force.INFORMATION

    @property
    def forbids(self) -> bool:
        """Whether it is a must not or a should not."""
        return self in {Force.MUST_NOT, Force.SHOULD_NOT}

    @property
    def asks(self) -> bool:
        """Whether it asks for something or forbids it: no option, and no plain statement."""
        return self not in {Force.MAY, Force.INFORMATION}


_STRENGTH = {
    Force.INFORMATION: 0,
    Force.MAY: 1,
    Force.SHOULD: 2,
    Force.SHOULD_NOT: 2,
    Force.MUST: 3,
    Force.MUST_NOT: 3,
}


class Cite(Record):
    """A sentence of a document, and the short run of its words that pins the statement."""

    at: Address = Field(description="Address of the sentence in the document's register.")
    words: Text = Field(
        description="4 to 8 words copied exactly from that sentence (the whole of a shorter item)."
    )
    document: Id | None = Field(
        default=None, description="Which document, where the partnership has more than one."
    )


class Within(Record):
    """A time limit, typed so that it can be compared and counted."""

    working_days: StrictInt | None = Field(default=None, ge=1, description="Working days.")
    days: StrictInt | None = Field(default=None, ge=1, description="Calendar days.")
    hours: StrictInt | None = Field(default=None, ge=1, description="Hours.")
    when: (
        Literal[
            "same-working-day",
            "as-soon-as-possible",
            "before-the-meeting",
            "during-initial-contact",
            "from-the-outset",
            "in-time-to-influence-plans",
            "before-contacting-the-family",
            "before-the-agreed-review",
            "before-another-step",
        ]
        | None
    ) = Field(default=None, description="A limit that is not a number.")
    from_: Text = Field(
        default="unstated",
        alias="from",
        description="What the time runs from, or `unstated` where the document leaves it open.",
    )
    covers: tuple[Text, ...] = Field(
        default=(), description="What the limit covers, where the provision holds more than that."
    )

    @model_validator(mode="after")
    def _one_limit(self) -> Self:
        limits = (self.working_days, self.days, self.hours, self.when)
        if sum(limit is not None for limit in limits) != 1:
            raise ValueError("a time limit has one of working_days, days, hours or when")
        return self


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
    return 1 + max(_levels(one.items) for one in items) if items else 0


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


class Provision(_Listing):
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


class Near(Record):
    """Something a document does say near a silence, which must not be taken for the answer."""

    provision: Id = Field(description="The provision that stands near.")
    about: Text = Field(description="What it is about instead: completes 'which is about ...'.")


class Silence(Record):
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


class NoteSeverity(StrEnum):
    """What a fault of the source can do to a reader."""

    REVERSES_MEANING = "reverses-meaning"
    CHANGES_ACTION = "changes-action"
    WORDING = "wording"


class Fault(StrEnum):
    """The kinds of fault that a source can have."""

    LOST_WORD = "lost-word"
    MISSING_PART = "missing-part"
    OUT_OF_DATE = "out-of-date"
    UNDATED = "undated"
    NO_OWNER = "no-owner"
    HEADING_PROMISES = "heading-promises"
    PULLS_APART = "pulls-apart"
    AND_OR = "and-or"
    NO_ORDER = "no-order"
    OPEN_LIST = "open-list"
    NOT_SUPPLIED = "not-supplied"
    TERMS_MIXED = "terms-mixed"
    NO_START = "no-start"
    NO_REFERENCE = "no-reference"
    REFERENCE_OUT_OF_DATE = "reference-out-of-date"
    CARRIED_OVER = "carried-over"
    NOT_EXPANDED = "not-expanded"
    UNCLEAR = "unclear"
    DEAD_LINK = "dead-link"
    GRAMMAR = "grammar"


class Outside(Record):
    """Something a note relies on that is not in the documents."""

    claim: Text = Field(description="What is relied on.")
    verified: StrictBool = Field(description="Whether a person has checked it: usually false.")


MOST_IN_SHORT = 12
"""Words of a note's line under a statement: more would not be read there."""


def _short(line: str) -> str:
    count = len(line.split())
    if count > MOST_IN_SHORT:
        raise ValueError(f"'short' is too long: {count} words, and {MOST_IN_SHORT} are the limit")
    return line


class Note(Record):
    """An editor's note on a fault of the source. It repairs nothing."""

    id: Id = Field(description="Stable for ever; starts with the partnership's prefix.")
    severity: NoteSeverity = Field(description="What the fault can do to a reader.")
    fault: Fault = Field(description="What kind of fault it is.")
    printed: Text = Field(description="What the document prints, in our own words.")
    matters: Text = Field(description="Why it matters to a practitioner.")
    site: Text = Field(description="What this site does about it.")
    short: Annotated[Text, AfterValidator(_short)] | None = Field(
        default=None,
        description="At most 12 words: what a reader has to know under a statement that it "
        "touches. Required unless the severity is `wording`.",
    )
    cites: tuple[Cite, ...] = Field(
        default=(), description="Where the fault stands; none where the document lacks something."
    )
    touches: tuple[Id, ...] = Field(
        default=(), description="Provisions and silences beside which the note stands."
    )
    whole_document: StrictBool = Field(
        default=False, description="True where it touches everything: shown with the document."
    )
    outside: Outside | None = Field(
        default=None, description="What the note relies on outside the documents."
    )


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


class SetAside(Record):
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


class Document(Record):
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
