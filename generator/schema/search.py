"""The words that search knows: English that is neither the documents' nor the site's.

One class for each part of `content/search.yml`. Words of topics, terms, roles and partnerships
stand with them, as their titles and aliases; what stands here is everyday language. It holds no
policy and is never shown.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictBool, StrictInt, StringConstraints

from generator.schema.base import Id, Record, Text

Word = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+$", max_length=40)]
"""A word as a typed text is cut into words: small letters and digits, no apostrophe."""

Name = Annotated[str, StringConstraints(pattern=r"^[a-z']+( [a-z']+)*$", max_length=80)]
"""Words in small letters, with an apostrophe where they have one."""

_SLOT = r"(\*|[a-z0-9]+(\|[a-z0-9]+)*)"
Form = Annotated[str, StringConstraints(pattern=rf"^{_SLOT}( {_SLOT})*$", max_length=400)]
"""Words in a row: `a|b` is either word, `*` any one or two words."""


class Idea(Record):
    """Something that people ask for, with the ways of saying it."""

    id: Id = Field(description="Stable id; not shown.")
    phrases: tuple[Text, ...] = Field(
        min_length=1,
        description="Ways of saying one thing, and nothing else. A phrase may have several ideas.",
    )
    adverse: StrictBool = Field(
        default=False,
        description="True where something goes wrong: who asks for it is not answered by what "
        "happens when all goes well.",
    )


class SameWord(Record):
    """A word, with others that search takes for it wherever they stand."""

    word: Word = Field(description="The word that they are taken for.")
    forms: tuple[Word, ...] = Field(
        min_length=1,
        description="Forms that no rule of endings reaches, and everyday words for it, each a word "
        "in small letters.",
    )


class WeakWords(Record):
    """Words that steer a question but do not name its subject."""

    percent: StrictInt = Field(
        ge=0, le=100, description="What they weigh, in per cent of another word."
    )
    words: tuple[Word, ...] = Field(min_length=1, description="The words.")


class Subject(Record):
    """What every document is about, and so tells none of them from another."""

    word: Word = Field(description="The word that is left of its names.")
    names: tuple[Name, ...] = Field(
        min_length=1, description="Its names; a space stands for a hyphen too."
    )


class Forms(Record):
    """How a kind of question is put: `a|b` is either word, `*` any one or two words."""

    has: tuple[Form, ...] = Field(
        default=(), description="Words anywhere in it, in small letters: 'how soon'."
    )
    begins: tuple[Form, ...] = Field(default=(), description="Words at its beginning, likewise.")
    ends: tuple[Form, ...] = Field(default=(), description="Words at its end, likewise.")


class Questions(Record):
    """The kinds of questions that an answer can fit."""

    who: Forms = Field(default=Forms(), description="Asks who acts or is told.")
    when: Forms = Field(default=Forms(), description="Asks for a time limit.")
    where: Forms = Field(default=Forms(), description="Asks for a place.")
    long: Forms = Field(default=Forms(), description="Asks how long something lasts.")
    whether: Forms = Field(default=Forms(), description="Asks for yes or no.")
    if_: Forms = Field(default=Forms(), alias="if", description="Asks what follows in a case.")
    duty: Forms = Field(default=Forms(), description="Asks what somebody has to do.")
    meaning: Forms = Field(default=Forms(), description="Asks what a word means.")


Kind = Literal[
    "list",
    "section",
    "topic",
    "term",
    "guide",
    "flowchart",
    "step",
    "template",
    "checklist",
    "compared",
    "page",
    "document",
]
"""A kind of entry that a question can ask for by name."""


class Wish(Forms):
    """Words by which a question asks for answers of a kind, or of a topic: 'flow chart'."""

    kinds: tuple[Kind, ...] = Field(default=(), description="The kinds that it asks for.")
    topics: tuple[Id, ...] = Field(
        default=(), description="Topics that it asks for, whatever their kind: 'says no'."
    )
    times: StrictInt = Field(ge=1, le=50, description="So many times as much they are worth then.")
    only: StrictBool = Field(
        default=False,
        description="True where the words are of the kind alone, and of no subject: 'flow chart'.",
    )
    across: StrictBool = Field(
        default=False,
        description="True where it asks across partnerships: then no partnership comes first.",
    )
    crossing: StrictBool = Field(
        default=False, description="True where it asks about a case that touches two of them."
    )


class AskedOf(Record):
    """How people ask for something that stands in many places."""

    of: Literal["compared", "topic", "guide", "template", "checklist", "page"] = Field(
        description="What it is: a compared question, whose phrasings find each partnership's "
        "answer too; a topic, a guide, a meeting document, a checklist, a page of the site."
    )
    id: Text = Field(description="Its id; of a page its address.")
    asked: tuple[Text, ...] = Field(
        min_length=1, description="Everyday phrasings. Only search reads them; they hold no policy."
    )


class Danger(Record):
    """Words of urgent danger: they bring the safety line and what cannot wait to the top."""

    question: Id | None = Field(
        default=None, description="The compared question that a silence on it answers."
    )
    alone: Forms = Field(default=Forms(), description="Any of these is danger by itself.")
    harm: Forms = Field(default=Forms(), description="Harm, which is danger where it is now.")
    now: Forms = Field(default=Forms(), description="Words of now, of tonight, of the weekend.")


class NamedRoles(Record):
    """Roles that a question names without their titles."""

    roles: tuple[Id, ...] = Field(min_length=1, description="Roles of `content/roles.yml`.")
    words: tuple[Word, ...] = Field(
        min_length=1, description="A question with any of these words has named them."
    )


class Circumstances(Record):
    """How the point of a silence parts from the circumstances that it names."""

    marks: tuple[Text, ...] = Field(
        default=(), description="Words that circumstances begin with: 'if', 'once'."
    )
    whole: tuple[Text, ...] = Field(
        default=(), description="A point that begins with one of these is never parted."
    )


class FoundBy(Record):
    """Words that pages of a kind are looked for by, besides their own."""

    guide: tuple[Text, ...] = Field(default=(), description="Every guide.")
    flowchart: tuple[Text, ...] = Field(default=(), description="Every flowchart.")
    template: tuple[Text, ...] = Field(default=(), description="Every meeting document.")
    checklist: tuple[Text, ...] = Field(default=(), description="Every checklist.")
    document: tuple[Text, ...] = Field(default=(), description="Every document's page.")
    handbook: tuple[Text, ...] = Field(
        default=(), description="Every page that offers all of it in one file."
    )
    compared: tuple[Text, ...] = Field(default=(), description="Every compared question.")
    time_limit: tuple[Text, ...] = Field(
        default=(), description="Every statement that says how soon."
    )
    order: tuple[Text, ...] = Field(
        default=(), description="Every statement that says which step comes first."
    )
    a_to_z: tuple[Text, ...] = Field(default=(), description="The A to Z.")
    topics: tuple[Text, ...] = Field(default=(), description="The list of all topics.")
    glossary: tuple[Text, ...] = Field(default=(), description="The glossary.")
    sources: tuple[Text, ...] = Field(default=(), description="The list of documents.")
    changes: tuple[Text, ...] = Field(default=(), description="What has changed.")
    accessibility: tuple[Text, ...] = Field(default=(), description="The statement on it.")
    privacy: tuple[Text, ...] = Field(default=(), description="The privacy page.")
    about: tuple[Text, ...] = Field(default=(), description="The about page.")
    compare: tuple[Text, ...] = Field(default=(), description="The comparison.")
    crossing: tuple[Text, ...] = Field(
        default=(), description="The page on a case that crosses a boundary."
    )


class SearchWords(Record):
    """`content/search.yml`: words for search alone; they hold no policy and are never shown."""

    noise: tuple[Word, ...] = Field(
        default=(), description="Words left out even of phrases: 'tell his mum' is 'tell mum'."
    )
    stops: tuple[Word, ...] = Field(
        default=(), description="Words without a subject: they count within a known phrase alone."
    )
    denials: tuple[Word, ...] = Field(
        default=(), description="Denials typed without their apostrophe, read as 'not'."
    )
    weak: tuple[WeakWords, ...] = Field(
        default=(), description="Words that weigh less than others."
    )
    subject: Subject | None = Field(
        default=None, description="What every document is about, if it is one thing."
    )
    same: tuple[SameWord, ...] = Field(
        default=(), description="Words that are taken for another. Each form stands once."
    )
    ideas: tuple[Idea, ...] = Field(default=(), description="Ideas, with the ways of saying them.")
    questions: Questions = Field(
        default=Questions(), description="How questions of each kind are put."
    )
    wishes: tuple[Wish, ...] = Field(
        default=(), description="How a question asks for answers of a kind."
    )
    asked: tuple[AskedOf, ...] = Field(
        default=(), description="How people ask for what stands in many places."
    )
    danger: Danger = Field(default=Danger(), description="How urgent danger is told.")
    prefixes: tuple[Word, ...] = Field(
        default=(),
        description="Beginnings that make one word with the next, with a hyphen or a space: 'co'.",
    )
    named: tuple[NamedRoles, ...] = Field(
        default=(), description="Roles that a question names by other words than their titles."
    )
    circumstances: Circumstances = Field(
        default=Circumstances(), description="How the point of a silence is read."
    )
    found_by: FoundBy = Field(
        default=FoundBy(), description="Words that pages are looked for by, besides their own."
    )
