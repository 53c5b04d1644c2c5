"""Promise 4: a provision is as strong as the verb of its own words in the sentence, no stronger.

A provision's verb is the one that its quoted phrase holds; where it quotes none and the sentence
has verbs of several forces, `verb` names it. What has no verb of force at all, an order or a plain
present tense, has a force of its own rule in `verbs.yml`, and says so. An item that has its force
from the head of its list has the head's verb and the reason for it too, unless its own sentence has
a verb of another force.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.catalogue import Catalogue, Provision
from generator.checks.grounds import (
    carried,
    explained_in_list,
    explains,
    force_of,
    marks_with_lead_ins,
    shares,
    verbs_by_word,
)
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.register.marks_read import VerbMark
from generator.schema.policy import Force
from generator.schema.vocabulary import Verb, Wording

FORCE_NEEDS_READING = Code(
    "force-needs-reading",
    "The verb of the cited sentence can be read so, but does not say so.",
    wrong="force: must",
    right='force: must\nreading: The verb "will" lays a duty on whoever tells them.',
    advice=(
        "Say in `reading` why the verb is read so, with the verb in quotes; or take the "
        "force that it has plainly."
    ),
)
FORCE_NOT_IN_SENTENCE = Code(
    "force-not-in-sentence",
    "No verb of the cited sentences has the force that is claimed.",
    wrong="force: must\ncites: [{at: afterwards.1.1, words: everyone should get the record}]",
    right="force: should\ncites: [{at: afterwards.1.1, words: everyone should get the record}]",
    advice=(
        "Take the force of the sentence's own verb. Where the verb stands in the sentence "
        "that leads into a list, cite that too."
    ),
)
FORCE_UNPINNED = Code(
    "force-unpinned",
    "The cited sentences have verbs of several forces, and none is named as this provision's.",
    wrong="cites: [{at: calling.3.1, words: let the parents know beforehand}]",
    right="cites: [{at: calling.3.1, words: should let the parents know}]",
    advice="Quote the verb that is meant, or name it in `verb`.",
)
VERB_NOT_IN_SENTENCE = Code(
    "verb-not-in-sentence",
    "The verb that is named as the provision's does not stand in the cited sentences.",
    wrong="verb: ought to",
    right="verb: should",
    advice="Name a verb as the cited sentence has it, or leave `verb` out.",
)
WORDING_HAS_A_VERB = Code(
    "wording-has-a-verb",
    "The force is said to come of the wording alone, but a verb of force is quoted.",
    wrong="verb: present-tense\ncites: [{at: running.1.1, words: The chair should be someone who}]",
    right="cites: [{at: running.1.1, words: The chair should be someone who}]",
    advice=(
        "Take the force of the verb in the phrase. Present-tense and imperative are for "
        "sentences without one."
    ),
)


@dataclass(frozen=True, slots=True)
class _Fault:
    """Something that does not hold of a provision's force."""

    key: str
    """At which of its keys it is told."""
    code: Code
    message: str
    hint: str


