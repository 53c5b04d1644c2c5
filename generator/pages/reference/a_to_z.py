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


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A name and where it leads; for another name, the proper one too."""

    name: str
    kind: str
    link: Link
    see: str = ""


def a_to_z_page(context: Context) -> Page:
    """All entries, letter by letter."""
    page = context.page(addresses.A_TO_Z)
    own = Own(
        "a-z",
        "A to Z",
        "Every topic, term, question, guide, form, checklist and partnership by name.",
    )
    entries = sorted(set(_entries(page)), key=_order)
    letters = [(letter, tuple(group)) for letter, group in groupby(entries, key=_letter)]
    parts: list[Heading | Block] = [
        Heading(1, own.title, "top"),
        Block(
            "lead.html",
            "Every topic, term, question, guide, form, checklist and partnership, "
            "also by its other names.",
        ),
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
    for guide in catalogue.guides:
        name = catalogue.by_id[guide.partnership].record.name
        path = addresses.guide_path(guide.partnership, guide.id)
        yield from _named((f"{guide.words.title}: {name}",), "guide", path)
    for partnership in catalogue.partnerships:
        names = (partnership.record.name, partnership.record.body, *partnership.record.aliases)
        yield from _named(names, "partnership", addresses.partnership_path(partnership.id))
        for stage in catalogue.stages:
            path = addresses.stage_path(partnership.id, stage.id)
            yield from _named((f"{stage.title}: {partnership.record.name}",), "stage", path)
        yield from _to_take(partnership, page)


def _to_take(partnership: Partnership, page: Standpoint) -> Iterator[Entry]:
    """What can be printed or sent: forms, checklists, and all of it as one file."""
    id, name = partnership.id, partnership.record.name
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
