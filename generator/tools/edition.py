"""What a new edition of a document changed: sentences the same, moved, changed, gone and new.

Used by `intake` when a document is cut again. Sentences are told apart by their hashes. Which of
those that are left went on as which is told by the runs of words that they share, as far as the
fingerprints know them, and then by the address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.catalogue import Catalogue, Source
from generator.derived.derive import Derived
from generator.derived.readings import name_of, readings_of
from generator.derived.resting import resting_on
from generator.register.model import Fingerprint
from generator.schema.register import Register, Sentence

_ALIKE = 0.2
"""Share of the runs of four words from which on two sentences are one that was changed."""


@dataclass(frozen=True, slots=True)
class Cutting:
    """A document as it was cut: what is kept of it."""

    register: Register
    fingerprint: Fingerprint


@dataclass(frozen=True, slots=True)
class EditionChanges:
    """What became of the sentences of a document."""

    same: int
    moved: tuple[tuple[str, str], ...]
    """Old and new address of a sentence that stands elsewhere now."""
    changed: tuple[tuple[str, str], ...]
    """Old and new address of a sentence that says something else now; often the same."""
    gone: tuple[str, ...]
    """Addresses of sentences that stand nowhere any more."""
    new: tuple[Sentence, ...]
    """Sentences that stood nowhere before."""

    @property
    def touched(self) -> frozenset[str]:
        """Old addresses of what is to be read again."""
        return frozenset((*(old for old, _ in self.changed), *self.gone))


def changes(before: Cutting, after: Cutting) -> EditionChanges:
    """Hold one cutting of a document against the next."""
    old = {sentence.at: sentence.hash for sentence in before.register.sentences()}
    new = {sentence.at: sentence for sentence in after.register.sentences()}
    kept = {at for at, hash in old.items() if at in new and new[at].hash == hash}
    free: dict[str, list[str]] = {}
    for at, sentence in new.items():
        if at not in kept:
            free.setdefault(sentence.hash, []).append(at)
    moved = {at: free[old[at]].pop(0) for at in old if at not in kept and free.get(old[at])}
    taken = {*kept, *moved.values()}
    left = [at for at in old if at not in kept and at not in moved]
    changed = _changed(left, [at for at in new if at not in taken], before, after)
    taken |= set(changed.values())
    return EditionChanges(
        same=len(kept),
        moved=tuple(moved.items()),
        changed=tuple((at, changed[at]) for at in left if at in changed),
        gone=tuple(at for at in left if at not in changed),
        new=tuple(sentence for at, sentence in new.items() if at not in taken),
    )


def _changed(old: list[str], new: list[str], before: Cutting, after: Cutting) -> dict[str, str]:
    """Which sentence went on as which: the most alike first, then what stands in the same place."""
    alike = [(likeness(at, to, before, after), at == to, at, to) for at in old for to in new]
    found: dict[str, str] = {}
    for share, same_place, at, to in sorted(alike, reverse=True):
        if (share >= _ALIKE or same_place) and at not in found and to not in found.values():
            found[at] = to
    return found


def likeness(old: str, new: str, before: Cutting, after: Cutting) -> float:
    """The share of the runs of four words that two sentences have in common, from 0 to 1."""
    ours, theirs = before.fingerprint.runs[old], after.fingerprint.runs[new]
    return len(ours & theirs) / max(len(ours), len(theirs), 1)


def told(
    found: EditionChanges,
    source: Source,
    derived: Derived,
    words: Callable[[str, str], Iterator[str]] = lambda *_: iter(()),
) -> Iterator[str]:
    """The changes in lines, each with the records it touches and what rests on them.

    `source` is the document as it was before, in the content that `derived` follows from; `words`
    tells what changed between the sentences of an old and a new address.
    """
    yield f"Sentences that are the same: {found.same}."
    for old, new in found.moved:
        yield f"moved: {old} -> {new}"
        yield from _records(old, source, derived)
    for old, new in found.changed:
        yield f"changed: {old}" + ("" if old == new else f" -> {new}")
        yield from words(old, new)
        yield from _records(old, source, derived)
    for at in found.gone:
        yield f"gone: {at}"
        yield from _records(at, source, derived)
    for sentence in found.new:
        yield f"new: {sentence.at}"
        yield from words("", sentence.at)
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
