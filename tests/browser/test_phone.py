"""On a phone: no word broken in a heading, and the content not pushed off the first screen."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from lxml.html import parse
from playwright.sync_api import Browser, Page

from tests.browser.conftest import open_all_details
from tests.browser.kinds import one_of_each, pages_by_kind

PHONE = {"width": 360, "height": 740}
LINE = 24
FRAME = 245
"""Pixels above the title at most: masthead, safety line, crumbs, a banner, the list of headings."""

# A word, with the hyphen at which it may be parted, is whole where all its boxes are on one line.
BROKEN = """() => [...document.querySelectorAll("h1, h2, h3")].filter(h => h.checkVisibility())
    .flatMap(heading => {
        const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT), broken = [];
        while (walker.nextNode()) {
            const text = walker.currentNode;
            for (const word of text.data.matchAll(/[^\\s-]+-?/g)) {
                const range = document.createRange();
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                const boxes = [...range.getClientRects()].filter(box => box.width > 0);
                const lines = new Set(boxes.map(box => Math.round(box.top)));
                const right = range.getBoundingClientRect().right;
                if (lines.size > 1 || right > innerWidth) broken.push(word[0]);
            }
        }
        return broken;
    })"""


def broken_words(page: Page) -> list[str]:
    """Words of headings that go on in the next line, or beyond the window."""
    found: list[str] = page.evaluate(BROKEN)
    return found


WIDE = """words => {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = '700 20px "Atkinson Hyperlegible"';
    return Object.fromEntries(words.map(word => [word, pen.measureText(word).width]));
}"""
Style = tuple[str, ...]
"""What lays a heading out: the kind of its page, all around it, and what stands beside it."""


def headings(site: Path) -> dict[Style, dict[str, Path]]:
    """Style of a heading -> its words, each with a page that has it there."""
    found: dict[Style, dict[str, Path]] = {}
    for kind, files in pages_by_kind(site).items():
        for file in files:
            for heading in parse(str(file)).iter("h1", "h2", "h3"):
                style = (
                    kind,
                    *map(named, heading.iterancestors()),
                    *map(named, heading.getparent()),
                )
                for word in re.findall(r"[^\s-]+-?", heading.text_content()):
                    found.setdefault(style, {}).setdefault(word, file)
    return found


def named(element: Any) -> str:
    """By what the style sheet knows it."""
    return f"{element.tag}.{element.get('class', '')}"


def test_no_heading_breaks_in_mid_word(browser: Browser, built_site: Path) -> None:
    """Where the widest word of a style of heading is whole, so are all others of that style."""
    page = browser.new_context(java_script_enabled=False).new_page()
    known = headings(built_site)
    page.goto((built_site / "index.html").as_uri())
    wide = page.evaluate(WIDE, sorted({word for words in known.values() for word in words}))
    widest = {words[max(words, key=lambda word: wide[word])] for words in known.values()}
    assert len(widest) > 24
    wrong = []
    for file in sorted(widest):
        page.goto(file.as_uri())
        open_all_details(page)
        for width in (320, 360):
            page.set_viewport_size({"width": width, "height": 740})
            wrong += [
                f"{width}: {file.relative_to(built_site)}: {one}" for one in broken_words(page)
            ]
    page.context.close()
    assert wrong == []


def test_a_broken_word_would_be_found(browser: Browser) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 740}).new_page()
    page.set_content("<h1 style='width:5em;overflow-wrap:anywhere'>whole Unterminatedness</h1>")
    assert broken_words(page) == ["Unterminatedness"]
    page.context.close()


def test_the_frame_leaves_the_first_screen_to_the_content(
    browser: Browser, built_site: Path
) -> None:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    for file in one_of_each(built_site):
        page.goto(file.as_uri())
        top = page.evaluate("document.querySelector('h1').getBoundingClientRect().top")
        assert top <= FRAME, file.relative_to(built_site)
    context.close()


def test_the_first_line_of_each_list_question_and_form_is_on_the_first_screen(
    browser: Browser, built_site: Path
) -> None:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    kinds = pages_by_kind(built_site)
    firsts = {
        "checklist": ".tick .do, .tick .says",
        "guide": ".guide h2",
        "record": ".sheet :is(textarea, input, .is-clause)",
    }
    for kind, first in firsts.items():
        for file in kinds[kind]:
            page.goto(file.as_uri())
            tops = page.locator(first).evaluate_all(
                "all => all.filter(one => one.checkVisibility())"
                ".map(one => one.getBoundingClientRect().top)"
            )
            assert not tops or tops[0] + LINE <= PHONE["height"], file.relative_to(built_site)
    context.close()


@pytest.mark.parametrize(("width", "height", "screens"), [(1280, 900, 1), (360, 740, 2)])
def test_partnership_and_task_are_found_at_a_glance(
    browser: Browser, built_site: Path, width: int, height: int, screens: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.goto((built_site / "index.html").as_uri())
    choices = page.locator(".choices > li")
    assert choices.count() == 5
    for choice in choices.all():
        box = choice.bounding_box()
        assert box is not None and box["y"] + box["height"] <= screens * height
        name = choice.locator("b").inner_text()
        task = choice.get_by_role("link", name=f"Prepare in {name}")
        assert (task.get_attribute("href") or "").endswith("/prepare/index.html")
    context.close()
