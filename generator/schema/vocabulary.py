"""What all partnerships share: topics, roles, verbs, glossary, questions, the site's own words.

One class for each file directly below `content/`; `OwnRole` and `OwnTerm` are the like of one
partnership, in its own folder.
"""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, StrictBool, model_validator

from generator.schema.base import DateText, Id, Record, Text, Title
from generator.schema.policy import Cite, Force


class Topic(Record):
    """A subject that a reader looks for."""

    id: Id = Field(description="Stable id; part of the page's address.")
    title: Title = Field(description="As a reader would say it: 'Who can call a meeting'.")
    about: Text = Field(description="What belongs here, in one sentence.")
    aliases: tuple[Text, ...] = Field(default=(), description="Words people search by.")
    urgent: StrictBool = Field(
        default=False, description="True where it cannot wait: then it heads every list of duties."
    )


class Stage(Record):
    """A stage of the work, with its topics in reading order."""

    id: Id = Field(description="Stable id; part of the page's address.")
    title: Title = Field(description="A verb: 'Prepare'.")
    lead: Text = Field(description="What the stage is about, completing the page's title.")
    topics: tuple[Topic, ...] = Field(min_length=1, description="Topics in the order of doing.")


class Topics(Record):
    """`content/topics.yml`."""

    stages: tuple[Stage, ...] = Field(min_length=1, description="Stages in order of doing.")


class Role(Record):
    """Someone who acts, or to whom something is done."""

    id: Id = Field(description="Stable id.")
    title: Title = Field(description="In lower case, as in a sentence: 'line manager'.")
    about: Text | None = Field(default=None, description="Who that is.")


class OwnRole(Role):
    """A post that one partnership's documents alone name."""

    stands_with: Id | None = Field(
        default=None,
        description="The role of `content/roles.yml` on whose checklist its duties stand.",
    )


class Roles(Record):
    """`content/roles.yml`."""

    roles: tuple[Role, ...] = Field(min_length=1, description="All roles.")


class Verb(Record):
    """Words by which a source says how strongly it means it."""

    words: tuple[Text, ...] = Field(min_length=1, description="Forms: 'must', 'has to'.")
    force: Force = Field(description="The force they carry.")
    reads_also_as: tuple[Force, ...] = Field(
        default=(),
        description="Forces that they can carry with a `reading` that quotes them and says why.",
    )
    denied: Force = Field(
        default=Force.INFORMATION,
        description="The force where they are denied: 'must never', 'nobody may'.",
    )
    denied_reads_also_as: tuple[Force, ...] = Field(
        default=(), description="The same as `reads_also_as`, where they are denied."
    )


class Wording(Record):
    """How a sentence without any verb of force can still ask for something."""

    id: Literal["imperative", "present-tense", "present-tense-denied", "power"] = Field(
        description="An order ('ring 999'); what is said to be done ('the chair sends') or "
        "not to be done; what is left to somebody ('unless the chair determines')."
    )
    force: Force = Field(description="The force that such a wording is given.")
    because: Text = Field(description="Why that force: shown with the words of the document.")


class Verbs(Record):
    """`content/verbs.yml`."""

    verbs: tuple[Verb, ...] = Field(min_length=1, description="Verbs, longest match first.")
    conditions: tuple[Text, ...] = Field(description="Words that mark a condition.")
    exceptions: tuple[Text, ...] = Field(description="Words that mark an exception.")
    without_a_verb: tuple[Wording, ...] = Field(
        default=(), description="What a wording without a verb of force is read as."
    )


class Term(Record):
    """An abbreviation or a term of the field."""

    id: Id = Field(description="Stable id; the anchor in the glossary.")
    term: Text = Field(description="As written in a text: 'DSL', 'strategy discussion'.")
    long: Text | None = Field(default=None, description="Long form, where a document gives it.")
    meaning: Text | None = Field(
        default=None, description="The site's own short explanation, shown as the site's own."
    )
    aliases: tuple[Text, ...] = Field(default=(), description="Words people search by.")


