"""What a new edition of a document changed: sentences the same, moved, changed, gone and new.

Used by `intake` when a document is cut again. Sentences are told apart by their hashes; which
address went on as which is told by the address alone, so a changed sentence keeps its records.
"""

from __future__ import annotations

from dataclasses import dataclass

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

    @property
    def touched(self) -> frozenset[str]:
        """Old addresses whose records have to be read again."""
        return frozenset((*self.changed, *self.gone, *(old for old, _ in self.moved)))


def changes(before: Register, after: Register) -> EditionChanges:
    """Hold one cutting of a document against the next."""
    old = {sentence.at: sentence.hash for sentence in before.sentences()}
    new = {sentence.at: sentence for sentence in after.sentences()}
    places = {sentence.hash: sentence.at for sentence in new.values()}
    kept = {at for at, hash in old.items() if at in new and new[at].hash == hash}
    moved = {at: places[hash] for at, hash in old.items() if at not in kept and hash in places}
    changed = tuple(at for at in old if at in new and at not in kept and at not in moved)
    return EditionChanges(
        same=len(kept),
        moved=tuple(moved.items()),
        changed=changed,
        gone=tuple(at for at in old if at not in new and at not in moved),
        new=tuple(
            sentence
            for at, sentence in new.items()
            if at not in kept and at not in changed and sentence.hash not in set(old.values())
        ),
    )
