"""What an editor writes in a document's `hints.yml`: how to cut it where the rules would err.

What the cutter reads in it stands in `generator/register/hints.py`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.schema.base import Id, Record, Text

LineStart = Annotated[
    str,
    StringConstraints(min_length=1, max_length=120, pattern=r"^\S+(\s+\S+){0,6}$"),
]
"""The first words of a line as printed, at most seven: enough to find it, no more."""


class SectionHint(Record):
    """The id and the short title of a section."""

    heading: Text | None = Field(
        default=None,
        description="The heading as printed, up to 11 words; left out for a section that has "
        "none: `opening`, `control`, `title`, `footnote`.",
    )
    id: Id = Field(description="First part of the address of all its sentences: `convene`.")
    title: Text = Field(description="Short title, as said in a reference: 'Who can convene'.")


class DropHint(Record):
    """Lines to leave out of the register, in the open."""

    starts: LineStart = Field(description="The first words of the lines.")
    rule: Id = Field(description="Name of the rule, under which the register lists the lines.")


class Hints(Record):
    """`hints.yml` of a document. A hint that changes nothing is a mistake."""

    sections: tuple[SectionHint, ...] = Field(
        default=(), description="Ids and short titles of sections; the rules make the rest up."
    )
    headings: tuple[LineStart, ...] = Field(
        default=(), description="Lines that are headings although the rules miss them."
    )
    not_headings: tuple[LineStart, ...] = Field(
        default=(), description="Lines that look like headings and are none."
    )
    titles: tuple[LineStart, ...] = Field(
        default=(), description="Lines of the title block that the rules miss."
    )
    drop: tuple[DropHint, ...] = Field(
        default=(), description="Lines to leave out that no rule catches."
    )
    join: tuple[LineStart, ...] = Field(
        default=(), description="Lines that go on the text printed before them."
    )
    split: tuple[LineStart, ...] = Field(
        default=(),
        description="Words at which a sentence begins although no full stop stands before them.",
    )
    items: tuple[LineStart, ...] = Field(
        default=(), description="Lines that are list items although their bullet is lost."
    )
    lead_ins: tuple[LineStart, ...] = Field(
        default=(),
        description="Sentences that lead into the list below them although they end in no colon.",
    )
    footnotes: tuple[LineStart, ...] = Field(
        default=(), description="Lines that are footnotes although no rule stands above them."
    )
    abbreviations: tuple[Text, ...] = Field(
        default=(), description="Abbreviations whose full stop ends no sentence: 'approx.'."
    )
    whole_words: tuple[Text, ...] = Field(
        default=(),
        description="Words that the end of a line broke, spelt as they should be read: "
        "'significant', 'risk-taking'.",
    )
    sound: tuple[LineStart, ...] = Field(
        default=(),
        description="Lines that `source add` reports as doubtful although they are cut rightly.",
    )
