"""What a joint case keeps back until something is settled, and what it never calls no duty."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import combinations

import pytest
from bs4 import BeautifulSoup, Tag

from generator import addresses
from generator.derived.comparison import Part
from generator.derived.derive import Derived
from generator.derived.joint_case import Case, case_of
from generator.pages.compare.joint_case_parts import JointCaseView, sections
from generator.pages.compare.joint_case_view import joint_case_view
from generator.pages.frame.context import Context, make_context
from generator.render.environment import make_environment
from generator.schema.policy import Force
from tests.conftest import BUILD_DAY
from tests.projects import ROOT, catalogue_of

IDS = ("calderdale", "city-hackney", "dumfries-galloway", "mscb", "oxfordshire")
CHOICES = tuple(some for size in (2, 3, 4, 5) for some in combinations(IDS, size))
SECTION_47 = "mscb-before-contact-section-47"
DEFERRED = {"before-contact-section-47", "held-before-contact"}
"""MSCB's positions under a condition that say when the family is contacted."""
CRITERIA = ("dg-known-to-agencies", "dg-network-exists", "dg-one-or-more")

PAIRS = tuple(combinations(IDS, 2))

every_choice = pytest.mark.parametrize("ids", CHOICES, ids="+".join)


@cache
def context() -> Context:
    catalogue = catalogue_of(ROOT)
    return make_context(Derived(catalogue), date.fromisoformat(BUILD_DAY))


@cache
def case(ids: tuple[str, ...]) -> Case:
    known = context().catalogue
    return case_of([known.by_id[id] for id in ids], known)


@cache
def view(ids: tuple[str, ...]) -> JointCaseView:
    return joint_case_view(case(ids), context().page(addresses.CROSSING))


@cache
def shown(ids: tuple[str, ...]) -> Tag:
    template = make_environment(ROOT / "site_templates" / "pages").get_template("joint_case.html")
    html = template.render(view=view(ids), sections=sections(view(ids)))
    return BeautifulSoup(html, "html.parser")


@every_choice
def test_a_position_under_a_condition_stands_once_and_is_never_lost(ids: tuple[str, ...]) -> None:
    under = [
        (one.question.ask, held.partnership, held.position.id)
        for one in case(ids).in_part(Part.DO)
        for held in one.conditional
    ]
    doings = [doing for stage in view(ids).stages for doing in stage.doings]
    kept = [
        (one.ask.text, by.partnership, by.stance.id) for one in doings for by in one.conditional
    ]
    groups = view(ids).never_united
    points = (*view(ids).conflicts, *(point for one in groups for point in one.points))
    back = [
        (one.ask.text, one.by.partnership, one.by.stance.id)
        for point in points
        for one in point.bearing
    ]
    assert sorted(kept + back) == sorted(under)
    assert {position for _, _, position in back} <= DEFERRED
    assert not {position for _, _, position in kept} & DEFERRED


@pytest.mark.parametrize("ids", [one for one in PAIRS if "mscb" in one], ids="+".join)
def test_the_rule_on_section_47_waits_until_telling_the_family_is_settled(
    ids: tuple[str, ...],
) -> None:
    kept = shown(ids).select(".do .doings > li > .kept a.clause")
    assert kept and not any(SECTION_47 in str(one["href"]) for one in kept)
    back = shown(ids).select("[data-question=family-told-before] .bears .kept")
    # City & Hackney's own rules cut across both positions: there they are points themselves.
    assert len(back) == (0 if "city-hackney" in ids else len(DEFERRED))
    for one in back:
        condition = one.select_one(".when")
        assert condition is not None and "Section 47" in condition.text
        assert any(SECTION_47 in str(each["href"]) for each in one.select("a.clause"))
    assert len(shown(ids).select(".bears .kept")) == len(back)


@every_choice
def test_nothing_that_asks_is_called_no_duty(ids: tuple[str, ...]) -> None:
    provisions = context().catalogue.provisions
    for one in case(ids).questions:
        for held in one.also:
            assert not held.position.is_duty, (one.question.id, held)
            assert not any(provisions[id].force.asks for id in held.cites), (one.question.id, held)
            assert not set(CRITERIA).intersection(held.cites)


def test_the_entry_criteria_of_dumfries_and_galloway_are_kept_to_with_their_force() -> None:
    for ids in (one for one in PAIRS if "dumfries-galloway" in one):
        (kept,) = (
            each
            for each in shown(ids).select(".do [data-question=grounds] > .kept:not(.beside)")
            if any(str(link["href"]).endswith(CRITERIA) for link in each.select("a.clause"))
        )
        assert "Should" in kept.text
    known = context().catalogue.provisions
    assert {known[id].force for id in CRITERIA} == {Force.SHOULD}
