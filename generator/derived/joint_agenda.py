"""One agenda for several partnerships: what any of their agendas has, under shared headings.

Derived from the forms of the catalogue, above joint cases. Lines stand in one order, whichever
partnerships are chosen, so that the browser, which puts cases together, can keep to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.catalogue import Catalogue, Form, FormField, FormSection
from generator.derived.joint_case import Case
from generator.schema.templates import Template


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A line of the combined agenda: a field of one partnership's agenda."""

    partnership: str
    field: FormField
    place: int
    """Its place among the lines of all agendas there are."""


@dataclass(frozen=True, slots=True)
class Points:
    """What one partnership has to read under a heading."""

    partnership: str
    cites: tuple[str, ...]
    place: int
    """As of a line, of the first section that has them."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the combined agenda."""

    id: str
    title: str
    lines: tuple[AgendaLine, ...]
    points: tuple[Points, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """Where each line and each section stands among those of all agendas, by its key."""

    lines: Mapping[str, int]
    sections: Mapping[str, int]

    def of(self, forms: Iterable[Form]) -> Order:
        """As much of it as concerns some documents."""
        sections = [section for form in forms for section in form.sections]
        keys = {field.key for section in sections for field in section.fields}
        named = {section.key for section in sections}
        return Order(
            {key: place for key, place in self.lines.items() if key in keys},
            {key: place for key, place in self.sections.items() if key in named},
        )


def agenda_of(catalogue: Catalogue) -> Template | None:
    """The meeting document that says how it stands together with those of other partnerships."""
    records = (template.record for template in catalogue.templates)
    return next((record for record in records if record.combined), None)


def agenda_order(catalogue: Catalogue) -> Order:
    """The one order in which the lines of all agendas stand, whoever is chosen."""
    template = agenda_of(catalogue)
    every = _agendas(template, catalogue) if template else []
    return Order(
        _places([field.key for field in form.fields()] for form in every),
        _places([section.key for section in form.sections] for form in every),
    )


def agenda(case: Case, catalogue: Catalogue, order: Order) -> tuple[Item, ...]:
    """One agenda for all chosen partnerships, by the order of all that there are."""
    template = agenda_of(catalogue)
    if template is None:
        return ()
    every = _agendas(template, catalogue)
    chosen = [form for each in case.partnerships for form in every if form.partnership == each.id]
    items = (
        Item(
            heading.id,
            heading.title,
            tuple(sorted(_lines(heading.id, chosen, order.lines), key=lambda line: line.place)),
            tuple(sorted(_points(heading.id, chosen, order.sections), key=lambda one: one.place)),
        )
        for heading in template.combined
    )
    return tuple(item for item in items if item.lines or item.points)


def _agendas(template: Template, catalogue: Catalogue) -> list[Form]:
    """Those that are a document's own running order first: theirs is a reason for an order."""
    found = (form for form in catalogue.forms if form.id == template.id)
    return sorted(found, key=lambda form: not form.instead)


def _places(sequences: Iterable[Sequence[str]]) -> Mapping[str, int]:
    """One order for all: what is new stands before what it stands before at home, else last."""
    order: list[str] = []
    for sequence in sequences:
        new: list[str] = []
        for key in sequence:
            if key not in order:
                new.append(key)
                continue
            at = order.index(key)
            order[at:at] = new
            new = []
        order += new
    return {key: place for place, key in enumerate(order)}


def _lines(heading: str, forms: Iterable[Form], places: Mapping[str, int]) -> Iterator[AgendaLine]:
    for form in forms:
        for section in _under(heading, form):
            for field in section.fields:
                yield AgendaLine(form.partnership, field, places[field.key])


def _points(heading: str, forms: Iterable[Form], places: Mapping[str, int]) -> Iterator[Points]:
    for form in forms:
        sections = [section for section in _under(heading, form) if section.points]
        if sections:
            cites = tuple(id for section in sections for id in section.points)
            yield Points(form.partnership, cites, places[sections[0].key])


def _under(heading: str, form: Form) -> tuple[FormSection, ...]:
    return tuple(section for section in form.sections if section.stands_under == heading)
