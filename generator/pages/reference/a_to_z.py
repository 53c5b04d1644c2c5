"""Everything by its name, and by the other names people have for it. Works where scripts do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator import addresses
from generator.catalogue import Partnership
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Block, Heading, Link, Page
from generator.pages.frame.shell import Own, whole
from generator.pages.parts.handbook_links import HANDBOOK

_EVERY = "Every topic, term, question, guide, form, checklist and partnership"
_EVERY_OF_MANY = "Every topic, term, question and partnership"
_OTHERS = "also by its other names."
_THEIRS = "Each partnership’s page leads to its guides, forms and checklists."


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A name and where it leads; for another name, the proper one too."""

    name: str
    kind: str
    link: Link
    see: str = ""


def a_to_z_page(context: Context) -> Page:
    """All entries, letter by letter; of many partnerships what is theirs stands with them."""
    page = context.page(addresses.A_TO_Z)
    many = context.catalogue.many
    every = _EVERY_OF_MANY if many else _EVERY
    own = Own("a-z", "A to Z", f"{every} by name.")
    entries = sorted(set(_entries(page)), key=_order)
    letters = [(letter, tuple(group)) for letter, group in groupby(entries, key=_letter)]
    parts: list[Heading | Block] = [
        Heading(1, own.title, "top"),
        Block("lead.html", f"{every}, {_OTHERS} {_THEIRS}" if many else f"{every}, {_OTHERS}"),
        Block("letters.html", tuple(letter for letter, _ in letters)),
    ]
    for letter, group in letters:
        parts += [Heading(2, letter, f"letter_{letter.lower()}"), Block("entries.html", group)]
    return whole(own, page, tuple(parts))


def _entries(page: Standpoint) -> Iterator[Entry]:
    catalogue = page.catalogue
    for topic in catalogue.topics.values():
        names = (topic.title, *topic.aliases)
        yield from _named(names, "topic", addresses.topic_path(topic.id))
    for term in (placed.record for placed in catalogue.glossary):
        names = (term.term, *((term.long,) if term.long else ()), *term.aliases)
        yield from _named(names, "term", addresses.term_path(term.id))
    for question in catalogue.compared:
        path = addresses.question_path(question.id)
        yield from _named((question.short,), "compared", path)
    for partnership in catalogue.partnerships:
        names = (partnership.record.name, partnership.record.body, *partnership.record.aliases)
        yield from _named(names, "partnership", addresses.partnership_path(partnership.id))
        if not catalogue.many:
            yield from _of(partnership, page)


def _of(partnership: Partnership, page: Standpoint) -> Iterator[Entry]:
    """Its pages, and what can be printed or sent: forms, checklists, and all of it as one file."""
    id, name = partnership.id, partnership.record.name
    for guide in page.catalogue.guides_of(id):
        path = addresses.guide_path(id, guide.id)
        yield from _named((f"{guide.words.title}: {name}",), "guide", path)
    for stage in page.catalogue.stages:
        yield from _named((f"{stage.title}: {name}",), "stage", addresses.stage_path(id, stage.id))
    yield from _named((f"{HANDBOOK}: {name}",), "files", addresses.handbook_path(id))
    for form in page.catalogue.forms_of(id):
        path = addresses.template_path(id, form.id)
        yield from _named((f"{form.title}: {name}",), "form", path)
    for checklist in page.derived.checklists_for(partnership):
        path = addresses.checklist_path(id, checklist.group.id)
        yield from _named((f"{checklist.group.title}: {name}",), "checklist", path)


def _named(names: tuple[str, ...], kind: str, path: str) -> Iterator[Entry]:
    """The proper name, then the others, which say where they lead."""
    proper, *others = names
    href = addresses.relative(addresses.A_TO_Z, path)
    yield Entry(proper, kind, Link(proper, href))
    for name in others:
        if name.lower() != proper.lower():
            yield Entry(name, kind, Link(name, href), proper)


def _order(entry: Entry) -> tuple[str, str, str]:
    return (_letter(entry), entry.name.lower(), entry.link.href)


def _letter(entry: Entry) -> str:
    first = entry.name[0].upper()
    return first if first.isalpha() else "0-9"
