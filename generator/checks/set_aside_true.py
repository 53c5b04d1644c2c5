"""A sentence is set aside only where that is true: not when cited, not when its twin is weaker."""

from __future__ import annotations

from generator.catalogue import Catalogue, Partnership, Source
from generator.checks.grounds import carried, verbs_by_word
from generator.checks.rule import Findings, Rule
from generator.derived import coverage
from generator.derived.derive import Derived
from generator.diagnostics.codes import Code
from generator.schema.policy import Force, SetAsideReason

SET_ASIDE_NEEDLESS = Code(
    "set-aside-needless",
    "A sentence is both set aside and cited.",
    wrong="{at: running.2.b.1, reason: context, why: It is only one word.}",
    right="# no line: a provision cites running.2.b.1",
    advice="Take the line out of set-aside.yml, or the citation out of the provision.",
)
TWIN_OF_OTHER_FORCE = Code(
    "twin-of-other-force",
    "A sentence set aside as said already has another force than its twin.",
    wrong="{at: calling.4.1, reason: repeated, twin: nm-record-out}",
    right="{at: calling.4.1, reason: repeated, twin: nm-reasons}",
    advice="Name a twin of the same force, or make the sentence a provision of its own.",
)
SET_ASIDE_WITH_A_DUTY = Code(
    "set-aside-with-a-duty",
    "A sentence with a verb of force is set aside, and nothing says why.",
    wrong="{at: calling.4.1, reason: context}",
    right="{at: calling.4.1, reason: context, why: 'The \"should\" is part of a title.'}",
    advice="Make it a provision, or give in `why` the reason, with the verb in quotes.",
)


def _set_aside_true(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            _needless(source, partnership, out)
            _hidden_duty(catalogue, source, partnership, out)


def _needless(source: Source, partnership: Partnership, out: Findings) -> None:
    cited = coverage.phrases_by_sentence(source, partnership.provisions)
    for placed in source.set_aside:
        if placed.record.at in cited:
            out.report(
                placed.where("at"),
                SET_ASIDE_NEEDLESS,
                f"the sentence {placed.record.at} is cited by a provision",
                "Delete this line.",
            )


def _hidden_duty(
    catalogue: Catalogue, source: Source, partnership: Partnership, out: Findings
) -> None:
    words = verbs_by_word(catalogue.verbs)
    sentences = {sentence.at: sentence for sentence in source.register.sentences()}
    provisions = {provision.id: provision for provision in partnership.provisions}
    for placed in source.set_aside:
        sentence = sentences.get(placed.record.at)
        if sentence is None:
            continue
        forces = carried(catalogue.marks(sentence).verbs, words).plainly - {Force.INFORMATION}
        twin = provisions.get(placed.record.twin or "")
        if twin is not None and forces and twin.force not in forces:
            out.report(
                placed.where("twin"),
                TWIN_OF_OTHER_FORCE,
                f"the sentence says {_said(forces)}, its twin '{twin.id}' {twin.force}",
                "Said again with another force it is a provision of its own.",
            )
        elif (
            placed.record.reason is not SetAsideReason.REPEATED and forces and not placed.record.why
        ):
            out.report(
                placed.where("reason"),
                SET_ASIDE_WITH_A_DUTY,
                f"the sentence holds a verb of force ({_said(forces)})",
                "Write a provision, or say in `why` what the verb is doing there.",
            )


def _said(forces: frozenset[Force]) -> str:
    return " and ".join(sorted(str(force) for force in forces))


RULE = Rule(
    promise="No line of `set-aside.yml` is needless or hides a duty.",
    codes=(SET_ASIDE_NEEDLESS, TWIN_OF_OTHER_FORCE, SET_ASIDE_WITH_A_DUTY),
    check=_set_aside_true,
)
