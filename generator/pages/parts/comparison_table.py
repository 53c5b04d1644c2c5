"""The matrix: questions down, partnerships across, each position in a few words.

Every cell leads to the answer in its place. With a script the partnerships are chosen, what is
alike is hidden, and an answer opens where one is; without, the whole table stands there.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.frame import status
from generator.pages.frame.context import Standpoint
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
        return sum(len(group.rows) for group in self.groups)


def matrix(questions: tuple[Question, ...], page: Standpoint) -> Matrix:
    """Questions down, in order of doing; partnerships across."""
    known = page.catalogue
    groups = tuple(
        Group(stage.id, stage.title, rows)
        for stage in known.stages
        if (rows := _rows(stage.id, questions, page))
    )
    return Matrix(
        columns=tuple(_column(partnership, page) for partnership in known.partnerships),
        groups=groups,
        files=_files(page),
        crossing=page.link("A case that touches two or more of them", addresses.CROSSING),
    )


def _rows(stage: str, questions: tuple[Question, ...], page: Standpoint) -> tuple[Row, ...]:
    known = page.catalogue
    return tuple(
        Row(
            question.id,
            page.link(question.ask, addresses.question_path(question.id)),
            tuple(answer_view(partnership, question, page) for partnership in known.partnerships),
        )
        for question in questions
        if known.stage_of[question.topics[0]].id == stage
    )


def _column(partnership: Partnership, page: Standpoint) -> Column:
    href = page.href(addresses.partnership_path(partnership.id))
    return Column(
        partnership.id,
        Link(partnership.record.name, href),
        status.short(partnership, page.context),
        page.href(addresses.answers_script_path(partnership.id)),
    )


def _files(page: Standpoint) -> tuple[File, ...]:
    kinds = ((addresses.COMPARISON_SHEET, "Spreadsheet"), (addresses.COMPARISON_CSV, "CSV"))
    return tuple(
        File(page.link(kind, path), size(page.files[path]))
        for path, kind in kinds
        if path in page.files
    )
