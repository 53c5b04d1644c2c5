"""Promise 4: what a sentence denies or forbids, its provision denies or forbids, and nothing else.

The wording of a record is read by the same rules as the sentence that it stands on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.catalogue import Catalogue, Provision
from generator.checks.grounds import (
    explained_in_list,
    explains,
    marks_of_own,
    marks_with_lead_ins,
    provisions_of,
    shares,
    verbs_by_word,
    wordings,
)
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.register.marks_read import Marks, VerbMark
from generator.schema.policy import Force
from generator.schema.vocabulary import Verb

WORDING_AGAINST_FORCE = Code(
    "wording-against-force",
    "The wording forbids what the force asks for, or asks for what it forbids.",
    wrong="force: must-not\nsays: The chair must let the record leave the group.",
    right="force: must-not\nsays: The chair must not let the record leave the group.",
    advice="Let wording and force deny the same.",
)
NEGATION_ADDED = Code(
    "negation-added",
    "The wording denies more than the cited sentences do.",
    wrong="says: Whichever service asks should bring a chair who is not its own.",
    right="says: Whichever service asks should bring a chair from another.",
    advice=(
        'Say it without the "not", as the sentence does; or quote the word in `reading` '
        "with the reason."
    ),
)
NEGATION_DROPPED = Code(
    "negation-dropped",
    "A sentence denies something, and no wording of it does.",
    wrong="says: The chair should come from outside the case.",
    right="says: The chair should be someone who does not carry the case.",
    advice='Keep the sentence\'s own "not", or quote it in `reading` with the reason.',
)

_FORBIDDING = frozenset({Force.MUST_NOT, Force.SHOULD_NOT})


def _negation_kept(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for provision in catalogue.all_provisions():
        _agrees_with_force(provision, catalogue, out)
        if provision.evidence:
            _added(provision, catalogue, out)
            _phrase(provision, catalogue, out)
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            citing = provisions_of(source, partnership) if source.whole else {}
            for sentence in source.register.sentences():
                if sentence.at in citing:
                    marks = catalogue.marks(sentence)
                    _dropped(sentence.at, marks, citing[sentence.at], catalogue, out)


def _agrees_with_force(provision: Provision, catalogue: Catalogue, out: Findings) -> None:
    force = provision.force
    if force is Force.INFORMATION:
        return
    verbs = verbs_by_word(catalogue.verbs)
    for key, marks in _wordings(provision, catalogue):
        if key not in {"says", "do"}:
            continue
        said = replace(marks, verbs=_of_force(provision, marks, catalogue))
        if (force in _FORBIDDING) is not _forbids(said, force, key, verbs):
            out.report(
                provision.where(key),
                WORDING_AGAINST_FORCE,
                f"the force is '{force}', and '{key}' {_heard(force)}",
                "Say it as the sentence does; a negative force needs a negative sentence.",
            )


def _of_force(provision: Provision, marks: Marks, catalogue: Catalogue) -> tuple[VerbMark, ...]:
    """The verbs that can contradict the force: of an item that has its force from a lead-in, its.

    They are read in the whole sentence, where the item can still deny them: "must" and "not tell".
    """
    if not provision.inherits("force"):
        return marks.verbs
    lead_in = " ".join(head.words for head in reversed(provision.leads))
    return marks.verbs[: len(catalogue.marks_in(lead_in).verbs)] or marks.verbs


def _forbids(marks: Marks, force: Force, key: str, verbs: Mapping[str, Verb]) -> bool:
    """Whether a wording forbids: by its verbs, or, where it has none, by any word of negation.

    A duty may well hold a denial beside it ("tell them, and do not wait"): a positive force is
    contradicted only where a verb of that very force is denied, or all are.
    """
    if force in _FORBIDDING:
        return bool(marks.negations)
    if key == "do":
        return marks.opens_with_negation
    denied = [verb for verb in marks.verbs if verb.negated]
    own = any(verbs[verb.form].force is force for verb in denied)
    return own or (bool(denied) and len(denied) == len(marks.verbs))


def _heard(force: Force) -> str:
    return "forbids nothing" if force in _FORBIDDING else "forbids"


def _added(provision: Provision, catalogue: Catalogue, out: Findings) -> None:
    """No wording denies more than the cited sentences do, no item's own more than its own do."""
    held = _denials(marks_with_lead_ins(provision, catalogue))
    counted = [(key, said, held) for key, said in _wordings(provision, catalogue)]
    if provision.head is not None:
        own = _denials(marks_of_own(provision, catalogue))
        counted = [("says", catalogue.marks_in(provision.words), own), *counted]
    for key, said, held in counted:
        unexplained = [word for word in said.negations if not explained_in_list(provision, word)]
        if len(unexplained) > held:
            out.report(
                provision.where(key),
                NEGATION_ADDED,
                f"'{key}' {_more_than(held, unexplained)}",
                "Say it as the sentence does, or quote the word in `reading` with the reason.",
            )


def _denials(marks: Sequence[Marks]) -> int:
    return sum(len(mark.negations) for mark in marks)


def _more_than(held: int, denials: Sequence[str]) -> str:
    words = ", ".join(f"“{word}”" for word in denials)
    if not held:
        return f"has {words}, and no cited sentence denies anything"
    return f"has {words}, and the cited sentences have fewer denials: {held}"


def _dropped(
    at: str, marks: Marks, provisions: Sequence[Provision], catalogue: Catalogue, out: Findings
) -> None:
    """What a sentence denies, a provision that cites it denies, or its `reading` explains."""
    for word in dict.fromkeys(marks.negations):
        if not any(_denies(provision, at, word, catalogue) for provision in provisions):
            out.report(
                provisions[0].where("says"),
                NEGATION_DROPPED,
                f"the sentence {at} has “{word}”, and no provision of it denies anything",
                "Say it in `says`, or quote the word in `reading` with the reason.",
            )


def _denies(provision: Provision, at: str, word: str, catalogue: Catalogue) -> bool:
    return _says_no(provision, at, catalogue) or explains(provision, word)


def _says_no(provision: Provision, at: str, catalogue: Catalogue) -> bool:
    """Whether the statement itself denies; an instruction that does is no help to its reader.

    An item says it in its own words where the sentence is its own and not its lead-in's.
    """
    alone = provision.head is not None and not shares(provision, at)
    said = (
        provision.words if alone and key == "says" else text
        for key, text in wordings(provision)
        if key != "do" and not (alone and provision.inherits(key))
    )
    return any(catalogue.marks_in(text).negations for text in said)


def _phrase(provision: Provision, catalogue: Catalogue, out: Findings) -> None:
    """A provision whose own quoted words deny something denies it itself."""
    for number, cite in enumerate(provision.record.cites):
        for word in catalogue.marks_in(cite.words).negations[:1]:
            if not _says_no(provision, cite.at, catalogue):
                out.report(
                    provision.where("cites", number, "words"),
                    NEGATION_DROPPED,
                    f"the quoted words have “{word}”, and the provision denies nothing",
                    "Say it in `says`, or quote the word in `reading` with the reason.",
                )


def _wordings(provision: Provision, catalogue: Catalogue) -> Iterator[tuple[str, Marks]]:
    for key, text in wordings(provision):
        yield key, catalogue.marks_in(text)


RULE = Rule(
    promise="Wording and force deny what the cited sentences deny, and nothing else.",
    codes=(WORDING_AGAINST_FORCE, NEGATION_ADDED, NEGATION_DROPPED),
    check=_negation_kept,
)
