"""Promise 4: a condition or an exception in the source is never dropped from the provision."""

from __future__ import annotations

from collections import defaultdict

from generator.catalogue import Catalogue, Partnership, Provision
from generator.checks.rule import Findings, Rule
from generator.diagnostics.codes import Code
from generator.register.model import Kind, Sentence

EXCEPTION_DROPPED = Code(
    "exception-dropped",
    "A sentence holds an exception that no provision citing it has.",
)
CONDITION_DROPPED = Code(
    "condition-dropped",
    "A sentence holds a condition that no provision citing it has.",
)


def _conditions_kept(catalogue: Catalogue, out: Findings) -> None:
    for partnership in catalogue.partnerships:
        for sentence, provisions in _citing(partnership):
            if sentence.kind is Kind.HEADING or any(one.record.reading for one in provisions):
                continue
            _check(sentence, provisions, out)


def _citing(partnership: Partnership) -> list[tuple[Sentence, list[Provision]]]:
    sentences: dict[tuple[str, str], Sentence] = {}
    citing: dict[tuple[str, str], list[Provision]] = defaultdict(list)
    for provision in partnership.provisions:
        for one in provision.evidence:
            if not one.source.whole:
                continue
            sentences[one.source.id, one.sentence.at] = one.sentence
            citing[one.source.id, one.sentence.at].append(provision)
    return [(sentences[key], citing[key]) for key in citing]


def _check(sentence: Sentence, provisions: list[Provision], out: Findings) -> None:
    records = [one.record for one in provisions]
    excepted = any(one.unless or one.excepts for one in records)
    conditional = any(one.if_ or one.unless or one.within for one in records)
    if sentence.exceptions and not (excepted or conditional):
        out.report(
            provisions[0].where("says"),
            EXCEPTION_DROPPED,
            f"the sentence {sentence.at} holds an exception ({', '.join(sentence.exceptions)})",
            "Put it in `unless` or `if`, or say in `reading` why it is none.",
        )
    elif sentence.conditions and not (conditional or excepted):
        out.report(
            provisions[0].where("says"),
            CONDITION_DROPPED,
            f"the sentence {sentence.at} holds a condition ({', '.join(sentence.conditions)})",
            "Put it in `if`, or say in `reading` why it is none.",
        )


RULE = Rule(
    promise="A sentence with the mark of a condition or exception gives one to a provision "
    "citing it.",
    codes=(EXCEPTION_DROPPED, CONDITION_DROPPED),
    check=_conditions_kept,
)
