"""A badge beside an answer is the answer's own force: no weaker one, and none of another matter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from bs4 import BeautifulSoup, Tag

from generator.catalogue import Catalogue, Partnership
from generator.derived.comparison import Held, answer_of, held_by
from generator.derived.derive import Derived
from generator.pages.frame.context import Context, make_context
from generator.pages.frame.page import Block
from generator.pages.parts.answers import forces_of
from generator.pages.policy.partnership import partnership_page
from generator.render.environment import make_environment
from generator.schema.comparison import Question
from tests.conftest import BUILD_DAY
from tests.projects import ROOT, catalogue_of

UNSAID = ("city-hackney", "dumfries-galloway")
"""Whose documents only take for granted that a practitioner may ask for a meeting."""
ALL = ("calderdale", "city-hackney", "dumfries-galloway", "mscb", "oxfordshire")


@cache
def context() -> Context:
    catalogue = catalogue_of(ROOT)
    return make_context(Derived(catalogue), date.fromisoformat(BUILD_DAY))


def known() -> Catalogue:
    return context().catalogue


def question(id: str) -> Question:
    return next(one for one in known().questions if one.id == id)


def answers() -> Iterator[tuple[Question, Partnership, Held]]:
    for one in known().questions:
        for partnership in known().partnerships:
            answer = answer_of(partnership, one)
            for held in held_by(partnership.id, answer) if answer else ():
                yield one, partnership, held


def block(parts: tuple[object, ...], template: str) -> BeautifulSoup:
    (found,) = (one for one in parts if isinstance(one, Block) and one.template == template)
    environment = make_environment(ROOT / "site_templates" / "pages")
    html = environment.get_template(template).render(view=found.view)
    return BeautifulSoup(html, "html.parser")


@cache
def facts(partnership: str) -> dict[str, Tag]:
    """What stands at a glance on a partnership's page: question -> its answer."""
    page = partnership_page(known().by_id[partnership], context())
    found = block(page.parts, "facts.html").select(".fact")
    return {str(one.dt.text).strip(): one.dd for one in found if one.dt and one.dd}


def test_a_shown_force_is_no_weaker_than_the_position_and_of_its_kind() -> None:
    shown = 0
    for one, partnership, held in answers():
        needs = held.position.needs
        for force in forces_of(held.position, held.cites, known()):
            where = (one.id, partnership.id, held.position.id, force)
            assert needs is not None and force.strength >= needs.strength, where
            assert force.value.endswith("-not") == needs.value.endswith("-not"), where
            shown += 1
    assert shown > 60


@pytest.mark.parametrize("partnership", UNSAID)
def test_who_may_ask_has_no_badge_where_no_sentence_says_who_may(partnership: str) -> None:
    asked = question("who-may-ask")
    (held,) = (held for one, owner, held in answers() if one is asked and owner.id == partnership)
    assert forces_of(held.position, held.cites, known()) == ()
    answer = facts(partnership)[asked.ask]
    assert held.position.label in answer.text and answer.select(".force") == []


@pytest.mark.parametrize("partnership", sorted(set(ALL) - set(UNSAID)))
def test_where_a_sentence_says_who_may_ask_it_has_its_badge(partnership: str) -> None:
    answer = facts(partnership)[question("who-may-ask").ask]
    assert [one.text.strip() for one in answer.select(".force")] == ["May:"]


# --- At a glance: conditions


@pytest.mark.parametrize("partnership", ALL)
def test_wording_that_triggers_a_rule_is_never_printed_as_its_exception(partnership: str) -> None:
    owner = known().by_id[partnership]
    for one in (each for each in known().questions if each.glance):
        labelled = [
            (bold.text.strip().capitalize(), " ".join(str(bold.next_sibling).split()).rstrip("."))
            for bold in facts(partnership)[one.ask].select(".condition > b, .when > b, .short b")
        ]
        answer = answer_of(owner, one)
        assert answer is not None
        taken = held_by(owner.id, answer)
        rules = [known().provisions[id].record for held in taken for id in held.cites]
        triggers = {words for words in [*(r.if_ for r in rules), *(h.when for h in taken)] if words}
        exceptions = {rule.unless for rule in rules if rule.unless}
        assert worded("If", labelled) == {each.rstrip(".") for each in triggers}, one.id
        assert worded("Unless", labelled) == {each.rstrip(".") for each in exceptions}, one.id
        assert "Exception" not in {label for label, _ in labelled}


def worded(label: str, labelled: list[tuple[str, str]]) -> set[str]:
    """What stands after a label."""
    return {words for one, words in labelled if one == label}
