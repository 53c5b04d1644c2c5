"""Promise 1: the sentence that a record cites is still the one that a person read it against."""

from __future__ import annotations

from generator.catalogue import Source
from generator.checks.rule import Findings, Rule
from generator.derived.derive import Derived
from generator.derived.readings import Reading, name_of, readings_of
from generator.derived.resting import resting_on
from generator.diagnostics.codes import Code

SENTENCE_CHANGED = Code(
    "sentence-changed",
    "A sentence is not the one that its record was read against.",
    wrong="{at: afterwards.1.1, words: everyone who came within five}",
    right="{at: afterwards.1.1, words: everyone who came within ten}",
    advice=(
        "Read the sentence again, mend the record and what rests on it, then `handrail "
        "confirm` it. `handrail why ID` shows what rests on it."
    ),
)
SILENCE_UNSURE = Code(
    "silence-unsure",
    "Since a silence was confirmed, its topic stands on other sentences, which may break it.",
    wrong=(
        "{id: nm-silent-family-after, topic: informing-family-after, point: whether the "
        "family is told}"
    ),
    right=(
        "{id: nm-silent-family-after, topic: informing-family-after, point: who tells the family}"
    ),
    advice=(
        "Read what the topic's provisions say now. Where the document speaks, take the "
        "silence away; where it is silent still, confirm it."
    ),
)
UNCONFIRMED = Code(
    "unconfirmed",
    "Nobody has said that a record was held against its sentence.",
    wrong="$ handrail check",
    right="$ handrail confirm nm-record-out",
    advice="Hold the record against its sentence; if it says what the sentence says, confirm it.",
)


def _changed(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            if source.whole:
                _changed_in(source, derived, out)


def _changed_in(source: Source, derived: Derived, out: Findings) -> None:
    known = {(confirmed.id, confirmed.at): confirmed.hash for confirmed in source.confirmed}
    for reading in readings_of(source, derived.catalogue):
        if known.get(reading.key, reading.hash) == reading.hash:
            continue
        if reading.at is None:
            out.report(
                reading.location,
                SILENCE_UNSURE,
                f"since '{reading.id}' was confirmed, other sentences speak on its topic",
                f"Read them, then: handrail confirm {reading.id}",
            )
        else:
            out.report(
                reading.location,
                SENTENCE_CHANGED,
                f"the sentence {reading.at} has changed since '{reading.id}' was read against it"
                + _resting(reading, derived),
                "Read it again, mend the record, then: handrail confirm "
                + name_of(reading, source),
            )


def _resting(reading: Reading, derived: Derived) -> str:
    carried = resting_on(reading.id, derived)
    return f"; on it rest {', '.join(carried)}" if carried else ""


def _unconfirmed(derived: Derived, out: Findings) -> None:
    catalogue = derived.catalogue
    for partnership in catalogue.partnerships:
        for source in partnership.sources:
            known = {(confirmed.id, confirmed.at) for confirmed in source.confirmed}
            for reading in readings_of(source, catalogue) if source.whole else ():
                if reading.key not in known:
                    where = f"the sentence {reading.at}" if reading.at else "its topic"
                    out.report(
                        reading.location,
                        UNCONFIRMED,
                        f"nobody has confirmed '{reading.id}' against {where}",
                        "Hold it against the document, then: handrail confirm "
                        + name_of(reading, source),
                    )


RULE = Rule(
    promise="Each citation was confirmed against the sentence as it stands now.",
    codes=(SENTENCE_CHANGED, SILENCE_UNSURE),
    check=_changed,
)
LAST = Rule(
    promise="Each citation was confirmed by a person, once all else is right.",
    codes=(UNCONFIRMED,),
    check=_unconfirmed,
)
"""Run only where nothing else is wrong: what is still to be mended is not ready to be confirmed."""
