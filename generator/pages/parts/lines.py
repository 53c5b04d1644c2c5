"""Statements as lines of a page: a list stands as a list, its items below their lead-in.

Layer 1 with layer 2 behind it: what topic, stage and question pages are made of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, replace

from generator.catalogue import Partnership, Provision
from generator.pages.frame.context import Standpoint
from generator.pages.parts.clauses import Clauses
from generator.pages.parts.proof import SourceView, brief, whole
from generator.pages.parts.statements import Statement, clause_of, in_its_list, statement
from generator.pages.parts.warnings import Warning, warnings_at

Behind = Callable[[Provision], SourceView]


@dataclass(frozen=True, slots=True)
class ExceptionLine:
    """One side of an exception: told where it stands elsewhere, named where it stands near."""

    statement: Statement
    near: bool
    """Whether it stands among the same lines, so that its clause is enough."""


@dataclass(frozen=True, slots=True)
class Line:
    """A statement or a lead-in, all that binds it, and its source behind its clause."""

    statement: Statement
    exception_to: tuple[ExceptionLine, ...]
    """What it is an exception to. What stands near names the exception itself."""
    exceptions: tuple[ExceptionLine, ...]
    warnings: tuple[Warning, ...]
    source: SourceView
    items: tuple[Line, ...] = ()
    clause: str = ""
    """Its clause as it stands beside it: nothing, where the line above is of the same."""


def lines(provisions: Iterable[Provision], page: Standpoint, told: set[str]) -> tuple[Line, ...]:
    """Provisions with all that is known of them, lists as lists, for the page they are at home on.

    `told` gathers the notes that the page has already shown whole.
    """
    shown = tuple(provisions)
    here = {provision.id for provision in shown}
    return _once(_lines(shown, page, lambda provision: whole(provision, page, told, here)))


def clauses_of(provisions: Iterable[Provision]) -> tuple[str, ...]:
    """How the controls of single lines are named."""
    found: Counter[str] = Counter()
    return tuple(_named_apart(clause_of(provision), found) for provision in provisions)


def brief_lines(provisions: Iterable[Provision], page: Standpoint) -> tuple[Line, ...]:
    """Provisions that are at home elsewhere, with their words and the way home behind them."""
    return _once(_lines(tuple(provisions), page, lambda provision: brief(provision, page)))


def single_lines(provisions: Iterable[Provision], page: Standpoint) -> tuple[Line, ...]:
    """The same, each a sentence of its own: an item of a list stands with its lead-in."""
    return _once(
        tuple(
            line
            for provision in provisions
            for line in _lines((provision,), page, lambda provision: brief(provision, page))
        )
    )


@dataclass(slots=True)
class _Told:
    """What the lines above have said already."""

    warnings: set[Warning] = field(default_factory=set)
    exceptions: set[str] = field(default_factory=set)
    sources: Counter[str] = field(default_factory=Counter)
    """Clause -> how many statements have it for their source."""
    clauses: Clauses = field(default_factory=Clauses)


def _once(shown: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines; what stands above in words is only pointed at below."""
    told = _Told()
    return tuple(_after(line, told) for line in shown)


def _after(line: Line, told: _Told, head: str = "") -> Line:
    """A line as it stands below those that were told; `head` is the clause of its lead-in."""
    warnings = tuple(
        replace(warning, again=True) if warning in told.warnings else warning
        for warning in line.warnings
    )
    exceptions = tuple(
        replace(exception, near=True) if exception.statement.id in told.exceptions else exception
        for exception in line.exceptions
    )
    told.warnings.update(line.warnings)
    told.exceptions.update(exception.statement.id for exception in line.exceptions)
    clause = told.clauses.shown(line.statement.clause, head)
    source = _told_apart(line.source, told.sources)
    return replace(
        line,
        warnings=warnings,
        exceptions=exceptions,
        source=source,
        items=tuple(_after(item, told, line.statement.clause) for item in line.items),
        clause=clause,
    )


def _told_apart(source: SourceView, sources: Counter[str]) -> SourceView:
    """The same source; the name of its control tells it from those of the same clause above."""
    clause = _named_apart(source.clause, sources)
    return source if clause == source.clause else replace(source, clause=clause)


def _named_apart(clause: str, above: Counter[str]) -> str:
    above[clause] += 1
    return f"{clause}, statement {above[clause]}" if above[clause] > 1 else clause


def statements_in(shown: Iterable[Line]) -> int:
    """How many statements some lines hold, those of lists counted one by one."""
    return sum(1 + statements_in(line.items) for line in shown)


def _lines(provisions: tuple[Provision, ...], page: Standpoint, behind: Behind) -> tuple[Line, ...]:
    here = {provision.id for provision in provisions}
    return tuple(
        _line(provision, provisions, here, page, behind)
        for provision in provisions
        if provision.item_of not in here
    )


def _line(
    provision: Provision,
    among: tuple[Provision, ...],
    here: Collection[str],
    page: Standpoint,
    behind: Behind,
) -> Line:
    owner = page.catalogue.by_id[provision.partnership]
    shown = statement(provision, page)
    items = [item for item in among if item.item_of == provision.id]
    if items or provision.item_of in here:
        shown = in_its_list(shown, provision, page)
    return Line(
        statement=shown,
        exception_to=tuple(
            ExceptionLine(statement(page.catalogue.provisions[id], page), id in here)
            for id in provision.record.excepts
        ),
        exceptions=_exceptions(provision, owner, here, page),
        warnings=_unsaid_above(provision, owner, here, page),
        source=behind(provision),
        items=tuple(_line(item, among, here, page, behind) for item in items),
    )


def _exceptions(
    provision: Provision, owner: Partnership, here: Collection[str], page: Standpoint
) -> tuple[ExceptionLine, ...]:
    """Exceptions to a statement; for an item of a list, those that its head does not name."""
    named = owner.excepted_by(provision.item_of) if provision.item_of in here else ()
    return tuple(
        ExceptionLine(statement(exception, page), exception.id in here)
        for exception in owner.excepted_by(provision.id)
        if exception not in named
    )


def _unsaid_above(
    provision: Provision, owner: Partnership, here: Collection[str], page: Standpoint
) -> tuple[Warning, ...]:
    """Warnings of a statement; for an item of a list, those that its head does not say already."""
    said: tuple[Warning, ...] = ()
    if provision.item_of in here:
        said = warnings_at(provision.item_of, owner, page)
    return tuple(
        warning for warning in warnings_at(provision.id, owner, page) if warning not in said
    )
