"""What has to be held against the document by a person: each citation, each silence.

Derived from the catalogue. A citation is held against its whole sentence, a silence against all
sentences on which its topic stands: a sentence that joins them could break it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue import Catalogue, Note, Partnership, Provision, Silence, Source
from generator.diagnostics import Location
from generator.schema.confirmed import SET_ASIDE


@dataclass(frozen=True, slots=True)
class Reading:
    """A record and what it has to be held against."""

    id: str
    at: str | None
    """Address of the sentence; none for a silence."""
    hash: str
    location: Location

    @property
    def key(self) -> tuple[str, str | None]:
        """What tells it from other readings of its document."""
        return self.id, self.at


def readings_of(source: Source, catalogue: Catalogue) -> tuple[Reading, ...]:
    """All that is to be read against one document, each once, record by record.

    A partnership's silences stand with its first document, in order of authority.
    """
    key = readings_of, source.partnership, source.id
    return catalogue.kept.once(key, lambda: _readings(source, catalogue.by_id[source.partnership]))


def _readings(source: Source, owner: Partnership) -> tuple[Reading, ...]:
    found = (
        *_cited(source, owner),
        *_terms(source, owner),
        *_set_aside(source),
        *(_silences(owner) if source is owner.sources[0] else ()),
    )
    return tuple({reading.key: reading for reading in found}.values())


def name_of(reading: Reading, source: Source) -> str:
    """What a reading alone is called: its id; set aside, its address in its document."""
    document = f"{source.partnership}/{source.id}"
    return f"{document}/{reading.at}" if reading.id == SET_ASIDE else reading.id


def _cited(source: Source, owner: Partnership) -> Iterator[Reading]:
    records: tuple[Provision | Note, ...] = (*owner.provisions, *owner.notes)
    for record in records:
        for cited in record.evidence:
            if cited.source.id == source.id:
                sentence = cited.sentence
                yield Reading(record.id, sentence.at, sentence.hash, record.where("cites"))


def _terms(source: Source, owner: Partnership) -> Iterator[Reading]:
    known = {sentence.at: sentence for sentence in source.register.sentences()}
    for use in owner.terms:
        for cite in use.cites:
            if cite.at in known and cite.document in (None, source.id):
                yield Reading(use.record.id, cite.at, known[cite.at].hash, use.location)


def _set_aside(source: Source) -> Iterator[Reading]:
    known = {sentence.at: sentence for sentence in source.register.sentences()}
    for placed in source.set_aside:
        if placed.record.at in known:
            hash = known[placed.record.at].hash
            yield Reading(SET_ASIDE, placed.record.at, hash, placed.where("at"))


def _silences(owner: Partnership) -> Iterator[Reading]:
    for silence in owner.silences:
        yield Reading(silence.id, None, topic_hash(silence, owner), silence.where("topic"))


def topic_hash(silence: Silence, owner: Partnership) -> str:
    """Stands for all sentences that the provisions under a silence's topic cite."""
    cited = {
        cited.sentence.hash
        for provision in owner.provisions_under(silence.record.topic)
        for cited in provision.evidence
    }
    return hashlib.sha256(" ".join(sorted(cited)).encode()).hexdigest()[:16]
