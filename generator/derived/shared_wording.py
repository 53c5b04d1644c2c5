"""Which sentences two partnerships' documents share: agreement that was copied is not independent.

Derived from the fingerprints alone: two sentences share wording where a good part of the runs of
four words of the shorter stand in the other too. Pages and open data say so beside the provisions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue, Provision, Source

FEWEST_RUNS = 3
"""Runs of four words in common: six words in a row, or more in pieces. Fewer is chance."""
LEAST_SHARE = 0.25
"""Share of the shorter sentence's runs that must stand in the other."""

Key = tuple[str, str, str]
"""Partnership, document and address of a sentence."""


@dataclass(frozen=True, slots=True)
class Twin:
    """A sentence of another partnership's document that shares wording."""

    partnership: str
    document: str
    at: str
    share: float
    """Share of this sentence's runs of words that stand in the other, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much of one document stands in another."""

    partnership: str
    document: str
    sentences: int
    """Sentences of this document that share wording with the other."""
    of: int
    """Sentences of this document."""


Twins = Mapping[Key, tuple[Twin, ...]]


def find_twins(catalogue: Catalogue) -> Twins:
    """Every sentence that shares wording with another partnership's document, with its twins."""
    sources = [source for partnership in catalogue.partnerships for source in partnership.sources]
    runs = {
        (source.partnership, source.id, at): hashes
        for source in sources
        for at, hashes in source.fingerprint.runs.items()
    }
    holding: dict[str, list[Key]] = defaultdict(list)
    for key, hashes in runs.items():
        for run in hashes:
            holding[run].append(key)
    return {key: twins for key in runs if (twins := tuple(_twins(key, runs, holding)))}


def _twins(
    key: Key, runs: Mapping[Key, frozenset[str]], holding: Mapping[str, list[Key]]
) -> Iterator[Twin]:
    common = Counter(theirs for run in runs[key] for theirs in holding[run] if theirs[0] != key[0])
    for theirs, count in sorted(common.items()):
        shorter = min(len(runs[key]), len(runs[theirs]))
        if count >= FEWEST_RUNS and count / shorter >= LEAST_SHARE:
            yield Twin(*theirs, share=count / len(runs[key]))


def twins_of(provision: Provision, twins: Twins) -> tuple[Twin, ...]:
    """The twins of all sentences that a provision cites, one for each other document."""
    best: dict[tuple[str, str], Twin] = {}
    for cited in provision.evidence:
        key = provision.partnership, cited.source.id, cited.sentence.at
        for twin in twins.get(key, ()):
            place = twin.partnership, twin.document
            if place not in best or best[place].share < twin.share:
                best[place] = twin
    return tuple(best[place] for place in sorted(best))


def overlaps(source: Source, twins: Twins) -> tuple[Overlap, ...]:
    """How many of a document's sentences stand in each other document."""
    addresses = [sentence.at for sentence in source.register.sentences()]
    count: Counter[tuple[str, str]] = Counter()
    for at in addresses:
        found = twins.get((source.partnership, source.id, at), ())
        count.update({(twin.partnership, twin.document) for twin in found})
    return tuple(
        Overlap(partnership, document, number, len(addresses))
        for (partnership, document), number in sorted(count.items())
    )
