"""The meeting documents as published records: one entry for each document and partnership.

Part of the open data, made from the same definitions as the sheets: sections, fields, and what
asks for each. A field that nothing asks for is marked as the site's own.
"""

from __future__ import annotations

from collections.abc import Collection

from pydantic import Field

from generator import addresses
from generator.catalogue import Catalogue
from generator.open_data.tables import Published, Table
from generator.schema.templates import FieldKind, Renamed, Template, TemplateField, TemplateSection

FORMATS = ("docx", "odt", "pdf")


class PublishedField(Published):
    """One thing to write down."""

    id: str = Field(description="Id of the field, which stands once in the document.")
    label: str = Field(description="What stands above the box.")
    kind: FieldKind = Field(description="How it is filled in; answers: by a guide.")
    options: tuple[str, ...] = Field(description="For a choice: what can be ticked.")
    columns: tuple[str, ...] = Field(description="For a table: its columns.")
    rows: int = Field(description="For a table: empty rows; 0 for all else.")
    guidance: str | None = Field(description="A hint of the site's own; it holds no policy.")
    own: bool = Field(description="Whether this site added it: no provision asks for it.")
    asked_by: tuple[str, ...] = Field(description="Provisions that ask for this in writing.")
    settles: tuple[str, ...] = Field(
        description="Provisions that ask for this to be settled or considered."
    )
    bears_on: tuple[str, ...] = Field(
        description="Provisions that speak of the matter and ask for no record."
    )
    called_so: tuple[str, ...] = Field(
        description="Provisions that give it a label of the partnership's own."
    )


class PublishedSection(Published):
    """Fields that belong together, and what to read before filling them in."""

    title: str = Field(description="Heading of the section.")
    guidance: str | None = Field(description="A hint of the site's own; it holds no policy.")
    points: tuple[str, ...] = Field(description="Ids of provisions to read here, in order.")
    silences: tuple[str, ...] = Field(description="Ids of silences shown here.")
    called_so: tuple[str, ...] = Field(
        description="Provisions that give it a title of the partnership's own."
    )
    fields: tuple[PublishedField, ...] = Field(description="Its fields, in order.")


class PublishedDocument(Published):
    """One meeting document of one partnership."""

    document: str = Field(description="Id of the meeting document, shared by all partnerships.")
    partnership: str = Field(description="Id of the partnership.")
    title: str = Field(description="What it is called there.")
    purpose: str = Field(description="What it is for.")
    stage: str = Field(description="Id of the stage at which it is wanted.")
    own: bool = Field(description="Whether no provision asks for such a document.")
    asked_by: tuple[str, ...] = Field(description="Provisions that ask for such a document.")
    called_so: tuple[str, ...] = Field(
        description="Provisions that give it a title of the partnership's own."
    )
    silences: tuple[str, ...] = Field(description="Ids of silences about it as a whole.")
    sections: tuple[PublishedSection, ...] = Field(description="Its sections, in order.")
    url: str = Field(description="Page, relative to the top of the site.")
    files: dict[str, str] = Field(
        description="Format -> the blank document, relative to the top of the site."
    )


def table(catalogue: Catalogue, files: Collection[str]) -> Table:
    """All meeting documents of all partnerships; `files` are those that the site has."""
    rows = [
        _document(template.record, partnership.id, files)
        for partnership in catalogue.partnerships
        for template in catalogue.templates
    ]
    return Table("documents", PublishedDocument, rows)


def _document(template: Template, partnership: str, files: Collection[str]) -> PublishedDocument:
    asked = template.asked_by.get(partnership, ())
    return PublishedDocument(
        document=template.id,
        partnership=partnership,
        title=template.title_for(partnership),
        purpose=template.purpose,
        stage=template.stage,
        own=not asked,
        asked_by=asked,
        called_so=_because(template.renamed.get(partnership)),
        silences=template.silences.get(partnership, ()),
        sections=tuple(
            _section(section, partnership)
            for section in template.sections
            if section.holds(partnership)
        ),
        url=addresses.template_path(partnership, template.id),
        files={
            suffix: path
            for suffix in FORMATS
            if (path := addresses.template_file_path(partnership, template.id, suffix)) in files
        },
    )


def _section(section: TemplateSection, partnership: str) -> PublishedSection:
    renamed = section.renamed.get(partnership)
    return PublishedSection(
        title=renamed.to if renamed else section.title,
        guidance=section.guidance,
        points=section.points.get(partnership, ()),
        silences=section.silences.get(partnership, ()),
        called_so=_because(renamed),
        fields=tuple(_field(field, partnership) for field in section.fields_for(partnership)),
    )


def _field(field: TemplateField, partnership: str) -> PublishedField:
    renamed = field.renamed.get(partnership)
    asked, settles = field.asked_by.get(partnership, ()), field.settles.get(partnership, ())
    return PublishedField(
        id=field.id,
        label=renamed.to if renamed else field.label,
        kind=field.kind,
        options=field.options,
        columns=field.columns,
        rows=field.rows if field.kind is FieldKind.TABLE else 0,
        guidance=field.guidance,
        own=not asked and not settles,
        asked_by=asked,
        settles=settles,
        bears_on=field.bears_on.get(partnership, ()),
        called_so=_because(renamed),
    )


def _because(renamed: Renamed | None) -> tuple[str, ...]:
    return renamed.because if renamed else ()
