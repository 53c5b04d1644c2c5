"""What the glossary says that a document calls a term is found in that document."""

from __future__ import annotations

from generator.catalogue import Catalogue, Partnership
from generator.diagnostics import Diagnostics, Position
from generator.register.fingerprint import holds, where
from generator.schema.policy import Cite
from generator.schema.vocabulary import Term


def glossary_grounded(catalogue: Catalogue, out: Diagnostics) -> None:
    """Every use of a term that the glossary claims has its phrase in the sentence cited."""
    for term in catalogue.terms:
        for u, use in enumerate(term.used_by):
            partnership = catalogue.by_id.get(use.partnership)
            for c, cite in enumerate(use.cites):
                if partnership and partnership.whole and not _found(partnership, cite):
                    position = catalogue.positions[f"term:{term.id}:{u}:{c}"]
                    _report(term, cite, partnership, position, out)


def _found(partnership: Partnership, cite: Cite) -> bool:
    return any(
        cite.at in source.fingerprint.runs and holds(source.fingerprint, cite.at, cite.words)
        for source in partnership.sources
        if cite.document in (None, source.id)
    )


def _report(
    term: Term, cite: Cite, partnership: Partnership, position: Position, out: Diagnostics
) -> None:
    places = [at for source in partnership.sources for at in where(source.fingerprint, cite.words)]
    out.error(
        position,
        "phrase-not-found",
        f"the term '{term.term}': '{cite.words}' is not in the sentence {cite.at}",
        f"It does stand in {', '.join(places)}."
        if places
        else "Copy 4 to 8 words exactly as printed, and check the address.",
    )
