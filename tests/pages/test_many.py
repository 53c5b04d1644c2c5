"""Where partnerships are many a page leads to what they say, and does not grow with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator import addresses
from generator.catalogue import Catalogue
from generator.derived.derive import Derived
from generator.pages.frame.context import Context, make_context
from generator.pages.frame.page import Block, Page
from generator.pages.guides.around import others
from generator.pages.parts.by_nation import FEW
from generator.pages.parts.lines import statements_in
from generator.pages.policy.topic_part import has_on, topic_part
from generator.pages.policy.topics import Speaker, TopicHead, topic_page
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
    monkeypatch.setattr("generator.pages.policy.topics.FEW", 2)
    assert {"topic_head.html", "topic_lines.html"} <= templates()
    assert "topic_compared.html" not in templates()


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
