"""The sentences that a record cites, found in the documents that they stand in.

Part of linking. A list item comes before the sentence that leads into its list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self, TypeVar

from generator import catalogue as world
from generator.diagnostics import Diagnostics
from generator.diagnostics.codes import Unknown
from generator.linking.names import refer
from generator.parse.parsed import ParsedSource
from generator.parse.placed import Placed
from generator.register.model import Section, Sentence
from generator.schema import policy

C = TypeVar("C", policy.Provision, policy.Note)


@dataclass(frozen=True, slots=True)
class Cited:
    """A document, to be cited from."""

    source: world.Source
    at: Mapping[str, tuple[Section, Sentence]]
    """Address -> its section and its sentence."""

    @classmethod
    def of(cls, source: world.Source) -> Self:
        """Ready to be looked up in; of an address that stands twice, the first counts."""
        found: dict[str, tuple[Section, Sentence]] = {}
        for section in source.register.sections:
            for sentence in section.sentences:
                found.setdefault(sentence.at, (section, sentence))
        return cls(source, found)

    def evidence(self, cite: policy.Cite) -> world.Evidence | None:
        """The phrase in its sentence; None where there is no such sentence."""
        if cite.at not in self.at:
            return None
        section, sentence = self.at[cite.at]
        return world.Evidence(self.source, sentence, section.heading or section.id, cite.words)


def evidence_of(
    placed: Placed[C], source: ParsedSource, sources: Mapping[str, Cited], out: Diagnostics
) -> tuple[world.Evidence, ...]:
    """The phrases that a record cites, each in its sentence; what leads nowhere is reported."""
    found = []
    for n, cite in enumerate(placed.record.cites):
        document = cite.document or source.id
        if document not in sources:
            if cite.document:
                at = placed.where("cites", n, "document")
                refer(document, sources, Unknown.DOCUMENT, at, out)
            continue
        evidence = sources[document].evidence(cite)
        if evidence is None:
            where = placed.where("cites", n, "at")
            refer(cite.at, sources[document].at, Unknown.SENTENCE, where, out)
        else:
            found.append(evidence)
    return _items_first(found)


def _items_first(found: Sequence[world.Evidence]) -> tuple[world.Evidence, ...]:
    """A list item before the sentence that leads into its list: the item is what is stated."""
    leads = {evidence.sentence.lead_in for evidence in found}
    return tuple(sorted(found, key=lambda evidence: evidence.sentence.at in leads))
