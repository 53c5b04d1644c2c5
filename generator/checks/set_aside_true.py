"""A sentence is set aside only where that is true: not when cited, not when its twin is weaker."""

from __future__ import annotations

from generator.catalogue import Catalogue, Partnership, Source
from generator.checks.grounds import carried, verbs_by_word
from generator.derived import coverage
from generator.diagnostics import Diagnostics
from generator.schema.policy import Force, SetAsideReason


def set_aside_true(catalogue: Catalogue, out: Diagnostics) -> None:
    """No line of `set-aside.yml` is needless or hides a duty."""
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            _needless(source, partnership, out)
            _hidden_duty(catalogue, source, partnership, out)


def _needless(source: Source, partnership: Partnership, out: Diagnostics) -> None:
    cited = coverage.phrases_by_sentence(source, partnership.provisions)
    for placed in source.set_aside_placed:
        if placed.record.at in cited:
            out.error(
                placed.where("at"),
                "set-aside-needless",
                f"the sentence {placed.record.at} is cited by a provision",
                "Delete this line.",
            )


def _hidden_duty(
    catalogue: Catalogue, source: Source, partnership: Partnership, out: Diagnostics
) -> None:
    words = verbs_by_word(catalogue.verbs)
    sentences = {one.at: one for one in source.register.sentences()}
    provisions = {one.id: one for one in partnership.provisions}
    for placed in source.set_aside_placed:
        sentence = sentences.get(placed.record.at)
        if sentence is None:
            continue
        forces = carried((sentence,), words).plainly - {Force.INFORMATION}
        twin = provisions.get(placed.record.twin or "")
        if twin is not None and forces and twin.force not in forces:
            out.error(
                placed.where("twin"),
                "twin-of-other-force",
                f"the sentence says {_said(forces)}, its twin '{twin.id}' {twin.force}",
                "Said again with another force it is a provision of its own.",
            )
        elif (
            placed.record.reason is not SetAsideReason.REPEATED and forces and not placed.record.why
        ):
            out.error(
                placed.where("reason"),
                "set-aside-with-a-duty",
                f"the sentence holds a verb of force ({_said(forces)})",
                "Write a provision, or say in `why` what the verb is doing there.",
            )


def _said(forces: frozenset[Force]) -> str:
    return " and ".join(sorted(str(force) for force in forces))
