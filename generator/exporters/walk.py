"""The one walk through a printable, which says once all words that stand around its facts.

From `pages/documents/printable` to `flattened`, of which every format is a sink.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.exporters.flattened import (
    Block,
    Contents,
    Field,
    FieldKind,
    Flattened,
    Grid,
    Group,
    GroupKind,
    Heading,
    Mark,
    Pack,
    Paragraph,
    Point,
    Points,
    Properties,
    Run,
    Style,
)
from generator.pages.documents.printable import (
    OWN,
    Blank,
    Clause,
    Kind,
    Part,
    Printable,
    Quiet,
    Remark,
    Tick,
    Ticks,
)

_KINDS = {Kind.FORM: "Meeting documents", Kind.LIST: "Checklists"}
_TICKED = ("Yes",)
"""What stands beside a box that is a field by itself."""


def flattened(printable: Printable) -> Flattened:
    """One document, ready to be written in any format."""
    properties = Properties(
        title=printable.full_title,
        subject=printable.purpose,
        author=printable.author,
        language=printable.language,
        foot=printable.foot,
    )
    tight = printable.kind is Kind.LIST
    return Flattened(printable.key, properties, tuple(_document(printable)), tight)


def pack(printables: Sequence[Printable]) -> Pack:
    """All documents of one partnership; there has to be at least one."""
    first = printables[0]
    title = f"Print pack: {first.name}"
    home = first.address.rstrip("/").rpartition("/")[0]
    where = f": {home}/" if home else ""
    foot = (
        f"{title}. For use with {first.edition}. All of it made by this site, not by the "
        f"partnership{where}. Check the site for the current version."
    )
    properties = Properties(title, title, first.author, first.language, foot)
    return Pack(properties, tuple(_cover(title, printables)), tuple(map(flattened, printables)))


def noted(notes: tuple[int, ...]) -> str:
    """How a line names the editor's notes on it."""
    many = "s" if len(notes) > 1 else ""
    return f"Editor’s note{many} {', '.join(map(str, notes))}" if notes else ""


def _cover(title: str, printables: Sequence[Printable]) -> Iterator[Heading | Paragraph | Contents]:
    yield Heading(1, title)
    yield _plain(Style.WHOSE, f"For use with {printables[0].edition}")
    for kind, listed in groupby(printables, lambda printable: printable.kind):
        yield Heading(2, _KINDS[kind])
        yield Contents(tuple((printable.key, printable.title) for printable in listed))


def _document(printable: Printable) -> Iterator[Block]:
    yield Heading(1, printable.title)
    yield _plain(Style.WHOSE, f"{printable.name}. For use with {printable.edition}")
    yield _plain(Style.PURPOSE, printable.purpose)
    if printable.basis:
        style = Style.BASIS if printable.kind is Kind.FORM else Style.METHOD
        yield _plain(style, printable.basis)
    yield from _said(printable.basis_clauses, printable.silences)
    for number, part in enumerate(printable.parts, start=1):
        yield from _part(number, part)
    if printable.remarks:
        yield Group(GroupKind.REMARKS, tuple(_remarks(printable.remarks)))


def _remarks(remarks: Iterable[Remark]) -> Iterator[Heading | Paragraph]:
    yield Heading(2, "Editor’s notes on the source")
    yield _plain(Style.HINT, "Written by this site about faults of the document itself.")
    for remark in remarks:
        opening = f"Note {remark.number}: {remark.severity}."
        yield Paragraph(Style.REMARK, _opened(opening, remark.text))


def _part(number: int, part: Part) -> Iterator[Block]:
    yield Heading(2, f"{number}. {part.title}")
    yield from _hint(part.guidance)
    yield from _said(part.clauses, part.silences)
    for blank in part.blanks:
        breaks = blank.kind == "table"
        yield Group(GroupKind.BLANK, tuple(_blank(blank)), breaks)
    for ticks in part.ticks:
        yield from _points(ticks)


def _blank(blank: Blank) -> Iterator[Paragraph | Field | Grid]:
    badge = (Run(OWN, Mark.OWN, before=" "),) if blank.own else ()
    yield Paragraph(Style.LABEL, (Run(blank.label), *badge))
    yield from _hint(blank.guidance)
    yield from _said(blank.clauses)
    if blank.kind == "table":
        yield Grid(blank.id, blank.label, blank.columns, blank.rows)
    else:
        kind = FieldKind(blank.kind)
        choices = _TICKED if kind is FieldKind.TICK else blank.options
        yield Field(blank.id, blank.label, kind, choices)


def _said(clauses: Iterable[Clause], silences: Iterable[Quiet] = ()) -> Iterator[Paragraph]:
    for clause in clauses:
        yield Paragraph(Style.CLAUSE, tuple(_clause(clause)))
    for quiet in silences:
        runs = _opened("The document is silent.", quiet.text)
        yield Paragraph(Style.SILENCE, (*runs, *_notes(quiet.notes)))


def _clause(clause: Clause) -> Iterator[Run]:
    if clause.lead:
        yield Run(f"{clause.lead}:", Mark.LEAD, after=" ")
    if clause.force:
        yield Run(clause.force, Mark.FORCE, after=" ")
    yield Run(clause.says)
    for bound in clause.bounds:
        yield Run(f"{bound.label}:", Mark.BOUND, before=" ", after=" ")
        yield Run(bound.words)
    yield Run(f"({clause.where})", Mark.WHERE, before=" ")
    yield from _notes(clause.notes)


def _notes(notes: tuple[int, ...]) -> Iterator[Run]:
    if notes:
        yield Run(noted(notes), Mark.NOTES, before=" ")


def _points(ticks: Ticks) -> Iterator[Paragraph | Points]:
    if ticks.title:
        yield _plain(Style.KIND, ticks.title)
    yield Points(tuple(_point(tick, boxed=ticks.boxed) for tick in ticks.lines))


def _point(tick: Tick, *, boxed: bool) -> Point:
    own = boxed and not tick.items
    return Point(
        runs=tuple(_instruction(tick)),
        name=tick.id if own else "",
        label=tick.label if own else "",
        items=tuple(_point(item, boxed=boxed) for item in tick.items),
    )


def _instruction(tick: Tick) -> Iterator[Run]:
    if tick.force:
        yield Run(tick.force, Mark.FORCE, after=" ")
    yield Run(tick.text)
    aside = bool(tick.items and tick.tail)  # a lead-in goes on in its items
    for number, bound in enumerate(tick.tail):
        before = " (" if aside and not number else " "
        yield Run(bound.label, Mark.BOUND, before=before, after=" ")
        yield Run(bound.words)
    if aside:
        yield Run(")")
    if tick.end:
        yield Run(tick.end)
    if tick.where:
        yield Run(f"({tick.where})", Mark.WHERE, before=" ")
    if tick.who:
        yield Run(tick.who, Mark.WHERE, before=" ")
    for bound in tick.bounds:
        yield Run(f"{bound.label}:", Mark.BOUND, before=" ", after=" ")
        yield Run(bound.words)


def _hint(guidance: str) -> Iterator[Paragraph]:
    if guidance:
        yield _plain(Style.HINT, guidance)


def _opened(opening: str, words: str) -> tuple[Run, Run]:
    return Run(opening, Mark.STRONG, after=" "), Run(words)


def _plain(style: Style, words: str) -> Paragraph:
    return Paragraph(style, (Run(words),))
