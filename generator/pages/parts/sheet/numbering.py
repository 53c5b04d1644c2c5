"""The small numbers on a form: one for each provision, told once on the page of what is said.

Between `compose` and `walk`. A form by itself is numbered by itself; the forms of a print pack are
numbered together, so that one annex serves them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.pages.parts.sheet.printable import Clause, Part, Printable, Quiet, Remark


@dataclass(frozen=True, slots=True)
class Numbering:
    """What is said at the end, in order of its first mention."""

    clauses: tuple[Clause, ...]
    """Each that a blank or a heading names by its number."""
    apart: tuple[Part, ...]
    """Sections that are only to be read: their heading, and what no number names."""
    silences: tuple[Quiet, ...]
    remarks: tuple[Remark, ...]
    numbers: Mapping[str, int]
    """Id of a provision -> its number."""
    names: Mapping[str, str]
    """Id of a note -> what a line calls it by: a letter, or its number in a handbook."""

    def letters(self, remarks: Iterable[Remark]) -> tuple[str, ...]:
        """What a line calls the notes on it by."""
        return tuple(self.names[remark.id] for remark in remarks)


def letter(place: int) -> str:
    """`a` to `z`, then `aa` and on; `place` counts from 0."""
    rest, own = divmod(place, 26)
    return (letter(rest - 1) if rest else "") + "abcdefghijklmnopqrstuvwxyz"[own]


def numbering(printables: Iterable[Printable]) -> Numbering:
    """Numbers for all that one annex is to hold."""
    forms = tuple(printables)
    clauses = _once(clause for form in forms for clause in _named(form))
    numbers = {clause.id: number for number, clause in enumerate(clauses, start=1)}
    apart = tuple(part for form in forms for part in _to_read(form))
    silences = tuple(dict.fromkeys(quiet for form in forms for quiet in _silences(form)))
    said = (*clauses, *(clause for part in apart for clause in part.clauses), *_in_place(forms))
    unsaid = (*silences, *(quiet for part in apart for quiet in part.silences))
    noted = (*(clause.notes for clause in said), *(quiet.notes for quiet in unsaid))
    remarks = tuple(dict.fromkeys(remark for notes in noted for remark in notes))
    ids = dict.fromkeys(remark.id for remark in remarks)
    names = {id: letter(place) for place, id in enumerate(ids)}
    return Numbering(clauses, apart, silences, remarks, numbers, names)


def stands_apart(part: Part, form: Printable) -> bool:
    """Whether a section has nothing to fill in, and so stands with what the document says."""
    return not form.read_through and not part.blanks and not part.ticks


def stands_in_words(clause: Clause, form: Printable) -> bool:
    """Whether a point is said where it stands, and not only numbered."""
    return form.read_through or clause.forbids


def _named(form: Printable) -> Iterator[Clause]:
    """What a number names, in order."""
    yield from form.basis_clauses
    for part in form.parts:
        if not stands_apart(part, form):
            yield from (clause for clause in part.clauses if not stands_in_words(clause, form))
            for blank in part.blanks:
                yield from blank.clauses


def _in_place(forms: tuple[Printable, ...]) -> Iterator[Clause]:
    for form in forms:
        for part in form.parts:
            if not stands_apart(part, form):
                yield from (clause for clause in part.clauses if stands_in_words(clause, form))


def _to_read(form: Printable) -> Iterator[Part]:
    yield from (part for part in form.parts if stands_apart(part, form))


def _silences(form: Printable) -> Iterator[Quiet]:
    yield from form.silences
    for part in form.parts:
        if not stands_apart(part, form):
            yield from part.silences


def _once(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    """Each provision once, as it was named first."""
    found: dict[str, Clause] = {}
    for clause in clauses:
        found.setdefault(clause.id, clause)
    return tuple(found.values())
