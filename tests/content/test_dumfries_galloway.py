"""Dumfries & Galloway: what its document lets nobody miss, and what it does not say.

Each test holds a mistake that the content once had.
"""

from __future__ import annotations

import pytest

from generator.catalogue import Answer, Catalogue, Partnership
from generator.derived.checklists import checklists_of
from generator.schema.policy import Force

ESCALATION = "dg-escalate-no-agreement"
TELLING_BEFORE = ("dg-inform-good-practice", "dg-inform-parents-ahead", "dg-inform-parents-why")
PSEUDO_CONDITIONS = ("usual", "normal", "like most", "general case", "document says", "left open")


@pytest.fixture(scope="session")
def dumfries(catalogue: Catalogue) -> Partnership:
    return catalogue.by_id["dumfries-galloway"]


@pytest.fixture(scope="session")
def lists(dumfries: Partnership, catalogue: Catalogue) -> dict[str, set[str]]:
    """Checklist -> ids of its duties."""
    return {
        one.group.id: {duty.id for duty in one.duties} for one in checklists_of(dumfries, catalogue)
    }


def answer(dumfries: Partnership, question: str) -> Answer:
    return next(one for one in dumfries.answers if one.question.id == question)


@pytest.mark.parametrize("rule", TELLING_BEFORE)
def test_telling_beforehand_is_never_without_its_exception(
    dumfries: Partnership, rule: str
) -> None:
    (exception,) = dumfries.excepted_by(rule)

    assert exception.id == "dg-inform-only-exception"
    assert "risk" in (exception.record.if_ or "")
    assert "consensus" in (exception.record.if_ or "")


@pytest.mark.parametrize("group", ["asking", "agreeing", "chair", "attending", "everyone"])
def test_immediate_risk_stands_on_the_list_of_whoever_can_meet_it(
    lists: dict[str, set[str]], group: str
) -> None:
    assert "dg-same-day" in lists[group]


@pytest.mark.parametrize("group", ["chair", "attending", "everyone"])
def test_harm_seen_in_the_meeting_is_for_those_who_are_in_it(
    lists: dict[str, set[str]], group: str
) -> None:
    assert "dg-harm-during-meeting" in lists[group]


def test_the_chair_is_not_told_to_look_for_a_chair(lists: dict[str, set[str]]) -> None:
    choosing = {"dg-chair-seniority", "dg-chair-skills", "dg-chair-power", "dg-identify-chair"}

    assert not choosing & lists["chair"]
    assert choosing <= lists["everyone"]


@pytest.mark.parametrize("group", ["asking", "agreeing"])
def test_a_refused_meeting_is_escalated_by_those_whom_the_clause_brings_in(
    lists: dict[str, set[str]], group: str
) -> None:
    assert ESCALATION in lists[group]


@pytest.mark.parametrize("duty", ["dg-talk-to-manager", "dg-consult-partners"])
def test_the_criteria_reach_the_list_of_whoever_asks(
    lists: dict[str, set[str]], catalogue: Catalogue, duty: str
) -> None:
    condition = catalogue.provisions[duty].record.if_ or ""

    assert duty in lists["asking"]
    assert "know" in condition
    assert "network" in condition
    assert "one or more of grounds" in condition


def test_who_may_ask_borrows_no_force_from_the_talk(
    dumfries: Partnership, catalogue: Catalogue
) -> None:
    cited = answer(dumfries, "who-may-ask").record.all_cites

    assert {catalogue.provisions[id].force for id in cited} == {Force.INFORMATION}


def test_exceptional_circumstances_are_part_of_the_answer_on_routine(
    dumfries: Partnership,
) -> None:
    assert "dg-discussion-held" in answer(dumfries, "routine").record.all_cites


def test_each_sentence_on_resolving_disagreement_is_pinned_by_words_of_its_own(
    catalogue: Catalogue,
) -> None:
    early = catalogue.provisions["dg-resolve-early"]
    talking = catalogue.provisions["dg-resolve-by-talking"]

    assert "earliest stage" in early.evidence[0].words
    assert "earliest stage" in early.record.says
    assert early.evidence[0].words != talking.evidence[0].words


def test_the_title_is_a_statement(dumfries: Partnership) -> None:
    cited = {each.sentence.at for one in dumfries.provisions for each in one.evidence}
    lines = {each.at for source in dumfries.sources for each in source.register.sentences()}

    assert {at for at in lines if at.startswith("title.")} <= cited


def test_no_condition_only_says_that_a_case_is_like_others(dumfries: Partnership) -> None:
    pseudo = [
        one.id
        for one in dumfries.provisions
        if any(words in (one.record.if_ or "") for words in PSEUDO_CONDITIONS)
    ]

    assert pseudo == []


def test_every_guide_shows_the_same_day_rule(dumfries: Partnership, catalogue: Catalogue) -> None:
    guides = [one for one in catalogue.guides if one.partnership == dumfries.id]

    assert len(guides) == 4
    for guide in guides:
        cited = {id for node in guide.record.nodes.values() for id in node.cites}
        assert "dg-same-day" in {*guide.record.throughout, *cited}, guide.id


@pytest.mark.parametrize(
    ("force", "ids"),
    [
        (
            Force.SHOULD,
            (
                "dg-known-to-agencies dg-network-exists dg-one-or-more dg-tell-meetings-apart "
                "dg-check-information dg-reflect-on-all dg-explore-issues dg-six-people "
                "dg-constructive-challenge dg-inform-good-practice dg-outcome-matches-record"
            ),
        ),
        (Force.MUST, "dg-curiosity-needed dg-inform-judgement dg-inform-consensus"),
        (Force.MAY, "dg-extra-expertise dg-seek-advice dg-advice-own-organisation"),
        (Force.INFORMATION, "dg-inform-only-exception dg-disagreement-healthy dg-gs-solutions"),
    ],
)
def test_what_is_important_expected_or_required_is_no_mere_information(
    catalogue: Catalogue, force: Force, ids: str
) -> None:
    assert {id: catalogue.provisions[id].force for id in ids.split()} == dict.fromkeys(
        ids.split(), force
    )


def test_nothing_that_tells_someone_what_to_do_is_information(dumfries: Partnership) -> None:
    """Information stands on no checklist, so its instruction would reach nobody."""
    lost = [one.id for one in dumfries.provisions if one.record.do and not one.force.carries]

    assert lost == []


@pytest.mark.parametrize(
    ("group", "duty"),
    [
        ("asking", "dg-known-to-agencies"),
        ("asking", "dg-network-exists"),
        ("asking", "dg-one-or-more"),
        ("chair", "dg-inform-consensus"),
        ("attending", "dg-inform-consensus"),
        ("chair", "dg-curiosity-needed"),
        ("everyone", "dg-inform-good-practice"),
        ("everyone", "dg-outcome-matches-record"),
    ],
)
def test_a_duty_without_must_or_should_reaches_a_checklist(
    lists: dict[str, set[str]], group: str, duty: str
) -> None:
    assert duty in lists[group]
