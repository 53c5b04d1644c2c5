"""The meeting documents, linked: every partnership, provision and silence they name is there.

Part of linking. A reference that leads nowhere is reported; the document is then left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import catalogue as world
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import Linking, Unknown
from generator.linking.names import Names, refer, unique
from generator.parse.placed import Placed
from generator.schema.templates import Renamed, Template, TemplateField, TemplateSection

Inside = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class _Named:
    """What a document names of one partnership, and where."""

    partnership: str
    place: Inside
    ids: tuple[str, ...]
    code: Unknown
    """What is said where there is none of them: `PROVISION` or `SILENCE`."""


def link_templates(
    parsed: Sequence[Placed[Template]],
    partnerships: Iterable[world.Partnership],
    names: Names,
    out: Diagnostics,
) -> tuple[world.MeetingTemplate, ...]:
    """Every meeting document whose references all hold.

    Others are reported and left out. What a partnership's own broken records would have been is
    not held against a document.
    """
    known = {partnership.id: partnership for partnership in partnerships if partnership.whole}
    linked = []
    for placed in parsed:
        before = out.errors
        _check(placed, known, names, out)
        whole = all(named.partnership in known for named in _named(placed.record))
        if whole and out.errors == before:
            linked.append(world.MeetingTemplate(placed.record, placed.yaml, placed.path))
    return tuple(linked)


def _check(
    placed: Placed[Template],
    known: Mapping[str, world.Partnership],
    names: Names,
    out: Diagnostics,
) -> None:
    record = placed.record
    refer(record.stage, set(names.stage_of.values()), Unknown.STAGE, placed.where("stage"), out)
    unique(((field.id, placed.where(*place, "id")) for place, field in _fields(record)), out)
    for place, part in _parts(record):
        for number, id in enumerate(part.only):
            where = placed.where(*place, "only", number)
            refer(id, names.partnerships, Unknown.PARTNERSHIP, where, out)
    for named in _named(record):
        _refer(named, placed, known, names, out)
    _shown(placed, out)
    for id in sorted(names.partnerships):
        if not any(section.holds(id) for section in record.sections):
            out.error(
                placed.where("sections"),
                Linking.TEMPLATE_EMPTY,
                f"nothing of the document is left for the partnership '{id}'",
                "Take it into a section's `only`, or give it `points`.",
            )


def _refer(
    named: _Named,
    placed: Placed[Template],
    known: Mapping[str, world.Partnership],
    names: Names,
    out: Diagnostics,
) -> None:
    where = placed.where(*named.place)
    there = refer(named.partnership, names.partnerships, Unknown.PARTNERSHIP, where, out)
    if not there or named.partnership not in known:
        return
    owner = known[named.partnership]
    found = owner.provisions if named.code is Unknown.PROVISION else owner.silences
    ids = {record.id for record in found}
    for number, id in enumerate(named.ids):
        refer(id, ids, named.code, placed.where(*named.place, number), out)


def _shown(placed: Placed[Template], out: Diagnostics) -> None:
    """What is named for a partnership from which `only` keeps it would show nowhere."""
    for place, part in _parts(placed.record):
        section = placed.record.sections[int(place[1])]
        for named in _of_part(part, place):
            if not (part.is_for(named.partnership) and section.is_for(named.partnership)):
                out.error(
                    placed.where(*named.place),
                    Linking.NEVER_SHOWN,
                    f"this is for '{named.partnership}', which `only` leaves out",
                    "Add the partnership to `only`, or take the line away.",
                )


def _parts(record: Template) -> Iterator[tuple[Inside, TemplateSection | TemplateField]]:
    for number, section in enumerate(record.sections):
        yield ("sections", number), section
    yield from _fields(record)


def _fields(record: Template) -> Iterator[tuple[Inside, TemplateField]]:
    for s, section in enumerate(record.sections):
        for f, field in enumerate(section.fields):
            yield ("sections", s, "fields", f), field


def _named(record: Template) -> Iterator[_Named]:
    """All that the document names, partnership by partnership."""
    yield from _lists("asked_by", record.asked_by, ())
    yield from _lists("silences", record.silences, (), Unknown.SILENCE)
    yield from _renamed(record.renamed, ())
    for place, part in _parts(record):
        yield from _of_part(part, place)


def _of_part(part: TemplateSection | TemplateField, place: Inside) -> Iterator[_Named]:
    yield from _renamed(part.renamed, place)
    if isinstance(part, TemplateSection):
        yield from _lists("points", part.points, place)
        yield from _lists("silences", part.silences, place, Unknown.SILENCE)
        return
    for key in ("asked_by", "settles", "bears_on"):
        yield from _lists(key, getattr(part, key), place)


def _lists(
    key: str,
    named: Mapping[str, tuple[str, ...]],
    place: Inside,
    code: Unknown = Unknown.PROVISION,
) -> Iterator[_Named]:
    for partnership, ids in named.items():
        yield _Named(partnership, (*place, key, partnership), ids, code)


def _renamed(named: Mapping[str, Renamed], place: Inside) -> Iterator[_Named]:
    for id, renamed in named.items():
        yield _Named(id, (*place, "renamed", id, "because"), renamed.because, Unknown.PROVISION)
