"""Promise 4: a condition or an exception in the source is never dropped from the provision."""

from __future__ import annotations

from collections import defaultdict

from generator.catalogue import Catalogue, Partnership, Provision
from generator.diagnostics import Diagnostics
from generator.register.model import Kind, Sentence


def conditions_kept(catalogue: Catalogue, out: Diagnostics) -> None:
    """A sentence with the mark of a condition or exception gives one to a provision citing it."""
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


def _check(sentence: Sentence, provisions: list[Provision], out: Diagnostics) -> None:
    records = [one.record for one in provisions]
    excepted = any(one.unless or one.excepts for one in records)
    conditional = any(one.if_ or one.unless or one.within for one in records)
    if sentence.exceptions and not (excepted or conditional):
        out.error(
            provisions[0].where("says"),
            "exception-dropped",
            f"the sentence {sentence.at} holds an exception ({', '.join(sentence.exceptions)})",
            "Put it in `unless` or `if`, or say in `reading` why it is none.",
        )
    elif sentence.conditions and not (conditional or excepted):
        out.error(
            provisions[0].where("says"),
            "condition-dropped",
            f"the sentence {sentence.at} holds a condition ({', '.join(sentence.conditions)})",
            "Put it in `if`, or say in `reading` why it is none.",
        )
