"""A line of the one list: a duty, or duties that ask the same, each with its own clause.

Who does it, what triggers or lifts it and how soon stands once where that is the same for all of
them, and otherwise beside each clause. What is an exception in one document never is in another.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator import addresses
from generator.catalogue import Provision
from generator.derived.checklists import instruction
from generator.derived.joint_case import United
from generator.pages.compare.words import listed
from generator.pages.frame.context import Standpoint
from generator.pages.frame.wording import ForceWords, capital, without_stop
from generator.pages.parts.instructions import force_of_instruction
from generator.pages.parts.lines import Line, brief_lines
from generator.pages.parts.statements import Condition, Statement, limit_unsaid
from generator.pages.parts.warnings import Warning


@dataclass(frozen=True, slots=True)
class Flag:
    """What stands beside a statement, one of three: told once in full, then only pointed at."""

    exception: Statement | None = None
    warning: Warning | None = None
    excepts: tuple[Statement, ...] = ()
    """What the statement is an exception to."""
    again: bool = False


@dataclass(frozen=True, slots=True)
class DutyView:
    """A duty of one document, as an instruction, and all that binds it."""

    id: str
    partnership: str
    name: str
    text: str
    """Without its stop, so that its conditions go on in it."""
    force: ForceWords | None
    who: str
    tail: tuple[Condition, ...]
    limit: Condition | None
    line: Line
    """The statement itself, for its clause; what else binds it stands in its flags."""
    flags: tuple[Flag, ...]

    @property
    def binds(self) -> tuple[str | Condition | tuple[Condition, ...], ...]:
        """Who, when and how soon: two duties with the same of it are bound alike."""
        return tuple(bond for bond in (self.who, self.tail, self.limit) if bond)


@dataclass(frozen=True, slots=True)
class Chip:
    """A force, and whose where there are several."""

    duty: DutyView
    names: str


@dataclass(frozen=True, slots=True)
class Clause:
    """One document's clause of a line."""

    duty: DutyView
    own: tuple[DutyView, ...]
    """The duty once more where what binds it is not said for the whole line."""
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class UnitedView:
    """A line of the one list."""

    id: str
    words: DutyView
    shared: tuple[DutyView, ...]
    """The first duty once more where all are bound alike, and by something."""
    chips: tuple[Chip, ...]
    clauses: tuple[Clause, ...]
    of: str
    """Ids of what names its box: the line itself, and each clause."""
    by: str
    """Ids of what describes its box: all that binds it."""


def united_view(united: United, page: Standpoint, told: set[Flag]) -> UnitedView:
    """One line, for a page. `told` gathers the flags that stand in words already."""
    duties = tuple(duty_view(provision, page) for provision in united.duties)
    first = duties[0]
    alike = all(duty.binds == first.binds for duty in duties)
    shared = (first,) if alike and first.binds else ()
    clauses = tuple(
        Clause(duty, (duty,) if duty.binds and not alike else (), told_once(duty.flags, told))
        for duty in duties
    )
    bound = (*shared, *(duty for clause in clauses for duty in clause.own))
    return UnitedView(
        id=first.id,
        words=first,
        shared=shared,
        chips=_chips(duties),
        clauses=clauses,
        of=" ".join((f"_asks-{first.id}", *(f"_of-{duty.id}" for duty in duties))),
        by=" ".join(
            (
                *(f"_bounds-{duty.id}" for duty in bound),
                *(f"_flags-{clause.duty.id}" for clause in clauses if clause.flags),
            )
        ),
    )


def _chips(duties: tuple[DutyView, ...]) -> tuple[Chip, ...]:
    """Each force once; whose it is where there are several."""
    by: dict[str, list[DutyView]] = {}
    for duty in duties:
        by.setdefault(duty.force.style if duty.force else "", []).append(duty)
    several = len(by) > 1
    return tuple(
        Chip(same[0], listed(duty.name for duty in same) if several else "") for same in by.values()
    )


def duty_view(provision: Provision, page: Standpoint) -> DutyView:
    """One duty, for a page."""
    known = page.catalogue
    name = known.by_id[provision.partnership].record.name
    text = without_stop(instruction(provision))
    line, flags = said(provision, page)
    return DutyView(
        id=provision.id,
        partnership=provision.partnership,
        name=name,
        text=text,
        force=force_of_instruction(provision),
        who=capital(listed(known.roles[id].title for id in provision.record.who)),
        tail=line.statement.tail,
        limit=limit_unsaid(provision.record.within, text),
        line=line,
        flags=flags,
    )


def told_once(flags: tuple[Flag, ...], told: set[Flag]) -> tuple[Flag, ...]:
    """Flags, those pointed at only that stand in words above."""
    found = tuple(replace(one, again=one in told) for one in flags)
    told.update(flags)
    return found


def said(provision: Provision, page: Standpoint) -> tuple[Line, tuple[Flag, ...]]:
    """A statement that stands alone, whose clause names the partnership too, and its flags.

    All that it leads to is its partnership's own, so that pages lead there alike from the same
    depth, unless they are among it: no page of the comparison is.
    """
    top = page.href(addresses.HOME)
    key = said, provision.id, top
    return page.context.kept.once(key, lambda: _said(provision, page))


def _said(provision: Provision, page: Standpoint) -> tuple[Line, tuple[Flag, ...]]:
    (line,) = brief_lines((provision,), page)
    excepts = (
        (Flag(excepts=tuple(one.statement for one in line.exception_to)),)
        if line.exception_to
        else ()
    )
    exceptions = tuple(Flag(exception=one.statement) for one in line.exceptions)
    warnings = tuple(Flag(warning=one) for one in line.warnings)
    name = page.catalogue.by_id[provision.partnership].record.name
    clause = f"{name} {line.source.clause}"
    source = replace(line.source, clause=clause, sentence=provision.record.says)
    return replace(line, source=source), (*excepts, *exceptions, *warnings)
