"""The one walk through a printable, which says once all words that stand around its facts.

From `printable` to `flattened`, of which every format is a sink. Blanks come first, with small
numbers at them; what the document says stands once, by its numbers, on a page of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from generator.catalogue import Whose
from generator.pages.parts.sheet.flattened import (
    Block,
    Contents,
    Field,
    FieldKind,
    Flattened,
    Grid,
    Group,
    GroupKind,
    Head,
    Heading,
    Mark,
    Pack,
    Paragraph,
    Properties,
    Run,
    Style,
)
from generator.pages.parts.sheet.listed import points
from generator.pages.parts.sheet.numbering import (
    Numbering,
    numbering,
    stands_apart,
    stands_in_words,
)
from generator.pages.parts.sheet.printable import (
    OWN,
    Blank,
    Clause,
    Kind,
    Part,
    Printable,
)
from generator.pages.parts.sheet.said import SAID, clause_runs, plain, said_page

_KINDS = {Kind.FORM: "Meeting documents", Kind.LIST: "Checklists"}
_SIGNS = {Whose.OWN: "*", Whose.UNREAD: "?"}
"""What stands at a blank that no document is known to ask for."""
_MEANING = {
    Whose.OWN: "* Added by this site: the document does not ask for it.",
    Whose.UNREAD: "? Not yet read: whether the document asks for it.",
}
_IN_BOOK = "the statements of this handbook, each with its number beside it."
_ANNEX = 4
"""Pages of a pack that what the documents' numbers stand for may take."""
ALOUD = {"*": OWN, "?": "Not yet read"}
"""The same where a sign is heard and not seen."""
_TICKED = ("Yes",)
"""What stands beside a box that is a field by itself."""


def flattened(printable: Printable, where: str = "on the last page") -> Flattened:
    """One document, ready to be written in any format; `where` is the place of what is said."""
    numbers = numbering((printable,))
    said = tuple(said_page(printable.title, (printable,), numbers))
    return _flattened(printable, numbers, f"{SAID}: {where}.", said)


def pack(printables: Sequence[Printable]) -> Pack:
    """All documents of one partnership and kind; there has to be at least one."""
    first = printables[0]
    title = f"{_KINDS[first.kind]}: {first.name}"
    numbers = numbering(printables)
    where = f"{SAID}: on the last pages of the print pack."
    properties = Properties(title, title, first.author, first.language, _pack_foot(title, first))
    documents = tuple(_flattened(printable, numbers, where) for printable in printables)
    said = tuple(said_page(title, printables, numbers))
    annex = Flattened("annex", properties, said, pages=_ANNEX) if said else None
    return Pack(properties, tuple(_cover(title, printables)), documents, annex)


def within(
    printables: Sequence[Printable], numbers: Mapping[str, int], names: Mapping[str, str]
) -> tuple[Flattened, ...]:
    """Documents for a book that says itself what their numbers stand for.

    Args:
        printables: the documents.
        numbers: id of a provision -> its number there.
        names: id of an editor's note -> what it is called there.
    """
    by = replace(numbering(printables), numbers=numbers, names=names)
    return tuple(_flattened(printable, by, _IN_BOOK) for printable in printables)


def _pack_foot(title: str, first: Printable) -> str:
    home = first.address.rstrip("/").rpartition("/")[0]
    at = f": {home}/" if home else ""
    made = f"Made by {first.author}, not by the partnership{at}."
    return f"{title}. For use with {first.edition}. {made}"


def _cover(title: str, printables: Sequence[Printable]) -> Iterator[Heading | Paragraph | Contents]:
    yield Heading(1, title)
    yield plain(Style.WHOSE, f"For use with {printables[0].edition}")
    for kind, listed in groupby(printables, lambda printable: printable.kind):
        yield Heading(2, _KINDS[kind])
        yield Contents(tuple((printable.key, printable.title) for printable in listed))


def _flattened(
    printable: Printable, numbers: Numbering, where: str, said: tuple[Block, ...] = ()
) -> Flattened:
    properties = Properties(
        title=printable.full_title,
        subject=printable.purpose,
        author=printable.author,
        language=printable.language,
        foot=printable.foot,
    )
    tight = printable.kind is Kind.LIST
    blocks = (*_document(printable, numbers, where), *said)
    return Flattened(printable.key, properties, blocks, tight, printable.pages)


