"""How a reader walks a guide by keyboard: how far away an answer is, and what is then shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bs4 import Tag
from playwright.sync_api import Page

from generator.derived.guide_graph import Edge, Flow
from generator.derived.guide_graph import Path as Way
from tests.guides.flows import page as page_of

SHOWN = """() => {
    const guide = document.querySelector('decision-guide');
    const step = guide.querySelector('.step.here');
    return {
        step: step.dataset.step,
        visible: [...guide.querySelectorAll('section[data-step]')]
            .filter(e => e.checkVisibility()).length,
        focus: document.activeElement.closest('section[data-step]')?.dataset.step ?? '',
        answers: [...guide.querySelectorAll('.sofar > ol > li > b')].map(e => e.textContent),
        picked: [...guide.querySelectorAll('.sofar .picked > li')].map(e => e.textContent),
        ticked: [...step.querySelectorAll('[data-tick]:checked')].map(e => e.dataset.tick),
        said: guide.querySelector('[role=status].said').textContent,
        query: location.search,
    };
}"""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the interactive form shows."""

    step: str
    visible: int
    focus: str
    answers: list[str]
    picked: list[str]
    """Items that were ticked and belong to an answer, in their own words."""
    ticked: list[str]
    """Ids of what is ticked in the step that is shown."""
    said: str
    query: str


def shown(page: Page) -> Shown:
    """What the first guide of the page shows now."""
    return Shown(**page.evaluate(SHOWN))


def labels(route: Iterable[Edge]) -> list[str]:
    """The answers of a route as the reader sees them."""
    return [edge.label or "To do" for edge in route]


@cache
def tabs_to(file: Path) -> dict[tuple[str, str], int]:
    """For each answer, how often Tab is pressed from its step's heading."""
    found = {}
    for step in page_of(file).select("section[data-step]"):
        stops = [one for one in step.select("a[href], summary, input") if not _behind(one)]
        for number, stop in enumerate(stops, start=1):
            if stop.has_attr("data-answer"):
                found[str(step["data-step"]), str(stop["data-answer"])] = number
    return found


def _behind(stop: Tag) -> bool:
    """Whether it stands behind a closed line, where Tab does not come."""
    around = stop.find_parent("details")
    return around is not None and (stop.name != "summary" or stop.parent is not around)


FOCUSED = """() => {
    const {answer} = document.activeElement.dataset;
    return [document.activeElement.closest('section[data-step]')?.dataset.step, answer];
}"""


def take(page: Page, edge: Edge, tabs: dict[tuple[str, str], int], been: set[str]) -> None:
    """Answer by keyboard.

    Where a step is come to for the first time, Tab is pressed until all its answers were reached,
    each after as many presses as the file has stops before it; `been` knows steps that were.
    """
    if edge.source not in been:
        stops = {number: answer for (step, answer), number in tabs.items() if step == edge.source}
        for number in range(1, max(stops) + 1):
            page.keyboard.press("Tab")
            if number in stops:
                assert page.evaluate(FOCUSED) == [edge.source, stops[number]]
        been.add(edge.source)
    page.locator(f"section[data-step='{edge.source}'] [data-answer='{edge.answer}']").focus()
    page.keyboard.press("Enter")


def at(page: Page, step: str) -> None:
    """Wait until the reader has been moved to a step's heading."""
    page.locator(f"section[data-step='{step}'] > h2:focus").wait_for(state="attached")


def stretches(flow: Flow) -> Iterator[tuple[int, Way, Way]]:
    """All ways through, each as: how many steps back from the end of the last, what is new, all.

    Ways that begin alike are walked alike only once; -1 is for going in at a door anew.
    """
    last: Way = ()
    for way in flow.paths():
        alike = next((n for n, (a, b) in enumerate(zip(last, way, strict=False)) if a != b), 0)
        yield (len(last) - alike if alike else -1), way[alike:], way
        last = way
