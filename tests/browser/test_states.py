"""Every kind of page in every state: no violation, whatever the width, colours, letters, media."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.conftest import serving, watch
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


def test_no_violation_in_any_state(context: BrowserContext, site: Path) -> None:
    complaints = watch(context).complaints
    page = context.new_page()
    wrong = []
    with serving(site) as served:
        for state in states(site):
            page.goto("about:blank")
            page.goto(f"{served}{state.address}#{state.fragment}".rstrip("#"))
            state.arrange(page)
            wrong += [f"{state.address}, {state.name}: {one}" for one in wrong_in(page)]
    assert wrong == []
    assert complaints == []
    page.close()
