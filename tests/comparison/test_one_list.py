"""The one list of a joint case: no duty is lost in it, and none gains or loses what binds it."""

from __future__ import annotations

from collections import Counter

import pytest
from bs4 import Tag

from generator.derived.checklists import instruction
from generator.derived.doing import moment_of, moments
from generator.derived.joint_case import duties, one_list
from generator.derived.same_duties import same_duties
from generator.pages.frame.wording import without_stop
from tests.comparison.test_kept_back import CHOICES, case, context, every_choice, on_the_list, shown
from tests.projects import ROOT, catalogue_of

PAIRS = tuple(some for some in CHOICES if len(some) == 2)


def words(place: Tag) -> str:
    return " ".join(place.get_text(" ").split()).replace(" .", ".").replace(" ,", ",")


@every_choice
def test_every_duty_stands_on_the_list_once_or_waits(ids: tuple[str, ...]) -> None:
    known = context().catalogue
    every = Counter(one.provision.id for one in duties(case(ids), known) if not one.apart)
    united = one_list(case(ids), known)
    assert Counter(one.id for line in united for one in line.duties) == every
    lines = shown(ids).select(".one-list .tick")
    assert [line["id"] for line in lines] == [line.duties[0].id for line in united]
    for line, place in zip(united, lines, strict=True):
        clauses = [str(one["href"]) for one in place.select(".by > .src a[href*='#']")]
        homes = [one.rpartition("#")[2] for one in clauses]
        assert [one for one in homes if one in every] == [one.id for one in line.duties]


@every_choice
def test_a_line_says_all_that_binds_each_of_its_duties(ids: tuple[str, ...]) -> None:
    """What binds all is said for the line, what binds one at its clause, and nothing else is."""
    known = context().catalogue
    for line in one_list(case(ids), known):
        place = on_the_list(ids, line.duties[0].id)
        says = place.select_one(".says")
        assert says is not None
        whole = words(says)
        assert without_stop(instruction(line.duties[0])) in whole
        for duty, clause in zip(line.duties, place.select(":scope .by"), strict=True):
            own = clause.select_one(":scope > .bounds")
            said = words(own) if own else whole
            for bond in (duty.record.if_, duty.record.unless):
                if bond:
                    assert without_stop(bond) in said, duty.id
            for role in duty.record.who:
                assert known.roles[role].title.lower() in said.lower(), duty.id
            owner = known.by_id[duty.partnership]
            excepted = owner.excepted_by(duty.id)
            assert len(clause.select(":scope > .binds > .excepts")) >= len(excepted), duty.id


@every_choice
def test_duties_bound_unlike_never_lend_each_other_a_condition(ids: tuple[str, ...]) -> None:
    known = context().catalogue
    for line in one_list(case(ids), known):
        bonds = [(one.record.who, one.record.if_, one.record.unless) for one in line.duties]
        place = on_the_list(ids, line.duties[0].id)
        if len(set(bonds)) > 1:
            assert not place.select(".says .bounds"), line
        elif not any(bonds[0]) and not any(one.record.within for one in line.duties):
            assert not place.select(".bounds"), line


@every_choice
def test_a_force_is_nobody_elses(ids: tuple[str, ...]) -> None:
    known = context().catalogue
    for line in one_list(case(ids), known):
        forces = list(dict.fromkeys(one.force for one in line.duties))
        assert forces == sorted(forces, key=lambda one: -one.strength)
        assert len({one.forbids for one in forces}) == 1
        place = on_the_list(ids, line.duties[0].id)
        chips = place.select(".asks > .force")
        assert len(chips) == len(forces)
        named = place.select(".asks > .whose")
        assert len(named) == (len(forces) if len(forces) > 1 else 0)
        for force, whose in zip(forces, named, strict=False):
            for one in line.duties:
                name = known.by_id[one.partnership].record.name
                assert (name in whose.text) == (one.force is force)


@every_choice
def test_the_list_is_in_order_of_doing(ids: tuple[str, ...]) -> None:
    known = context().catalogue
    order = [moment.id for moment in moments(known)]
    places = [order.index(line.moment) for line in one_list(case(ids), known)]
    assert places == sorted(places)
    for line in one_list(case(ids), known):
        assert min(order.index(moment_of(one, known)) for one in line.duties) == order.index(
            line.moment
        )


def test_duties_that_ask_the_same_are_one_line_with_every_clause() -> None:
    (line,) = shown(("calderdale", "mscb")).select('[id="mscb-record-decisions"]')
    assert [words(one) for one in line.select(".asks > .whose")] == ["MSCB", "Calderdale"]
    assert [one.text.split(":")[0] for one in line.select(".asks > .force")] == ["Must", "Should"]
    named = [words(one) for one in line.select(".by summary > span")]
    assert len(named) == 2 and named[0].startswith("MSCB ") and named[1].startswith("Calderdale ")


def test_sameness_is_declared_or_follows_from_one_position_and_is_never_of_one_document() -> None:
    known = catalogue_of(ROOT)
    same = same_duties(known)
    assert same["ch-authorise"] == ("ch-authorise", "ox-authorise")
    assert same["ox-still-concerned"] == ("cal-concern-to-manager", "ox-still-concerned")
    for id, together in same.items():
        owners = [known.provisions[one].partnership for one in together]
        assert id in together and len(set(owners)) == len(owners) > 1


@pytest.mark.parametrize("ids", PAIRS, ids="+".join)
def test_nothing_of_the_list_is_said_twice(ids: tuple[str, ...]) -> None:
    lines = shown(ids).select(".one-list .tick")
    named = [
        words(line.select_one(".says"))  # type: ignore[arg-type]
        + " ".join(words(one) for one in line.select(".by summary > span"))
        for line in lines
    ]
    assert len(set(named)) == len(named)
