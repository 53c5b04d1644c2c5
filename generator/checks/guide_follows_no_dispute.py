"""Promise 5: no guide follows a sentence whose meaning is disputed."""

from __future__ import annotations

from generator.catalogue import Guide
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.derived.guide_graph import Flow
from generator.diagnostics.codes import Code
from generator.schema.policy import NoteSeverity

GUIDE_FOLLOWS_DISPUTE = Code(
    "guide-follows-dispute",
    "A guide stands on a sentence whose meaning is disputed.",
    wrong="cites: [nm-disputed]",
    right="silences: [nm-silent-chair]",
    advice="Stand on another provision, or name the silence that the dispute leaves.",
)


def _guide_follows_no_dispute(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for guide in catalogue.guides:
        disputed = {
            id: note.id
            for note in catalogue.by_id[guide.partnership].notes
            if note.severity is NoteSeverity.REVERSES_MEANING
            for id in note.record.touches
        }
        _check(derived.graph(guide), guide, disputed, out)


def _check(graph: Flow, guide: Guide, disputed: dict[str, str], out: Findings) -> None:
    places: list[tuple[str, tuple[str, ...]]] = [
        (id, ("nodes", step.id)) for step in graph.steps for id in step.cites
    ]
    places += [(id, ("throughout",)) for id in guide.record.throughout]
    places += [(id, ("entries", id)) for id in guide.record.entries]
    for id, inside in places:
        if id in disputed:
            out.report(
                guide.where(*inside),
                GUIDE_FOLLOWS_DISPUTE,
                f"'{id}' stands under the note '{disputed[id]}': its meaning is disputed",
                "Stand on another provision, or name the silence that it leaves.",
            )


RULE = Rule(
    promise="No step stands on a provision under a note that its meaning is reversed.",
    codes=(GUIDE_FOLLOWS_DISPUTE,),
    check=_guide_follows_no_dispute,
)
