"""Promise 4: a sentence with three verbs of duty has three provisions, or a reason why not."""

from __future__ import annotations

from collections.abc import Sequence

from generator.catalogue import Provision
from generator.checks.grounds import explains, force_of, provisions_of, verbs_by_word
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.register.marks_read import VerbMark

STATEMENTS_MISSED = Code(
    "statements-missed",
    "A sentence has more verbs of force than provisions that cite it.",
    wrong=(
        "# one provision of: the worker must write it down and should tell the "
        "parents\n[{id: nm-reasons, force: must}]"
    ),
    right="[{id: nm-reasons, force: must}, {id: nm-parents-first, force: should}]",
    advice=(
        "Write a provision for each thing that the sentence states, or quote the verb that "
        "is none in a `reading`."
    ),
)


def _statements_of_a_sentence(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    verbs = verbs_by_word(catalogue.verbs)
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            citing = provisions_of(source, partnership) if source.whole else {}
            for sentence in source.register.sentences():
                if sentence.at in citing:
                    marks = catalogue.marks(sentence).verbs
                    strong = [mark for mark in marks if force_of(mark, verbs).carries]
                    _check(sentence.at, strong, citing[sentence.at], out)


def _check(
    at: str, strong: Sequence[VerbMark], provisions: Sequence[Provision], out: Findings
) -> None:
    """As many provisions as verbs, save those that some provision's `reading` explains.

    The head of a list is none beside its items, which state what it does.
    """
    wanted = [
        verb
        for verb in strong
        if not any(explains(provision, verb.form) for provision in provisions)
    ]
    heads = {provision.item_of for provision in provisions}
    stating = [provision for provision in provisions if provision.id not in heads]
    if len(stating) < len(wanted):
        out.report(
            provisions[0].where("cites"),
            STATEMENTS_MISSED,
            f"the sentence {at} has {len(wanted)} verbs of force "
            f"({', '.join(str(verb) for verb in wanted)}) and {len(stating)} provisions",
            "Write a provision for each statement, or quote the verb in `reading` and say why "
            "fewer do.",
        )


RULE = Rule(
    promise="No verb of force in a cited sentence goes unread.",
    codes=(STATEMENTS_MISSED,),
    check=_statements_of_a_sentence,
)
