"""The meeting documents as published records: one entry for each document and partnership.

Part of the open data, made from the same definitions as the sheets: sections, fields, and what
asks for each. A field that nothing asks for is marked as the site's own.
"""

from __future__ import annotations

from collections.abc import Collection

from pydantic import Field

from generator import addresses
from generator.catalogue import Catalogue, Form, FormField, FormSection, Whose
from generator.open_data.tables import Published, Table
from generator.schema.templates import ColumnKind, FieldKind

FORMATS = ("docx", "odt", "pdf")


class PublishedField(Published):
    """One thing to write down."""

    id: str = Field(description="Id of the field, which stands once in the document.")
    label: str = Field(description="What stands above the box.")
    kind: FieldKind = Field(description="How it is filled in; answers: by a guide.")
    options: tuple[str, ...] = Field(description="For a choice: what can be ticked.")
    several: bool = Field(description="For a choice: whether more than one can be ticked.")
    columns: tuple[str, ...] = Field(description="For a table: its columns.")
    ticked: tuple[str, ...] = Field(description="For a table: those of its columns to be ticked.")
    rows: int = Field(description="For a table: empty rows; 0 for all else.")
    numbered: bool = Field(description="For a table: whether its rows carry printed numbers.")
    guidance: str | None = Field(description="A hint of the site's own; it holds no policy.")
    whose: Whose = Field(
        description="Who put it on the form: the document asks for it; this site added it; or "
        "nobody has read the document for it yet."
    )
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

    id: str = Field(description="Id of the section, which stands once in the document.")
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
    read: bool = Field(
        description="Whether the partnership's documents were read for it; where not, no provision "
        "is named and none is known to be missing."
    )
    read_through: bool = Field(description="Whether it is to be read rather than filled in.")
    version: str = Field(description="Version of the form.")
    revised: str = Field(description="When the form was last changed: an ISO date.")
    own: bool = Field(
        description="Whether no provision asks for such a document, as far as they were read."
    )
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
    rows = [_document(form, files) for form in catalogue.forms]
    return Table("documents", PublishedDocument, rows)


def _document(form: Form, files: Collection[str]) -> PublishedDocument:
    record, partnership = form.record, form.partnership
    return PublishedDocument(
        document=form.id,
        partnership=partnership,
        title=form.title,
        purpose=record.purpose,
        stage=form.stage,
        read=form.read,
        read_through=record.read_through,
        version=record.version,
        revised=record.revised.iso,
        own=form.read and not form.asked_by,
        asked_by=form.asked_by,
        called_so=form.because,
        silences=form.silences,
        sections=tuple(_section(section) for section in form.sections),
        url=addresses.template_path(partnership, form.id),
        files={
            suffix: path
            for suffix in FORMATS
            if (path := addresses.template_file_path(partnership, form.id, suffix)) in files
        },
    )


def _section(section: FormSection) -> PublishedSection:
    return PublishedSection(
        id=section.id,
        title=section.title,
        guidance=section.guidance or None,
        points=section.points,
        silences=section.silences,
        called_so=section.because,
        fields=tuple(_field(field) for field in section.fields),
    )


def _field(field: FormField) -> PublishedField:
    record = field.record
    ticked = (column.label for column in record.columns if column.kind is ColumnKind.TICK)
    return PublishedField(
        id=field.id,
        label=field.label,
        kind=record.kind,
        options=record.options,
        several=record.several,
        columns=tuple(column.label for column in record.columns),
        ticked=tuple(ticked),
        rows=record.rows if record.kind is FieldKind.TABLE else 0,
        numbered=record.numbered,
        guidance=record.guidance,
        whose=field.whose,
        own=field.whose is Whose.OWN,
        asked_by=field.asked_by,
        settles=field.settles,
        bears_on=field.bears_on,
        called_so=field.because,
    )
