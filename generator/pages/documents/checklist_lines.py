"""The lines of a checklist as a page and a sheet show them: what to do, and all that binds it.

Below `checklist`. What all lines of a list have in common, their force, a condition, an exception
or a note, stands once, at their lead-in. A note that comes up again is named by its number, and an
exception that stands just above is pointed at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.catalogue import Partnership, Provision
from generator.derived.checklists import Checklist, Entry, entries, instruction
from generator.pages.frame.context import Standpoint
from generator.pages.frame.wording import ForceWords, listed
from generator.pages.parts.clauses import Clauses
from generator.pages.parts.date_helper import Counting, counting
from generator.pages.parts.instructions import force_of_instruction
from generator.pages.parts.proof import SourceView, brief
from generator.pages.parts.statements import (
    Condition,
    Statement,
    clause_of,
    statement,
)
from generator.pages.parts.warnings import Warning, warnings_at

T = TypeVar("T", bound=Hashable)

_NAMING = {"Before", "During"}
"""A limit that begins so is named by an instruction that has the word."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What goes with the words of a line, wherever they go."""

    force: ForceWords | None
    tail: tuple[Condition, ...]
    """Conditions, as words that go on in the sentence."""
    limit: Condition | None
    """A time limit that the words themselves do not name."""
    exception_to: tuple[Statement, ...]
    exceptions: tuple[Statement, ...]
    warnings: tuple[Warning, ...]
    who: str


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A warning at a line: in words where it comes up first, by its number from then on."""

    severity: str
    number: str
    """`Note 1`, for what comes up again; else empty."""
    text: str
    again: bool
    """Whether its words stand above."""
    href: str


@dataclass(frozen=True, slots=True)
class ExceptionLine:
    """An exception at a line: by what triggers it, or in words; once in each list."""

    statement: Statement
    again: bool
    """Whether it is told above."""


@dataclass(frozen=True, slots=True)
class LineView:
    """A line to tick or to choose, or the lead-in of some."""

    id: str
    """Of a lead-in one that no provision has: it is no line itself."""
    text: str
    """Without its stop."""
    bounds: Bounds
    clause: str
    source: SourceView
    counting: Counting | None = None
    exceptions: tuple[ExceptionLine, ...] = ()
    notes: tuple[NoteLine, ...] = ()
    items: tuple[LineView, ...] = ()


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the lines of one checklist."""

    checklist: Checklist
    page: Standpoint
    told: set[str]
    """Limits that the page already has a date helper for."""

    def lines(self, provisions: Iterable[Provision]) -> tuple[LineView, ...]:
        """Provisions as lines, those of one list below their lead-in; no note is told yet."""
        return tuple(self._entry(entry) for entry in entries(provisions))

    def _entry(self, entry: Entry) -> LineView:
        if not entry.lead:
            (line,) = entry.lines
            return self._line(line, instruction(line).removesuffix("."))
        clauses = Clauses()
        clause = clauses.shown(clause_of(entry.home))
        items = [self._item(line, entry, clauses) for line in entry.lines]
        common = _common([item.bounds for item in items])
        return LineView(
            id=f"lead-{entry.home.id}",
            text=entry.lead.rstrip(",:"),
            bounds=common,
            clause=clause,
            source=brief(entry.home, self.page),
            items=tuple(replace(item, bounds=_rest(item.bounds, common)) for item in items),
        )

    def _item(self, line: Provision, entry: Entry, clauses: Clauses) -> LineView:
        """A line below its lead."""
        whole = self._line(line, entry.words(line))
        return replace(
            whole,
            clause=clauses.shown(whole.clause, clause_of(entry.home)),
            bounds=replace(whole.bounds, tail=_unsaid(whole.bounds.tail, whole.text)),
        )

    def _line(self, line: Provision, text: str) -> LineView:
        return LineView(
            id=line.id,
            text=text,
            bounds=self._bounds(line),
            clause=clause_of(line),
            source=brief(line, self.page),
            counting=counting(line, self.page.context, self.told),
        )

    def _bounds(self, line: Provision) -> Bounds:
        owner, page, said = self.checklist.partnership, self.page, instruction(line)
        shown = statement(_put_as(said, line), page)
        known = page.catalogue.provisions
        return Bounds(
            force=force_of_instruction(line),
            tail=_unsaid(shown.tail, said),
            limit=None if _names(shown.limit, said) else shown.limit,
            exception_to=tuple(statement(known[id], page) for id in line.record.excepts),
            exceptions=tuple(statement(one, page) for one in _exceptions(line, owner)),
            warnings=_warnings(line, owner, page),
            who=self._who(line),
        )

    def _who(self, line: Provision) -> str:
        """Whose duty it is, where that is not the very role that the list is named for.

        On the list of everyone, what is asked of everyone is not asked of others by name too.
        """
        who, group = line.record.who, self.checklist.group
        own = group.roles[0].role
        if not who or who == (own,) or (group.unnamed and own in who):
            return ""
        roles = self.page.catalogue.roles
        return f"Asked of: {listed(tuple(roles[id].title for id in who))}."


