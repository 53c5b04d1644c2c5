"""Each kind of step in the interactive form: axe, and what a screen reader is given."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.derived.guide_graph import Flow, Step
from tests.browser.test_accessibility import violations
from tests.guides.flows import flows, path


def kinds() -> dict[str, tuple[Flow, Step]]:
    """The first step of each kind, outcomes by what they amount to."""
    found: dict[str, tuple[Flow, Step]] = {}
    for flow in flows():
        for step in flow.steps:
            found.setdefault(str(step.severity or step.kind), (flow, step))
    return found


def test_there_is_a_step_of_each_kind() -> None:
    assert kinds().keys() >= {
        "question",
        "any-of",
        "action",
        "act",
        "go",
        "advice",
        "stop",
        "not-covered",
    }


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_no_violation_at_any_kind_of_step(
    width: int, scheme: str, browser: Browser, built_site: Path
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    wrong = []
    for kind, (flow, step) in kinds().items():
        page.goto("about:blank")
        page.goto(f"{(built_site / path(flow)).as_uri()}#{step.id}")
        wrong += [f"{kind}: {one}" for one in violations(page)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wrong.append(f"{kind}: wider than the window")
    context.close()
    assert wrong == []


def test_a_screen_reader_is_given_the_step_as_it_is_meant(
    browser: Browser, built_site: Path
) -> None:
    page = browser.new_context().new_page()
    for flow, step in kinds().values():
        page.goto("about:blank")
        page.goto(f"{(built_site / path(flow)).as_uri()}#{step.id}")
        said = page.locator("section.here").aria_snapshot().replace("''", "'")
        heading = next(line for line in said.splitlines() if "heading" in line)
        assert f"Step {step.number}. " in heading and step.text[:40] in heading
        assert "[level=2]" in heading
        for edge in step.edges:
            assert f'link "{edge.label or "Next"}' in said or f"link '{edge.label}" in said
        assert said.count("listitem") >= len(step.edges)
    page.context.close()
