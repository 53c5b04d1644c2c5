"""Promise 4: a sentence with three verbs of duty has three provisions, or a reason why not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.catalogue import Catalogue, Partnership, Provision
from generator.checks.grounds import duties, verbs_by_word
from generator.checks.rule import Findings, Rule
from generator.diagnostics.codes import Code
from generator.register.model import Sentence
from generator.schema.vocabulary import Verb

STATEMENTS_MISSED = Code(
    "statements-missed",
    "A sentence has more verbs of force than provisions that cite it.",
)


def _statements_of_a_sentence(catalogue: Catalogue, out: Findings) -> None:
    words = verbs_by_word(catalogue.verbs)
    for partnership in catalogue.partnerships:
        _check(partnership, words, out)


def _check(partnership: Partnership, words: Mapping[str, Verb], out: Findings) -> None:
    citing: dict[tuple[str, str], list[Provision]] = defaultdict(list)
    sentences: dict[tuple[str, str], Sentence] = {}
    for provision in partnership.provisions:
        for one in provision.evidence:
            if not one.source.whole:
                continue
            key = one.source.id, one.sentence.at
            citing[key].append(provision)
            sentences[key] = one.sentence
    for key, provisions in citing.items():
        wanted = duties(sentences[key], words)
        explained = any(one.record.reading for one in provisions)
        given = len({one.id for one in provisions})
        if given < wanted and not explained:
            out.report(
                provisions[0].where("cites"),
                STATEMENTS_MISSED,
                f"the sentence {key[1]} has {wanted} verbs of force "
                f"({', '.join(sentences[key].verbs)}) and {given} provisions",
                "Write a provision for each statement, or say in `reading` why fewer do.",
            )


RULE = Rule(
    promise="No verb of force in a cited sentence goes unread.",
    codes=(STATEMENTS_MISSED,),
    check=_statements_of_a_sentence,
)
