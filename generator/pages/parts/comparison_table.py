"""The matrix: questions down, partnerships across, each position in a few words.

Every cell leads to the answer in its place. With a script the partnerships are chosen, what is
alike is hidden, and an answer opens where one is; without, the whole table stands there.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.frame import status
from generator.pages.frame.context import Context
from generator.pages.frame.page import Link
from generator.pages.frame.wording import size
from generator.pages.parts.answers import AnswerView, answer_view
from generator.schema.comparison import Question


@dataclass(frozen=True, slots=True)
class Column:
    """A partnership at the head of the table."""

    id: str
    link: Link
    standing: str
    script: str
    """Address of the file with its answers."""


@dataclass(frozen=True, slots=True)
class Row:
    """A question, and every partnership's answer to it."""

    id: str
    link: Link
    cells: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The questions of a stage."""

    id: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class File:
    """The same as a file."""

    link: Link
    kind: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """All of it."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    files: tuple[File, ...]
    crossing: Link

    @property
    def questions(self) -> int:
        """How many questions there are."""
        return sum(len(one.rows) for one in self.groups)


def matrix(questions: tuple[Question, ...], context: Context, here: str) -> Matrix:
    """Questions down, in order of doing; partnerships across."""
    known = context.catalogue
    groups = tuple(
        Group(stage.id, stage.title, rows)
        for stage in known.stages
        if (rows := _rows(stage.id, questions, context, here))
    )
    return Matrix(
        columns=tuple(_column(one, context, here) for one in known.partnerships),
        groups=groups,
        files=_files(context, here),
        crossing=Link(
            "A case that touches two or more of them",
            addresses.relative(here, addresses.CROSSING),
        ),
    )


def _rows(
    stage: str, questions: tuple[Question, ...], context: Context, here: str
) -> tuple[Row, ...]:
    known = context.catalogue
    return tuple(
        Row(
            one.id,
            Link(one.ask, addresses.relative(here, addresses.question_path(one.id))),
            tuple(answer_view(each, one, context, here) for each in known.partnerships),
        )
        for one in questions
        if known.stage_of[one.topics[0]].id == stage
    )


def _column(one: Partnership, context: Context, here: str) -> Column:
    href = addresses.relative(here, addresses.partnership_path(one.id))
    return Column(
        one.id,
        Link(one.record.name, href),
        status.short(one, context),
        addresses.relative(here, addresses.answers_script_path(one.id)),
    )


def _files(context: Context, here: str) -> tuple[File, ...]:
    kinds = ((addresses.COMPARISON_SHEET, "Spreadsheet"), (addresses.COMPARISON_CSV, "CSV"))
    return tuple(
        File(Link(kind, addresses.relative(here, path)), size(context.files[path]))
        for path, kind in kinds
        if path in context.files
    )
