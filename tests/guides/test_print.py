"""An outcome with the answers that led to it is one or two pages of paper, and is all of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.derived.guide_graph import Flow
from tests.guides.flows import flows, name, path
from tests.paper import sheets

MOST_PAGES = 2


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_an_outcome_prints_with_its_answers(flow: Flow, page: Page, built_site: Path) -> None:
    """A guide is loaded once: each next link is put into the address bar of the page that is open.

    Links that open a page of their own are tested in `test_interactive`.
    """
    wrong = []
    for step in flow.outcomes:
        way = max(flow.ways_to(step.id), key=len)
        pairs = ";".join(f"{edge.source}={edge.answer}" for edge in way)
        page.goto(f"{(built_site / path(flow)).as_uri()}#v{flow.record.version};{pairs}")
        paper = sheets(page.pdf(prefer_css_page_size=True))
        text = "".join("".join(paper).split())
        if len(paper) > MOST_PAGES:
            wrong.append(f"{name(flow)}#{step.id}: {len(paper)} pages")
        said = [flow.by_id[edge.source].text for edge in way] + [step.text]
        wrong += [
            f"{name(flow)}#{step.id} lacks: {words}"
            for words in said
            if words.replace(" ", "") not in text
        ]
    assert wrong == []


def test_a_record_printed_by_itself_is_the_record_and_no_guide(
    browser: Browser, built_site: Path
) -> None:
    (flow,) = [one for one in flows() if name(one) == "convening-oxfordshire"]
    way = max((way for step in flow.outcomes for way in flow.ways_to(step.id)), key=len)
    pairs = ";".join(f"{edge.source}={edge.answer}" for edge in way)
    page = browser.new_page()
    page.goto(f"{(built_site / path(flow)).as_uri()}#v{flow.record.version};{pairs}")
    page.get_by_role("button", name="Take these answers into the record").click()
    page.evaluate("document.documentElement.dataset.prints = 'record'")
    words = "".join("".join(sheets(page.pdf(prefer_css_page_size=True))).split())
    page.close()
    assert "Howthedecisionwasreached" in words and "Whatthedocumentsays" in words
    assert "Howyougothere" not in words and "Always:" not in words