def _force_of_the_verb(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    verbs = verbs_by_word(catalogue.verbs)
    faults = {
        provision.id: tuple(_faults(provision, verbs, catalogue))
        for provision in catalogue.all_provisions()
    }
    for provision in catalogue.all_provisions():
        of_heads = [fault for head in provision.leads for fault in faults.get(head.id, ())]
        for fault in faults[provision.id]:
            inherited = provision.inherits(fault.key)
            if inherited and fault in of_heads:
                continue  # told where it is written; what is the item's own is told at the item
            where = provision.where("id" if inherited else fault.key)
            out.report(where, fault.code, fault.message, fault.hint)


def _faults(
    provision: Provision, verbs: Mapping[str, Verb], catalogue: Catalogue
) -> Iterator[_Fault]:
    if not provision.evidence:
        return
    wordings = {wording.id: wording for wording in catalogue.verbs.without_a_verb}
    marks = _all(provision, catalogue)
    if provision.record.verb in wordings:
        wording = wordings[provision.record.verb]
        yield from _by_wording(provision, wording, marks, verbs, catalogue)
    else:
        yield from _by_verb(provision, marks, verbs, catalogue)


def _all(provision: Provision, catalogue: Catalogue) -> tuple[VerbMark, ...]:
    return tuple(
        verb for marks in marks_with_lead_ins(provision, catalogue) for verb in marks.verbs
    )


def _by_wording(
    provision: Provision,
    wording: Wording,
    marks: tuple[VerbMark, ...],
    verbs: Mapping[str, Verb],
    catalogue: Catalogue,
) -> Iterator[_Fault]:
    """An order, or a plain present tense: the force is the one that its rule gives."""
    strong = [mark.form for mark in _strong(_quoted(provision, marks, catalogue), verbs)]
    if strong:
        yield _Fault(
            "verb",
            WORDING_HAS_A_VERB,
            f"'{wording.id}' is for what has no verb of force; the phrase holds “{strong[0]}”",
            "Delete `verb`, or quote the words that carry the force.",
        )
    if provision.force is not wording.force:
        yield _Fault(
            "force",
            FORCE_NOT_IN_SENTENCE,
            f"the force is '{provision.force}'; '{wording.id}' gives '{wording.force}'",
            "content/verbs.yml says why, under `without_a_verb`.",
        )


def _by_verb(
    provision: Provision,
    marks: tuple[VerbMark, ...],
    verbs: Mapping[str, Verb],
    catalogue: Catalogue,
) -> Iterator[_Fault]:
    named = provision.record.verb
    own = (
        [mark for mark in marks if mark.form == named]
        if named
        else _quoted(provision, marks, catalogue) or _of_heads(provision, marks, verbs, catalogue)
    )
    if named and not own:
        yield _Fault(
            "verb",
            VERB_NOT_IN_SENTENCE,
            f"“{named}” is no verb of the cited sentences",
            "They hold " + (_said(marks) or "no verb of force") + ".",
        )
        return
    unpinned = () if own else _strong(marks, verbs)
    if provision.force is Force.INFORMATION and unpinned:
        yield from _none_is_its_own(provision, unpinned)
    elif len({force_of(mark, verbs) for mark in unpinned}) > 1:
        yield _Fault(
            "force",
            FORCE_UNPINNED,
            f"the cited sentences hold {_said(marks)}",
            "Quote the verb in `words`, or name it in `verb`.",
        )
    else:
        yield from _hold(provision, tuple(own) or marks, verbs)


def _none_is_its_own(provision: Provision, strong: Sequence[VerbMark]) -> Iterator[_Fault]:
    """A plain statement beside verbs of force says of each that it is not its own."""
    for form in dict.fromkeys(mark.form for mark in strong):
        if not _explained(provision, form):
            yield _Fault(
                "force",
                FORCE_NEEDS_READING,
                f"the cited sentences have “{form}”; that this is a plain statement is a judgement",
                f"Say in `reading` what “{form}” is said of, with the word in quotes.",
            )


def _hold(
    provision: Provision, marks: tuple[VerbMark, ...], verbs: Mapping[str, Verb]
) -> Iterator[_Fault]:
    """Whether the provision's verbs carry its force, plainly or by a reading that quotes them."""
    force, strong = provision.force, _strong(marks, verbs)
    # Beside a verb of force, what only tells how things are carries nothing, even by a reading.
    found = carried(strong or marks, verbs)
    if force in found.plainly or (force is Force.INFORMATION and not strong):
        return
    possible = ", ".join(sorted(found.plainly)) or "no verb of force"
    by = strong[0].form if force is Force.INFORMATION else found.by_reading.get(force)
    if by is None:
        yield _Fault(
            "force",
            FORCE_NOT_IN_SENTENCE,
            f"the force is '{force}', but the cited sentences hold {possible}",
            "Take the source's own verb; cite the lead-in of the list if the verb stands there. "
            "What asks without one says so in `verb`: `imperative`, `present-tense` or another "
            "wording of verbs.yml.",
        )
    elif not _explained(provision, by):
        yield _Fault(
            "force",
            FORCE_NEEDS_READING,
            f"the cited sentences say {possible}; '{force}' is a judgement",
            f"Say in `reading` why “{by}” is read so, with the word in quotes.",
        )


def _quoted(
    provision: Provision, marks: tuple[VerbMark, ...], catalogue: Catalogue
) -> tuple[VerbMark, ...]:
    """Those of the verbs that stand in the provision's own quoted phrases."""
    forms = {
        verb.form
        for cite in provision.record.cites
        for verb in catalogue.marks_in(cite.words).verbs
    }
    return tuple(mark for mark in marks if mark.form in forms)


def _of_heads(
    provision: Provision,
    marks: tuple[VerbMark, ...],
    verbs: Mapping[str, Verb],
    catalogue: Catalogue,
) -> tuple[VerbMark, ...]:
    """Those that the nearest head which quotes one does, where the force is had from there."""
    if not provision.inherits("force"):
        return ()
    own = (
        verb
        for cited in provision.evidence
        if not shares(provision, cited.sentence.at)
        for verb in catalogue.marks(cited.sentence).verbs
    )
    if any(force_of(verb, verbs) is not provision.force for verb in _strong(tuple(own), verbs)):
        return ()
    return next(
        (found for head in provision.leads if (found := _quoted(head, marks, catalogue))), ()
    )


def _explained(provision: Provision, form: str) -> bool:
    judge = explained_in_list if provision.inherits("force") else explains
    return judge(provision, form)


def _strong(marks: tuple[VerbMark, ...], verbs: Mapping[str, Verb]) -> tuple[VerbMark, ...]:
    return tuple(mark for mark in marks if force_of(mark, verbs) is not Force.INFORMATION)


def _said(marks: tuple[VerbMark, ...]) -> str:
    return ", ".join(dict.fromkeys(str(mark) for mark in marks))


RULE = Rule(
    promise="The force is that of the provision's own verb, or `reading` says why it is not.",
    codes=(
        FORCE_NEEDS_READING,
        FORCE_NOT_IN_SENTENCE,
        FORCE_UNPINNED,
        VERB_NOT_IN_SENTENCE,
        WORDING_HAS_A_VERB,
    ),
    check=_force_of_the_verb,
)
