"""A badge beside an answer is the answer's own force: no weaker one, and none of another matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from bs4 import BeautifulSoup, Tag

from generator.catalogue import Catalogue, Partnership
from generator.derived.comparison import Held, positions_of
from generator.derived.derive import Derived
from generator.pages.frame.context import Context, make_context
from generator.pages.frame.page import Block
from generator.pages.parts.answers import forces_of
from generator.pages.policy.partnership import partnership_page
from generator.render.environment import make_environment
from generator.schema.comparison import Question
from tests.conftest import BUILD_DAY
from tests.projects import ROOT, derived_of

UNSAID = ("city-hackney", "dumfries-galloway")
"""Whose documents only take for granted that a practitioner may ask for a meeting."""
ALL = ("calderdale", "city-hackney", "dumfries-galloway", "mscb", "oxfordshire")


@cache
def context() -> Context:
    return make_context(derived_of(ROOT), date.fromisoformat(BUILD_DAY))


def known() -> Catalogue:
    return context().catalogue


def question(id: str) -> Question:
    return next(one for one in known().questions if one.id == id)


def answers() -> Iterator[tuple[Question, Partnership, Held]]:
    for one in known().questions:
        for partnership in known().partnerships:
            for held in positions_of(partnership, one):
                yield one, partnership, held


def block(parts: tuple[object, ...], template: str) -> BeautifulSoup:
    (found,) = (one for one in parts if isinstance(one, Block) and one.template == template)
    environment = make_environment(ROOT / "site_templates" / "pages")
    html = environment.get_template(template).render(view=found.view)
    return BeautifulSoup(html, "lxml")


@cache
def facts(partnership: str) -> dict[str, Tag]:
    """What stands at a glance on a partnership's page: question -> its answer."""
    return facts_of(known().by_id[partnership], context())


def facts_of(owner: Partnership, given: Context) -> dict[str, Tag]:
    found = block(partnership_page(owner, given).parts, "facts.html").select(".fact")
    return {str(one.dt.text).strip(): one for one in found if one.dt}


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
    (label,) = answer.select(".answer > b")
    assert label.text.lower() == held.position.label.lower() and answer.select(".force") == []


@pytest.mark.parametrize("partnership", sorted(set(ALL) - set(UNSAID)))
def test_where_a_sentence_says_who_may_ask_it_has_its_badge(partnership: str) -> None:
    answer = facts(partnership)[question("who-may-ask").ask]
    assert [one.text.strip() for one in answer.select(".force")] == ["May:"]


# --- At a glance: conditions

FORCES = "Must|Should|May|Must not|Should not|Information"
BOTH_SAY = {
    "mscb-chair-other": ("usual chair",),
    "ox-fii-not-routine": ("concern",),
    "ox-withhold-decision": ("case", "rare"),
}
"""A clause whose own trigger the answer says in other words -> terms that both have to have."""


@pytest.mark.parametrize("partnership", ALL)
def test_each_trigger_and_exception_of_an_answer_is_printed_as_what_it_is(partnership: str) -> None:
    owner = known().by_id[partnership]
    for one in (each for each in known().questions if each.glance):
        cases = facts(partnership)[one.ask].select("dd.case")
        for held, case in zip(positions_of(owner, one), cases, strict=True):
            assert printed(case) == expected(held, known()), (one.id, held.position.id)


@pytest.mark.parametrize("partnership", ALL)
def test_a_condition_stands_beside_the_clauses_that_it_binds(partnership: str) -> None:
    owner = known().by_id[partnership]
    for one in (each for each in known().questions if each.glance):
        cases = facts(partnership)[one.ask].select("dd.case")
        for held, case in zip(positions_of(owner, one), cases, strict=True):
            opened = {opening(each.text, ",") for each in case.select(".when")}
            for clause in case.select("p.where"):
                ids = {str(link["href"]).partition("#")[2] for link in clause.select("a")}
                assert ids and ids <= set(held.cites)
                for id in ids:
                    alone = expected(replace(held, when="", cites=(id,)), known())
                    own = {
                        each
                        for each in alone
                        if each[0] != "If" or not stood_for(held, id, known())
                    }
                    assert beside(clause) == own - opened, id


@pytest.mark.parametrize("partnership", ALL)
def test_a_trigger_stands_before_what_it_triggers(partnership: str) -> None:
    for fact in facts(partnership).values():
        for case in fact.select("dd.case"):
            answer, *clauses = case.select("p")
            label = answer.b
            assert label is not None and not str(label.next_sibling or "").strip()
            for each in clauses:
                rest = "".join(str(one) for one in (each.a or each).next_siblings)
                assert not re.search(
                    r"\bif\b", BeautifulSoup(rest, "html.parser").text, re.IGNORECASE
                )


