"""A meeting document as a sheet for one partnership: its sections, its fields, what asks for each.

`sheet/compose` makes a printable of it, for its page, the guides that fill it in, and the files.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Form, FormField, FormSection, Whose
from generator.pages.frame.context import Standpoint
from generator.pages.frame.wording import editions
from generator.pages.parts.grounds import Gap, Ground, gaps, grounds
from generator.schema.templates import Column


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column of a table."""

    label: str
    kind: str
    """`line` to write in, `tick` to tick."""
    width: int
    """Its share of the table's width, beside those of the others."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field, and what stands beside it."""

    id: str
    label: str
    kind: str
    options: tuple[str, ...]
    several: bool
    """Whether more than one option can be ticked."""
    lines: int
    """Of a text: lines to write on, on paper."""
    columns: tuple[ColumnView, ...]
    rows: int
    numbered: bool
    """Whether the rows carry printed numbers."""
    guidance: str
    whose: Whose
    """Who put it on the form; unread where nobody has looked yet."""
    because: tuple[Ground, ...]
    """What gives it a label of the partnership's own."""
    asked: tuple[Ground, ...]
    settles: tuple[Ground, ...]
    bears_on: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """Fields under a heading."""

    title: str
    guidance: str
    because: tuple[Ground, ...]
    points: tuple[Ground, ...]
    gaps: tuple[Gap, ...]
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class RecordView:
    """The sheet."""

    id: str
    title: str
    purpose: str
    read: bool
    """Whether the partnership's documents were read for it; if not, nothing is known of it."""
    read_through: bool
    """Whether it is to be read rather than filled in."""
    version: str
    """Of the form."""
    revised: str
    """When the form was last changed, in words."""
    marking: str
    """How it is marked, and below how it is handled once filled in: the site's own words."""
    handling: str
    partnership: str
    name: str
    phrase: str
    edition: str
    address: str
    asks: str
    """What its document does about it, after `phrase`."""
    asked: tuple[Ground, ...]
    """What asks for such a document; nothing where it is this site's own suggestion."""
    because: tuple[Ground, ...]
    """What gives it a title of the partnership's own."""
    gaps: tuple[Gap, ...]
    sections: tuple[SectionView, ...]


def record_view(form: Form, page: Standpoint) -> RecordView:
    """The sheet for one partnership."""
    record, partnership = form.record, page.catalogue.by_id[form.partnership]
    home = addresses.template_path(partnership.id, form.id)
    return RecordView(
        id=record.id,
        title=form.title,
        purpose=record.purpose,
        read=form.read,
        read_through=record.read_through,
        version=record.version,
        revised=str(record.revised),
        marking=page.catalogue.site.forms.marking,
        handling=page.catalogue.site.forms.handling,
        partnership=partnership.id,
        name=partnership.record.name,
        phrase=partnership.record.document_phrase,
        edition=editions(source.record for source in partnership.sources),
        address=addresses.published(page.catalogue.site.address, home),
        asks=record.asks,
        asked=grounds(form.asked_by, page),
        because=grounds(form.because, page),
        gaps=gaps(form.silences, page),
        sections=tuple(_section(section, page) for section in form.sections),
    )


def _section(section: FormSection, page: Standpoint) -> SectionView:
    return SectionView(
        title=section.title,
        guidance=section.guidance,
        because=grounds(section.because, page),
        points=grounds(section.points, page),
        gaps=gaps(section.silences, page),
        fields=tuple(_field(field, page) for field in section.fields),
    )


def _field(field: FormField, page: Standpoint) -> FieldView:
    record = field.record
    return FieldView(
        id=field.id,
        label=field.label,
        kind=str(record.kind),
        options=record.options,
        several=record.several,
        lines=record.lines,
        columns=tuple(_column(column) for column in record.columns),
        rows=record.rows,
        numbered=record.numbered,
        guidance=record.guidance or "",
        whose=field.whose,
        because=grounds(field.because, page),
        asked=grounds(field.asked_by, page),
        settles=grounds(field.settles, page),
        bears_on=grounds(field.bears_on, page),
    )


def _column(column: Column) -> ColumnView:
    return ColumnView(column.label, str(column.kind), column.share)
