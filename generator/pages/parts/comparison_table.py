"""The matrix: questions down, partnerships across, each position in a few words.

Every cell leads to the answer in its place. With a script the partnerships are chosen, what
does not contradict is hidden at first, and an answer opens where one is; without, the whole table
stands there, and each row says how its answers stand to one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Partnership
from generator.derived.comparison import Combined, clashes_of, combine, unsettled_of
from generator.derived.difference import Difference, difference
from generator.pages.frame import status
from generator.pages.frame.amounts import size
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link
from generator.pages.frame.status import InShort
from generator.pages.parts.answers import AnswerView, answer_view, letter_of
from generator.pages.parts.by_nation import Nation
from generator.schema.comparison import Question, Together

_WORDS = {
    Difference.CONTRADICTS: "contradicts",
    Difference.SETTLE_FIRST: "settle first",
    Difference.DIFFERS: "differs",
    Difference.SILENT: "one is silent",
    Difference.UNREAD: "not all read",
    Difference.ALIKE: "alike",
    Difference.NOBODY: "none says",
}
_MANY_SILENT = "{count} are silent"


@dataclass(frozen=True, slots=True)
class Column:
    """A partnership at the head of the table."""

    id: str
    link: Link
    standing: InShort
    script: str
    """Address of the file with its answers."""


@dataclass(frozen=True, slots=True)
class Row:
    """A question, and every partnership's answer to it."""

    id: str
    link: Link
    how: Difference
    said: str
    """How all of the answers stand to one another, in words."""
    clashes: str
    """Pairs of letters that cannot both be kept to, as `AC BD`."""
    unsettled: str
    """Pairs of letters of which nobody has said how they stand to each other, alike."""
    settled_first: bool
    cells: tuple[AnswerView, ...]
    answered: int
    """How many answer it, of all partnerships."""


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
    words: Mapping[str, str]
    """How answers stand to one another, in words for the script."""
    nations: tuple[Nation, ...] = ()
    """To choose columns from, where they are too many to stand there."""
    number: int = 0
    """Of partnerships."""

    @property
    def questions(self) -> int:
        """How many questions there are."""
        return sum(len(group.rows) for group in self.groups)


def in_words(combined: Combined) -> str:
    """How the answers stand to one another, as a row of the comparison says it."""
    how, silent = difference(combined), len(combined.silent)
    if how is Difference.SILENT and silent > 1:
        return _MANY_SILENT.format(count=silent)
    return _WORDS[how]


def for_script() -> dict[str, str]:
    """The same words by name, and how several silent ones are told."""
    return {**{str(how): words for how, words in _WORDS.items()}, "silent-many": _MANY_SILENT}


def matrix(
    questions: tuple[Question, ...], page: Standpoint, nations: tuple[Nation, ...] = ()
) -> Matrix:
    """Questions down, in order of doing; partnerships across, or those to choose from by nation."""
    known = page.catalogue
    across = () if nations else known.partnerships
    groups = tuple(
        Group(stage.id, stage.title, rows)
        for stage in known.stages
        if (rows := _rows(stage.id, questions, page, across))
    )
    return Matrix(
        columns=tuple(column(partnership, page) for partnership in across),
        groups=groups,
        files=_files(page),
        crossing=page.link("A case that touches two or more of them", addresses.CROSSING),
        words=for_script(),
        nations=nations,
        number=len(known.partnerships),
    )


def _rows(
    stage: str,
    questions: tuple[Question, ...],
    page: Standpoint,
    across: tuple[Partnership, ...],
) -> tuple[Row, ...]:
    known = page.catalogue
    return tuple(
        _row(question, page, across)
        for question in questions
        if known.stage_of[question.topics[0]].id == stage
    )


def _row(question: Question, page: Standpoint, across: tuple[Partnership, ...]) -> Row:
    partnerships = page.catalogue.partnerships
    combined = combine(question, partnerships)
    return Row(
        question.id,
        page.link(question.ask, addresses.question_path(question.id)),
        difference(combined),
        in_words(combined),
        _pairs(question, clashes_of(question)),
        _pairs(question, unsettled_of(question)),
        question.together is Together.SETTLE_FIRST,
        tuple(answer_view(partnership, question, page) for partnership in across),
        len(partnerships) - len(combined.silent) - len(combined.unread),
    )


def _pairs(question: Question, pairs: Iterable[frozenset[str]]) -> str:
    letters = ("".join(sorted(letter_of(question, id) for id in pair)) for pair in pairs)
    return " ".join(sorted(pair for pair in letters if len(pair) == 2))


def column(partnership: Partnership, page: Standpoint) -> Column:
    """The head of a partnership's column."""
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
