"""A meeting document as a sheet for one partnership: its sections, its fields, what asks for each.

`sheet/compose` makes a printable of it, for its page, the guides that fill it in, and the files.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import MeetingTemplate, Partnership
from generator.pages.frame.context import Standpoint
from generator.pages.frame.wording import editions
from generator.pages.parts.grounds import Gap, Ground, gaps, grounds
from generator.schema.templates import Template, TemplateField, TemplateSection


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field, and what stands beside it."""

    id: str
    label: str
    kind: str
    options: tuple[str, ...]
    columns: tuple[str, ...]
    rows: int
    guidance: str
    because: tuple[Ground, ...]
    """What gives it a label of the partnership's own."""
    asked: tuple[Ground, ...]
    settles: tuple[Ground, ...]
    bears_on: tuple[Ground, ...]

    @property
    def own(self) -> bool:
        """Whether it is this site that added it."""
        return not self.asked and not self.settles


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


def record_view(
    template: MeetingTemplate, partnership: Partnership, page: Standpoint
) -> RecordView:
    """The sheet for one partnership."""
    record = template.record
    home = addresses.template_path(partnership.id, template.id)
    site = page.catalogue.site.address.rstrip("/")
    return RecordView(
        id=record.id,
        title=record.title_for(partnership.id),
        purpose=record.purpose,
        partnership=partnership.id,
        name=partnership.record.name,
        phrase=partnership.record.document_phrase,
        edition=editions(source.record for source in partnership.sources),
        address=f"{site}/{home.removesuffix('index.html')}",
        asks=record.asks,
        asked=grounds(record.asked_by.get(partnership.id, ()), page),
        because=_because(record, partnership, page),
        gaps=gaps(record.silences.get(partnership.id, ()), page),
        sections=tuple(
            _section(section, partnership, page)
            for section in record.sections
            if section.holds(partnership.id)
        ),
    )


def _because(
    owner: Template | TemplateSection | TemplateField,
    partnership: Partnership,
    page: Standpoint,
) -> tuple[Ground, ...]:
    own = owner.renamed.get(partnership.id)
    return grounds(own.because, page) if own else ()


def _section(section: TemplateSection, partnership: Partnership, page: Standpoint) -> SectionView:
    own = section.renamed.get(partnership.id)
    return SectionView(
        title=own.to if own else section.title,
        guidance=section.guidance or "",
        because=_because(section, partnership, page),
        points=grounds(section.points.get(partnership.id, ()), page),
        gaps=gaps(section.silences.get(partnership.id, ()), page),
        fields=tuple(
            _field(field, partnership, page) for field in section.fields_for(partnership.id)
        ),
    )


def _field(field: TemplateField, partnership: Partnership, page: Standpoint) -> FieldView:
    own = field.renamed.get(partnership.id)
    return FieldView(
        id=field.id,
        label=own.to if own else field.label,
        kind=str(field.kind),
        options=field.options,
        columns=field.columns,
        rows=field.rows,
        guidance=field.guidance or "",
        because=_because(field, partnership, page),
        asked=grounds(field.asked_by.get(partnership.id, ()), page),
        settles=grounds(field.settles.get(partnership.id, ()), page),
        bears_on=grounds(field.bears_on.get(partnership.id, ()), page),
    )
