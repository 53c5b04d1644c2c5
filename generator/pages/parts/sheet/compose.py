"""From the sheet that a page shows to the document that is printed: the same words, no links.

Both are made of one view, so that a file never says anything else than its page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Form, Partnership
from generator.pages.frame.context import Context
from generator.pages.parts.grounds import Gap, Ground
from generator.pages.parts.record_sheet import (
    ColumnView,
    FieldView,
    RecordView,
    SectionView,
    record_view,
)
from generator.pages.parts.sheet.printable import (
    Blank,
    Bound,
    Clause,
    Column,
    Kind,
    Part,
    Printable,
    Quiet,
    Remark,
)
from generator.pages.parts.statements import Statement

_ANSWERS = tuple(map(Column, ("Question", "Answer", "Where the document says so")))
"""Columns of what a guide fills in; on paper it is a table to write in."""
_LONG = frozenset({"meeting-record", "telling-the-family", "chairs-brief"})
"""Documents that take two pages, since much is written on them or read."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the pieces of one document."""

    context: Context
    partnership: Partnership

    def clauses(self, grounds: Iterable[Ground], *, asks: bool = False) -> tuple[Clause, ...]:
        """Provisions with what binds them; `asks` where they ask for what they stand at."""
        return tuple(self._clause(ground, asks) for ground in grounds)

    def quiet(self, gaps: Iterable[Gap]) -> tuple[Quiet, ...]:
        """Silences."""
        return tuple(Quiet(gap.text, self._notes(gap.id), gap.id) for gap in gaps)

    def part(self, section: SectionView) -> Part:
        """A section with its fields."""
        return Part(
            title=section.title,
            guidance=section.guidance,
            clauses=self.clauses((*section.because, *section.points)),
            silences=self.quiet(section.gaps),
            blanks=tuple(self._blank(view) for view in section.fields),
        )

    def _blank(self, view: FieldView) -> Blank:
        given = view.kind == "answers"
        return Blank(
            id=view.id,
            label=view.label,
            kind="table" if given else view.kind,
            whose=view.whose,
            guidance=view.guidance,
            clauses=self.clauses((*view.asked, *view.settles), asks=True)
            + self.clauses((*view.because, *view.bears_on)),
            options=view.options,
            several=view.several,
            lines=view.lines if view.kind == "text" else 1,
            columns=_ANSWERS if given else tuple(map(_column, view.columns)),
            rows=view.rows if view.kind in {"table", "answers"} else 0,
            numbered=view.numbered,
            given=given,
        )

    def _clause(self, ground: Ground, asks: bool) -> Clause:
        shown = ground.statement
        provision = self.context.catalogue.provisions[shown.id]
        excepted = provision.record.excepts
        places = dict.fromkeys(self._where(id) for id in excepted)
        to = (Bound("An exception to:", "; ".join(places) + "."),) if places else ()
        return Clause(
            id=shown.id,
            asks=asks,
            force=_force(shown),
            says=_says(shown),
            where=ground.where,
            bounds=self.bounds(ground, to),
            at_hand=_at_hand(ground),
            notes=self._notes(shown.id),
            head=provision.item_of,
            lead=" ".join(head.words for head in reversed(provision.leads)),
            words=provision.words,
        )

    def bounds(self, ground: Ground, exception_to: Iterable[Bound]) -> tuple[Bound, ...]:
        """Conditions and limits, then what it is an exception to, then its own exceptions."""
        return (
            *(Bound(condition.label, condition.words) for condition in ground.statement.conditions),
            *exception_to,
            *(Bound("Exception:", self.in_short(exception)) for exception in ground.exceptions),
        )

    def in_short(self, statement: Statement) -> str:
        """A statement in a line, with its force, what binds it and its clause."""
        force = _force(statement)
        bound = " ".join(
            f"{condition.label} {condition.words}" for condition in statement.conditions
        )
        words = f"{force}: {_says(statement)}" if force else _says(statement)
        return f"{words} {bound} ({self._where(statement.id)})".replace("  ", " ")

    def _where(self, id: str) -> str:
        evidence = self.context.catalogue.provisions[id].evidence
        return evidence[0].sentence.label if evidence else id

    def _notes(self, id: str) -> tuple[Remark, ...]:
        """The notes on a provision or a silence that change what one does."""
        touching = self.partnership.notes_touching(id)
        return tuple(Remark(note.id, note.record.short) for note in touching if note.record.short)


def printable(form: Form, context: Context) -> Printable:
    """One document of one partnership."""
    page = context.page(addresses.template_path(form.partnership, form.id))
    view = record_view(form, page)
    make = Maker(context, context.catalogue.by_id[form.partnership])
    basis = make.clauses(view.asked, asks=True) + make.clauses(view.because)
    silences = make.quiet(view.gaps)
    parts = tuple(make.part(section) for section in view.sections)
    return Printable(
        kind=Kind.FORM,
        id=view.id,
        partnership=view.partnership,
        title=view.title,
        name=view.name,
        purpose=view.purpose,
        basis=_basis(view),
        basis_clauses=basis,
        silences=silences,
        parts=parts,
        edition=view.edition,
        address=view.address,
        author=context.catalogue.site.name,
        marking=view.marking,
        handling=view.handling,
        version=f"Version {view.version} of the form, {view.revised}",
        unread="" if view.read else _unread(view),
        read_through=view.read_through,
        pages=2 if view.id in _LONG else 1,
    )


def _basis(view: RecordView) -> str:
    if view.asked:
        return f"{view.phrase} {view.asks}. The form itself is this site’s."
    return f"This form is this site’s own suggestion. {view.phrase} does not ask for it."


def _unread(view: RecordView) -> str:
    return f"{view.phrase} has not been read for this form yet. The form is this site’s."


def _column(view: ColumnView) -> Column:
    return Column(view.label, view.kind, view.width)


def _at_hand(ground: Ground) -> tuple[Bound, ...]:
    """What triggers or lifts it, in few words: what a blank that it asks for has to say."""
    shown = ground.statement
    limits = (shown.limit,) if shown.limit else ()
    own = tuple(Bound(part.label, part.words) for part in (*shown.tail, *limits))
    return own + tuple(Bound("exception:", _trigger(lifting)) for lifting in ground.exceptions)


def _trigger(exception: Statement) -> str:
    """By what an exception is triggered; its own words where nothing else triggers it."""
    if exception.tail:
        return " ".join(f"{part.label} {part.words}" for part in exception.tail)
    return "".join(segment.text for segment in exception.opened)


def _says(statement: Statement) -> str:
    return "".join(segment.text for segment in statement.says)


def _force(statement: Statement) -> str:
    return statement.force.word if statement.force else ""
