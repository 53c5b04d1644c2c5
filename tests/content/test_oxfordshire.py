"""What a reading apart found in Oxfordshire's content stays mended."""

from __future__ import annotations

import re

import pytest

from generator.catalogue import Catalogue, Partnership
from generator.derived.checklists import checklists_of
from generator.derived.guide_graph import Flow, flow_of
from generator.schema.policy import Force
from generator.schema.policy import Provision as Record

_FII = "ox-fii-not-routine"
_HARM = "ox-plan-addresses"
_FORMAT = {f"appendix-a.1.{letter}.1" for letter in "abcdefghijkl"}
"""Every line of the format that is recommended."""
_TELLING_AFTER = {
    "ox-inform-asap",
    "ox-record-to-parents",
    "ox-minutes-to-family",
    "ox-plan-addresses",
}


@pytest.fixture
def oxfordshire(catalogue: Catalogue) -> Partnership:
    return catalogue.by_id["oxfordshire"]


@pytest.mark.parametrize("guide", ["convening", "tell-the-family"])
@pytest.mark.parametrize("exception", [_FII, _HARM])
def test_both_exceptions_are_asked_on_every_way_to_telling_the_family_afterwards(
    guide: str, exception: str, catalogue: Catalogue
) -> None:
    flow = _flow(guide, catalogue)
    missed = [
        way[-1].target
        for way in flow.paths()
        if _TELLING_AFTER & _asks_for(way[-1].target, flow)
        and not any(exception in flow.by_id[edge.source].cites for edge in way)
    ]

    assert missed == []


@pytest.mark.parametrize("guide", ["convening", "tell-the-family"])
def test_fii_is_asked_first_and_bears_on_telling_before_and_after_alike(
    guide: str, catalogue: Catalogue
) -> None:
    flow = _flow(guide, catalogue)

    assert {flow.by_id[door].id for door in flow.doors} == {"fii"}
    assert "We read it of all three" in " ".join((flow.record.intro or "").split())


def test_the_exception_for_fii_stands_beside_telling_beforehand_as_a_reading(
    oxfordshire: Partnership, catalogue: Catalogue
) -> None:
    exception = catalogue.provisions[_FII].record

    assert exception in [one.record for one in oxfordshire.excepted_by("ox-fair-to-inform")]
    assert re.search(r"\breach is (left )?(open|not said)\b", exception.reading or ""), (
        exception.reading
    )


def test_no_question_asks_only_how_one_feels_about_the_question_before(
    catalogue: Catalogue,
) -> None:
    assert {"felt-need", "no-need"}.isdisjoint(_flow("convening", catalogue).by_id)


def test_that_the_picture_of_appendix_b_is_missing_is_said_in_the_open(
    oxfordshire: Partnership, catalogue: Catalogue
) -> None:
    record = _flow("convening", catalogue).record
    beside = [note.id for note in oxfordshire.notes_touching("ox-flowchart")]

    assert "Appendix B" in (record.intro or "")
    assert "missing" in (record.missing or "")
    assert beside == ["ox-note-flowchart-missing"]


@pytest.mark.parametrize(
    ("duty", "stage"),
    [
        ("ox-authorise", "decide"),
        ("ox-initiate", "prepare"),
        ("ox-agree-minute-taker", "prepare"),
        ("ox-still-concerned", "follow-up"),
        ("ox-manager-contacts", "follow-up"),
    ],
)
def test_a_duty_stands_at_the_stage_at_which_it_is_done(
    duty: str, stage: str, oxfordshire: Partnership, catalogue: Catalogue
) -> None:
    found = {
        part.moment.id
        for each in checklists_of(oxfordshire, catalogue)
        for part in each.parts
        if duty in [one.id for one in part.duties]
    }

    assert found == {stage}


def test_a_concern_is_called_a_concern(oxfordshire: Partnership) -> None:
    records = [one.record for one in oxfordshire.provisions]
    said = [text or "" for one in records for text in (one.says, one.if_, one.unless, one.do)]
    said += [one.record.point for one in oxfordshire.silences]

    assert [one for one in said if "worr" in one] == []


def test_what_is_recommended_is_asked_of_the_meeting_in_the_order_of_the_format(
    oxfordshire: Partnership, catalogue: Catalogue
) -> None:
    format = [one for one in oxfordshire.provisions if one.id.startswith("ox-agenda")]
    items = [one.id for one in format if not one.heads]
    chair = next(one for one in checklists_of(oxfordshire, catalogue) if one.group.id == "chair")
    asked = [one.id for one in chair.duties if one.stage == "hold"]

    assert {one.force for one in format} == {Force.SHOULD}
    assert {one.at for each in format for one in each.record.cites} >= _FORMAT
    assert asked == ["ox-case-mapping", *items]


@pytest.mark.parametrize(
    "asked",
    [
        "ox-escalate-need",
        "ox-escalate-engagement",
        "ox-normal-confidentiality",
        "ox-fair-to-inform",
    ],
)
def test_what_applies_or_is_only_fair_is_asked_for(asked: str, catalogue: Catalogue) -> None:
    record = catalogue.provisions[asked].record

    assert record.force is Force.SHOULD
    assert record.do


@pytest.mark.parametrize(
    "told", ["ox-not-replace-strategy", "ox-disclosure-legal", "ox-golden-rules", "ox-timescale"]
)
def test_what_is_only_told_asks_for_nothing_and_says_why(told: str, catalogue: Catalogue) -> None:
    provision = catalogue.provisions[told]
    judged = [one.record for one in (provision, provision.head) if one]

    assert {(one.force, one.do) for one in judged} == {(Force.INFORMATION, None)}
    assert any(_names_its_verb(one) for one in judged), "neither it nor its lead-in says why"


def _names_its_verb(record: Record) -> bool:
    """Whether a judgement quotes the words that it judges."""
    return re.search(r"“[^”]+”", record.reading or "") is not None


def _flow(guide: str, catalogue: Catalogue) -> Flow:
    found = next(one for one in catalogue.guides_of("oxfordshire") if one.id == guide)
    return flow_of(found)


def _asks_for(outcome: str, flow: Flow) -> set[str]:
    node = flow.by_id[outcome].node
    return set(getattr(node, "steps", ()))
