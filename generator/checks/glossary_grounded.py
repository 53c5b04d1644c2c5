"""What the glossary says that a document calls a term is found in that document."""

from __future__ import annotations

from generator.catalogue import Catalogue, Partnership
from generator.diagnostics import Diagnostics, Position
from generator.register.fingerprint import holds
from generator.schema.policy import Cite
from generator.schema.vocabulary import Term


def glossary_grounded(catalogue: Catalogue, out: Diagnostics) -> None:
    """Every use of a term that the glossary claims has its phrase in the sentence cited."""
    for term in catalogue.terms:
        position = catalogue.positions.get(f"term:{term.id}")
        for use in term.used_by:
            partnership = catalogue.by_id.get(use.partnership)
            for cite in use.cites:
                if partnership and position and not _found(partnership, cite):
                    _report(term, cite, position, out)


def _found(partnership: Partnership, cite: Cite) -> bool:
    return any(
        cite.at in source.fingerprint.runs and holds(source.fingerprint, cite.at, cite.words)
        for source in partnership.sources
        if cite.document in (None, source.id)
    )


def _report(term: Term, cite: Cite, position: Position, out: Diagnostics) -> None:
    out.error(
        position,
        "phrase-not-found",
        f"the term '{term.term}': '{cite.words}' is not in the sentence {cite.at}",
        "Copy 4 to 8 words exactly as printed, and check the address.",
    )
