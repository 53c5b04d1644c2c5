"""Each kind of step in the interactive form: axe, and what a screen reader is given."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from generator.derived.guide_graph import Flow, Step
from tests.browser.looks import FITS, LAID_OUT, seen_at, violations
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


def test_no_violation_at_any_kind_of_step(browser: Browser, built_site: Path) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    wrong = []
    for kind, (flow, step) in kinds().items():
        page.goto("about:blank")
        page.goto(f"{(built_site / path(flow)).as_uri()}#{step.id}")
        for width, scheme in LAID_OUT:
            seen_at(page, width, scheme)
            wrong += [f"{kind}, {width}: {one}" for one in violations(page)]
            wrong += [] if page.evaluate(FITS) else [f"{kind}: wider than {width}"]
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


def test_a_box_is_described_by_all_that_binds_its_line(built_site: Path) -> None:
    """A guide of each kind: what binds a line stands beside its label, where no press ticks."""
    described = 0
    for flow in {flow.guide: flow for flow in flows()}.values():
        page = BeautifulSoup((built_site / path(flow)).read_bytes(), "lxml")
        for box in page.select("input[data-tick]"):
            line = box.find_parent("li")
            assert line is not None
            bounds = line.select(":scope > .binds > *, :scope > .excepts, :scope > .flag")
            by = page.find(id=box["aria-describedby"]) if bounds else None
            assert all(by in list(bound.parents) for bound in bounds), box["id"]
            described += bool(bounds)
            list_of = line.find_parent(["ul", "ol"])
            assert list_of is not None and (list_of.name == "ol" or list_of["aria-labelledby"])
    assert described > 5
