"""From the sheet that a page shows to the document that is printed: the same words, no links.

Both are made of one view, so that a file never says anything else than its page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator import addresses
from generator.catalogue import Form, Note, Partnership
from generator.pages.documents.printable import (
    Blank,
    Bound,
    Clause,
    Kind,
    Part,
    Printable,
    Quiet,
    Remark,
)
from generator.pages.frame.context import Context
from generator.pages.frame.wording import SEVERITIES
from generator.pages.parts.grounds import Gap, Ground
from generator.pages.parts.record_sheet import FieldView, RecordView, SectionView, record_view
from generator.pages.parts.statements import Statement

_ANSWERS = ("Question", "Answer", "Where the document says so")
"""Columns of what a guide fills in; on paper it is a table to write in."""


@dataclass(slots=True)
class Notes:
    """Numbers the editor's notes as they come up."""

    partnership: Partnership
    seen: list[Note] = field(default_factory=list)

    def of(self, id: str) -> tuple[int, ...]:
        """Numbers of the notes on a provision or a silence."""
        touching = self.partnership.notes_touching(id)
        self.seen += [note for note in touching if note not in self.seen]
        return tuple(sorted(self.seen.index(note) + 1 for note in touching))

    def remarks(self) -> tuple[Remark, ...]:
        """All that came up, by number."""
        return tuple(
            Remark(number, SEVERITIES[note.severity], note.text)
            for number, note in enumerate(self.seen, start=1)
        )


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the pieces of one document."""

    context: Context
    notes: Notes

    def clauses(self, grounds: Iterable[Ground], lead: str = "") -> tuple[Clause, ...]:
        """Provisions with what binds them; `lead` says what they do here."""
        return tuple(self._clause(ground, lead) for ground in grounds)

    def quiet(self, gaps: Iterable[Gap]) -> tuple[Quiet, ...]:
        """Silences."""
        return tuple(Quiet(gap.text, self.notes.of(_fragment(gap.href))) for gap in gaps)

    def part(self, section: SectionView) -> Part:
        """A section with its fields."""
        return Part(
            title=section.title,
            guidance=section.guidance,
            clauses=self.clauses(section.because, "Called this because")
            + self.clauses(section.points),
            silences=self.quiet(section.gaps),
            blanks=tuple(self._blank(view) for view in section.fields),
        )

    def _blank(self, view: FieldView) -> Blank:
        given = view.kind == "answers"
        return Blank(
            id=view.id,
            label=view.label,
            kind="table" if given else view.kind,
            own=view.own,
            guidance=view.guidance,
            clauses=self.clauses(view.because, "Called this because")
            + self.clauses(view.asked, "Asked for")
            + self.clauses(view.settles, "To be settled")
            + self.clauses(view.bears_on, "It says"),
            options=view.options,
            columns=_ANSWERS if given else tuple(column.label for column in view.columns),
            rows=view.rows if view.kind in {"table", "answers"} else 0,
        )

    def _clause(self, ground: Ground, lead: str) -> Clause:
        shown = ground.statement
        excepted = self.context.catalogue.provisions[shown.id].record.excepts
        places = dict.fromkeys(self._where(id) for id in excepted)
        to = (Bound("An exception to", "; ".join(places) + "."),) if places else ()
        return Clause(
            id=shown.id,
            lead=lead,
            force=_force(shown),
            says=_says(shown),
            where=ground.where,
            bounds=self.bounds(ground, to),
            notes=self.notes.of(shown.id),
        )

    def bounds(self, ground: Ground, exception_to: Iterable[Bound]) -> tuple[Bound, ...]:
        """Conditions and limits, then what it is an exception to, then its own exceptions."""
        return (
            *(Bound(condition.label, condition.words) for condition in ground.statement.conditions),
            *exception_to,
            *(Bound("Exception", self.in_short(exception)) for exception in ground.exceptions),
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


def printable(form: Form, context: Context) -> Printable:
    """One document of one partnership."""
    page = context.page(addresses.template_path(form.partnership, form.id))
    view = record_view(form, page, "")
    make = Maker(context, Notes(context.catalogue.by_id[form.partnership]))
    basis = make.clauses(view.asked) + make.clauses(view.because, "Called this because")
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
        remarks=make.notes.remarks(),
        edition=view.edition,
        address=view.address,
        author=context.catalogue.site.name,
    )


def _basis(view: RecordView) -> str:
    if not view.read:
        return f"{view.phrase} has not been read for this form yet. The form is this site’s."
    if view.asked:
        return f"{view.phrase} {view.asks}. The form itself is this site’s."
    return f"This form is this site’s own suggestion. {view.phrase} does not ask for it."


def _says(statement: Statement) -> str:
    return "".join(segment.text for segment in statement.says)


def _force(statement: Statement) -> str:
    return statement.force.word if statement.force else ""


def _fragment(href: str) -> str:
    return href.partition("#")[2]
