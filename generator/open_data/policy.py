"""Partnerships, provisions, silences, notes and sources as published records.

Part of the open data. The records are the published form: a field once published keeps its name
and meaning within `v1`.
"""

from __future__ import annotations

from pydantic import Field

from generator import addresses
from generator.catalogue import Evidence, Note, Partnership, Provision, Silence, Source
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
    says: str = Field(description="The statement in the site's own words.")
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
    cites: tuple[PublishedCite, ...] = Field(description="Where the fault stands.")
    touches: tuple[str, ...] = Field(description="Ids of provisions and silences it stands beside.")
    whole_document: bool = Field(description="Whether it touches the whole document.")
    unverified: str | None = Field(
        description="What it relies on outside the documents, where nobody has checked that."
    )
    url: str = Field(description="Page and anchor, relative to the top of the site.")


class PublishedPartnership(Published):
    """A partnership."""

    id: str = Field(description="Stable id.")
    name: str = Field(description="Name on the site.")
    body: str = Field(description="The body as its document names it.")
    nation: str = Field(description="Nation, as far as the document says.")
    documents: tuple[str, ...] = Field(description="Ids of its documents, in order of authority.")
    complete: bool = Field(description="Whether every sentence has been read.")
    provisions: int = Field(description="Number of provisions.")
    silences: int = Field(description="Number of declared silences.")
    notes: int = Field(description="Number of editor's notes.")
    url: str = Field(description="Page, relative to the top of the site.")


class PublishedSource(Published):
    """A document, and how its sentences are accounted for."""

    id: str = Field(description="Id of the document within its partnership.")
    partnership: str = Field(description="Id of the partnership.")
    title: str = Field(description="Title as printed.")
    issuer: str = Field(description="Who issued it, as far as it says.")
    edition: str | None = Field(description="Edition, as printed.")
    dated: str | None = Field(description="Its own date, as exact as printed.")
    approved: str | None = Field(description="When it was approved.")
    in_force: str | None = Field(description="When it took effect.")
    review: str | None = Field(description="When its next review is due.")
    undated: bool = Field(description="Whether it gives no date of its own.")
    reading: str = Field(description="`complete` or `in-progress`.")
    text_sha256: str = Field(description="SHA-256 of the document's text as registered.")
    sentences: int = Field(description="Sentences in the register.")
    cited: int = Field(description="Sentences cited by a provision.")
    set_aside: dict[str, int] = Field(description="Sentences set aside, by reason.")
    unaccounted: int = Field(description="Sentences not accounted for yet.")
    words: int = Field(description="Words in the register.")
    quoted_words: int = Field(description="Words that stand in a quoted phrase.")
    url: str = Field(description="Page, relative to the top of the site.")


def tables(derived: Derived) -> tuple[Table, ...]:
    """What the documents say, as tables of published records."""
    each = derived.catalogue.partnerships
    provisions = [_provision(p, one, derived) for one in each for p in one.provisions]
    return (
        Table("partnerships", PublishedPartnership, [_partnership(one) for one in each]),
        Table("provisions", PublishedProvision, provisions),
        Table("silences", PublishedSilence, [_silence(s) for one in each for s in one.silences]),
        Table("notes", PublishedNote, [_note(n) for one in each for n in one.notes]),
        Table(
            "sources", PublishedSource, [_source(s, derived) for one in each for s in one.sources]
        ),
    )


def _cites(evidence: tuple[Evidence, ...]) -> tuple[PublishedCite, ...]:
    return tuple(
        PublishedCite(
            document=one.source.id,
            section=one.section,
            at=one.sentence.at,
            label=one.sentence.label,
            words=one.words,
        )
        for one in evidence
    )


def _provision(one: Provision, partnership: Partnership, derived: Derived) -> PublishedProvision:
    record = one.record
    return PublishedProvision.model_validate(
        {
            "id": one.id,
            "partnership": one.partnership,
            "document": one.evidence[0].source.id,
            "topic": one.topic,
            "also": record.also,
            "stage": one.stage,
            "force": one.force,
            "who": record.who,
            "to": record.to,
            "says": record.says,
            "if": record.if_,
            "unless": record.unless,
            "excepts": record.excepts,
            "do": record.do,
            "within": record.within,
            "cites": _cites(one.evidence),
            "reading": record.reading,
            "notes": tuple(note.id for note in partnership.notes_touching(one.id)),
            "shared_with": tuple(
                PublishedTwin(
                    partnership=twin.partnership,
                    document=twin.document,
                    at=twin.at,
                    share=round(twin.share, 2),
                )
                for twin in derived.twins(one)
            ),
            "url": addresses.provision_path(one.partnership, one.stage, one.id),
        }
    )


def _silence(one: Silence) -> PublishedSilence:
    return PublishedSilence(
        id=one.id,
        partnership=one.partnership,
        topic=one.record.topic,
        point=one.record.point,
        near=tuple(
            PublishedNear(provision=near.provision, about=near.about) for near in one.record.near
        ),
        url=addresses.silence_path(one.partnership, one.stage, one.id),
    )


def _note(one: Note) -> PublishedNote:
    record = one.record
    outside = record.outside
    return PublishedNote(
        id=one.id,
        partnership=one.partnership,
        document=one.document,
        severity=record.severity,
        fault=record.fault,
        text=one.text,
        printed=record.printed,
        matters=record.matters,
        site=record.site,
        cites=_cites(one.evidence),
        touches=record.touches,
        whole_document=record.whole_document,
        unverified=outside.claim if outside and not outside.verified else None,
        url=addresses.note_path(one.partnership, one.document, one.id),
    )


def _partnership(one: Partnership) -> PublishedPartnership:
    return PublishedPartnership(
        id=one.id,
        name=one.record.name,
        body=one.record.body,
        nation=one.record.nation,
        documents=tuple(source.id for source in one.sources),
        complete=one.complete,
        provisions=len(one.provisions),
        silences=len(one.silences),
        notes=len(one.notes),
        url=addresses.partnership_path(one.id),
    )


def _source(one: Source, derived: Derived) -> PublishedSource:
    record, covered = one.record, derived.coverage_for(one)

    def iso(key: str) -> str | None:
        value = getattr(record, key)
        return value.iso if value else None

    return PublishedSource(
        id=one.id,
        partnership=one.partnership,
        title=record.title,
        issuer=record.issuer,
        edition=record.edition,
        dated=iso("dated"),
        approved=iso("approved"),
        in_force=iso("in_force"),
        review=iso("review"),
        undated=one.undated,
        reading=record.reading,
        text_sha256=one.register.text,
        sentences=covered.sentences,
        cited=covered.cited,
        set_aside=dict(covered.set_aside),
        unaccounted=len(covered.unaccounted),
        words=covered.words,
        quoted_words=covered.quoted_words,
        url=addresses.source_path(one.partnership, one.id),
    )
