"""What a joint case keeps back until something is settled, and what it never calls no duty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import combinations

import pytest
from bs4 import BeautifulSoup, Tag

from generator import addresses
from generator.derived.comparison import Part
from generator.derived.joint_case import Case, case_of, duties
from generator.pages.compare.joint_case_parts import SECTIONS, JointCaseView
from generator.pages.compare.joint_case_view import joint_case_view
from generator.pages.frame.context import Context, make_context
from generator.render.environment import make_environment
from generator.schema.policy import Force
from tests.conftest import BUILD_DAY
from tests.projects import ROOT, derived_of

IDS = ("calderdale", "city-hackney", "dumfries-galloway", "mscb", "oxfordshire")
CHOICES = tuple(some for size in (2, 3, 4, 5) for some in combinations(IDS, size))
SECTION_47 = "mscb-before-contact-section-47"
CRITERIA = ("dg-known-to-agencies", "dg-network-exists", "dg-one-or-more")

PAIRS = tuple(combinations(IDS, 2))

every_choice = pytest.mark.parametrize("ids", CHOICES, ids="+".join)


@cache
def context() -> Context:
    return make_context(derived_of(ROOT), date.fromisoformat(BUILD_DAY))


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
    html = template.render(view=view(ids), sections=SECTIONS)
    return BeautifulSoup(html, "lxml")


@cache
def by_id(ids: tuple[str, ...]) -> Mapping[str, list[Tag]]:
    """Id -> the elements that have it. To ask for them by CSS is to walk the page each time."""
    found: dict[str, list[Tag]] = defaultdict(list)
    for place in shown(ids).select("[id]"):
        found[str(place["id"])].append(place)
    return found


def on_the_list(ids: tuple[str, ...], id: str) -> Tag:
    """The one element of the one list that has this id."""
    (place,) = (one for one in by_id(ids)[id] if one.find_parent(class_="one-list"))
    return place


@cache
def clauses(ids: tuple[str, ...]) -> frozenset[str]:
    """The provisions whose clauses the one list names, by their id."""
    links = shown(ids).select(".one-list :is(.clause, .by > .src a)[href*='#']")
    return frozenset(str(link["href"]).rpartition("#")[2] for link in links)


def told(ids: tuple[str, ...]) -> set[str]:
    """Provisions that stand under a point to settle."""
    groups = view(ids).never_united
    points = (*view(ids).conflicts, *(point for one in groups for point in one.points))
    return {one.id for point in points for side in point.sides for one in side.stated}


@every_choice
def test_a_position_is_settled_first_or_listed_or_said_besides(ids: tuple[str, ...]) -> None:
    seen = view(ids)
    listed = {
        clause.duty.id for stage in seen.stages for line in stage.duties for clause in line.clauses
    }
    beside = {
        (by.partnership, by.stance.id)
        for closed in seen.further
        for question in closed.questions
        for by in question.by
    }
    narrowest = {
        (by.partnership, by.stance.id)
        for stage in seen.stages
        for kept in stage.kept
        for by in kept.by
    }
    for one in case(ids).questions:
        for held in one.held:
            where = (held.partnership, held.position.id)
            if one.part in {Part.DO, Part.KNOW}:
                there = not listed.isdisjoint(held.cites) or where in beside | narrowest
                assert there or set(held.cites) <= told(ids), (one.question.id, held)
            else:
                assert set(held.cites) <= told(ids), (one.question.id, held)


@every_choice
def test_what_waits_stands_once_and_nowhere_on_the_list(ids: tuple[str, ...]) -> None:
    known = context().catalogue
    for duty in duties(case(ids), known):
        places = by_id(ids)[duty.provision.id]
        inside = [bool(one.find_parent(class_="settle")) for one in places]
        if duty.apart:
            assert inside == [True], duty
            assert duty.provision.id not in clauses(ids)


@pytest.mark.parametrize("ids", [one for one in PAIRS if "mscb" in one], ids="+".join)
def test_the_rule_on_section_47_waits_until_telling_the_family_is_settled(
    ids: tuple[str, ...],
) -> None:
    (there,) = by_id(ids)[SECTION_47]
    assert there.find_parent(class_="settle") and "Section 47" in there.text
    assert not shown(ids).select(f'.one-list [href$="{SECTION_47}"]')


@every_choice
def test_nothing_that_asks_is_called_no_duty(ids: tuple[str, ...]) -> None:
    provisions = context().catalogue.provisions
    for one in case(ids).questions:
        for held in one.also:
            assert not held.position.is_duty, (one.question.id, held)
            assert not any(provisions[id].force.asks for id in held.cites), (one.question.id, held)
            assert not set(CRITERIA).intersection(held.cites)


def test_the_entry_criteria_of_dumfries_and_galloway_are_duties_of_the_list() -> None:
    for ids in (one for one in PAIRS if "dumfries-galloway" in one):
        for id in CRITERIA:
            line = on_the_list(ids, id)
            assert [one.text for one in line.select(".force")] == ["Should: "]
    known = context().catalogue.provisions
    assert {known[id].force for id in CRITERIA} == {Force.SHOULD}