class OwnTerm(Record):
    """How a partnership's documents use a term: one of the glossary, or one that they alone have.

    With `term` it is one that they alone have; without it, the id is that of a shared term.
    """

    id: Id = Field(
        description="A term of `content/glossary.yml`; with `term`, an id that no other term has."
    )
    term: Text | None = Field(
        default=None, description="As written in a text, where the glossary has no such term."
    )
    long: Text | None = Field(default=None, description="With `term`: its long form.")
    meaning: Text | None = Field(
        default=None, description="With `term`: the site's own short explanation."
    )
    aliases: tuple[Text, ...] = Field(
        default=(), description="With `term`: words people search by."
    )
    calls_it: Text | None = Field(
        default=None,
        description="The long form or the name that it uses; none where it is not expanded.",
    )
    cites: tuple[Cite, ...] = Field(min_length=1, description="Where it uses the term.")

    @model_validator(mode="after")
    def _shared_or_own(self) -> Self:
        if self.term is None and (self.long or self.meaning or self.aliases):
            raise ValueError(
                "what a shared term means stands in the glossary: write `term`, or leave "
                "`long`, `meaning` and `aliases` out"
            )
        return self


class Glossary(Record):
    """`content/glossary.yml`."""

    terms: tuple[Term, ...] = Field(description="All terms.")


class Safety(Record):
    """The safety line: the site's own words, the same on every page."""

    line: Text = Field(description="The line itself.")
    attribution: Text = Field(description="Says that the site says so, not a document.")


class Passage(Record):
    """A heading with paragraphs, for the site's own pages."""

    heading: Text = Field(description="The heading.")
    paragraphs: tuple[Text, ...] = Field(min_length=1, description="Its paragraphs.")


class OwnPage(Record):
    """One of the site's own pages: about, privacy."""

    title: Title = Field(description="The page's title.")
    lead: Text = Field(description="One sentence below it.")
    passages: tuple[Passage, ...] = Field(min_length=1, description="What it says.")


class FormWords(Record):
    """What stands on every meeting document: the site's own words, not a partnership's."""

    marking: Title = Field(description="How a form is marked: 'Confidential once filled in'.")
    handling: Text = Field(description="How a form that is filled in is handled, in a line.")


class Site(Record):
    """`content/site.yml`: the site's own name and words."""

    name: Title = Field(description="Name in the masthead.")
    description: Text = Field(description="What the site is, in one sentence.")
    publisher: Text = Field(description="Who publishes this edition of the site.")
    contact: Text = Field(description="Whom to tell of a mistake.")
    address: Text | None = Field(
        default=None,
        description="Where it is published; printed on paper and in files. Left out, none is.",
    )
    safety: Safety = Field(description="The safety line.")
    forms: FormWords = Field(description="What stands on every meeting document.")
    about: OwnPage = Field(description="The about page.")
    privacy: OwnPage = Field(description="The privacy page.")


class Accessibility(Record):
    """`content/accessibility.yml`: the statement that the regulations ask for.

    A person sets the status after testing; the generator never claims more.
    """

    organisation: Text = Field(description="Who is responsible for the site.")
    status: Literal["not-yet-assessed", "not-compliant", "partially-compliant"] = Field(
        description="Set by a person; 'fully compliant' is deliberately not on offer."
    )
    scope: Text = Field(description="What the statement covers.")
    failings: tuple[Text, ...] = Field(description="Known failings, each with its alternative.")
    alternatives: Text = Field(description="How to get the content in another form.")
    contact: Text = Field(description="Whom to tell of a barrier, and what happens then.")
    enforcement: tuple[Text, ...] = Field(
        min_length=1, description="Bodies to complain to, by nation: EHRC / EASS, ECNI."
    )
    tested: Text = Field(description="How it was tested.")
    tested_on: DateText = Field(description="When it was last tested.")
    prepared_on: DateText = Field(description="When the statement was prepared.")
