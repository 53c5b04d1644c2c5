"""Steps, flowchart, parts for paper and outline say the same as the graph: each is parsed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import Tag

from generator.catalogue import Provision
from generator.derived.guide_graph import Flow
from tests.guides.flows import catalogue, chart_path, flows, name, page, path

Edges = set[tuple[str, str, str]]
"""From, label, to."""


def provisions(flow: Flow) -> tuple[Provision, ...]:
    return catalogue().by_id[flow.partnership].provisions


def words(tag: Tag | None) -> str:
    assert tag is not None
    return re.sub(r"\s+", " ", tag.get_text()).strip()


def one(tag: Tag, selector: str) -> Tag:
    found = tag.select(selector)
    assert len(found) == 1, selector
    return found[0]


def edges(flow: Flow) -> Edges:
    return {(edge.source, edge.label, edge.target) for edge in flow.edges}


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_the_plain_steps_are_the_graph(flow: Flow, built_site: Path) -> None:
    steps = page(built_site / path(flow)).select("section[data-step]")
    assert [step["id"] for step in steps] == [step.id for step in flow.steps]
    found = set()
    for tag, step in zip(steps, flow.steps, strict=True):
        assert words(one(tag, "h2 .ask")) == step.text
        assert words(one(tag, "h2 .n")) == f"Step {step.number}."
        assert step.kind in tag["class"]
        assert not step.severity or step.severity in tag["class"]
        for link in tag.select("a[data-answer]"):
            target = str(link["href"]).removeprefix("#")
            label = words(one(link, ".label-of"))
            assert target == link["data-to"]
            assert words(link).endswith(f": go to step {flow.by_id[target].number}")
            found.add((step.id, label if step.kind != "action" else "", target))
    assert found == edges(flow)


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_a_step_shows_all_that_it_stands_on(flow: Flow, built_site: Path) -> None:
    """Each statement has its clause, and behind that the way home; each silence likewise."""
    soup = page(built_site / path(flow))
    for step in flow.steps:
        section = one(soup, f"section#{step.id}")
        homes = [
            link
            for link in section.select("details.src > .proof > p:last-child > a")
            if link.find_parent(class_="take") is None  # what to take along, see test_asked_for
        ]
        shown = {str(link["href"]).partition("#")[2] for link in homes}
        heads = {item.item_of for item in provisions(flow) if item.id in step.items}
        assert set(step.cites) <= shown <= set(step.cites) | heads, step.id
        points = section.select(".gap .points > li > p:last-child > a")
        assert {str(link["href"]).partition("#")[2] for link in points} == set(step.silences)


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_a_list_stands_in_its_step_to_be_ticked(flow: Flow, built_site: Path) -> None:
    soup = page(built_site / path(flow))
    for step in flow.steps:
        boxes = one(soup, f"section#{step.id}").select(".picks input[type=checkbox]")
        assert [box["data-tick"] for box in boxes] == list(step.items)
        for box in boxes:
            label = soup.select(f"label[for='{box['id']}']")
            assert len(label) == 1 and words(label[0]) and box["data-clause"]


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_what_is_not_covered_says_whom_the_document_names(flow: Flow, built_site: Path) -> None:
    soup = page(built_site / path(flow))
    for step in flow.outcomes:
        section = one(soup, f"section#{step.id}")
        named = [words(line) for line in section.select(".whom")]
        assert [line.startswith("You can ask: your ") for line in named] == [True] * len(step.ask)
        assert ("Not covered" in words(one(section, "h2"))) is (step.severity == "not-covered")


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_each_outcome_lists_the_routes_that_lead_to_it(flow: Flow, built_site: Path) -> None:
    soup = page(built_site / path(flow))
    for step in flow.outcomes:
        routes = one(soup, f"section#{step.id}").select(".routes li")
        assert len(routes) == len(flow.ways_to(step.id)), step.id


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_the_outline_is_the_graph(flow: Flow, built_site: Path) -> None:
    lines = page(built_site / chart_path(flow)).select(".outline > li")
    assert [line["data-of"] for line in lines] == [step.id for step in flow.steps]
    found = set()
    for line, step in zip(lines, flow.steps, strict=True):
        said = words(line.find("p"))
        assert said.startswith(f"Step {step.number}, ") and said.endswith(f": {step.text}")
        for way in line.select("ul > li"):
            link = one(way, "a")
            target = str(link["href"]).removeprefix("../index.html#")
            assert words(link) == f"step {flow.by_id[target].number}"
            label = words(way).rpartition(": ")[0]
            found.add((step.id, "" if step.kind == "action" else label, target))
    assert found == edges(flow)


def drawn(svg: Tag, flow: Flow) -> tuple[list[str], Edges]:
    """The steps and ways of a drawing. A way's label is drawn in lines of its own."""
    labels = {
        (str(one["data-from"]), str(one["data-answer"]), str(one["data-to"])): words(one)
        for one in svg.select(".flow-label")
    }
    ways = set()
    for way in svg.select(".flow-way"):
        key = (str(way["data-from"]), str(way["data-answer"]), str(way["data-to"]))
        if key[0] in flow.by_id and key[1]:
            ways.add((key[0], labels.get(key, ""), key[2]))
    return [str(box["data-step"]) for box in svg.select("a[data-step]")], ways


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_the_flowchart_is_the_graph(flow: Flow, built_site: Path) -> None:
    svg = one(page(built_site / chart_path(flow)), ".flow-frame svg")
    steps, ways = drawn(svg, flow)
    assert sorted(steps) == sorted(step.id for step in flow.steps)
    assert ways == edges(flow)
    for box in svg.select("a[data-step]"):
        step = flow.by_id[str(box["data-step"])]
        assert box["href"] == f"../index.html#{step.id}"
        assert words(one(box, ".flow-text")).replace(" ", "") == step.text.replace(" ", "")


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_the_parts_for_paper_are_the_graph_together(flow: Flow, built_site: Path) -> None:
    parts = page(built_site / chart_path(flow)).select(".flow-part svg")
    each = [drawn(svg, flow) for svg in parts]
    assert sorted(id for steps, _ in each for id in steps) == sorted(flow.by_id)
    assert set().union(*(ways for _, ways in each)) == edges(flow)
