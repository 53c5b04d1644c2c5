"""What a partnership's `forms.yml` names is there, stands once, and shows somewhere.

Part of linking, below `forms`, which merges what has passed here. Every message points at the line
of `forms.yml`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator import catalogue as world
from generator.diagnostics import Diagnostics, Location
from generator.diagnostics.codes import Linking, Unknown
from generator.linking.names import refer, unique
from generator.parse.placed import Placed
from generator.schema.forms import FormLinks, OwnField, OwnSection, SectionLinks
from generator.schema.templates import Template

Inside = tuple[str | int, ...]
Links = Placed[FormLinks]


@dataclass(frozen=True, slots=True)
class _Shared:
    """What there is to name in a shared form."""

    sections: dict[str, frozenset[str]]
    """Section -> its fields."""
    headings: frozenset[str]

    @property
    def fields(self) -> frozenset[str]:
        return frozenset().union(*self.sections.values())


def check_links(
    links: Links, template: Template, partnership: world.Partnership, out: Diagnostics
) -> None:
    """Report whatever a partnership's account of one form names wrongly."""
    sections = {one.id: frozenset(field.id for field in one.fields) for one in template.sections}
    shared = _Shared(sections, frozenset(heading.id for heading in template.combined))
    _names(links, shared, out)
    _own(links, shared, out)
    _cited(links, partnership, out)
    _accounts(links, out)
    _left_out(links, shared, out)


def _names(links: Links, shared: _Shared, out: Diagnostics) -> None:
    """Sections and fields of the shared form."""
    record = links.record
    for n, id in enumerate(record.leaves_out):
        where = links.where("leaves_out", n)
        refer(id, {*shared.sections, *shared.fields}, Unknown.FORM_FIELD, where, out)
    for n, id in enumerate(record.says_nothing_of):
        refer(id, shared.fields, Unknown.FORM_FIELD, links.where("says_nothing_of", n), out)
    for id in record.fields:
        refer(id, shared.fields, Unknown.FORM_FIELD, _key(links, "fields", id), out)
    for id in record.sections:
        refer(id, shared.sections, Unknown.SECTION, _key(links, "sections", id), out)


def _own(links: Links, shared: _Shared, out: Diagnostics) -> None:
    """Sections and fields that the partnership alone has: their ids, and where they stand."""
    taken = {*shared.sections, *shared.fields}
    ids = [(id, links.where(*place, "id")) for place, id in _own_ids(links.record)]
    unique(ids, out)
    for id, where in ids:
        if id in taken:
            message = f"'{id}' is the id of a section or field that all partnerships share"
            out.error(where, Linking.REPEATED_ID, message, "Give it another id.")
    for n, section in enumerate(links.record.own):
        if section.after:
            where = links.where("own", n, "after")
            refer(section.after, shared.sections, Unknown.SECTION, where, out)
        _heading(section, links.where("own", n, "stands_under"), shared, out)
    for place, field in _own_fields(links.record):
        if field.before:
            around = shared.sections.get(str(place[1]), frozenset())
            where = links.where(*place, "before")
            refer(field.before, around, Unknown.FORM_FIELD, where, out)


def _heading(section: OwnSection, where: Location, shared: _Shared, out: Diagnostics) -> None:
    named = section.stands_under
    if named and not shared.headings:
        message = "this form does not stand together with those of other partnerships"
        out.error(where, Unknown.HEADING, message, "Take the line away.")
    elif named:
        refer(named, shared.headings, Unknown.HEADING, where, out)
    elif shared.headings:
        message = f"'{section.title}' stands under no heading of the joint agenda"
        hint = f"`stands_under` can be: {', '.join(sorted(shared.headings))}."
        out.error(where, Unknown.HEADING, message, hint)


def _cited(links: Links, partnership: world.Partnership, out: Diagnostics) -> None:
    provisions = {provision.id for provision in partnership.provisions}
    silences = {silence.id for silence in partnership.silences}
    for place, id, code in _references(links.record):
        known = silences if code is Unknown.SILENCE else provisions
        refer(id, known, code, links.where(*place), out)


