"""The parts of what is shown of a joint case: a case that touches several partnerships."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.pages.compare import words
from generator.pages.compare.agenda_view import ItemView
from generator.pages.compare.duties import Flag, UnitedView
from generator.pages.frame.page import Link
from generator.pages.parts.answers import Stance
from generator.pages.parts.lines import Line


@dataclass(frozen=True, slots=True)
class By:
    """A partnership whose document takes a position."""

    partnership: str
    name: str
    stance: Stance
    clauses: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement of a point to settle."""

    id: str
    line: Line
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What one document says on a point to settle."""

    partnership: str
    name: str
    quiet: str
    """That it does not say, or that nobody has read it for that; empty where it speaks."""
    stated: tuple[Stated, ...]
    above: tuple[Line, ...]
    """What it says as well, and stands under another point above."""


@dataclass(frozen=True, slots=True)
class Point:
    """A question to settle: what each document says, and what has to be agreed."""

    id: str
    ask: Link
    short: Link
    whys: tuple[str, ...]
    """Why the documents cannot all be kept to."""
    agree: tuple[str, ...]
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class NeverUnited:
    """Questions that are settled together, under one head."""

    title: str
    agree: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class KeptView:
    """A position to keep to that is no duty of the list: the narrowest of what is allowed."""

    ask: Link
    label: str
    by: tuple[By, ...]
    covers: str


@dataclass(frozen=True, slots=True)
class ListStage:
    """What is to be done at one stage."""

    id: str
    title: str
    duties: tuple[UnitedView, ...]
    kept: tuple[KeptView, ...]


@dataclass(frozen=True, slots=True)
class Further:
    """A question, and what is said on it that asks for nothing."""

    ask: Link
    by: tuple[By, ...]
    unread: str
    """Whose documents nobody has read for it."""


@dataclass(frozen=True, slots=True)
class Closed:
    """One closed line: what it is about, the first question of it and how many more there are."""

    lead: str
    first: str
    more: str
    questions: tuple[Further, ...]


@dataclass(frozen=True, slots=True)
class JointCaseView:
    """All of it."""

    names: str
    words: Mapping[str, str]
    """The sentences that are the same for every case."""
    lead: str
    """How many points are to be settled first, and what follows then."""
    conflicts: tuple[Point, ...]
    never_united: tuple[NeverUnited, ...]
    nothing: str
    stages: tuple[ListStage, ...]
    further: tuple[Closed, ...]
    agenda: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page under a heading of its own."""

    id: str
    title: str
    template: str


SECTIONS = (
    Section("settle-first", words.SETTLE, "joint_case_settle.html"),
    Section("one-list", words.LIST, "joint_case_list.html"),
)
"""The parts of a joint case in their order, whoever lays them out."""
