"""Promise 5: no guide follows a sentence whose meaning is disputed."""

from __future__ import annotations

from generator.catalogue import Catalogue, Guide
from generator.checks.rule import Findings, Rule
from generator.derived.guide_graph import flow_of
from generator.diagnostics.codes import Code
from generator.schema.policy import NoteSeverity

GUIDE_FOLLOWS_DISPUTE = Code(
    "guide-follows-dispute",
    "A guide stands on a sentence whose meaning is disputed.",
)


def _guide_follows_no_dispute(catalogue: Catalogue, out: Findings) -> None:
    for guide in catalogue.guides:
        disputed = {
            id: note.id
            for note in catalogue.by_id[guide.partnership].notes
            if note.severity is NoteSeverity.REVERSES_MEANING
            for id in note.record.touches
        }
        _check(guide, disputed, out)


def _check(guide: Guide, disputed: dict[str, str], out: Findings) -> None:
    places: list[tuple[str, tuple[str, ...]]] = [
        (id, ("nodes", step.id)) for step in flow_of(guide).steps for id in step.cites
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
