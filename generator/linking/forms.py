"""Each partnership's meeting documents: the shared form and its own `forms.yml`, merged into one.

Part of linking, above `form_links`. A form that no account was given of is there all the same,
marked as not yet read; of one with a mistake in its account there is none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from generator import catalogue as world
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import Linking, Unknown
from generator.linking.form_links import check_links
from generator.linking.names import refer
from generator.parse.forms import ParsedForms
from generator.parse.placed import Placed
from generator.schema.forms import (
    FieldLinks,
    FormLinks,
    OwnField,
    OwnSection,
    Renamed,
    SectionLinks,
)
from generator.schema.templates import TemplateField, TemplateSection

_NOTHING = FieldLinks.model_construct()


def link_forms(
    parsed: ParsedForms,
    partnership: world.Partnership,
    templates: Sequence[world.MeetingTemplate],
    known: Collection[str],
    out: Diagnostics,
) -> tuple[world.Form, ...]:
    """All meeting documents of one partnership.

    Args:
        parsed: its `forms.yml`.
        partnership: with its records linked. What is missing where it is not whole is held against
            no form: then there are none.
        templates: the shared documents.
        known: their ids, with those of the ones that could not be read.
        out: takes the messages.
    """
    if not partnership.whole:
        return ()
    for id, links in parsed.links.items():
        refer(id, known, Unknown.FORM, links.yaml.key_location(links.path), out)
    forms = (_form(template, parsed.links, partnership, out) for template in templates)
    return tuple(form for form in forms if form is not None)


def _form(
    template: world.MeetingTemplate,
    accounts: Mapping[str, Placed[FormLinks]],
    partnership: world.Partnership,
    out: Diagnostics,
) -> world.Form | None:
    links = accounts.get(template.id)
    before = out.errors
    if links is not None:
        check_links(links, template.record, partnership, out)
    form = merged(template, links, partnership.id)
    if links is not None and not form.sections:
        out.error(
            links.location,
            Linking.TEMPLATE_EMPTY,
            f"nothing of '{template.id}' is left for the partnership",
            "Take less into `leaves_out`, or give a section `points`.",
        )
    return form if out.errors == before else None


def merged(
    template: world.MeetingTemplate, links: Placed[FormLinks] | None, partnership: str
) -> world.Form:
    """The form of one partnership; without links, the shared form, not yet read."""
    record = links.record if links else FormLinks()
    sections = _sections(template, record, partnership, read=links is not None)
    return world.Form(
        record=template.record,
        partnership=partnership,
        title=record.title.to if record.title else template.record.title,
        links=links,
        because=_because(record.title),
        asked_by=record.asked_by,
        silences=record.silences,
        sections=tuple(section for section in sections if section.holds),
    )


def _sections(
    template: world.MeetingTemplate, record: FormLinks, partnership: str, read: bool
) -> Iterator[world.FormSection]:
    """The shared sections, each with the own ones after it; then the own ones at the end."""
    for shared in () if record.instead else template.record.sections:
        if shared.id not in record.leaves_out:
            yield _shared(shared, record, partnership, read)
        yield from (_own(own, partnership) for own in record.own if own.after == shared.id)
    yield from (_own(own, partnership) for own in record.own if not own.after)


def _shared(
    section: TemplateSection, record: FormLinks, partnership: str, read: bool
) -> world.FormSection:
    own = record.sections.get(section.id, SectionLinks())
    return world.FormSection(
        id=section.id,
        key=section.id,
        title=own.title.to if own.title else section.title,
        stands_under=section.stands_under or "",
        guidance=section.guidance or "",
        because=_because(own.title),
        points=own.points,
        silences=own.silences,
        fields=tuple(_fields(section, own, record, partnership, read)),
    )


def _fields(
    section: TemplateSection, own: SectionLinks, record: FormLinks, partnership: str, read: bool
) -> Iterator[world.FormField]:
    for field in section.fields:
        yield from (_own_field(one, partnership) for one in own.fields if one.before == field.id)
        if field.id not in record.leaves_out:
            yield _field(field, record, read)
    yield from (_own_field(one, partnership) for one in own.fields if not one.before)


def _field(field: TemplateField, record: FormLinks, read: bool) -> world.FormField:
    links = record.fields.get(field.id, _NOTHING)
    return world.FormField(
        record=field,
        key=field.id,
        label=links.label.to if links.label else field.label,
        because=_because(links.label),
        asked_by=links.asked_by,
        settles=links.settles,
        bears_on=links.bears_on,
        read=read and (bool(links.links) or field.id in record.says_nothing_of),
    )


def _own(section: OwnSection, partnership: str) -> world.FormSection:
    return world.FormSection(
        id=section.id,
        key=f"{partnership}/{section.id}",
        title=section.title,
        stands_under=section.stands_under or "",
        guidance=section.guidance or "",
        points=section.points,
        silences=section.silences,
        fields=tuple(_own_field(field, partnership) for field in section.fields),
    )


def _own_field(field: OwnField, partnership: str) -> world.FormField:
    return world.FormField(
        record=field,
        key=f"{partnership}/{field.id}",
        label=field.label,
        asked_by=field.asked_by,
        settles=field.settles,
        bears_on=field.bears_on,
    )


def _because(renamed: Renamed | None) -> tuple[str, ...]:
    return renamed.because if renamed else ()
