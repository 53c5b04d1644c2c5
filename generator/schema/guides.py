"""Decision guides as an editor writes them: pure data, steps, answers, outcomes, each citing.

One class for each part of `guides/<guide>/guide.yml` and `guides/<guide>/<partnership>.yml`.
A guide holds no policy: what a node tells a reader to do is a provision, or a silence.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StrictBool, StrictInt, model_validator

from generator.schema.base import DateText, Id, Record, Text, Title


class GuideWords(Record):
    """`guides/<guide>/guide.yml`: what the guide is, for all partnerships; no policy."""

    title: Title = Field(description="The question that the guide answers.")
    purpose: Text = Field(description="Whom it helps, and with what, in one sentence.")
    stage: Id = Field(description="The stage under which partnerships' pages offer it.")
    aliases: tuple[Text, ...] = Field(default=(), description="Words people search by.")
    poster: StrictBool = Field(
        default=False, description="Whether its flowchart is also made as a poster (PDF)."
    )
    questions: dict[Id, Text] = Field(
        default_factory=dict,
        description="Wording of steps that several partnerships share, by the id of the node.",
    )


class Target(Record):
    """One way on from a step."""

    label: Text = Field(description="The answer, as the reader would give it.")
    next: Id = Field(description="Id of the node that it leads to.")
    record: Id | None = Field(
        default=None, description="Field of the decision record that this answer fills in."
    )


class _Node(Record):
    short: Text | None = Field(
        default=None, description="The step in a few words, where the way ahead is told."
    )
    cites: tuple[Id, ...] = Field(
        default=(),
        description="Provisions that the step stands on; the first is shown with the step.",
    )
    silent: Id | None = Field(
        default=None, description="A declared silence, where the document does not say."
    )

    @model_validator(mode="after")
    def _grounded(self) -> Self:
        if not (
            self.cites or self.silent or getattr(self, "items", ()) or getattr(self, "steps", ())
        ):
            raise ValueError("a node cites provisions, or names a silence in `silent`")
        return self


class Question(_Node):
    """A question with two answers or more."""

    kind: Literal["question"] = Field(description="`question`.")
    sorts: StrictBool = Field(
        default=False,
        description="Whether it only sorts cases, so that no statement is shown with it.",
    )
    ask: Text | None = Field(
        default=None, description="The question; left out where guide.yml words it."
    )
    items: tuple[Id, ...] = Field(
        default=(), description="A list to tick that the question is about, no test of any or all."
    )
    answers: dict[Id, Target] = Field(min_length=2, description="Answers by id.")


class Several(_Node):
    """A list of which any one, or all, must apply."""

    kind: Literal["any-of", "all-of"] = Field(description="`any-of` or `all-of`.")
    ask: Text | None = Field(
        default=None, description="The question; left out where guide.yml words it."
    )
    items: tuple[Id, ...] = Field(min_length=2, description="Provisions, not retyped.")
    answers: dict[Literal["met", "not-met"], Target] = Field(
        min_length=2, description="`met` and `not-met`."
    )


class Action(_Node):
    """One thing to do, and one way on."""

    kind: Literal["action"] = Field(description="`action`.")
    do: Text | None = Field(
        default=None, description="What to do; left out where guide.yml words it."
    )
    items: tuple[Id, ...] = Field(
        default=(), description="A list to tick while doing it; it bars no way."
    )
    next: Id = Field(description="Id of the node that follows.")


class OutcomeSeverity(StrEnum):
    """What an outcome amounts to; always said in words and a shape too."""

    ACT = "act"
    GO = "go"
    ADVICE = "advice"
    STOP = "stop"
    NOT_COVERED = "not-covered"


class Outcome(_Node):
    """Where a way through the guide ends."""

    kind: Literal["outcome"] = Field(description="`outcome`.")
    severity: OutcomeSeverity = Field(
        description="`stop` where the document itself says no; `not-covered` where it says nothing."
    )
    title: Text = Field(description="The result, in one line.")
    ask: tuple[Id, ...] = Field(
        default=(),
        description="For `not-covered`: provisions that name whom a reader can ask, in their `to`.",
    )
    steps: tuple[Id, ...] = Field(
        default=(), description="Provisions that say what to do next, in order of doing."
    )
    silences: tuple[Id, ...] = Field(
        default=(), description="Further points on which the document does not say."
    )
    then: tuple[Text, ...] = Field(
        default=(), description="Documents to take: `templates/decision-record`."
    )


Node = Annotated[Question | Several | Action | Outcome, Field(discriminator="kind")]

KINDS: dict[str, type[Question | Several | Action | Outcome]] = {
    "question": Question,
    "any-of": Several,
    "all-of": Several,
    "action": Action,
    "outcome": Outcome,
}
"""The record of each kind of node."""


class Limits(Record):
    """How large the guide may grow."""

    questions: StrictInt = Field(default=12, ge=1, description="Most questions on one path.")
    paths: StrictInt = Field(default=80, ge=1, description="Most paths in all.")


class GuideGraph(Record):
    """`guides/<guide>/<partnership>.yml`: one partnership's graph, whole."""

    guide: Id = Field(description="Id of the guide: the folder's name.")
    partnership: Id = Field(description="Id of the partnership: the file's name.")
    version: StrictInt = Field(ge=1, description="Counted up when answers change their meaning.")
    basis: Literal["worked-out-from-text"] = Field(
        description="Always `worked-out-from-text`: never a partnership's own flowchart."
    )
    review: DateText | None = Field(
        default=None,
        description="When this site looks again whether the guide is right; 2027-11 is due until "
        "the end of that month.",
    )
    intro: Text | None = Field(
        default=None, description="A remark of the site's own shown before the first step."
    )
    missing: Text | None = Field(
        default=None,
        description="What of the document's own flowchart we do not have, in one sentence: said "
        "in the open wherever the guide or its flowchart stands.",
    )
    topics: tuple[Id, ...] = Field(
        min_length=1, description="Topics whose must and should provisions the guide accounts for."
    )
    start: Id = Field(description="Id of the first node.")
    entries: dict[Id, Id] = Field(
        default_factory=dict, description="Other doors: provision that says so -> node."
    )
    throughout: tuple[Id, ...] = Field(
        default=(), description="Standing rules, shown beside every step."
    )
    limits: Limits = Field(default=Limits(), description="How large it may grow.")
    not_used: dict[Id, Text] = Field(
        default_factory=dict,
        description="Must and should provisions of the topics that no node uses, with the reason.",
    )
    nodes: dict[Id, Node] = Field(min_length=2, description="The nodes, in reading order.")
