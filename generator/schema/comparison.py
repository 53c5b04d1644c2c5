"""What partnerships are compared on, and what each answers.

`content/comparison.yml` holds the questions; each partnership's `positions.yml` its answers. From
both `generator/derived/comparison.py` works out what follows for a case that touches several
partnerships.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from pydantic import Field, StrictBool, model_validator

from generator.schema.base import Draftable, Id, Record, Text
from generator.schema.policy import Force, Within

SILENT = "silent"
PULLS_APART = "pulls-apart"
UNDECLARED = (SILENT, PULLS_APART)
"""Answers that are open on every question and are listed nowhere."""


class Together(StrEnum):
    """How the answers of several partnerships go together, where a case touches them all."""

    STRICTEST = "strictest"
    """Ordered: whoever keeps to the strictest has kept to all."""
    EACH = "each"
    """Duties to act: all of them are done."""
    SETTLE_FIRST = "settle-first"
    """Never united and never ranked: one area's duty can be another's disclosure."""
    SHOWN = "shown"
    """Plain facts, from which nothing follows together."""


class PositionChoice(Record):
    """A position that a partnership can take on a question."""

    id: Id = Field(description="Stable id.")
    label: Text = Field(description="In two to eight words, in the field's terms.")
    means: Text | None = Field(default=None, description="More, where the label alone is thin.")
    needs: Force | None = Field(
        default=None, description="The least force that a cited provision must have."
    )
    covers: tuple[Id, ...] = Field(
        default=(),
        description="Positions that whoever keeps to this one has kept to as well.",
    )
    within: Within | None = Field(
        default=None, description="The time limit that it is; a cited provision has the same."
    )

    def shows(self, force: Force) -> bool:
        """Whether a cited provision's force is the position's own: no badge stands for another.

        A position that needs no force has none, whatever the sentences that tell of it ask for;
        one that asks is not shown by a sentence that forbids, nor the other way round.
        """
        needs = self.needs
        if needs is None:
            return False
        return force.strength >= needs.strength and force.forbids == needs.forbids

    @property
    def is_duty(self) -> bool:
        """Whether it claims that something is asked for or forbidden."""
        return self.needs is not None and self.needs.asks


class LabelClash(Record):
    """A position that one meeting cannot keep to beside a label of a partnership's own."""

    with_: Id = Field(alias="with", description="The other position of the question.")
    why: Text = Field(description="Why not both, in one sentence.")


class OwnLabel(PositionChoice):
    """A position of one partnership's own, where none that all share fits.

    It says how it stands to the shared ones. Where it says nothing of one of them, nobody has
    settled that: the two are never ranked.
    """

    covered_by: tuple[Id, ...] = Field(
        default=(),
        description="Positions that whoever keeps to them has kept to this one as well.",
    )
    clashes: tuple[LabelClash, ...] = Field(
        default=(), description="Positions that one meeting cannot keep to beside this one."
    )


class Clash(Record):
    """Two positions that one meeting cannot keep to."""

    between: tuple[Id, Id] = Field(description="Two positions of the question.")
    why: Text = Field(description="Why not both, in one sentence.")

    @model_validator(mode="after")
    def _two(self) -> Self:
        if self.between[0] == self.between[1]:
            raise ValueError("a clash is between two different positions")
        return self


class Question(Record):
    """A question on which partnerships are compared."""

    id: Id = Field(description="Stable id; part of the page's address.")
    ask: Text = Field(description="The question, as a practitioner asks it.")
    short: Text = Field(description="The same in two to four words, for the head of a row.")
    glance: StrictBool = Field(default=False, description="One of the six facts at a glance.")
    in_short: StrictBool = Field(
        default=False, description="Whether the answer heads the stage's page, in short."
    )
    topics: tuple[Id, ...] = Field(
        min_length=1,
        description="Topics to which cited provisions and silences must belong; the first one "
        "gives the stage.",
    )
    together: Together = Field(description="How answers go together where a case touches several.")
    because: Text = Field(description="Why they go together so, in one sentence.")
    positions: tuple[PositionChoice, ...] = Field(
        default=(), description="What can be held; none where each names something of its own."
    )
    clashes: tuple[Clash, ...] = Field(
        default=(), description="Positions that cannot both be kept to."
    )
    settled_as: Text | None = Field(
        default=None,
        description="With `settle-first`: the point under which it is settled with its like.",
    )

    @model_validator(mode="after")
    def _point(self) -> Self:
        if (self.together is Together.SETTLE_FIRST) != (self.settled_as is not None):
            raise ValueError("`settled_as` goes with `settle-first`, and only with it")
        return self


