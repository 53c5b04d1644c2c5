"""The parts of what is shown of a joint case: a case that touches several partnerships."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.pages.compare import words
from generator.pages.compare.agenda_view import ItemView
from generator.pages.compare.duties import DutyView
from generator.pages.frame.page import Link
from generator.pages.parts.answers import AnswerView, Stance


@dataclass(frozen=True, slots=True)
class By:
    """A partnership whose document takes a position."""

    partnership: str
    name: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class Bearing:
    """A position on another question, which waits until this one is settled."""

    ask: Link
    """The question that it answers."""
    by: By


@dataclass(frozen=True, slots=True)
class Point:
    """A question with all of its answers, and what has to be agreed."""

    id: str
    ask: Link
    whys: tuple[str, ...]
    """Why the documents cannot all be kept to."""
    agree: tuple[str, ...]
    answers: tuple[AnswerView, ...]
    bearing: tuple[Bearing, ...]


@dataclass(frozen=True, slots=True)
class NeverUnited:
    """Questions that are settled together, under one head."""

    title: str
    agree: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class KeptView:
    """A position to keep to."""

    label: str
    means: str
    by: tuple[By, ...]
    covers: str


@dataclass(frozen=True, slots=True)
class Doing:
    """A question whose answers can all be kept to."""

    id: str
    ask: Link
    kept: tuple[KeptView, ...]
    conditional: tuple[By, ...]
    also: tuple[By, ...]
    """What is said beside the duties, and is none."""
    quiet: tuple[str, ...]
    """Whose documents do not say, and whose nobody has read for it."""
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class Staged:
    """Questions of a stage."""

    id: str
    title: str
    doings: tuple[Doing, ...]


@dataclass(frozen=True, slots=True)
class DutyStage:
    """Duties of a stage that can be done together."""

    id: str
    title: str
    duties: tuple[DutyView, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """Duties that wait until a question is settled."""

    ask: Link
    duties: tuple[DutyView, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """A question on which no document speaks."""

    ask: Link
    unread: str
    """Whose documents nobody has read for it."""


@dataclass(frozen=True, slots=True)
class JointCaseView:
    """All of it."""

    names: str
    words: Mapping[str, str]
    """The sentences that are the same for every case."""
    count: int
    """How many points are to be settled first."""
    conflicts: tuple[Point, ...]
    never_united: tuple[NeverUnited, ...]
    nothing: str
    stages: tuple[Staged, ...]
    know: tuple[Point, ...]
    silent: tuple[Silence, ...]
    checklist: tuple[DutyStage, ...]
    apart: tuple[Apart, ...]
    agenda: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page under a heading of its own."""

    id: str
    title: str
    template: str
    shown: object = True
    """What has to be there for it to be shown."""


def sections(view: JointCaseView) -> tuple[Section, ...]:
    """The parts of a joint case in their order, whoever lays them out."""
    return (
        Section("settle-first", words.SETTLE, "joint_case_settle.html"),
        Section("keeps-to-all", words.DO, "joint_case_do.html"),
        Section("good-to-know", words.KNOW, "joint_case_know.html", view.know),
        Section("silent", words.SILENT, "joint_case_silent.html", view.silent),
        Section("checklist", words.CHECKLIST, "joint_case_checklist.html"),
        Section("agenda", words.AGENDA, "joint_case_agenda.html", view.agenda),
    )
