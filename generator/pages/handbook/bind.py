"""A partnership's handbook for paper, bound: title page, chapters, forms and checklists.

Highest here. It is made of the partnership's own catalogue, as if there were no other.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.documents.printables import printables
from generator.pages.frame.context import Context
from generator.pages.frame.wording import capital, day, edition, editions, without_stop
from generator.pages.handbook.alone import alone
from generator.pages.handbook.behind import behind
from generator.pages.handbook.book import Annex, Book, Look, Words
from generator.pages.handbook.chapters import glance, guides, stage
from generator.pages.handbook.said import Numbers, numbers
from generator.pages.parts.sheet import walk
from generator.pages.parts.sheet.flattened import Properties, Run
from generator.pages.parts.sheet.printable import Kind

_ANNEXES = {
    Kind.LIST: ("Checklists", "One page for each role, in order of doing."),
    Kind.FORM: (
        "Meeting documents",
        "Blank forms. Each is also a Word, an ODT and a PDF file of its own, to fill in.",
    ),
}
_WHAT = (
    "It says in plain words what {} says, and adds no policy of its own. It replaces neither the "
    "document, nor the law, nor your agency’s own procedures; the partnership has not approved it "
    "unless it says so."
)
_READ = (
    "Must, Should and May before a statement are our reading of how strongly the document puts it. "
    "Beside each statement stand its clause, unless that is the clause of the line above, and a "
    "number: under that number, near the end, are the few words of the document that it rests on. "
    "What the document leaves open, and its faults, have chapters of their own."
)


def books(context: Context) -> Iterator[Book]:
    """A handbook for each partnership."""
    return (book_of(partnership.id, context) for partnership in context.catalogue.partnerships)


def book_of(partnership: str, context: Context) -> Book:
    """The handbook of one partnership, by its id."""
    own = alone(partnership, context)
    return _book(own.catalogue.by_id[partnership], own)


def _book(owner: Partnership, context: Context) -> Book:
    by, site = numbers(owner), context.catalogue.site
    name = owner.record.name
    lead = f"Meeting without the family present: what the document of {owner.record.body} says"
    title = f"Handbook: {name}"
    stages = (stage(owner, each, by, context) for each in context.catalogue.stages)
    return Book(
        key=owner.id,
        properties=Properties(title, lead, site.name, "en-GB", _foot(title, owner, context)),
        title=title,
        lead=f"{lead}.",
        facts=tuple(_facts(owner, context)),
        statement=tuple(_statement(owner, context)),
        chapters=(
            *glance(owner, context),
            *stages,
            *guides(context),
            *behind(owner, by, context),
        ),
        bound_in="Checklists and forms",
        annexes=tuple(_annexes(by, context)),
    )


def _foot(title: str, owner: Partnership, context: Context) -> str:
    at = f" from {address}" if (address := context.catalogue.site.address) else ""
    named = editions(source.record for source in owner.sources)
    return f"{title}. From {named}. Made on {day(context.today)}{at}."


def _facts(owner: Partnership, context: Context) -> Iterator[tuple[str, str]]:
    site, record = context.catalogue.site, owner.record
    for source in owner.sources:
        document = source.record
        yield "Document", f"{document.title}. {capital(edition(document))}"
        yield "Issued by", document.issuer
        dates = (
            ("approved", document.approved),
            ("in force from", document.in_force),
            ("next review", document.review),
        )
        told = [f"{label} {when}" for label, when in dates if when]
        overdue = "; its review is overdue" if source.overdue(context.today) else ""
        yield "Its dates", f"{capital('; '.join(told) or 'it gives none')}{overdue}"
        if document.owner:
            yield "Responsible for it", document.owner
        if not source.complete:
            yield "Reading", "Not yet read whole: what is missing here may still be in it"
    if asks := " ".join(filter(None, (record.contact, record.contact_page))):
        yield "Whom to ask about it", asks
    yield "This handbook", f"Made by {without_stop(site.publisher)} on {day(context.today)}"
    yield "Whom to tell of a mistake", site.contact
    if site.address:
        yield (
            "Current version",
            addresses.published(site.address, addresses.handbook_path(owner.id)),
        )


def _statement(owner: Partnership, context: Context) -> Iterator[Words]:
    safety = context.catalogue.site.safety
    yield Words((Run(f"{safety.line} ({without_stop(safety.attribution)}.)"),), Look.SAFETY)
    yield Words((Run(_WHAT.format(owner.record.document_phrase)),))
    yield Words((Run(_READ),))


def _annexes(by: Numbers, context: Context) -> Iterator[Annex]:
    made = printables(context)
    names = {id: f"note {number}" for id, number in by.notes.items()}
    for kind, (title, lead) in _ANNEXES.items():
        if members := [one for one in made if one.kind is kind]:
            yield Annex(title, lead, walk.within(members, by.statements, names))
