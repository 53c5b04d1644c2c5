"""The flowchart in a page: links and sentences for all, and in a browser no word out of place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, Page

from tests.flowchart.invented import ALL, LARGE, flow, outcome, question
from tests.flowchart.shown import chart, page
from tests.projects import ROOT

CUT_OFF = """() => {
    const frame = document.querySelector('.flow-frame').getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth > room ? ['page'] : [];
    return wide.concat([...document.querySelectorAll('.screen-only .flow-box')].filter((one) => {
        const at = one.getBoundingClientRect();
        const [left, right] = [Math.max(0, frame.left), Math.min(room, frame.right)];
        return !at.width || at.left < left || at.right > right
            || at.top < frame.top || at.bottom > frame.bottom;
    }).map((one) => one.dataset.step ?? one.textContent));
}"""
"""The boxes of the chart that some edge cuts off; nothing where all of it is seen."""
FACES_LOADED = """() => Promise.all(['400', '700'].map(
  (weight) => document.fonts.load(`${weight} 16px "Atkinson Hyperlegible"`)
)).then((faces) => faces.flat().length)"""
WORDS_OUTSIDE = """() => [...document.querySelectorAll('.screen-only :is(.flow-box, .flow-label)')]
  .flatMap((group) => {
    const border = group.querySelector('.flow-edge, .flow-ground').getBBox();
    return [...group.querySelectorAll('text')].filter((words) => {
      const at = words.getBBox();
      return at.x < border.x || at.x + at.width > border.x + border.width
        || at.y < border.y - 1 || at.y + at.height > border.y + border.height + 1;
    }).map((words) => words.textContent);
  })"""


def soup(html: str) -> Tag:
    return BeautifulSoup(html, "html5lib")


def test_each_step_is_a_link_to_its_place_said_in_one_sentence() -> None:
    screen = soup(chart(ALL["deep"], home="../index.html")).select_one(
        ".screen-only svg[role=list]"
    )
    assert screen is not None
    links = screen.select("[role=listitem] > a")
    assert [link["href"] for link in links] == [
        f"../index.html#{step.id}" for step in ALL["deep"].steps
    ]
    assert all(str(link["aria-label"]).startswith("Step ") for link in links)


def test_a_screen_reader_hears_nothing_but_the_links() -> None:
    for svg in soup(chart(LARGE)).select("svg"):
        for words in svg.select("text"):
            assert words.find_parent(attrs={"aria-hidden": "true"}) is not None


def test_no_style_is_written_into_the_page() -> None:
    html = chart(LARGE)
    assert "style=" not in html
    assert "<style" not in html


def test_no_id_is_given_twice_since_none_is_given() -> None:
    assert soup(chart(LARGE)).select("svg [id]") == []


def test_what_editors_write_is_shown_letter_for_letter() -> None:
    rude = flow(
        {
            "a": question("Is it \"wet\" & 'cold'?", ("Yes & no", "b"), ("No", "c")),
            "b": outcome("go", "Row"),
            "c": outcome("stop", "Wait"),
        }
    )
    words = " ".join(soup(chart(rude)).get_text(" ").split())
    assert "Is it \"wet\" & 'cold'?" in words
    assert "Yes & no" in words


def test_the_same_guide_gives_the_same_page() -> None:
    assert chart(LARGE) == chart(LARGE)


@pytest.fixture
def opened(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", ALL)
def test_no_word_leaves_its_box_in_a_browser(name: str, opened: Page, tmp_path: Path) -> None:
    opened.goto(page(ALL[name], tmp_path / "chart.html").as_uri())
    assert opened.evaluate(FACES_LOADED) == 2
    assert opened.evaluate(WORDS_OUTSIDE) == []
    taken = "document.querySelectorAll('.flow-label').forEach((one) => one.classList.add('taken'))"
    opened.evaluate(taken)
    assert opened.evaluate(WORDS_OUTSIDE) == []


@pytest.mark.parametrize("name", ALL)
def test_the_chart_is_whole_on_every_screen(name: str, opened: Page, tmp_path: Path) -> None:
    opened.goto(page(ALL[name], tmp_path / "chart.html").as_uri())
    for width in (320, 360, 1280):
        opened.set_viewport_size({"width": width, "height": 740})
        assert opened.evaluate(CUT_OFF) == [], width


def test_on_paper_the_parts_stand_in_for_the_whole(opened: Page, tmp_path: Path) -> None:
    opened.goto(page(LARGE, tmp_path / "chart.html").as_uri())
    assert opened.locator(".paper-only").first.is_hidden()
    opened.emulate_media(media="print")
    assert opened.locator(".screen-only").is_hidden()
    assert opened.locator(".paper-only:visible").count() == 2


def test_a_link_leads_to_its_step_by_keyboard(opened: Page, tmp_path: Path) -> None:
    opened.goto(page(ALL["deep"], tmp_path / "chart.html").as_uri())
    opened.locator("[data-step=agreed]").first.focus()
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/chart.html#agreed")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, tmp_path: Path, scheme: str) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    shown = context.new_page()
    shown.goto(page(LARGE, tmp_path / "chart.html").as_uri())
    shown.add_script_tag(path=str(ROOT / "node_modules" / "axe-core" / "axe.min.js"))
    found = shown.evaluate("axe.run('.flow-frame').then((all) => all.violations.map((v) => v.id))")
    context.close()
    assert found == []
