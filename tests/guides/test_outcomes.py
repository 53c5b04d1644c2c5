"""What an outcome leads to is found by query, is the same in every form, and opens at the place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import Tag
from playwright.sync_api import Browser

from generator import addresses
from generator.derived.guide_graph import Flow, Step
from generator.derived.outcome_links import stages_ahead
from tests.guides.flows import catalogue, chart_path, derived, flows, name, page, path

RECORD = "decision-record"


def flow(guide: str, partnership: str) -> Flow:
    return next(one for one in flows() if (one.guide, one.partnership) == (guide, partnership))


def targets(tag: Tag, selector: str, start: Path) -> list[tuple[Path, str]]:
    """Files and anchors that links lead to."""
    hrefs = [str(one["href"]).partition("#") for one in tag.select(selector)]
    return [((start.parent / file).resolve(), anchor) for file, _, anchor in hrefs]


def document(one: Flow, id: str, site: Path) -> Path:
    return (site / addresses.template_path(one.partnership, id)).resolve()


def checklist(one: Flow, group: str, site: Path) -> Path:
    return (site / addresses.checklist_path(one.partnership, group)).resolve()


def section(one: Flow, step: Step, site: Path) -> Tag:
    found = page(site / path(one)).find("section", id=step.id)
    assert isinstance(found, Tag)
    return found


@pytest.mark.parametrize("one", flows(), ids=name)
def test_steps_and_outline_show_what_the_query_gives(one: Flow, built_site: Path) -> None:
    file = built_site / path(one)
    for id, leads in derived().outcomes(one).items():
        step = section(one, one.by_id[id], built_site)
        documents = [
            (document(one, each.id, built_site), "")
            for each in leads.documents
            if each.id != RECORD
        ]
        lists = [
            (checklist(one, each.checklist.group.id, built_site), each.duties[0].id)
            for each in leads.checklists
        ]
        assert targets(step, ".take-documents a", file) == documents, id
        assert targets(step, ".take-checklists a", file) == lists, id
        chart = built_site / chart_path(one)
        line = page(chart).select_one(f".outline > li[data-of='{id}']")
        assert line is not None
        assert targets(line, ".goes-with a", chart) == documents + lists, id


@pytest.mark.parametrize("one", flows(), ids=name)
def test_only_outcomes_lead_to_anything(one: Flow, built_site: Path) -> None:
    for step in one.steps:
        if step.kind != "outcome":
            assert section(one, step, built_site).select(".take") == []


@pytest.mark.parametrize("one", flows(), ids=name)
def test_every_checklist_that_has_a_duty_of_the_outcome_is_offered(
    one: Flow, built_site: Path
) -> None:
    """Held against the checklists' own pages: their lines with a box, and not the query."""
    file = built_site / path(one)
    boxes = {
        checklist(one, group.id, built_site): {
            str(line["id"])
            for line in page(checklist(one, group.id, built_site)).select(
                ".ticks:not(.own, .may) li.tick"
            )
        }
        for group in catalogue().checklists
        if checklist(one, group.id, built_site).is_file()
    }
    assert any(boxes.values())
    for step in one.outcomes:
        offered = targets(section(one, step, built_site), ".take-checklists a", file)
        needed = {place for place, lines in boxes.items() if lines & set(step.cites)}
        assert needed <= {place for place, _ in offered}, step.id
        if not stages_ahead(step, one, catalogue()):
            assert needed == {place for place, _ in offered}, step.id
        for place, anchor in offered:
            assert anchor in boxes[place], step.id


@pytest.mark.parametrize("one", flows(), ids=name)
def test_the_open_data_says_the_same(one: Flow, built_site: Path) -> None:
    rows: list[dict[str, Any]] = json.loads((built_site / "data/v1/guides.json").read_bytes())
    row = next(
        each
        for each in rows
        if (each["guide"], each["partnership"]) == (one.guide, one.partnership)
    )
    leads = derived().outcomes(one)
    for node in row["nodes"]:
        found = leads.get(node["id"])
        assert node["documents"] == [each.id for each in found.documents] if found else True
        assert [(each["group"], each["duties"]) for each in node["checklists"]] == [
            (each.checklist.group.id, [duty.id for duty in each.duties])
            for each in (found.checklists if found else ())
        ]
        assert found or not node["documents"]


def test_to_go_ahead_is_to_need_what_the_meeting_needs() -> None:
    for one in flows():
        if one.guide != "convening":
            continue
        for id, leads in derived().outcomes(one).items():
            if str(one.by_id[id].severity) == "go":
                documents = {each.id for each in leads.documents}
                assert {"agenda", "invitation", "chairs-brief"} <= documents
                assert "chair" in {each.checklist.group.id for each in leads.checklists}
    go = derived().outcomes(flow("convening", "oxfordshire"))["meet-told"]
    whys = {each.checklist.group.id: each.why for each in go.checklists}
    assert whys["asking"] == "way" and whys["convening"] == "ahead"
    assert whys["chair"] == "named"


def test_what_cannot_wait_is_not_held_up_by_forms() -> None:
    urgent = derived().outcomes(flow("disagreement", "dumfries-galloway"))["urgent"]
    assert urgent.documents == ()
    lists = [each.checklist.group.id for each in urgent.checklists]
    assert lists == ["asking", "agreeing", "chair", "attending", "everyone"]


def test_telling_the_family_has_its_form() -> None:
    for one in flows():
        if one.guide == "tell-the-family":
            handed = [
                "telling-the-family" in {each.id for each in leads.documents}
                for leads in derived().outcomes(one).values()
            ]
            assert sum(handed) * 2 > len(handed), name(one)


@pytest.mark.parametrize("scripts", [True, False])
def test_the_way_leads_to_the_very_line(scripts: bool, browser: Browser, built_site: Path) -> None:
    one = flow("convening", "oxfordshire")
    context = browser.new_context(java_script_enabled=scripts)
    view = context.new_page()
    view.goto(f"{(built_site / path(one)).as_uri()}#meet-told")
    here = view.locator("section#meet-told")
    assert here.locator(".take-documents a").first.is_visible()
    here.get_by_role("link", name="Chair’s checklist").click()
    view.wait_for_url("**/checklists/chair/index.html#*")
    line = view.locator(".tick:target")
    assert line.count() == 1 and line.is_visible()
    context.close()
