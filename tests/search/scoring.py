"""How well the search answers: real questions, typed into the real box of the built site.

`python -m tests.search.scoring [--site build/site] [--set tuning|unread|all]` prints for each set
how often an answer is first and in the first three, by kind too, and every miss of those for tuning
with what came instead. The questions are in `queries.yml`; of those of the set `unread` nothing but
the score is ever shown.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser_setup import NO_BROWSER, find_browser, launch_arguments

QUERIES = Path(__file__).with_name("queries.yml")
SETS = ("tuning", "unread")
NEAR = 3

_ASK = """asked => asked.map(([query, own]) =>
  handrailSearch.ask(query, { own, only: "" }).found.slice(0, 12).map((entry) => entry.href))"""


@dataclass(frozen=True, slots=True)
class Query:
    """A question, with everything that would answer it."""

    text: str
    partnership: str | None
    """On whose page it is typed; on the home page where there is none."""
    answers: tuple[str, ...]
    """Ids of provisions and silences, or paths of pages."""
    set: str
    kind: str = ""
    """What it tests."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the box gave for a question."""

    query: Query
    results: tuple[str, ...]
    """Site paths with anchors, best first."""

    @property
    def place(self) -> int | None:
        """Place of the first answer, from 1."""
        places = (
            place
            for place, result in enumerate(self.results, start=1)
            if any(answers(result, answer) for answer in self.query.answers)
        )
        return next(places, None)


def answers(result: str, answer: str) -> bool:
    """Whether a result lands on an answer: an anchor's id, or a page's path however written."""
    path, _, anchor = result.partition("#")
    return answer == anchor or _page(answer) == _page(f"{path}#{anchor}" if anchor else path)


def _page(path: str) -> str:
    """A page's path without what may be left out of it."""
    page, mark, anchor = path.strip("/").partition("#")
    return page.removesuffix("index.html").strip("/") + mark + anchor


def read_queries(path: Path, wanted: str = "all") -> tuple[Query, ...]:
    """The questions of a file, of one set or of all."""
    listed = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    queries = [
        Query(
            query["query"],
            query["partnership"],
            tuple(query["answers"]),
            query["set"],
            query.get("kind", ""),
        )
        for query in listed
    ]
    for query in queries:
        if not query.answers or query.set not in SETS:
            raise ValueError(f"{query.text!r} needs answers and a set out of {', '.join(SETS)}")
    return tuple(query for query in queries if wanted in (query.set, "all"))


def run(site: Path, queries: Iterable[Query], browser: Browser) -> tuple[Outcome, ...]:
    """Ask all questions, each on the page where it belongs; one page is opened for each place."""
    pages: dict[str | None, Page] = {}
    outcomes = []
    for query in queries:
        if query.partnership not in pages:
            pages[query.partnership] = _open(site, query.partnership, browser)
        outcomes.append(Outcome(query, _ask(site, query.text, pages[query.partnership])))
    for page in pages.values():
        page.close()
    return tuple(outcomes)


def ask(site: Path, queries: Sequence[Query], browser: Browser) -> tuple[Outcome, ...]:
    """Ask the loaded index itself, in the browser: quick, and as good as typing for the order."""
    page = _open(site, None, browser)
    _ask(site, "meeting", page)
    asked = [[query.text, query.partnership or ""] for query in queries]
    found: list[list[str]] = page.evaluate(_ASK, asked)
    page.close()
    return tuple(Outcome(query, tuple(hits)) for query, hits in zip(queries, found, strict=True))


def _open(site: Path, partnership: str | None, browser: Browser) -> Page:
    path = f"partnerships/{partnership}/index.html" if partnership else "index.html"
    page = browser.new_page()
    page.goto((site.resolve() / path).as_uri())
    return page


def _ask(site: Path, text: str, page: Page) -> tuple[str, ...]:
    """Type a question and press Enter, as a reader would."""
    element = page.locator("site-search")
    box = element.get_by_role("searchbox")
    status = element.get_by_role("status")
    box.fill("")
    box.press("Enter")
    expect(element.locator("[role=status]")).to_have_text("")
    box.press_sequentially(text)
    box.press("Enter")
    expect(status).to_contain_text(f"for “{text.strip()}”")
    links = element.locator("[data-search-results] > li > a")
    hrefs: list[str] = links.evaluate_all("links => links.map((link) => link.href)")
    top = site.resolve().as_uri() + "/"
    return tuple(href.removeprefix(top) for href in hrefs)


def within(outcomes: Sequence[Outcome], most: int) -> int:
    """How many questions have an answer among the first so many results."""
    return sum(outcome.place is not None and outcome.place <= most for outcome in outcomes)


def report(outcomes: Sequence[Outcome]) -> str:
    """The score of each set, whole and by kind, then each miss of those that may be read."""
    if not outcomes:
        return "no questions"
    lines = []
    for name in SETS:
        of_set = [outcome for outcome in outcomes if outcome.query.set == name]
        if of_set:
            lines += [f"{name}: {_score(of_set)}", *_kinds(of_set)]
    for outcome in outcomes:
        missed = outcome.place is None or outcome.place > NEAR
        if missed and outcome.query.set == "tuning":
            lines += _miss(outcome)
    return "\n".join(lines)


def _score(outcomes: Sequence[Outcome]) -> str:
    counts = ((f"in the first {NEAR}", within(outcomes, NEAR)), ("first", within(outcomes, 1)))
    whole = len(outcomes)
    return "; ".join(f"{name}: {count} of {whole} ({count / whole:.0%})" for name, count in counts)


def _kinds(outcomes: Sequence[Outcome]) -> list[str]:
    kinds = dict.fromkeys(outcome.query.kind for outcome in outcomes)
    return [
        f"  {kind}: {_score([one for one in outcomes if one.query.kind == kind])}"
        for kind in kinds
        if kind
    ]


def _miss(outcome: Outcome) -> list[str]:
    place = f"place {outcome.place}" if outcome.place else "not found"
    asked = f"{outcome.query.text!r} on {outcome.query.partnership or 'home'}"
    instead = [f"    {result}" for result in outcome.results[:NEAR]] or ["    nothing"]
    return [
        f"\n{asked} [{outcome.query.set}]: {place}; wanted {', '.join(outcome.query.answers)}",
        *instead,
    ]


def main() -> int:
    """Score the built site; 0 unless nothing could be asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.search.scoring", description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("build/site"))
    parser.add_argument("--set", choices=(*SETS, "all"), default="all")
    chosen = parser.parse_args()
    program = find_browser()
    lacking = [str(path) for path in (QUERIES, chosen.site / "index.html") if not path.is_file()]
    if program is None or lacking:
        sys.stderr.write(f"{NO_BROWSER if program is None else 'there is no ' + lacking[0]}\n")
        return 1
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=launch_arguments())
        outcomes = run(chosen.site, read_queries(QUERIES, chosen.set), browser)
        browser.close()
    sys.stdout.write(f"{report(outcomes)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
