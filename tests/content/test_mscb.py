"""What a reading apart found in MSCB's content stays mended."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.catalogue import Catalogue, Partnership
from generator.derived.checklists import checklists_of
from generator.derived.guide_graph import Step, flow_of
from generator.schema.guides import Question
from generator.schema.policy import Force

_PSEUDO = ("usual case", "ordinary case", "normal case")


@pytest.fixture
def mscb(catalogue: Catalogue) -> Partnership:
    return catalogue.by_id["mscb"]


@pytest.mark.parametrize("rule", ["mscb-tell-decisions-soon", "mscb-share-with-parents"])
def test_the_chairs_power_to_withhold_stands_beside_each_rule_on_telling_decisions(
    rule: str, mscb: Partnership
) -> None:
    """The example of its use, which excepts nothing by itself, stands under the same heading."""
    lifting = {one.id for one in mscb.excepted_by(rule)}
    assert "mscb-chair-decides-against" in lifting
    beside = {one.id for one in mscb.provisions_at_home("informing-family-after")}
    assert {rule, "mscb-chair-decides-against", "mscb-withhold-harm"} <= beside


def test_the_power_to_withhold_is_the_chairs_and_is_an_instruction(catalogue: Catalogue) -> None:
    record = catalogue.provisions["mscb-chair-decides-against"].record

    assert record.who == ("chair",)
    assert record.do


@pytest.mark.parametrize("partnership", ["mscb", "oxfordshire"])
def test_what_is_usual_is_said_and_is_no_condition(partnership: str, catalogue: Catalogue) -> None:
    owner = catalogue.by_id[partnership]
    said = [one.record.if_ or "" for one in owner.provisions]
    said += [case.if_ for answer in owner.answers for case in answer.record.cases]

    assert [one for one in said if any(each in one for each in _PSEUDO)] == []


def test_keeping_the_child_in_focus_is_thought_about_and_is_no_gate(catalogue: Catalogue) -> None:
    for step in _steps("convening", catalogue).values():
        if "mscb-consider-need" in step.cites:
            assert not isinstance(step.node, Question), step.id


def test_who_chairs_beyond_the_two_cases_is_left_open_and_no_step(catalogue: Catalogue) -> None:
    step = _steps("convening", catalogue)["chair"]

    assert step.kind == "action"
    assert "mscb-silent-usual-chair" in step.silences


def test_risk_of_harm_is_asked_before_decisions_are_shared(catalogue: Catalogue) -> None:
    asked = _steps("tell-the-family", catalogue)["chair-against"]

    assert {edge.answer: edge.target for edge in asked.edges}["harm"] == "chair-decides"


@pytest.mark.parametrize(
    ("duty", "stage"),
    [
        ("mscb-agenda-item", "decide"),
        ("mscb-rationale-documented", "decide"),
        ("mscb-settle-note-taker", "prepare"),
    ],
)
def test_a_duty_stands_at_the_stage_at_which_it_is_done(
    duty: str, stage: str, mscb: Partnership, catalogue: Catalogue
) -> None:
    found = {
        part.moment.id
        for each in checklists_of(mscb, catalogue)
        for part in each.parts
        if duty in [one.id for one in part.duties]
    }

    assert found == {stage}


def test_honesty_from_the_outset_is_asked_for_save_where_it_adds_risk(
    catalogue: Catalogue, mscb: Partnership
) -> None:
    record = catalogue.provisions["mscb-honest"].record

    assert record.force is Force.SHOULD
    assert record.do
    assert [one.id for one in mscb.excepted_by("mscb-honest")] == ["mscb-risk-exception"]


def test_a_line_of_a_checklist_stands_by_itself(mscb: Partnership) -> None:
    said = [one.record.do or "" for one in mscb.provisions]

    assert [one for one in said if " such " in one] == []


def test_the_title_is_a_statement_too(mscb: Partnership) -> None:
    cited = {each.sentence.at for one in mscb.provisions for each in one.evidence}

    assert "title.1" in cited


def _steps(guide: str, catalogue: Catalogue) -> Mapping[str, Step]:
    found = next(one for one in catalogue.guides_of("mscb") if one.id == guide)
    return flow_of(found).by_id
