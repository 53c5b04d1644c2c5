"""The page of what the document says: each provision once, by its number.

A part of `walk`. Provisions of one list stand below their lead-in, which is said once with all that
binds every one of them; then what is only to be read, what the document does not say, and notes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.pages.parts.sheet.flattened import (
    Group,
    GroupKind,
    Heading,
    Mark,
    Paragraph,
    Run,
    Style,
)
from generator.pages.parts.sheet.numbering import Numbering
from generator.pages.parts.sheet.printable import Bound, Clause, Kind, Part, Printable, Quiet

SAID = "What the document says"
NOT_SAID = "Not said"
NOTES = "Editor’s notes that change what you do"


def said_page(title: str, forms: Sequence[Printable], numbers: Numbering) -> Iterator[Group]:
    """All of it; nothing where there is nothing to say, or only checklists."""
    blocks: list[Heading | Paragraph] = [*_numbered(numbers)]
    for part in numbers.apart:
        blocks += _apart(part, numbers)
    if numbers.silences:
        blocks.append(Heading(3, NOT_SAID))
        blocks += (_silence(quiet, numbers) for quiet in numbers.silences)
    if numbers.remarks:
        blocks.append(Heading(3, NOTES))
        for remark in numbers.remarks:
            own = Run(numbers.names[remark.id], Mark.NOTES, after=" ", of=remark.id)
            blocks.append(Paragraph(Style.REMARK, (own, Run(remark.text))))
    if blocks and any(form.kind is Kind.FORM for form in forms):
        head = (Heading(2, SAID), plain(Style.WHOSE, f"{title}. Each provision once."))
        yield Group(GroupKind.SAID, (*head, *blocks), breaks=True)


def clause_runs(clause: Clause, numbers: Numbering) -> Iterator[Run]:
    """A provision in words: its force, what it says, all that binds it, and where it is said."""
    if clause.force:
        yield Run(clause.force, Mark.FORCE, after=" ")
    yield Run(clause.says)
    for bound in clause.bounds:
        yield from _bound(bound)
    yield Run(f"({clause.where})", Mark.WHERE, before=" ", of=clause.id)
    yield from _letters(clause, numbers)


def plain(style: Style, words: str) -> Paragraph:
    """A paragraph of one look."""
    return Paragraph(style, (Run(words),))


def _numbered(numbers: Numbering) -> Iterator[Paragraph]:
    """What the numbers stand for, in their order."""
    above = ""
    for (head, _), together in groupby(numbers.clauses, lambda one: (one.head, one.force)):
        clauses = tuple(together)
        if head and len(clauses) > 1:
            common = tuple(bound for bound in clauses[0].bounds if _in_all(bound, clauses))
            if head != above:  # else the whole sentence stands right above its items
                yield Paragraph(Style.SAID, tuple(_lead_in(clauses[0], common)))
            clauses = tuple(_below(clause, common) for clause in clauses)
        above = clauses[-1].id
        for clause in clauses:
            number = Run(str(numbers.numbers[clause.id]), Mark.NUMBER, after=" ", of=clause.id)
            yield Paragraph(Style.SAID, (number, *clause_runs(clause, numbers)))


def _lead_in(first: Clause, common: Iterable[Bound]) -> Iterator[Run]:
    if first.force:
        yield Run(first.force, Mark.FORCE, after=" ")
    yield Run(f"{first.lead}:")
    for bound in common:
        yield from _bound(bound)


def _below(clause: Clause, common: Sequence[Bound]) -> Clause:
    """A provision as it goes on its lead-in, without what is said there."""
    bounds = tuple(bound for bound in clause.bounds if bound not in common)
    says = f"{clause.words}." if bounds else clause.words
    return replace(clause, force="", says=says, bounds=bounds)


def _in_all(bound: Bound, clauses: Iterable[Clause]) -> bool:
    return all(bound in clause.bounds for clause in clauses)


def _apart(part: Part, numbers: Numbering) -> Iterator[Heading | Paragraph]:
    """A section that is only to be read; what a number tells already is named by it."""
    yield Heading(3, part.title)
    told = [clause for clause in part.clauses if clause.id in numbers.numbers]
    if told:
        runs = [
            Run(str(numbers.numbers[one.id]), Mark.NUMBER, before=" ", of=one.id) for one in told
        ]
        yield Paragraph(Style.SAID, (Run("See above:", Mark.BOUND), *runs))
    for clause in part.clauses:
        if clause not in told:
            yield Paragraph(Style.SAID, tuple(clause_runs(clause, numbers)))
    yield from (_silence(quiet, numbers) for quiet in part.silences)


def _silence(quiet: Quiet, numbers: Numbering) -> Paragraph:
    return Paragraph(Style.SILENCE, (Run(quiet.text, of=quiet.id), *_letters(quiet, numbers)))


def _bound(bound: Bound) -> Iterator[Run]:
    yield Run(bound.label, Mark.BOUND, before=" ", after=" ")
    yield Run(bound.words)


def _letters(line: Clause | Quiet, numbers: Numbering) -> Iterator[Run]:
    if line.notes:
        letters = ", ".join(numbers.letters(line.notes))
        yield Run(f"Note {letters}", Mark.NOTES, before=" ")
