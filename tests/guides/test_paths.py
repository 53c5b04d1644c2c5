"""Every path of every guide, walked by keyboard in a browser: without scripts, and with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.derived.guide_graph import Flow
from tests.browser.conftest import Watch, watch
from tests.guides.flows import flows, name, path
from tests.guides.walking import at, labels, shown, stretches, tabs_to, take


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no script."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def scripted(browser: Browser) -> Iterator[tuple[Page, Watch]]:
    """A page of a browser that runs scripts, watched."""
    context = browser.new_context()
    seen = watch(context)
    yield context.new_page(), seen
    context.close()


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_every_path_without_scripts_from_a_folder(
    flow: Flow, plain: Page, built_site: Path
) -> None:
    file = built_site / path(flow)
    plain.goto(file.as_uri())
    been: set[str] = set()
    for _, new, way in stretches(flow):
        plain.goto(f"{file.as_uri()}#{new[0].source}")
        for edge in new:
            take(plain, edge, tabs_to(file), been)
            plain.wait_for_url(f"**#{edge.target}", wait_until="commit")
        assert plain.locator(f"section#{way[-1].target}:target").count() == 1


@pytest.mark.parametrize("flow", flows(), ids=name)
def test_every_path_in_the_interactive_form(
    flow: Flow, scripted: tuple[Page, Watch], built_site: Path
) -> None:
    page, seen = scripted
    file = built_site / path(flow)
    been: set[str] = set()
    for back, new, way in stretches(flow):
        if back < 0:
            page.goto("about:blank")
            page.goto(f"{file.as_uri()}#{new[0].source}")
        else:
            page.evaluate("steps => history.go(-steps)", back)
        for edge in new:
            at(page, edge.source)
            take(page, edge, tabs_to(file), been)
        at(page, way[-1].target)
        end, now = flow.by_id[way[-1].target], shown(page)
        assert (now.step, now.focus, now.visible) == (end.id, end.id, 1)
        assert now.answers == labels(way)
        assert now.said.startswith("Result. ") and now.said.endswith(end.text)
    assert seen.complaints == []
