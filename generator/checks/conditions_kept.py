"""Promise 4: a condition or an exception of a sentence is held by each provision that cites it.

A sibling's condition excuses nobody: where a word of condition does not bear on a provision, its
own `reading` quotes the word and says why. The other way round, what a provision has as a condition
rests on such a word, or on the words that it names in `if_words`. What an item of a list has from
its lead-in is held there, and answers only for a sentence that the lead-in cites too.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue, Partnership, Provision
from generator.checks.grounds import explains, marks_of_cited, shares
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.register.marks import holds_marks
from generator.register.marks_read import Marks
from generator.schema.register import Kind

EXCEPTION_DROPPED = Code(
    "exception-dropped",
    "A cited sentence holds an exception that the provision has not.",
    wrong="says: A child must be told what is planned.",
    right=(
        "says: A child must be told what is planned.\nunless: hearing it would make things "
        "more dangerous"
    ),
    advice=(
        "Put the exception in `unless`; or quote its word in `reading` with the reason why "
        "it is none."
    ),
)
EXCEPTION_REPEATED = Code(
    "exception-repeated",
    "The same sentence gives the exception in `unless` and once more as a provision.",
    wrong="# and nm-lead-agrees is that exception\nunless: no manager can be got hold of",
    right="# nm-lead-agrees is the exception, with `excepts`\nsays: The line manager should agree.",
    advice="Keep one of the two.",
)
EXCEPTION_WITHOUT_CASE = Code(
    "exception-without-case",
    "An exception does not say in which case it lifts the rule.",
    wrong="excepts: [nm-manager-agrees]",
    right="excepts: [nm-manager-agrees]\nif: the manager is out of reach",
    advice="Say in `if` when it lifts the rule.",
)
CONDITION_DROPPED = Code(
    "condition-dropped",
    "A cited sentence holds a condition that the provision has not.",
    wrong="says: A worker can take it to the safeguarding lead.",
    right=(
        "says: A worker can take it to the safeguarding lead.\nif: they do not agree with "
        "the outcome"
    ),
    advice=(
        "Put the condition in `if`; or quote its word in `reading` with the reason why it "
        "is none here."
    ),
)
CONDITION_ADDED = Code(
    "condition-added",
    "The provision has a condition that rests on no word of the cited sentences.",
    wrong="if: it is short of people",
    right="if: it is short of people\nif_words: with too few",
    advice=(
        "Take the condition out, or name in `if_words` the words of the sentence that make it one."
    ),
)

_TIMES = frozenset({"once", "until", "when", "whenever"})
"""Words of condition that a time limit holds as well."""


def _conditions_kept(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for partnership in catalogue.partnerships:
        for provision in partnership.provisions:
            if provision.evidence and all(cited.source.whole for cited in provision.evidence):
                found = tuple(_sentences(provision, catalogue))
                _exceptions(provision, found, partnership, out)
                _conditions(provision, found, out)
                _rests_on_words(provision, found, out)


def _sentences(provision: Provision, catalogue: Catalogue) -> Iterator[tuple[str, Marks]]:
    for cited, marks in zip(provision.evidence, marks_of_cited(provision, catalogue), strict=True):
        if cited.sentence.kind is not Kind.HEADING:
            yield cited.sentence.at, marks


def _exceptions(
    provision: Provision,
    found: tuple[tuple[str, Marks], ...],
    partnership: Partnership,
    out: Findings,
) -> None:
    record = provision.record
    siblings = [
        exception.id
        for stated in (provision, *provision.leads)
        for exception in partnership.excepted_by(stated.id)
        if _shared(exception, provision)
    ]
    for at, marks in found:
        for word in _open(provision, marks.exceptions):
            if not (_has(provision, "unless", at) or record.excepts or siblings):
                out.report(
                    provision.where("says"),
                    EXCEPTION_DROPPED,
                    f"the sentence {at} holds an exception (“{word}”)",
                    "Put it in `unless`, or quote the word in `reading` with the reason.",
                )
    if record.unless and siblings and not provision.inherits("unless"):
        out.report(
            provision.where("unless"),
            EXCEPTION_REPEATED,
            f"'{siblings[0]}' is the same exception, from the same sentence",
            "Keep one of the two: it would be read twice.",
        )
    if record.excepts and not (record.if_ or record.unless or record.if_words):
        out.report(
            provision.where("excepts"),
            EXCEPTION_WITHOUT_CASE,
            "an exception lifts its rule in some case, and this one has no `if`",
            "Say in `if` when it lifts the rule, or name its words in `if_words`.",
        )


def _shared(exception: Provision, rule: Provision) -> bool:
    at = {(cited.source.id, cited.sentence.at) for cited in exception.evidence}
    return any((cited.source.id, cited.sentence.at) in at for cited in rule.evidence)


def _conditions(provision: Provision, found: tuple[tuple[str, Marks], ...], out: Findings) -> None:
    record = provision.record
    for at, marks in found:
        for word in _open(provision, marks.conditions):
            timed = word in _TIMES and _has(provision, "within", at)
            if not (_has(provision, "if", at) or timed):
                out.report(
                    provision.where("says"),
                    CONDITION_DROPPED,
                    f"the sentence {at} holds a condition (“{word}”)",
                    "Put it in `if`, or quote the word in `reading` with the reason.",
                )
    named = record.if_words and not provision.inherits("if_words")
    if named and not (record.if_ or record.unless or record.excepts):
        out.report(
            provision.where("if_words"),
            CONDITION_DROPPED,
            f"“{record.if_words}” is said to hold a condition, and there is none",
            "Put it in `if` or `unless`, or delete `if_words`.",
        )


def _has(provision: Provision, key: str, at: str) -> bool:
    """Whether a provision has a key that answers for the sentence of that address."""
    value = getattr(provision.record, "if_" if key == "if" else key)
    return bool(value) and (not provision.inherits(key) or shares(provision, at))


def _open(provision: Provision, words: tuple[str, ...]) -> list[str]:
    """Each word once that the provision's own `reading` does not explain."""
    return [word for word in dict.fromkeys(words) if not explains(provision, word)]


def _rests_on_words(
    provision: Provision, found: tuple[tuple[str, Marks], ...], out: Findings
) -> None:
    record = provision.record
    if record.if_words and not provision.inherits("if_words"):
        if not any(
            holds_marks(cited.sentence.marks, record.if_words) for cited in provision.evidence
        ):
            out.report(
                provision.where("if_words"),
                CONDITION_ADDED,
                f"“{record.if_words}” is not built as any cited sentence is",
                "Copy the words that hold the condition exactly as printed.",
            )
        return
    conditions = any(_open(provision, marks.conditions) for _, marks in found)
    exceptions = any(_open(provision, marks.exceptions) for _, marks in found)
    for key, text, held in (
        ("if", record.if_, conditions or (exceptions and record.excepts)),
        ("unless", record.unless, exceptions or conditions),
    ):
        if text and not held and not provision.inherits(key):
            out.report(
                provision.where(key),
                CONDITION_ADDED,
                f"`{key}` rests on no word of the cited sentences",
                "Name the words that make it a condition in `if_words`; a word that `reading` "
                "explains away holds none.",
            )


RULE = Rule(
    promise="Each word of condition or exception is held by each provision that cites it, and no "
    "condition rests on nothing.",
    codes=(
        EXCEPTION_DROPPED,
        EXCEPTION_REPEATED,
        EXCEPTION_WITHOUT_CASE,
        CONDITION_DROPPED,
        CONDITION_ADDED,
    ),
    check=_conditions_kept,
)