class Same(Record):
    """Duties of several partnerships that ask the same, each in words of its own."""

    duties: tuple[Id, ...] = Field(
        min_length=2,
        description="Provisions, one of each partnership. Of those equally strong the first one "
        "gives the words of the line.",
    )
    because: Text = Field(
        description="Why whoever does the one has done the others, in a sentence."
    )


class Comparison(Record):
    """`content/comparison.yml`."""

    questions: tuple[Question, ...] = Field(min_length=1, description="In order of doing.")
    same: tuple[Same, ...] = Field(
        default=(),
        description="Duties that stand as one line on the list for a case. What the document "
        "settles first is never among them.",
    )


class Case(Record):
    """One condition of a conditional position."""

    if_: Text = Field(alias="if", description="When this position holds.")
    position: Id = Field(description="One of the question's positions.")
    cites: tuple[Id, ...] = Field(min_length=1, description="Provisions that say so.")


class Side(Record):
    """One of the positions between which a document's own sentences pull apart."""

    position: Id = Field(description="One of the question's positions.")
    cites: tuple[Id, ...] = Field(min_length=1, description="Provisions that say so.")


@dataclass(frozen=True, slots=True)
class Taken:
    """A position that an answer takes: alone, in one of its cases or on one of its sides."""

    position: str
    """Id of a position of the question, or `silent`."""
    cites: tuple[str, ...]
    """Ids of the provisions that say so; of silences where it is `silent`."""
    path: tuple[str | int, ...]
    """Where in the answer it stands: `("cases", 0)`, or nothing where it is the whole answer."""
    when: str = ""
    """The condition under which it is taken; empty where it is without condition."""
    side: bool = False
    """Whether it is only one side of a document that pulls apart."""


class Answer(Draftable):
    """A partnership's answer to one comparison question."""

    question: Id = Field(description="A question of `content/comparison.yml`.")
    position: Id | None = Field(
        default=None, description="A position of that question, or `silent`, or `pulls-apart`."
    )
    cases: tuple[Case, ...] = Field(
        default=(), description="In place of `position`, where the answer hangs on conditions."
    )
    labels: tuple[OwnLabel, ...] = Field(
        default=(),
        description="Positions of its own that it takes here, where none of the question's fits.",
    )
    sides: tuple[Side, ...] = Field(
        default=(), description="With `pulls-apart`: the positions between which sentences pull."
    )
    cites: tuple[Id, ...] = Field(
        default=(), description="Provisions that say so; for `silent`, the declared silence."
    )
    reading: Text | None = Field(
        default=None, description="Why it is read so, where the answer is a judgement."
    )

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if (self.position is None) == (not self.cases):
            raise ValueError("an answer has a `position` or `cases`, not both and not neither")
        if (self.position == PULLS_APART) != bool(self.sides):
            raise ValueError("`sides` go with the position `pulls-apart`, and only with it")
        if self.sides and (len(self.sides) < 2 or self.cites):
            raise ValueError("`pulls-apart` has two `sides` or more, each with its own `cites`")
        if self.position not in {None, PULLS_APART} and not self.cites:
            raise ValueError("an answer cites its provisions, or its silence where it is `silent`")
        if self.cases and self.cites:
            raise ValueError("each of the `cases` has its own `cites`")
        return self

    @model_validator(mode="after")
    def _labels_taken(self) -> Self:
        taken = {taken.position for taken in self.taken()}
        for label in self.labels:
            if label.id not in taken:
                raise ValueError(f"'{label.id}' stands under `labels`, and nothing here takes it")
        return self

    def taken(self) -> tuple[Taken, ...]:
        """Every position that it takes, in the order of the file.

        One alone where it has neither cases nor sides: `silent` is such a one too.
        `pulls-apart` is none: it is said by its sides.
        """
        of_cases = (
            Taken(case.position, case.cites, ("cases", n), when=case.if_)
            for n, case in enumerate(self.cases)
        )
        of_sides = (
            Taken(side.position, side.cites, ("sides", n), side=True)
            for n, side in enumerate(self.sides)
        )
        alone = self.position not in (None, PULLS_APART)
        whole = (Taken(self.position or "", self.cites, ()),) if alone else ()
        return (*whole, *of_cases, *of_sides)

    @property
    def all_cites(self) -> tuple[str, ...]:
        """All that it cites, in all of its cases and on all of its sides."""
        return tuple(dict.fromkeys(id for stance in self.taken() for id in stance.cites))
