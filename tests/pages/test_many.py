"""Where partnerships are many a page leads to what they say, and does not grow with them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from generator import addresses
from generator.catalogue import FEW, Catalogue
from generator.derived.comparison import positions_of
from generator.derived.derive import Derived
from generator.open_data.comparison import tables
from generator.pages.compare.answers import OneAnswer
from generator.pages.compare.question import QuestionHead, question_page
from generator.pages.frame.context import Context, make_context
from generator.pages.frame.page import Block, Heading, Page
from generator.pages.guides.around import others
from generator.pages.parts.answers import Card
from generator.pages.parts.by_nation import Speaker
from generator.pages.parts.lines import statements_in
from generator.pages.plan import makers_of
from generator.pages.policy.glance import facts
from generator.pages.policy.topic_part import has_on, topic_part
from generator.pages.policy.topics import TopicHead, topic_page
from generator.pages.reference.a_to_z import Entry, a_to_z_page
from generator.pages.reference.glossary import TermView, glossary_page
from tests.projects import BOARDS, ROOT, TODAY, catalogue_of
from tests.projects.vales import many


@pytest.fixture(scope="module")
def crowded() -> Context:
    return make_context(Derived(many(FEW + 1).catalogue()), date.fromisoformat(TODAY))


@pytest.fixture
def real() -> Catalogue:
    return catalogue_of(ROOT)


def head(page: Page) -> TopicHead:
    (found,) = (
        part.view
        for part in page.parts
        if isinstance(part, Block) and isinstance(part.view, TopicHead)
    )
    return found


def speakers(page: Page) -> list[Speaker]:
    return [one for nation in head(page).nations for one in nation.speakers]


def test_each_is_named_and_leads_to_the_topic_on_its_own_page(crowded: Context) -> None:
    stage = crowded.catalogue.stages[0]
    topic = stage.topics[0]
    page = topic_page(topic, stage, crowded)
    found = speakers(page)

    assert {one.id for one in found} == crowded.catalogue.by_id.keys()
    for one in found:
        place = addresses.stage_path(one.id, stage.id)
        assert one.link.href.partition("#")[0] == addresses.relative(page.path, place)
        assert one.link.text == crowded.catalogue.by_id[one.id].record.name and one.words
    templates = {part.template for part in page.parts if isinstance(part, Block)}
    assert templates.isdisjoint({"topic_partnership.html", "topic_compared.html"})
    assert not head(page).overview


def test_what_is_compared_is_named_and_no_table_of_all(
    real: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = make_context(Derived(real), date.fromisoformat(TODAY))
    stage, topic = next(
        (stage, topic)
        for stage in real.stages
        for topic in stage.topics
        if any(question.topics[0] == topic.id for question in real.compared)
    )

    def templates() -> set[str]:
        page = topic_page(topic, stage, context)
        return {part.template for part in page.parts if isinstance(part, Block)}

    assert "topic_compared.html" in templates()
    monkeypatch.setattr("generator.catalogue.FEW", 2)
    assert {"topic_head.html", "topic_lines.html"} <= templates()
    assert "topic_compared.html" not in templates()


def asked(page: Page) -> dict[str, object]:
    """The view under each heading of the second level, by its anchor."""
    found: dict[str, object] = {}
    for above, below in pairwise(page.parts):
        if isinstance(above, Heading) and above.level == 2 and isinstance(below, Block):
            found[above.id] = below.view
    return found


def test_an_answer_has_its_place_on_a_page_of_the_partnerships_own(
    real: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = make_context(Derived(real), date.fromisoformat(TODAY))
    before = {question.id: asked(question_page(question, context)) for question in real.compared}
    monkeypatch.setattr("generator.catalogue.FEW", 2)
    for owner in real.partnerships:
        path = addresses.answers_path(owner.id)
        page = dict(makers_of(owner, context))[path]()
        found = asked(page)
        assert list(found) == [question.id for question in real.compared]
        for id, one in found.items():
            card = before[id][owner.id]
            assert isinstance(one, OneAnswer) and isinstance(card, Card)
            assert without_ways(one.card) == without_ways(card)
            assert one.others.href == addresses.relative(path, addresses.question_path(id))
            assert one.card.answer.home.href == f"#{id}"


def without_ways(card: Card) -> str:
    """A card, wherever it stands: links lead from there, and on its own page nobody is named."""
    return re.sub(r"(href|home|whose)=('[^']*'|\"[^\"]*\")", "", repr(card))


def test_a_question_names_each_partnership_and_leads_to_its_answer(
    real: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.catalogue.FEW", 2)
    context = make_context(Derived(real), date.fromisoformat(TODAY))
    for question in real.compared:
        page = question_page(question, context)
        assert asked(page) == {}
        (view,) = (part.view for part in page.parts if isinstance(part, Block))
        assert isinstance(view, QuestionHead)
        found = [one for nation in view.nations for one in nation.speakers]
        assert {one.id for one in found} == real.by_id.keys()
        for one in found:
            place = addresses.answer_path(one.id, question.id)
            assert one.link.href == addresses.relative(page.path, place)
            held = positions_of(real.by_id[one.id], question)
            assert all(position.position.label in one.words for position in held) and one.words
        assert not any(choice.by for choice in view.choices)
        taken = {choice.letter: int(choice.taken.split()[0]) for choice in view.choices}
        letters = (set(re.findall(r"\b([A-Z]): ", one.words)) for one in found)
        assert taken == Counter(letter for held in letters for letter in held)


def test_all_lead_to_an_answer_where_it_has_its_place(
    real: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.catalogue.FEW", 2)
    page = make_context(Derived(real), date.fromisoformat(TODAY)).page(addresses.HOME)
    for owner in real.partnerships:
        for fact, question in zip(
            facts(owner, page), (one for one in real.compared if one.glance), strict=True
        ):
            assert fact.ask.href == addresses.answer_path(owner.id, question.id)
    for table in tables(real):
        if table.name == "positions":
            for row in table.rows:
                told = row.model_dump()
                assert told["url"] == addresses.answer_path(told["partnership"], told["question"])


def test_what_is_counted_is_what_its_own_page_shows() -> None:
    invented = make_context(Derived(catalogue_of(BOARDS)), date.fromisoformat(TODAY))
    page = invented.page(addresses.TOPICS)
    counted = 0
    for stage in invented.catalogue.stages:
        for topic in stage.topics:
            for owner in invented.catalogue.partnerships:
                has, part = has_on(topic.id, owner), topic_part(topic.id, owner, page, set(), True)
                assert has.statements == statements_in(part.lines)
                assert bool(has.guests) == bool(part.elsewhere)
                assert has.silences == (len(part.gap.points) if part.gap else 0)
                assert (has.unread, has.nothing_at_all) == (part.unread, part.nothing_at_all)
                counted += has.statements
    assert counted


def test_a_dozen_stand_side_by_side() -> None:
    few = make_context(Derived(many(FEW).catalogue()), date.fromisoformat(TODAY))
    stage = few.catalogue.stages[0]
    page = topic_page(stage.topics[0], stage, few)
    assert not head(page).nations and len(head(page).overview) == FEW


def test_a_step_that_many_have_names_none_of_them() -> None:
    derived = Derived(catalogue_of(ROOT))
    day, graphs = date.fromisoformat(TODAY), derived.graphs.values()
    step, graph = next(
        (step, graph)
        for graph in graphs
        for step in graph.steps
        if len(derived.known.having.get((graph.guide, step.id), ())) > 1
    )
    ids = derived.known.having[graph.guide, step.id][:2]

    def named(number: int) -> int:
        """How many others are named where so many have the step: these over and over."""
        having = {(graph.guide, step.id): (ids * number)[:number]}
        known = replace(derived.known, having=having)
        page = make_context(Derived(derived.catalogue, given=known), day).page("index.html")
        return len(others(step, graph, page))

    assert [named(number) for number in (2, FEW, FEW + 1)] == [1, FEW // 2, 0]


def test_what_is_theirs_is_named_with_them_and_not_from_a_to_z(
    real: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = make_context(Derived(real), date.fromisoformat(TODAY))

    def kinds() -> Counter[str]:
        parts = a_to_z_page(context).parts
        views = [part.view for part in parts if isinstance(part, Block)]
        entries = [one for view in views if isinstance(view, tuple) for one in view]
        return Counter(one.kind for one in entries if isinstance(one, Entry))

    before = kinds()
    monkeypatch.setattr("generator.catalogue.FEW", 2)
    theirs = {"guide", "stage", "form", "checklist", "files"}
    assert before.keys() >= theirs
    assert kinds() == Counter({kind: n for kind, n in before.items() if kind not in theirs})


def test_who_uses_a_term_is_folded_where_many_could(
    real: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = make_context(Derived(real), date.fromisoformat(TODAY))

    def folded() -> dict[str, str]:
        views = [part.view for part in glossary_page(context).parts if isinstance(part, Block)]
        terms = [one for view in views if isinstance(view, tuple) for one in view]
        return {one.id: one.folded for one in terms if isinstance(one, TermView)}

    assert set(folded().values()) == {""}
    monkeypatch.setattr("generator.catalogue.FEW", 2)
    users = {term.record.id: len(term.used_by) for term in real.glossary}
    told = {id: f"How {n} partnerships use it" if n > 1 else "" for id, n in users.items()}
    assert folded() == told and set(told.values()) > {""}
