"""Provisions, silences and editor's notes as a page shows them.

Wherever a provision shows, short or in full, its force, its conditions and its exceptions are
part of the view: no template can leave them out by showing a title alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Evidence, Note, Partnership, Provision, Silence
from generator.pages.frame.context import Context, Standpoint
from generator.pages.frame.page import Link
from generator.pages.frame.terms import Segment
from generator.pages.frame.wording import (
    ForceWords,
    force_of_sentence,
    limit,
    sentence,
    titled,
    without_stop,
)
from generator.pages.parts.date_helper import Counting, counting
from generator.pages.parts.notes import NoteView, note_view
from generator.pages.parts.shared_wording import SharedView, shared_with
from generator.register.marks_read import VerbMark


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition, an exception or a time limit of a statement."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A provision in short: never without its force and its conditions."""

    id: str
    href: str
    force: ForceWords | None
    says: tuple[Segment, ...]
    conditions: tuple[Condition, ...]
    about: str = ""
    """For what stands near a silence: what it is about instead."""
    where: str = ""
    """For a guest: the topic at which it is at home."""


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A phrase of a document and the place in which the build found it."""

    words: str
    where: str
    document: str
    verbs: str
    source: Link


@dataclass(frozen=True, slots=True)
class ProvisionView:
    """A provision in full."""

    statement: Statement
    who: str
    to: str
    where: str
    evidence: tuple[EvidenceView, ...]
    reading: str
    exception_to: tuple[Statement, ...]
    exceptions: tuple[Statement, ...]
    notes: tuple[NoteView, ...]
    shared: tuple[SharedView, ...]
    topics: tuple[Link, ...]
    used_in: tuple[Link, ...]
    """Steps of guides that stand on it."""
    counting: Counting | None
    """The date helper, for a limit in working days."""
    at_home: bool
    """Whether the page is the one on which the provision is at home."""


@dataclass(frozen=True, slots=True)
class SilenceView:
    """A point on which a document says nothing."""

    id: str
    href: str
    text: str
    near: tuple[Statement, ...]
    notes: tuple[NoteView, ...]


def statement(one: Provision, page: Standpoint, about: str = "") -> Statement:
    """A provision in short, as a link to its home."""
    catalogue = page.catalogue
    partnership = catalogue.by_id[one.partnership]
    return Statement(
        id=one.id,
        href=page.href(provision_path(one)),
        force=force_of_sentence(one.force, one.record.says),
        says=page.context.terms.segments(one.record.says, partnership, page.href),
        conditions=_conditions(one),
        about=without_stop(about),
        where=catalogue.topics[one.topic].title,
    )


def provision_view(provision: Provision, page: Standpoint, told: set[str]) -> ProvisionView:
    """A provision in full. `told` gathers the notes that the page has already shown whole."""
    partnership = page.catalogue.by_id[provision.partnership]
    known = page.catalogue.provisions
    record = provision.record
    return ProvisionView(
        statement=statement(provision, page),
        who=_roles(record.who, page.context),
        to=_roles(record.to, page.context),
        where=provision.evidence[0].sentence.label if provision.evidence else "",
        evidence=tuple(_evidence(each, page) for each in provision.evidence),
        reading=record.reading or "",
        exception_to=tuple(statement(known[id], page) for id in record.excepts),
        exceptions=tuple(statement(each, page) for each in partnership.excepted_by(provision.id)),
        notes=notes_view(partnership.notes_touching(provision.id), partnership, page, told),
        shared=shared_with(provision, page),
        topics=tuple(_topic(id, page) for id in (record.topic, *record.also)),
        used_in=tuple(
            page.link(each.text, each.path)
            for each in page.derived.guide_uses.get(provision.id, ())
        ),
        counting=counting(provision, page.context, told),
        at_home=page.path == addresses.stage_path(provision.partnership, provision.stage),
    )


def silence_view(silence: Silence, page: Standpoint, told: set[str]) -> SilenceView:
    """A silence, with what stands near it and must not be taken for the answer."""
    partnership = page.catalogue.by_id[silence.partnership]
    known = page.catalogue.provisions
    near = tuple(
        statement(known[neighbour.provision], page, neighbour.about)
        for neighbour in silence.record.near
    )
    home = addresses.silence_path(silence.partnership, silence.stage, silence.id)
    return SilenceView(
        id=silence.id,
        href=page.href(home),
        text=silence_text(silence, partnership),
        near=near,
        notes=notes_view(partnership.notes_touching(silence.id), partnership, page, told),
    )


def notes_view(
    notes: tuple[Note, ...], partnership: Partnership, page: Standpoint, told: set[str]
) -> tuple[NoteView, ...]:
    """Notes, each whole at its first place on the page and in one line at the next."""
    views = []
    for note in notes:
        views.append(note_view(note, partnership, page, whole=note.id not in told))
        told.add(note.id)
    return tuple(views)


def silence_text(one: Silence, partnership: Partnership) -> str:
    """The one plain sentence of a silence."""
    return sentence(f"{partnership.record.document_phrase} does not say {one.record.point}")


def provision_path(one: Provision) -> str:
    """A provision's home."""
    return addresses.provision_path(one.partnership, one.stage, one.id)


def _conditions(one: Provision) -> tuple[Condition, ...]:
    record, found = one.record, []
    if record.if_:
        found.append(Condition("If", sentence_tail(record.if_)))
    if record.unless:
        found.append(Condition("Unless", sentence_tail(record.unless)))
    if record.within:
        found.append(Condition(*limit(record.within)))
    return tuple(found)


def sentence_tail(words: str) -> str:
    """Words that go on after a label, with a full stop."""
    return f"{without_stop(words)}."


def _roles(ids: tuple[str, ...], context: Context) -> str:
    return ", ".join(context.catalogue.roles[id].title for id in ids)


def _topic(id: str, page: Standpoint) -> Link:
    href = page.href(addresses.topic_path(id))
    return Link(page.catalogue.topics[id].title, href)


def _said(verb: VerbMark) -> str:
    return f"“{verb.form}”, denied" if verb.negated else f"“{verb.form}”"


def _evidence(one: Evidence, page: Standpoint) -> EvidenceView:
    record = one.source.record
    path = addresses.source_path(one.source.partnership, one.source.id)
    return EvidenceView(
        words=one.words,
        where=one.sentence.label,
        document=titled(record),
        verbs=", ".join(_said(verb) for verb in page.catalogue.marks(one.sentence).verbs),
        source=page.link("About this document", path),
    )
