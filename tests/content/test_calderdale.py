"""Calderdale: what its document lets nobody miss, and what it does not say.

Each test holds a mistake that the content once had.
"""

from __future__ import annotations

import re

import pytest

from generator.catalogue import Catalogue, Partnership
from generator.derived.checklists import checklists_of
from generator.schema.policy import Force


@pytest.fixture(scope="session")
def calderdale(catalogue: Catalogue) -> Partnership:
    return catalogue.by_id["calderdale"]


@pytest.mark.parametrize("rule", ["cal-share-with-parents", "cal-tell-decisions-soon"])
def test_telling_afterwards_is_never_without_the_chairs_power(
    calderdale: Partnership, rule: str
) -> None:
    powers = [one for one in calderdale.excepted_by(rule) if "chair" in one.record.who]

    assert [one.id for one in powers] == ["cal-chair-decides-against"]
    power = powers[0].record
    said = power.says.lower()
    assert power.force is Force.MAY
    assert power.who == ("chair",)
    assert all(word in said for word in ("exceptionally", "against", "sharing")), said
    assert (power.if_, power.unless) == (None, None), "a power is no condition of itself"


def test_the_reach_of_the_chairs_power_is_said_to_be_a_reading(catalogue: Catalogue) -> None:
    reading = catalogue.provisions["cal-chair-decides-against"].record.reading or ""

    assert re.search(r"\blifts telling the family\b.* is (left )?open\b", reading), reading


def test_usual_is_a_word_of_the_statement_and_no_condition(calderdale: Partnership) -> None:
    pseudo = [one.id for one in calderdale.provisions if "usual" in (one.record.if_ or "")]
    cases = [
        case.if_
        for answer in calderdale.answers
        for case in answer.record.cases
        if "usual" in case.if_
    ]
    first = next(one for one in calderdale.provisions if one.id == "cal-tell-at-first-contact")

    assert (pseudo, cases) == ([], [])
    assert "usually" in first.record.says
    assert "usually" in (first.record.do or "").lower()


def test_the_title_is_a_statement(calderdale: Partnership) -> None:
    cited = {each.sentence.at for one in calderdale.provisions for each in one.evidence}
    lines = {each.at for source in calderdale.sources for each in source.register.sentences()}

    assert {at for at in lines if at.startswith("title.")} <= cited


def test_each_record_answers_for_the_condition_of_its_own_sentence(
    calderdale: Partnership,
) -> None:
    """The challenge to families alone has the words in brackets; a sibling has no share in them."""
    for id in ("cal-quality-assurance", "cal-challenge-families", "cal-challenge-each-other"):
        one = next(each for each in calderdale.provisions if each.id == id)
        assert "“where”" in (one.record.reading or "").lower(), id
        assert (one.record.if_, one.record.unless) == (None, None), id


@pytest.mark.parametrize(
    ("force", "ids"),
    [
        (
            Force.SHOULD,
            "cal-honest cal-understand-relevance cal-relevance-for-child",
        ),
        (Force.MUST, "cal-intuition-explored"),
        (Force.MAY, "cal-every-level cal-complex"),
        (Force.INFORMATION, "cal-presence-helps cal-risk-exception cal-avoid-conflict"),
    ],
)
def test_what_is_important_or_may_help_is_no_mere_information(
    catalogue: Catalogue, force: Force, ids: str
) -> None:
    assert {id: catalogue.provisions[id].force for id in ids.split()} == dict.fromkeys(
        ids.split(), force
    )


def test_an_earlier_exclusion_is_a_rule_and_stands_on_a_checklist(
    calderdale: Partnership, catalogue: Catalogue
) -> None:
    everyone = next(
        each for each in checklists_of(calderdale, catalogue) if each.group.id == "everyone"
    )

    assert "cal-past-exclusion" in {duty.id for duty in everyone.duties}
    assert catalogue.provisions["cal-past-exclusion"].force.asks


def test_nothing_that_tells_someone_what_to_do_is_information(calderdale: Partnership) -> None:
    lost = [one.id for one in calderdale.provisions if one.record.do and not one.force.carries]

    assert lost == []
