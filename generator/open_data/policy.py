"""Provisions, silences and notes as published records.

Part of the open data. The records are the published form: a field once published keeps its name
and meaning within `v1`.
"""

from __future__ import annotations

from pydantic import Field

from generator import addresses
from generator.catalogue import Evidence, Note, Partnership, Provision, Silence
from generator.derived.derive import Derived
from generator.open_data.tables import Published, Table
from generator.schema.policy import Fault, Force, NoteSeverity, Within


class PublishedCite(Published):
    """Where a document says so, with the short phrase that was found there."""

    document: str = Field(description="Id of the document.")
    section: str = Field(description="Heading of the section as printed, or its id.")
    at: str = Field(description="Address of the sentence.")
    label: str = Field(description="The address as a person says it.")
    words: str = Field(description="Verbatim phrase found in that sentence.")


class PublishedTwin(Published):
    """A sentence of another partnership's document that shares wording."""

    partnership: str = Field(description="Id of the other partnership.")
    document: str = Field(description="Id of its document.")
    at: str = Field(description="Address of the sentence there.")
    share: float = Field(description="Share of this sentence's runs of words that stand there.")


class PublishedProvision(Published):
    """One statement of a partnership's document."""

    id: str = Field(description="Stable id.")
    partnership: str = Field(description="Id of the partnership.")
    document: str = Field(description="Id of the document.")
    topic: str = Field(description="Home topic.")
    also: tuple[str, ...] = Field(description="Other topics that it shows under.")
    stage: str = Field(description="Stage of the home topic.")
    force: Force = Field(description="How strongly the source puts it, as read from its own words.")
    who: tuple[str, ...] = Field(description="Roles that act.")
    to: tuple[str, ...] = Field(description="Roles that receive, are told or asked.")
    says: str = Field(
        description="The statement in the site's own words, a whole sentence also of a list's item."
    )
    list_: str | None = Field(
        alias="list", description="Of an item of a list: id of the provision that leads into it."
    )
    words: str = Field(
        description="What stands in the list itself: of an item how it goes on the lead-in, of a "
        "list's head the lead-in; of any other provision the same as `says`."
    )
    if_: str | None = Field(alias="if", description="Condition.")
    unless: str | None = Field(description="Exception.")
    excepts: tuple[str, ...] = Field(description="Provisions to which it is the exception.")
    do: str | None = Field(description="The statement as an instruction.")
    within: Within | None = Field(description="Time limit.")
    cites: tuple[PublishedCite, ...] = Field(description="Where the document says so.")
    reading: str | None = Field(description="Why it is read so, where that is a judgement.")
    notes: tuple[str, ...] = Field(description="Ids of editor's notes beside it.")
    shared_with: tuple[PublishedTwin, ...] = Field(
        description="Other documents that share the wording of its sentences: no independent voice."
    )
    url: str = Field(description="Page and anchor, relative to the top of the site.")


class PublishedNear(Published):
    """What stands near a silence and must not be taken for the answer."""

    provision: str = Field(description="Id of the provision.")
    about: str = Field(description="What it is about instead.")


class PublishedSilence(Published):
    """A point on which a partnership's documents say nothing."""

    id: str = Field(description="Stable id.")
    partnership: str = Field(description="Id of the partnership.")
    topic: str = Field(description="Topic under which a reader would look.")
    point: str = Field(description="Completes 'the document does not say ...'.")
    near: tuple[PublishedNear, ...] = Field(description="What stands near it.")
    url: str = Field(description="Page and anchor, relative to the top of the site.")


class PublishedNote(Published):
    """An editor's note on a fault of a source."""

    id: str = Field(description="Stable id.")
    partnership: str = Field(description="Id of the partnership.")
    document: str = Field(description="Id of the document.")
    severity: NoteSeverity = Field(description="What the fault can do to a reader.")
    fault: Fault = Field(description="Kind of fault.")
    text: str = Field(description="What is printed, why it matters, what the site does.")
    printed: str = Field(description="What is printed.")
    matters: str = Field(description="Why it matters.")
    site: str = Field(description="What the site does about it.")
    short: str | None = Field(description="What a reader has to know, in 12 words at most.")
    cites: tuple[PublishedCite, ...] = Field(description="Where the fault stands.")
    touches: tuple[str, ...] = Field(description="Ids of provisions and silences it stands beside.")
    whole_document: bool = Field(description="Whether it touches the whole document.")
    unverified: str | None = Field(
        description="What it relies on outside the documents, where nobody has checked that."
    )
    url: str = Field(description="Page and anchor, relative to the top of the site.")


def tables(derived: Derived) -> tuple[Table, ...]:
    """What the documents say, as tables of published records."""
    partnerships = derived.catalogue.partnerships
    provisions = [
        _provision(provision, partnership, derived)
        for partnership in partnerships
        for provision in partnership.provisions
    ]
    return (
        Table("provisions", PublishedProvision, provisions),
        Table(
            "silences",
            PublishedSilence,
            [_silence(silence) for partnership in partnerships for silence in partnership.silences],
        ),
        Table(
            "notes",
            PublishedNote,
            [_note(note) for partnership in partnerships for note in partnership.notes],
        ),
    )


def _cites(evidence: tuple[Evidence, ...]) -> tuple[PublishedCite, ...]:
    return tuple(
        PublishedCite(
            document=cited.source.id,
            section=cited.section,
            at=cited.sentence.at,
            label=cited.sentence.label,
            words=cited.words,
        )
        for cited in evidence
    )


def _provision(
    provision: Provision, partnership: Partnership, derived: Derived
) -> PublishedProvision:
    record = provision.record
    return PublishedProvision.model_validate(
        {
            "id": provision.id,
            "partnership": provision.partnership,
            "document": provision.evidence[0].source.id,
            "topic": provision.topic,
            "also": record.also,
            "stage": provision.stage,
            "force": provision.force,
            "who": record.who,
            "to": record.to,
            "says": record.says,
            "list": provision.item_of or None,
            "words": provision.words,
            "if": record.if_,
            "unless": record.unless,
            "excepts": record.excepts,
            "do": record.do,
            "within": record.within,
            "cites": _cites(provision.evidence),
            "reading": record.reading,
            "notes": tuple(note.id for note in partnership.notes_touching(provision.id)),
            "shared_with": tuple(
                PublishedTwin(
                    partnership=twin.partnership,
                    document=twin.document,
                    at=twin.at,
                    share=round(twin.share, 2),
                )
                for twin in derived.twins(provision)
            ),
            "url": addresses.provision_path(provision.partnership, provision.stage, provision.id),
        }
    )


def _silence(silence: Silence) -> PublishedSilence:
    return PublishedSilence(
        id=silence.id,
        partnership=silence.partnership,
        topic=silence.record.topic,
        point=silence.record.point,
        near=tuple(
            PublishedNear(provision=near.provision, about=near.about)
            for near in silence.record.near
        ),
        url=addresses.silence_path(silence.partnership, silence.stage, silence.id),
    )


def _note(note: Note) -> PublishedNote:
    record = note.record
    outside = record.outside
    return PublishedNote(
        id=note.id,
        partnership=note.partnership,
        document=note.document,
        severity=record.severity,
        fault=record.fault,
        text=note.text,
        printed=record.printed,
        matters=record.matters,
        site=record.site,
        short=record.short,
        cites=_cites(note.evidence),
        touches=record.touches,
        whole_document=record.whole_document,
        unverified=outside.claim if outside and not outside.verified else None,
        url=addresses.note_path(note.partnership, note.document, note.id),
    )