def _accounts(links: Links, out: Diagnostics) -> None:
    """Each field is accounted for in one way, each list names a thing once."""
    record = links.record
    linked = {id for id, field in record.fields.items() if field.links}
    for n, id in enumerate(record.says_nothing_of):
        if id in linked:
            out.error(
                links.where("says_nothing_of", n),
                Linking.NAMED_TWICE,
                f"'{id}' is linked under `fields`, so something is said of it",
                "Take it out here, or take its links away.",
            )
    seen: set[tuple[Inside, str]] = set()
    for place, id, _ in (*_references(record), *_listed(record)):
        if (place[:-1], id) in seen:
            message = f"'{id}' stands in this list already"
            out.error(links.where(*place), Linking.NAMED_TWICE, message, "Take it out here.")
        seen.add((place[:-1], id))


def _left_out(links: Links, shared: _Shared, out: Diagnostics) -> None:
    """What is said of a section or field that the partnership leaves out would show nowhere."""
    record = links.record
    gone = set(record.leaves_out)
    gone |= {id for section in gone & set(shared.sections) for id in shared.sections[section]}
    for id, where in _used(links):
        if id in gone:
            out.error(
                where,
                Linking.NEVER_SHOWN,
                f"this is for '{id}', which `leaves_out` takes from the form",
                "Take it out of `leaves_out`, or take this line away.",
            )


def _used(links: Links) -> Iterator[tuple[str, Location]]:
    record = links.record
    yield from ((id, _key(links, "sections", id)) for id in record.sections)
    yield from ((id, _key(links, "fields", id)) for id in record.fields)
    for n, id in enumerate(record.says_nothing_of):
        yield id, links.where("says_nothing_of", n)


def _own_ids(record: FormLinks) -> Iterator[tuple[Inside, str]]:
    yield from ((("own", n), section.id) for n, section in enumerate(record.own))
    yield from ((place, field.id) for place, field in _own_fields(record))


def _own_fields(record: FormLinks) -> Iterator[tuple[Inside, OwnField]]:
    """With the section's id, or its place among the own, as the second step of the way."""
    for place, section in _sections(record):
        for n, field in enumerate(section.fields):
            yield (*place, "fields", n), field


def _sections(record: FormLinks) -> Iterator[tuple[Inside, SectionLinks | OwnSection]]:
    yield from ((("sections", id), section) for id, section in record.sections.items())
    yield from ((("own", n), section) for n, section in enumerate(record.own))


def _references(record: FormLinks) -> Iterator[tuple[Inside, str, Unknown]]:
    """Every provision and silence that is named, with its way."""
    yield from _ids((), record, "asked_by", "silences")
    for place, section in _sections(record):
        yield from _ids(place, section, "points", "silences")
    for id, field in record.fields.items():
        yield from _ids(("fields", id), field, "asked_by", "settles", "bears_on")
    for place, own in _own_fields(record):
        yield from _ids(place, own, "asked_by", "settles", "bears_on")
    for place, because in _renamed(record):
        for n, id in enumerate(because):
            yield (*place, "because", n), id, Unknown.PROVISION


def _ids(place: Inside, holder: object, *keys: str) -> Iterator[tuple[Inside, str, Unknown]]:
    for key in keys:
        code = Unknown.SILENCE if key == "silences" else Unknown.PROVISION
        for n, id in enumerate(getattr(holder, key)):
            yield (*place, key, n), id, code


def _renamed(record: FormLinks) -> Iterator[tuple[Inside, Collection[str]]]:
    if record.title:
        yield ("title",), record.title.because
    for id, section in record.sections.items():
        if section.title:
            yield ("sections", id, "title"), section.title.because
    for id, field in record.fields.items():
        if field.label:
            yield ("fields", id, "label"), field.label.because


def _listed(record: FormLinks) -> Iterator[tuple[Inside, str, Unknown]]:
    for key in ("leaves_out", "says_nothing_of"):
        for n, id in enumerate(getattr(record, key)):
            yield (key, n), id, Unknown.FORM_FIELD


def _key(links: Links, *inside: str) -> Location:
    return links.yaml.key_location((*links.path, *inside))
