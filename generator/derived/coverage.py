"""Is every sentence of a document accounted for, and how much of it is quoted?

Derived from the catalogue; the check, the sources page and `handrail coverage` all read this.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue, Note, Partnership, Provision, Source
from generator.register.fingerprint import covered_words
from generator.register.marks_read import Marks
from generator.register.model import Kind, Sentence
from generator.schema.policy import SetAsideReason

_STRUCTURE = {Kind.HEADING: SetAsideReason.HEADING}
"""A title states what the document is, so it is cited, or set aside with a reason."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How a document's sentences are accounted for."""

    sentences: int
    cited: int
    set_aside: Mapping[str, int]
    """Reason -> how many sentences."""
    unaccounted: tuple[str, ...]
    """Addresses of sentences that nothing accounts for."""
    words: int
    quoted_words: int

    @property
    def accounted_share(self) -> float:
        """Share of sentences accounted for, 0 to 1."""
        return 1.0 if not self.sentences else 1 - len(self.unaccounted) / self.sentences

    @property
    def quoted_share(self) -> float:
        """Share of the document's words that stand in a quoted phrase, 0 to 1."""
        return self.quoted_words / self.words if self.words else 0.0


def coverage_of(source: Source, partnership: Partnership, catalogue: Catalogue) -> Coverage:
    """The coverage of one document of a partnership."""
    cited = phrases_by_sentence(source, partnership.provisions)
    quoted = phrases_by_sentence(source, partnership.quoting())
    aside = {placed.record.at: placed.record.reason for placed in source.set_aside}
    reasons: Counter[str] = Counter()
    unaccounted = []
    sentences = list(source.register.sentences())
    for sentence in sentences:
        if sentence.at in cited:
            continue
        reason = aside.get(sentence.at) or by_its_kind(sentence, catalogue.marks(sentence))
        if reason:
            reasons[str(reason)] += 1
        else:
            unaccounted.append(sentence.at)
    return Coverage(
        sentences=len(sentences),
        cited=sum(sentence.at in cited for sentence in sentences),
        set_aside=dict(sorted(reasons.items())),
        unaccounted=tuple(unaccounted),
        words=sum(sentence.words for sentence in sentences),
        quoted_words=sum(
            covered_words(source.fingerprint, at, phrases) for at, phrases in quoted.items()
        ),
    )


def phrases_by_sentence(
    source: Source, records: Iterable[Provision | Note]
) -> Mapping[str, tuple[str, ...]]:
    """Address -> the phrases that some records quote from that sentence."""
    phrases: dict[str, list[str]] = defaultdict(list)
    for record in records:
        for evidence in record.evidence:
            if evidence.source.id == source.id:
                phrases[evidence.sentence.at].append(evidence.words)
    return {at: tuple(dict.fromkeys(found)) for at, found in phrases.items()}


def by_its_kind(sentence: Sentence, marks: Marks) -> SetAsideReason | None:
    """A heading or title carries no statement, unless it has a verb of duty in it."""
    return None if marks.verbs else _STRUCTURE.get(sentence.kind)
