"""Promise 2: every sentence of a document marked complete is cited or set aside."""

from __future__ import annotations

from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code

SENTENCE_UNACCOUNTED = Code(
    "sentence-unaccounted",
    "A sentence is neither cited nor set aside.",
    wrong="# set-aside.yml, without the address\n[]",
    right="[{at: afterwards.5.1, reason: cross-reference}]",
    advice="Cite the sentence in a provision, or set it aside with its true reason.",
)


def _every_sentence_accounted(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            if not (source.complete and source.whole):
                continue
            labels = {sentence.at: sentence.label for sentence in source.register.sentences()}
            for at in derived.coverage_for(source).unaccounted:
                out.report(
                    source.location,
                    SENTENCE_UNACCOUNTED,
                    f"nothing accounts for the sentence {at} ({labels[at]})",
                    "Write a provision that cites it, or set it aside with a reason.",
                )


RULE = Rule(
    promise="A complete document has no sentence that nothing accounts for.",
    codes=(SENTENCE_UNACCOUNTED,),
    check=_every_sentence_accounted,
)