def test_a_clause_whose_trigger_the_answer_says_in_other_words_is_known_here() -> None:
    shorter = {
        id: (record.if_, held.when)
        for one, _, held in answers()
        for id in held.cites
        if one.glance and (record := known().provisions[id].record).if_
        if stood_for(held, id, known())
    }

    assert set(shorter) == set(BOTH_SAY)
    for id, said in shorter.items():
        assert all(term in words for term in BOTH_SAY[id] for words in said), id


@pytest.mark.parametrize(
    ("fields", "labelled"),
    [
        ({"unless": "the child is safe"}, ("Unless", "the child is safe")),
        ({"if_": "the child is safe"}, ("If", "the child is safe")),
    ],
    ids=["unless", "if"],
)
@pytest.mark.parametrize("rule", ["cal-chair-senior", "cal-honest", "ox-agree-parents-told"])
def test_wording_that_triggers_a_rule_is_never_printed_as_its_exception(
    rule: str, fields: dict[str, str], labelled: tuple[str, str]
) -> None:
    """Of the real content no rule at a glance has an exception, so some are given one."""
    changed = with_fields(rule, **fields)
    owner = changed.catalogue.by_id[changed.catalogue.provisions[rule].partnership]
    shown = facts_of(owner, changed)
    held = 0
    for one in (each for each in changed.catalogue.questions if each.glance):
        cases = shown[one.ask].select("dd.case")
        for taken, case in zip(positions_of(owner, one), cases, strict=True):
            assert printed(case) == expected(taken, changed.catalogue), one.id
            if rule in taken.cites and not (labelled[0] == "If" and taken.when):
                assert labelled in printed(case)
                held += 1
    assert held or labelled[0] == "If"


def with_fields(rule: str, **fields: str) -> Context:
    """The site's own content, with a record changed."""
    catalogue = known()
    owner = catalogue.by_id[catalogue.provisions[rule].partnership]
    provisions = tuple(
        replace(one, record=one.record.model_copy(update=fields)) if one.id == rule else one
        for one in owner.provisions
    )
    others = tuple(
        replace(owner, provisions=provisions) if one is owner else one
        for one in catalogue.partnerships
    )
    world = replace(catalogue, partnerships=others)
    return make_context(Derived(world), date.fromisoformat(BUILD_DAY))


def stood_for(held: Held, id: str, catalogue: Catalogue) -> bool:
    """Whether an answer's own condition stands for that of a clause.

    The clause gives the answer its force, or all of its clauses have one trigger.
    """
    forces = forces_of(held.position, held.cites, catalogue)
    triggers = {catalogue.provisions[each].record.if_ for each in held.cites}
    return bool(held.when) and (len(triggers) == 1 or catalogue.provisions[id].force in forces)


def expected(held: Held, catalogue: Catalogue) -> set[tuple[str, str]]:
    """What triggers an answer and what lifts it, by label: its own, and that of its clauses."""
    found = {("If", held.when)}
    for id in held.cites:
        record = catalogue.provisions[id].record
        if not stood_for(held, id, catalogue):
            found.add(("If", record.if_ or ""))
        found.add(("Unless", record.unless or ""))
    return {(label, words.rstrip(".")) for label, words in found if words}


def printed(case: Tag) -> set[tuple[str, str]]:
    """Every condition that an answer is printed with, by label; all else about it is known."""
    answer, *clauses = case.select("p")
    opened = {opening(one.text, ",") for one in answer.select(".when")}
    return opened.union(*(beside(each) for each in clauses))


def beside(clause: Tag) -> set[tuple[str, str]]:
    """Every condition that is printed in the line of a clause, by label."""
    before = " ".join(str(one) for one in (clause.a or clause).previous_siblings).strip()
    before = re.sub(rf"^(?:{FORCES}): ?", "", before)
    found = {opening(before, ":")} if before else set()
    for rider in clause.select("span"):
        said = " ".join(rider.text.split()).rstrip(".")
        label, _, words = said.partition(" ")
        if label == "Unless":
            found.add((label, words))
        else:
            assert said.startswith(LIMITS), said
    return found


LIMITS = ("Before", "Within", "During", "From", "As soon as", "After", "By")
"""How a limit of time begins, which stands beside a clause too."""


def opening(words: str, end: str) -> tuple[str, str]:
    """A condition that opens a line: its label and its words."""
    said = " ".join(words.split())
    assert said.startswith("If ") and said.endswith(end), said
    return "If", said.removeprefix("If ").removesuffix(end).rstrip(".")
