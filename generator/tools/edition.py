"""What a new edition of a document changed: sentences the same, moved, changed, gone and new.

Used by `intake` when a document is cut again. Sentences are told apart by their hashes; which
address went on as which is told by the address alone, so a changed sentence keeps its records.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue import Catalogue, Source
from generator.derived.derive import Derived
from generator.derived.readings import name_of, readings_of
from generator.derived.resting import resting_on
from generator.schema.register import Register, Sentence


@dataclass(frozen=True, slots=True)
class EditionChanges:
    """What became of the sentences of a document."""

    same: int
    moved: tuple[tuple[str, str], ...]
    """Old and new address of a sentence that stands elsewhere now."""
    changed: tuple[str, ...]
    """Addresses at which another sentence stands."""
    gone: tuple[str, ...]
    """Addresses of sentences that stand nowhere any more, at addresses that are no more."""
    new: tuple[Sentence, ...]
    """Sentences that stood nowhere before."""


def changes(before: Register, after: Register) -> EditionChanges:
    """Hold one cutting of a document against the next."""
    old = {sentence.at: sentence.hash for sentence in before.sentences()}
    new = {sentence.at: sentence for sentence in after.sentences()}
    kept = {at for at, hash in old.items() if at in new and new[at].hash == hash}
    free: dict[str, list[str]] = {}
    for at, sentence in new.items():
        if at not in kept:
            free.setdefault(sentence.hash, []).append(at)
    moved = {at: free[old[at]].pop(0) for at in old if at not in kept and free.get(old[at])}
    changed = tuple(at for at in old if at in new and at not in kept and at not in moved)
    known = {*kept, *changed, *moved.values()}
    return EditionChanges(
        same=len(kept),
        moved=tuple(moved.items()),
        changed=changed,
        gone=tuple(at for at in old if at not in new and at not in moved),
        new=tuple(sentence for at, sentence in new.items() if at not in known),
    )


def told(found: EditionChanges, source: Source, derived: Derived) -> Iterator[str]:
    """The changes in lines, each with the records it touches and what rests on them.

    `source` is the document as it was before, in the content that `derived` follows from.
    """
    yield f"Sentences that are the same: {found.same}."
    for old, new in found.moved:
        yield f"moved: {old} -> {new}"
        yield from _records(old, source, derived)
    for name, addresses in (("changed", found.changed), ("gone", found.gone)):
        for at in addresses:
            yield f"{name}: {at}"
            yield from _records(at, source, derived)
    for sentence in found.new:
        yield f"new: {sentence.at}"
        yield from _silences(sentence, source, derived.catalogue)


def _records(at: str, source: Source, derived: Derived) -> Iterator[str]:
    """Whatever was read against the sentence, with all that rests on it."""
    for reading in readings_of(source, derived.catalogue):
        if reading.at == at:
            resting = ", ".join(resting_on(reading.id, derived))
            yield f"    {name_of(reading, source)}" + (f"; on it rest {resting}" if resting else "")


def _silences(sentence: Sentence, source: Source, catalogue: Catalogue) -> Iterator[str]:
    """Silences that it may break: on a topic of its section, or near to what stands there."""
    owner = catalogue.by_id[source.partnership]
    section = sentence.at.partition(".")[0]
    beside = [
        provision
        for provision in owner.provisions
        if any(
            cited.source.id == source.id and cited.sentence.at.partition(".")[0] == section
            for cited in provision.evidence
        )
    ]
    ids = {provision.id for provision in beside}
    topics = {topic for provision in beside for topic in (provision.topic, *provision.record.also)}
    for silence in owner.silences:
        if silence.record.topic in topics or not ids.isdisjoint(
            near.provision for near in silence.record.near
        ):
            yield f"    may break {silence.id}"
