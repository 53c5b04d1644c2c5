"""Promise 4: a condition or an exception of a sentence is held by each provision that cites it.

A sibling's condition excuses nobody: where a word of condition does not bear on a provision, its
own `reading` quotes the word and says why.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue, Partnership, Provision
from generator.checks.grounds import explains, marks_of_cited
from generator.checks.rule import Findings, Rule
from generator.diagnostics.codes import Code
from generator.register.marks_read import Marks
from generator.schema.register import Kind

EXCEPTION_DROPPED = Code(
    "exception-dropped",
    "A cited sentence holds an exception that the provision has not.",
)
CONDITION_DROPPED = Code(
    "condition-dropped",
    "A cited sentence holds a condition that the provision has not.",
)
CONDITION_ADDED = Code(
    "condition-added",
    "The provision has a condition or an exception, and no cited sentence holds one.",
)

_TIMES = frozenset({"once", "until", "when", "whenever", "before", "after", "as soon as"})
"""Words of condition that a time limit holds as well."""


def _conditions_kept(catalogue: Catalogue, out: Findings) -> None:
    for partnership in catalogue.partnerships:
        for provision in partnership.provisions:
            if provision.evidence and all(each.source.whole for each in provision.evidence):
                _dropped(provision, partnership, catalogue, out)
                _added(provision, catalogue, out)


def _dropped(
    provision: Provision, partnership: Partnership, catalogue: Catalogue, out: Findings
) -> None:
    excepted = bool(
        provision.record.unless or provision.record.excepts or partnership.excepted_by(provision.id)
    )
    for at, marks in _sentences(provision, catalogue):
        for word in _open(provision, marks.exceptions):
            if not excepted:
                out.report(
                    provision.where("says"),
                    EXCEPTION_DROPPED,
                    f"the sentence {at} holds an exception (“{word}”)",
                    "Put it in `unless`, or quote the word in `reading` with the reason.",
                )
        for word in _open(provision, marks.conditions):
            if not _conditional(provision, word):
                out.report(
                    provision.where("says"),
                    CONDITION_DROPPED,
                    f"the sentence {at} holds a condition (“{word}”)",
                    "Put it in `if`, or quote the word in `reading` with the reason.",
                )


def _conditional(provision: Provision, word: str) -> bool:
    record = provision.record
    return bool(record.if_ or (record.within and word in _TIMES))


def _sentences(provision: Provision, catalogue: Catalogue) -> Iterator[tuple[str, Marks]]:
    for each, marks in zip(provision.evidence, marks_of_cited(provision, catalogue), strict=True):
        if each.sentence.kind is not Kind.HEADING:
            yield each.sentence.at, marks


def _open(provision: Provision, words: tuple[str, ...]) -> list[str]:
    """Each word once that the provision's own `reading` does not explain."""
    return [word for word in dict.fromkeys(words) if not explains(provision, word)]


def _added(provision: Provision, catalogue: Catalogue, out: Findings) -> None:
    record = provision.record
    found = marks_of_cited(provision, catalogue)
    held = any(marks.conditions or marks.exceptions for marks in found)
    if held or record.reading:
        return
    for key, text in (("if", record.if_), ("unless", record.unless)):
        if text:
            out.report(
                provision.where(key),
                CONDITION_ADDED,
                f"`{key}` holds a condition, and no word of the cited sentences marks one",
                "Say in `reading` which words make it one, in quotes, or leave it out.",
            )


RULE = Rule(
    promise="Each word of condition or exception is held by each provision that cites it.",
    codes=(EXCEPTION_DROPPED, CONDITION_DROPPED, CONDITION_ADDED),
    check=_conditions_kept,
)