def told_once(lists: Sequence[tuple[LineView, ...]]) -> tuple[tuple[LineView, ...], ...]:
    """The same lists with notes and exceptions: the whole sheet has to be known for those.

    A note is in words once on the sheet, an exception once in each list.
    """
    words = Counter(warning.text for lines in lists for warning in _all_warnings(lines))
    again = (text for text, times in words.items() if times > 1)
    numbers = {text: number for number, text in enumerate(again, start=1)}
    noted: set[str] = set()
    return tuple(tuple(_telling(lines, numbers, noted, set())) for lines in lists)


def _telling(
    lines: Iterable[LineView], numbers: Mapping[str, int], noted: set[str], excepted: set[str]
) -> Iterator[LineView]:
    for line in lines:
        exceptions = tuple(
            ExceptionLine(one, again=one.full in excepted) for one in line.bounds.exceptions
        )
        excepted.update(one.full for one in line.bounds.exceptions)
        notes = tuple(_note(one, numbers, noted) for one in line.bounds.warnings)
        items = tuple(_telling(line.items, numbers, noted, excepted))
        yield replace(line, exceptions=exceptions, notes=notes, items=items)


def _note(warning: Warning, numbers: Mapping[str, int], noted: set[str]) -> NoteLine:
    text = warning.text
    number = f"Note {numbers[text]}" if text in numbers else ""
    note = NoteLine(warning.severity, number, text, text in noted, warning.href)
    noted.add(text)
    return note


def _all_warnings(lines: Iterable[LineView]) -> Iterable[Warning]:
    for line in lines:
        yield from line.bounds.warnings
        yield from _all_warnings(line.items)


def _put_as(said: str, line: Provision) -> Provision:
    """A provision with its instruction as what it says: what the words leave out is told by it."""
    return replace(line, record=line.record.model_copy(update={"says": said}))


def _unsaid(tail: tuple[Condition, ...], said: str) -> tuple[Condition, ...]:
    return tuple(one for one in tail if one.words.lower() not in said.lower())


def _names(limit: Condition | None, said: str) -> bool:
    """Whether an instruction names its limit, if in other words: `before contacting the family`."""
    return limit is not None and limit.label in _NAMING and limit.label.lower() in said.lower()


def _exceptions(line: Provision, owner: Partnership) -> tuple[Provision, ...]:
    """Exceptions to a line and to the lists that it stands in."""
    lifted = (line, *line.leads)
    return _unique(one for each in lifted for one in owner.excepted_by(each.id))


def _warnings(line: Provision, owner: Partnership, page: Standpoint) -> tuple[Warning, ...]:
    """Warnings of a line and of the lists that it stands in, each in words once."""
    touched = (line, *line.leads)
    found = {one.text: one for each in touched for one in warnings_at(each.id, owner, page)}
    return tuple(found.values())


def _common(each: Sequence[Bounds]) -> Bounds:
    """What all of them have; of force and of whose duty it is, what most have."""
    said = [one.who for one in each]
    return Bounds(
        force=_most([one.force for one in each]),
        tail=_in_all([one.tail for one in each]),
        limit=_same([one.limit for one in each]),
        exception_to=_in_all([one.exception_to for one in each]),
        exceptions=_in_all([one.exceptions for one in each]),
        warnings=_in_all([one.warnings for one in each]),
        who=_most(said) if all(said) else "",
    )


def _rest(own: Bounds, common: Bounds) -> Bounds:
    """What one has besides, or instead of, what stands at the lead-in."""
    return Bounds(
        force=None if own.force == common.force else own.force,
        tail=_without(own.tail, common.tail),
        limit=None if common.limit else own.limit,
        exception_to=_without(own.exception_to, common.exception_to),
        exceptions=_without(own.exceptions, common.exceptions),
        warnings=_without(own.warnings, common.warnings),
        who="" if own.who == common.who else own.who,
    )


def _same(values: Sequence[T]) -> T | None:
    return values[0] if len(set(values)) == 1 else None


def _most(values: Sequence[T]) -> T:
    return Counter(values).most_common(1)[0][0]


def _in_all(each: Sequence[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(one for one in each[0] if all(one in other for other in each))


def _without(own: tuple[T, ...], common: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(one for one in own if one not in common)


def _unique(found: Iterable[Provision]) -> tuple[Provision, ...]:
    return tuple({one.id: one for one in found}.values())
