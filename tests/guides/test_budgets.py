"""A step is one screen and few words: counted on every step of every guide, as a reader meets it.

Everything is closed. The words are those before the answers and with them; of an end, those up to
its last thing to do. Without a script all steps stand one below the other, and are short as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from generator.derived.guide_graph import Flow
from tests.guides.flows import flows, name, path

SCREEN: ViewportSize = {"width": 1280, "height": 900}
MOST_WORDS = 150
MOST_WORDS_OF_AN_END = 250
MOST_WORDS_A_STEP_IN_PLAIN_FORM = 120
PLAIN = "document.querySelector('.guide-steps').innerText.split(/\\s+/).filter(Boolean).length"
SHOWN = """() => {
    const last = document.querySelector('.step.here > .answers, .step.here > .doing')
        ?? document.querySelector('.step.here > h2');
    const range = document.createRange();
    range.setStart(document.querySelector('main'), 0);
    range.setEndAfter(last);
    const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
    let words = 0;
    while (walker.nextNode()) {
        const text = walker.currentNode;
        if (!range.intersectsNode(text)) continue;
        const around = text.parentElement;
        if (!around.checkVisibility() || around.closest('.vh, .n, .goes')) continue;
        words += text.data.split(/\\s+/).filter(Boolean).length;
    }
    return {words, bottom: last.getBoundingClientRect().bottom + scrollY};
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SCREEN)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no script."""
    context = browser.new_context(viewport=SCREEN, java_script_enabled=False)
    yield context.new_page()
    context.close()


def show(page: Page, step: str) -> None:
    """A step as one comes to it by answering: by the history's own state, with no note on it."""
    page.evaluate(
        """step => {
            const guide = document.querySelector('decision-guide');
            const {version} = guide.dataset;
            const state = {[guide.key]: {step, route: [], ticks: {}, version}};
            history.replaceState(state, '', `#${step}`);
            dispatchEvent(new PopStateEvent('popstate', {state}));
        }""",
        step,
    )
    page.evaluate("scrollTo(0, 0)")


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_a_step_is_one_screen_and_few_words(flow: Flow, page: Page, built_site: Path) -> None:
    page.goto("about:blank")
    page.goto((built_site / path(flow)).as_uri())
    too_much = []
    for step in flow.steps:
        show(page, step.id)
        found = page.evaluate(SHOWN)
        most = MOST_WORDS if step.edges else MOST_WORDS_OF_AN_END
        if found["words"] > most:
            too_much.append(f"{name(flow)}#{step.id}: {found['words']} words")
        if step.edges and found["bottom"] > SCREEN["height"]:
            too_much.append(f"{name(flow)}#{step.id}: answers end at y = {found['bottom']:.0f}")
    assert too_much == []


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_all_steps_together_are_short_without_a_script(
    flow: Flow, plain: Page, built_site: Path
) -> None:
    plain.goto((built_site / path(flow)).as_uri())
    words = plain.evaluate(PLAIN)
    assert words <= MOST_WORDS_A_STEP_IN_PLAIN_FORM * len(flow.steps), f"{name(flow)}: {words}"
