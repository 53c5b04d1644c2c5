"""What the glossary says that a document calls a term is found in that document."""

from __future__ import annotations

from generator.catalogue import Partnership, Term
from generator.checks.phrase_in_sentence import PHRASE_NOT_FOUND
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics import Location
from generator.register.fingerprint import holds, where
from generator.schema.policy import Cite


def _glossary_grounded(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for term in catalogue.glossary:
        for use in term.used_by:
            partnership = catalogue.by_id.get(use.partnership)
            for c, cite in enumerate(use.cites):
                if partnership and partnership.whole and not _found(partnership, cite):
                    location = use.where("cites", c, "words")
                    _report(term, cite, partnership, location, out)


def _found(partnership: Partnership, cite: Cite) -> bool:
    return any(
        cite.at in source.fingerprint.runs and holds(source.fingerprint, cite.at, cite.words)
        for source in partnership.sources
        if cite.document in (None, source.id)
    )


def _report(
    term: Term, cite: Cite, partnership: Partnership, location: Location, out: Findings
) -> None:
    places = [at for source in partnership.sources for at in where(source.fingerprint, cite.words)]
    out.report(
        location,
        PHRASE_NOT_FOUND,
        f"the term '{term.term}': '{cite.words}' is not in the sentence {cite.at}",
        f"It does stand in {', '.join(places)}."
        if places
        else "Copy 4 to 8 words exactly as printed, and check the address.",
    )


RULE = Rule(
    promise="Every use of a term that the glossary claims has its phrase in the sentence cited.",
    codes=(PHRASE_NOT_FOUND,),
    check=_glossary_grounded,
    shared=True,
)
