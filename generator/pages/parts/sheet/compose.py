"""From a partnership's form to what is printed of it: in words, plain, with all that binds them.

The first step of a sheet. Its page, the guides that fill it in and the files are all made of the
one printable, so that none of them says anything else than the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Form, FormField, FormSection, Partnership, Provision
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.wording import editions
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
from generator.pages.parts.statements import Statement, silence_text, statement
from generator.schema.templates import FieldKind

_ANSWERS = tuple(map(Column, ("Question", "Answer", "Where the document says so")))
"""Columns of what a guide fills in; on paper it is a table to write in."""
_TABLES = {FieldKind.TABLE, FieldKind.ANSWERS}


def printable(form: Form, context: Context) -> Printable:
    """One document of one partnership."""
    home = addresses.template_path(form.partnership, form.id)
    page = context.page(home)
    record, site = form.record, context.catalogue.site
    partnership = page.catalogue.by_id[form.partnership]
    make = Maker(page, partnership)
    return Printable(
        kind=Kind.FORM,
        id=form.id,
        partnership=form.partnership,
        title=form.title,
        name=partnership.record.name,
        purpose=record.purpose,
        basis=_basis(form, partnership),
        basis_clauses=make.clauses(form.asked_by, asks=True) + make.clauses(form.because),
        silences=make.quiet(form.silences),
        parts=tuple(make.part(section) for section in form.sections),
        edition=editions(source.record for source in partnership.sources),
        address=addresses.published(site.address, home),
        author=site.name,
        marking=site.forms.marking,
        handling=site.forms.handling,
        version=f"Version {record.version} of the form, {record.revised}",
        unread="" if form.read else _unread(partnership),
        read_through=record.read_through,
        pages=record.pages,
    )


def _basis(form: Form, partnership: Partnership) -> str:
    phrase = partnership.record.document_phrase
    if form.asked_by:
        return f"{phrase} {form.record.asks}. The form itself is this site’s."
    return f"This form is this site’s own suggestion. {phrase} does not ask for it."


def _unread(partnership: Partnership) -> str:
    phrase = partnership.record.document_phrase
    return f"{phrase} has not been read for this form yet. The form is this site’s."


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the pieces of one partnership's document."""

    page: Standpoint
    partnership: Partnership

    def part(self, section: FormSection) -> Part:
        """A section with its fields."""
        return Part(
            title=section.title,
            guidance=section.guidance,
            clauses=self.clauses((*section.because, *section.points)),
            silences=self.quiet(section.silences),
            blanks=tuple(self._blank(field) for field in section.fields),
        )

    def _blank(self, field: FormField) -> Blank:
        record, given = field.record, field.record.kind is FieldKind.ANSWERS
        columns = tuple(Column(one.label, str(one.kind), one.share) for one in record.columns)
        return Blank(
            id=field.id,
            label=field.label,
            kind=str(FieldKind.TABLE if given else record.kind),
            whose=field.whose,
            guidance=record.guidance or "",
            clauses=self.clauses((*field.asked_by, *field.settles), asks=True)
            + self.clauses((*field.because, *field.bears_on)),
            options=record.options,
            several=record.several,
            lines=record.lines if record.kind is FieldKind.TEXT else 1,
            columns=_ANSWERS if given else columns,
            rows=record.rows if record.kind in _TABLES else 0,
            numbered=record.numbered,
            given=given,
        )

    def quiet(self, ids: Iterable[str]) -> tuple[Quiet, ...]:
        """Silences by id, in their order."""
        silences = self.page.catalogue.silences
        return tuple(
            Quiet(silence_text(silences[id], self.partnership), self._notes(id), id) for id in ids
        )

    def clauses(self, ids: Iterable[str], *, asks: bool = False) -> tuple[Clause, ...]:
        """Provisions with what binds them; `asks` where they ask for what they stand at."""
        return tuple(self._clause(self.page.catalogue.provisions[id], asks) for id in ids)

    def _clause(self, provision: Provision, asks: bool) -> Clause:
        shown = statement(provision, self.page)
        lifting = [
            statement(exception, self.page)
            for exception in self.partnership.excepted_by(provision.id)
        ]
        return Clause(
            id=provision.id,
            asks=asks,
            force=_force(shown),
            says=_says(shown),
            where=self._where(provision.id),
            bounds=tuple(self._bounds(provision, shown, lifting)),
            at_hand=tuple(_at_hand(shown, lifting)),
            notes=self._notes(provision.id),
            head=provision.item_of,
            lead=" ".join(head.words for head in reversed(provision.leads)),
            words=provision.words,
        )

    def _bounds(
        self, provision: Provision, shown: Statement, lifting: Iterable[Statement]
    ) -> Iterator[Bound]:
        """Conditions and limits, then what it is an exception to, then its own exceptions."""
        for condition in shown.conditions:
            yield Bound(condition.label, condition.words)
        if places := dict.fromkeys(self._where(id) for id in provision.record.excepts):
            yield Bound("An exception to:", f"{'; '.join(places)}.")
        for exception in lifting:
            yield Bound("Exception:", self._in_short(exception))

    def _in_short(self, shown: Statement) -> str:
        """A statement in a line, with its force, what binds it and its clause."""
        force = _force(shown)
        bound = " ".join(f"{condition.label} {condition.words}" for condition in shown.conditions)
        words = f"{force}: {_says(shown)}" if force else _says(shown)
        return f"{words} {bound} ({self._where(shown.id)})".replace("  ", " ")

    def _where(self, id: str) -> str:
        evidence = self.page.catalogue.provisions[id].evidence
        return evidence[0].sentence.label if evidence else id

    def _notes(self, id: str) -> tuple[Remark, ...]:
        """The notes on a provision or a silence that change what one does."""
        touching = self.partnership.notes_touching(id)
        return tuple(Remark(note.id, note.record.short) for note in touching if note.record.short)


def _at_hand(shown: Statement, lifting: Iterable[Statement]) -> Iterator[Bound]:
    """What triggers or lifts it, in few words: what a blank that it asks for has to say."""
    for part in (*shown.tail, *((shown.limit,) if shown.limit else ())):
        yield Bound(part.label, part.words)
    for exception in lifting:
        yield Bound("exception:", _trigger(exception))


def _trigger(exception: Statement) -> str:
    """By what an exception is triggered; its own words where nothing else triggers it."""
    if exception.tail:
        return " ".join(f"{part.label} {part.words}" for part in exception.tail)
    return "".join(segment.text for segment in exception.opened)


def _says(shown: Statement) -> str:
    return "".join(segment.text for segment in shown.says)


def _force(shown: Statement) -> str:
    return shown.force.word if shown.force else ""