def _document(form: Printable, numbers: Numbering, where: str) -> Iterator[Block]:
    if form.marking:
        yield plain(Style.MARKING, form.marking)
    yield Heading(1, form.title)
    yield plain(Style.WHOSE, f"{form.name}. For use with {form.edition}")
    yield plain(Style.PURPOSE, form.purpose)
    if form.basis:
        style = Style.BASIS if form.kind is Kind.FORM else Style.METHOD
        yield Paragraph(
            style, (Run(form.unread or form.basis), *_signs(form.basis_clauses, numbers))
        )
    yield from _key(form, numbers, where)
    shown = (part for part in form.parts if not stands_apart(part, form))
    for number, part in enumerate((part for part in shown if _stands(part)), start=1):
        yield from _part(number, part, form, numbers)


def _stands(part: Part) -> bool:
    """Whether there is more to a section than silences, which stand at the end."""
    return bool(part.clauses or part.blanks or part.ticks)


def _key(form: Printable, numbers: Numbering, where: str) -> Iterator[Paragraph]:
    """What the signs mean that stand on this very form, and how it is handled."""
    whose = {blank.whose for blank in form.blanks()}
    signs = [_MEANING[kind] for kind in Whose if kind in whose & set(_MEANING)]
    numbered = any(clause.id in numbers.numbers for clause in form.clauses())
    said = [f"Numbers: {where[0].lower()}{where[1:]}"] if numbered else []
    handling = [form.handling] if form.handling else []
    if words := " ".join((*said, *signs, *handling)):
        yield plain(Style.KEY, words)


def _part(number: int, part: Part, form: Printable, numbers: Numbering) -> Iterator[Block]:
    clauses = dict.fromkeys(part.clauses)
    spoken = [clause for clause in clauses if stands_in_words(clause, form)]
    named = [clause for clause in clauses if not stands_in_words(clause, form)]
    yield Heading(2, f"{number}. {part.title}", tuple(_signs(named, numbers)))
    yield from _hint(part.guidance)
    yield from (Paragraph(Style.CLAUSE, tuple(clause_runs(clause, numbers))) for clause in spoken)
    for blank in part.blanks:
        yield Group(GroupKind.BLANK, tuple(_blank(blank, numbers)), blank.kind == "table")
    for ticks in part.ticks:
        yield from points(ticks)


def _blank(blank: Blank, numbers: Numbering) -> Iterator[Paragraph | Field | Grid]:
    yield Paragraph(Style.LABEL, (Run(blank.label), *_beside(blank, numbers)))
    if blank.kind == "table":
        heads = tuple(Head(one.label, one.kind == "tick", one.width) for one in blank.columns)
        yield Grid(blank.id, blank.label, heads, blank.rows, blank.numbered, blank.given)
    else:
        kind = FieldKind(blank.kind)
        choices = _TICKED if kind is FieldKind.TICK else blank.options
        yield Field(blank.id, blank.label, kind, choices, blank.several, blank.lines)


def _beside(blank: Blank, numbers: Numbering) -> Iterator[Run]:
    """What stands after a label: signs, then what binds the blank, then a hint."""
    if blank.whose in _SIGNS:
        yield Run(_SIGNS[blank.whose], Mark.SIGN, before=" ")
    yield from _signs(blank.clauses, numbers)
    binding = (bound for clause in blank.clauses if clause.asks for bound in clause.at_hand)
    for bound in dict.fromkeys(binding):
        yield Run(bound.label, Mark.BOUND, before=" ", after=" ")
        yield Run(bound.words, Mark.ASIDE)
    if blank.guidance:
        yield Run(blank.guidance, Mark.ASIDE, before=" ")


def _signs(clauses: Iterable[Clause], numbers: Numbering) -> Iterator[Run]:
    """Small numbers: after their force where they ask or forbid, after `see` where they bear on."""
    binding: dict[str, list[Clause]] = {}
    for clause in dict.fromkeys(clauses):
        binds = clause.asks or clause.forbids
        binding.setdefault(clause.force if binds else "", []).append(clause)
    bearing = binding.pop("", [])
    told: set[str] = set()
    for force, named in binding.items():
        yield Run(force, Mark.CHIP, before=" ", of=named[0].id)
        yield from _numbers(named, numbers, told)
    if told and any(clause.id not in told for clause in bearing):
        yield Run("see", Mark.ASIDE, before=" ")
    yield from _numbers(bearing, numbers, told)


def _numbers(clauses: Iterable[Clause], numbers: Numbering, told: set[str]) -> Iterator[Run]:
    """Each once, though it may both ask and bear on."""
    for clause in clauses:
        if clause.id not in told:
            told.add(clause.id)
            yield Run(str(numbers.numbers[clause.id]), Mark.NUMBER, before=" ", of=clause.id)


def _hint(guidance: str) -> Iterator[Paragraph]:
    if guidance:
        yield plain(Style.HINT, guidance)
