"""Statements of a handbook: a line each, with its clause and the number of its words.

From the lines that pages show. What stands behind a clause there stands at the end here, once,
under its number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue import Partnership, Provision
from generator.pages.frame.wording import clause
from generator.pages.handbook.book import Entry, Line, Lines, Runs
from generator.pages.parts.lines import ExceptionLine
from generator.pages.parts.lines import Line as Shown
from generator.pages.parts.sheet.flattened import Mark, Run
from generator.pages.parts.statements import Condition, Statement
from generator.pages.parts.warnings import Warning


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a handbook: of the words behind statements, and of editor's notes."""

    statements: Mapping[str, int]
    notes: Mapping[str, int]


def numbers(owner: Partnership) -> Numbers:
    """In the order in which they stand in the handbook."""
    return Numbers(
        {one.id: number for number, one in enumerate(owner.provisions, start=1)},
        {one.id: number for number, one in enumerate(owner.notes, start=1)},
    )


def lines(shown: Iterable[Shown], by: Numbers) -> Lines:
    """Statements and lists of them, with all that binds them."""
    return Lines(tuple(_line(line, by) for line in shown))


def _line(shown: Shown, by: Numbers) -> Line:
    id = shown.statement.id
    return Line(
        runs=tuple(_words(shown.statement, leads=bool(shown.items))),
        anchor=id,
        clause=shown.clause,
        number=by.statements[id],
        below=tuple(_below(shown, by)),
        items=tuple(_line(item, by) for item in shown.items),
    )


def proofs(owner: Partnership, by: Numbers) -> tuple[Entry, ...]:
    """The words of the documents behind each statement, by its number."""
    several = len(owner.sources) > 1
    return tuple(
        Entry(
            label=str(by.statements[one.id]),
            runs=tuple(_proof(one, several)),
            anchor=proof_of(one.id),
            back=one.id,
        )
        for one in owner.provisions
    )


def proof_of(id: str) -> str:
    """Anchor of the words behind a statement."""
    return f"words-{id}"


def note_of(id: str) -> str:
    """Anchor of an editor's note."""
    return f"note-{id}"


def _proof(one: Provision, several: bool) -> Iterator[Run]:
    for evidence in one.evidence:
        where = clause(evidence.sentence.label)
        document = f", {evidence.source.record.title}" if several else ""
        yield Run(f"“{evidence.words}”", after=" ")
        yield Run(f"{where}{document}. ", Mark.WHERE)


def _words(one: Statement, *, leads: bool) -> Iterator[Run]:
    if one.force:
        yield Run(one.force.word, Mark.FORCE, after=" ")
    yield Run("".join(segment.text for segment in one.opened))
    if leads and one.tail:
        yield Run("", before=" (")
        yield from bound(one.tail, first="")
        yield Run("):")
    else:
        yield from bound(one.tail)
        yield Run(":" if leads else ".")
    yield from _limited(one)


def bound(tail: Iterable[Condition], first: str = " ") -> Iterator[Run]:
    """Conditions as they go on in a sentence."""
    before = first
    for condition in tail:
        yield Run(condition.label, Mark.BOUND, before=before, after=" ")
        yield Run(condition.words)
        before = " "


def _limited(one: Statement) -> Iterator[Run]:
    if one.limit:
        yield Run(one.limit.label, Mark.BOUND, before=" ", after=" ")
        yield Run(one.limit.words)


def _below(shown: Shown, by: Numbers) -> Iterator[Runs]:
    away = {each.statement.clause: each.statement for each in shown.exception_to if not each.near}
    if away:
        named = (
            Run(clause, of=one.id, after="" if last else ", ")
            for last, (clause, one) in _ends(away.items())
        )
        yield (Run("Exception to", Mark.BOUND, after=" "), *named)
    for exception in shown.exceptions:
        yield tuple(_exception(exception))
    for warning in shown.warnings:
        yield tuple(warned(warning, by))


def _ends(pairs: Iterable[tuple[str, Statement]]) -> Iterator[tuple[bool, tuple[str, Statement]]]:
    every = tuple(pairs)
    return ((at == len(every), pair) for at, pair in enumerate(every, start=1))


def _exception(exception: ExceptionLine) -> Iterator[Run]:
    """By its clause where it stands near; by what triggers it, or its words, where it does not."""
    one = exception.statement
    if exception.near:
        yield Run("Exception:", Mark.BOUND, after=" ")
        yield Run(one.clause, of=one.id)
        return
    yield Run("Exception", Mark.BOUND, after="" if one.tail else ": ")
    if one.tail:
        yield from bound(one.tail)
    else:
        yield Run("".join(segment.text for segment in one.opened))
    yield Run(f"({one.clause})", Mark.WHERE, before=" ", of=one.id)
    yield from _limited(one)


def warned(warning: Warning, by: Numbers) -> Iterator[Run]:
    """A warning in its few words, and the number of its note."""
    id = warning.href.rpartition("#")[2]
    yield Run(f"Note {by.notes[id]}:", Mark.BOUND, after=" ", of=note_of(id))
    yield Run("as above." if warning.again else warning.text)
