"""The flowchart's own page: whole on a screen and on paper, its words below, its poster near."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from generator.derived.guide_graph import Flow
from tests.flowchart.test_shown import CUT_OFF
from tests.following import follow
from tests.guides.flows import chart_path, flows, name

A4_WIDTH = 794
"""Of a printed page in pixels; the sheet's sides are less."""
CUT_ON_PAPER = """room => [...document.querySelectorAll('.flow-part')].flatMap((part) => {
    const svg = part.querySelector('svg').getBoundingClientRect();
    const boxes = [...part.querySelectorAll('.flow-box')].map((one) => one.getBoundingClientRect());
    const outside = boxes.filter((at) => at.left < svg.left - 1 || at.right > svg.right + 1
        || at.top < svg.top - 1 || at.bottom > svg.bottom + 1);
    return svg.width > room || outside.length ? [part.textContent.slice(0, 40)] : [];
})"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_no_box_is_cut_off_on_a_screen_or_on_paper(
    flow: Flow, page: Page, built_site: Path
) -> None:
    page.goto((built_site / chart_path(flow)).as_uri())
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate(CUT_OFF) == [], width
        shown = page.locator(".flow-frame .flow-box[data-step]:visible").count()
        assert shown == len(flow.steps), width

    page.set_viewport_size({"width": A4_WIDTH, "height": 1123})
    page.emulate_media(media="print")
    room = A4_WIDTH - 2 * 60
    found = page.evaluate(CUT_ON_PAPER, room)
    page.emulate_media(media="screen")
    assert found == []


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_its_words_and_its_poster_are_one_step_away(
    flow: Flow, page: Page, built_site: Path
) -> None:
    page.goto((built_site / chart_path(flow)).as_uri())
    follow(page.get_by_role("link", name="In words"))
    assert page.locator("h2:target").inner_text() == "The same in words"
    poster = page.locator(".chart-forms a[href$='poster.pdf']")
    assert poster.count() == flow.words.poster
    if flow.words.poster:
        href = str(poster.get_attribute("href"))
        file = (built_site / chart_path(flow)).parent / href
        assert len(PdfReader(io.BytesIO(file.read_bytes())).pages) == 1


def test_a_box_leads_to_its_step(page: Page, built_site: Path) -> None:
    flow = flows()[0]
    page.goto((built_site / chart_path(flow)).as_uri())
    # The guide takes the step out of its address as soon as it shows it.
    with page.expect_navigation(url=f"**/{flow.guide}/index.html#{flow.steps[1].id}"):
        page.locator(f".flow-frame [data-step='{flow.steps[1].id}']").click()
    assert page.locator(".step.here").get_attribute("data-step") == flow.steps[1].id
