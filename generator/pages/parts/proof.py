"""Layer 2: what stands behind a statement's clause, in its place and on demand.

The words and where they were found, how they were read, what else is to be known. `brief` is the
part of it that goes wherever a statement is repeated; `whole` is for its home.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Evidence, Provision, Source
from generator.pages.frame.context import Standpoint
from generator.pages.frame.page import Link
from generator.pages.frame.wording import limit, titled
from generator.pages.parts.date_helper import Counting, counting
from generator.pages.parts.notes import NoteView, note_view
from generator.pages.parts.shared_wording import SharedView, shared_with
from generator.pages.parts.statements import clause_of, provision_path, roles
from generator.register.marks_read import VerbMark


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A phrase of a document and the place in which the build found it."""

    words: str
    where: str
    document: str
    verbs: str
    spoken: str
    """The whole sentence in the document's own words, where those may be shown; else empty."""
    source: Link


@dataclass(frozen=True, slots=True)
class SourceView:
    """What stands behind a clause."""

    clause: str
    """Names the clause to one who hears the control alone."""
    evidence: tuple[EvidenceView, ...]
    home: str
    """The statement's own place; empty where the page is it."""
    whose: str = ""
    """Whose statement it is, on a page that is not the partnership's own."""
    sentence: str = ""
    """For an item of a list: the whole sentence that it makes with its lead-in."""
    reading: str = ""
    who: str = ""
    to: str = ""
    within: str = ""
    topics: tuple[Link, ...] = ()
    """Other topics under which it is named."""
    used_in: tuple[Link, ...] = ()
    """Steps of guides that stand on it."""
    notes: tuple[NoteView, ...] = ()
    shared: tuple[SharedView, ...] = ()
    counting: Counting | None = None
    """The date helper, for a limit in working days."""


def brief(provision: Provision, page: Standpoint) -> SourceView:
    """The words, the clause, and the way to the statement's home."""
    home, whose = page.href(provision_path(provision)), page.whose(provision.partnership)
    sources = tuple(page.href(_home_of(evidence.source)) for evidence in provision.evidence)
    return page.context.kept.once(
        (brief, provision.id, home, whose, sources),
        lambda: SourceView(
            clause=clause_of(provision),
            evidence=tuple(_evidence(evidence, page) for evidence in provision.evidence),
            home=home,
            whose=whose,
            sentence=provision.record.says if provision.item_of else "",
        ),
    )


def whole(
    provision: Provision, page: Standpoint, told: set[str], here: Collection[str] = ()
) -> SourceView:
    """All that is known of a statement. `told` gathers the notes that the page has shown whole.

    A note on the lead-in of its list stands there; where the lead-in is not `here`, among the ids
    of the same lines, it stands behind the item.
    """
    record = provision.record
    partnership = page.catalogue.by_id[provision.partnership]
    owed = {provision.id, *(head.id for head in provision.leads if head.id not in here)}
    notes = [note for note in partnership.notes if not owed.isdisjoint(note.record.touches)]
    at_home = page.path == addresses.stage_path(provision.partnership, provision.stage)
    view = SourceView(
        clause=clause_of(provision),
        evidence=tuple(_evidence(evidence, page) for evidence in provision.evidence),
        home="" if at_home else page.href(provision_path(provision)),
        whose=page.whose(provision.partnership),
        sentence=record.says if provision.item_of else "",
        reading=record.reading or "",
        who=roles(record.who, page.context),
        to=roles(record.to, page.context),
        within=" ".join(limit(record.within)) if record.within else "",
        topics=tuple(_topic(id, page) for id in record.also),
        used_in=tuple(
            page.link(use.text, use.path) for use in page.derived.guide_uses.get(provision.id, ())
        ),
        notes=tuple(
            note_view(note, partnership, page, whole=note.id not in told) for note in notes
        ),
        shared=shared_with(provision, page),
        counting=counting(provision, page.context, told),
    )
    told.update(note.id for note in notes)
    return view


def _topic(id: str, page: Standpoint) -> Link:
    return page.link(page.catalogue.topics[id].title, addresses.topic_path(id))


def _said(verb: VerbMark) -> str:
    return f"“{verb.form}”, denied" if verb.negated else f"“{verb.form}”"


def _evidence(evidence: Evidence, page: Standpoint) -> EvidenceView:
    source = evidence.source
    return EvidenceView(
        words=evidence.words,
        where=evidence.sentence.label,
        document=titled(source.record),
        verbs=", ".join(_said(verb) for verb in page.catalogue.marks(evidence.sentence).verbs),
        spoken=source.spoken.get(evidence.sentence.at, ""),
        source=page.link("About this document", _home_of(source)),
    )


def _home_of(source: Source) -> str:
    return addresses.source_path(source.partnership, source.id)
