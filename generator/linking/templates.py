"""The meeting documents, linked: every partnership and provision that they name is there.

Part of linking. A reference that leads nowhere is reported; the document is then left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator import catalogue as world
from generator.diagnostics import Diagnostics
from generator.linking.names import Names, refer, unique
from generator.parse.placed import Placed
from generator.schema.templates import Template, TemplateField

Inside = tuple[str | int, ...]


def link_templates(
    parsed: Sequence[Placed[Template]],
    partnerships: Iterable[world.Partnership],
    names: Names,
    out: Diagnostics,
) -> tuple[world.MeetingTemplate, ...]:
    """Every meeting document whose references all hold.

    What a partnership's own broken records would have been is not held against a document.
    """
    known = {one.id: {each.id for each in one.provisions} for one in partnerships if one.whole}
    linked = []
    for placed in parsed:
        before = out.errors
        _check(placed, known, names, out)
        whole = all(partnership in known for partnership, _, _ in _asked(placed.record))
        if whole and out.errors == before:
            linked.append(world.MeetingTemplate(placed.record, placed))
    return tuple(linked)


def _check(
    placed: Placed[Template], known: Mapping[str, set[str]], names: Names, out: Diagnostics
) -> None:
    stages = set(names.stage_of.values())
    refer(placed.record.stage, stages, "stage", placed.where("stage"), out)
    fields = ((field.id, placed.where(*place, "id")) for place, field in _fields(placed.record))
    unique(fields, out)
    for partnership, place, provisions in _asked(placed.record):
        where = placed.where(*place)
        named = refer(partnership, names.partnerships, "partnership", where, out)
        if named and partnership in known:
            for number, id in enumerate(provisions):
                refer(id, known[partnership], "provision", placed.where(*place, number), out)


def _fields(record: Template) -> Iterator[tuple[Inside, TemplateField]]:
    for s, section in enumerate(record.sections):
        for f, field in enumerate(section.fields):
            yield ("sections", s, "fields", f), field


def _asked(record: Template) -> Iterator[tuple[str, Inside, tuple[str, ...]]]:
    """Partnership, place and provisions of all that is asked for."""
    for id, provisions in record.asked_by.items():
        yield id, ("asked_by", id), provisions
    for place, field in _fields(record):
        for key, named in (("asked_by", field.asked_by), ("bears_on", field.bears_on)):
            for id, provisions in named.items():
                yield id, (*place, key, id), provisions
