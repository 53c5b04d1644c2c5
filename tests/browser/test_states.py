"""Every kind of page in every state: no violation, whatever the width, colours, letters, media."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.conftest import serving, watch
from tests.browser.kinds import SHARES, one_of_each
from tests.browser.looks import wrong_in
from tests.browser.states import states


@pytest.fixture(scope="module")
def site(good_built: Path) -> Path:
    return good_built / "build/site"


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 800})
    yield made
    made.close()


@pytest.mark.parametrize("share", range(SHARES))
def test_no_violation_in_any_state(context: BrowserContext, site: Path, share: int) -> None:
    complaints = watch(context).complaints
    page = context.new_page()
    wrong = []
    with serving(site) as served:
        for state in islice(states(site), share, None, SHARES):
            page.goto("about:blank")
            page.goto(f"{served}{state.address}#{state.fragment}".rstrip("#"))
            state.arrange(page)
            wrong += [f"{state.address}, {state.name}: {one}" for one in wrong_in(page)]
    assert wrong == []
    assert complaints == []
    page.close()


FOCUSED = """() => {
    const e = document.activeElement, look = getComputedStyle(e);
    const r = e.getClientRects()[0] ?? e.getBoundingClientRect();  // a link can go on in a line
    const top = document.elementFromPoint(r.x + r.width / 2, r.y + Math.min(r.height / 2, 8));
    const covered = !!top && !e.contains(top) && !top.contains(e) && !top.closest("label");
    const seen = look.outlineStyle !== "none" || look.boxShadow !== "none";
    const inside = r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
    return [e === document.body, seen && inside && !covered, e.outerHTML.slice(0, 100)];
}"""
"""Whether the focus has left the page, whether it is seen, and where it is."""
TABS = 25


def test_focus_goes_through_every_kind_of_page_and_is_seen(
    context: BrowserContext, site: Path
) -> None:
    """From the start of the content on: nothing holds the focus, moves it, or hides it."""
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    wrong = []
    for file in one_of_each(site):
        page.goto(file.as_uri())
        page.locator("main").focus()
        been: list[str] = []
        for _ in range(TABS):
            page.keyboard.press("Tab")
            left, seen, where = page.evaluate(FOCUSED)
            if left:
                break
            wrong += [] if seen else [f"{file.parent.name}: {where}"]
            been.append(where)
        if len(been) > 1 and len(set(been)) == 1:
            wrong.append(f"{file.parent.name}: held at {been[0]}")
        assert page.url == file.as_uri()
    page.close()
    assert wrong == []
