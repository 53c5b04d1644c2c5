"""The interactive form: back and forth, starting again, links, two guides, a broken script."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from generator.derived.guide_graph import Edge, Flow
from tests.browser.conftest import watch
from tests.browser_setup import NO_FULL_BROWSER, find_full_browser, launch_arguments
from tests.following import follow
from tests.guides.flows import flows, name, path
from tests.guides.walking import at, labels, shown

CONVENING = next(one for one in flows() if name(one) == "convening-oxfordshire")
STORED = """async () => [document.cookie, localStorage.length, sessionStorage.length,
    (await indexedDB.databases()).length, location.search]"""


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context()
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    made = context.new_page()
    yield made
    made.close()


def answer(page: Page, edge: Edge) -> None:
    page.locator(f".step.here [data-answer='{edge.answer}']").click()
    at(page, edge.target)


def walk(page: Page, way: tuple[Edge, ...]) -> None:
    for edge in way:
        answer(page, edge)


def longest(flow: Flow) -> tuple[Edge, ...]:
    start = flow.record.start
    return max((way for way in flow.paths() if way[0].source == start), key=len)


@dataclass
class Model:
    """What a reader should see after each move, without a browser."""

    flow: Flow
    views: list[tuple[str, tuple[Edge, ...]]] = field(default_factory=list)
    place: int = 0

    @property
    def here(self) -> tuple[str, tuple[Edge, ...]]:
        return self.views[self.place]

    def go(self, step: str, route: tuple[Edge, ...]) -> None:
        self.views[self.place + 1 :] = [(step, route)]
        self.place += 1

    def moves(self) -> list[str]:
        step, route = self.here
        found = ["answer"] * 4 if self.flow.by_id[step].edges else []
        found += ["back link", "change", "again"] if route else []
        found += ["browser back"] if self.place else []
        found += ["browser forward"] if self.place + 1 < len(self.views) else []
        return found


def move(page: Page, model: Model, what: str, chance: random.Random) -> None:
    """Do one thing in the browser and in the model."""
    step, route = model.here
    if what == "answer":
        edge = chance.choice(model.flow.by_id[step].edges)
        page.locator(f".step.here [data-answer='{edge.answer}']").click()
        model.go(edge.target, (*route, edge))
    elif what == "back link":
        page.get_by_role("button", name="Back to step").click()
        model.go(route[-1].source, route[:-1])
    elif what == "change":
        number = chance.randrange(len(route))
        page.locator(".sofar a").nth(number).click()
        model.go(route[number].source, route[:number])
    elif what == "again":
        page.get_by_role("button", name="Start again").click()
        model.go(model.flow.record.start, ())
    else:
        by = -1 if what == "browser back" else 1
        page.evaluate("by => history.go(by)", by)
        model.place += by


@pytest.mark.parametrize("seed", range(3))
def test_random_walks_with_back_and_change(seed: int, page: Page, built_site: Path) -> None:
    chance = random.Random(seed)  # noqa: S311
    flow = chance.choice(flows())
    page.goto((built_site / path(flow)).as_uri())
    model = Model(flow, [(flow.record.start, ())])
    for _ in range(40):
        what = chance.choice(model.moves())
        move(page, model, what, chance)
        step, route = model.here
        at(page, step)
        now = shown(page)
        assert (now.step, now.visible, now.answers) == (step, 1, labels(route)), what


def ticked_way(page: Page) -> tuple[list[str], list[str]]:
    """Tick two boxes on the way to where someone agrees; gives the answers and what was ticked."""
    need = CONVENING.by_id["need"]
    way = next(
        path for path in CONVENING.paths() if [e.source for e in path[:2]] == ["fii", "need"]
    )
    walk(page, way[:1])
    for id in need.items[:2]:
        page.locator(f".step.here [data-tick='{id}']").check()
    walk(page, way[1:3])
    now = shown(page)
    assert (now.step, now.answers, len(now.picked)) == ("authorise", labels(way[:3]), 2)
    return now.answers, now.picked


@pytest.mark.parametrize("by", ["http", "file"])
@pytest.mark.parametrize("follow", ["a clause", "the address bar", "a reload"])
def test_following_a_clause_and_coming_back_keeps_the_answers(
    by: str, follow: str, page: Page, built_site: Path, served: str
) -> None:
    page.goto(
        f"{served}{path(CONVENING)}" if by == "http" else (built_site / path(CONVENING)).as_uri()
    )
    answers, picked = ticked_way(page)
    if follow == "a clause":
        page.locator(".step.here .lead-in .src > summary").click()
        page.locator(".step.here .lead-in .src").get_by_role("link", name="In its place").click()
        page.wait_for_url("**/oxfordshire/decide/index.html#*")
        page.go_back()
    elif follow == "the address bar":
        page.goto((built_site / "index.html").as_uri())
        page.go_back()
    else:
        page.reload()
    now = shown(page)
    assert (now.step, now.visible) == ("authorise", 1)
    assert (now.answers, now.picked) == (answers, picked)
    page.get_by_role("button", name="Back to step").click()
    page.get_by_role("button", name="Back to step").click()
    assert shown(page).ticked == list(CONVENING.by_id["need"].items[:2])
    assert page.evaluate(STORED) == ["", 0, 0, 0, ""]
    assert page.url.endswith(path(CONVENING))


def test_what_is_ticked_marks_the_answer_that_fits_and_goes_with_none(
    page: Page, built_site: Path
) -> None:
    page.goto(f"{(built_site / path(CONVENING)).as_uri()}#need")
    met = page.locator(".step.here [data-answer='met']")
    assert "suits" not in (met.get_attribute("class") or "")
    page.locator(".step.here [data-tick]").first.check()
    assert "suits" in (met.get_attribute("class") or "")
    page.locator(".step.here [data-answer='not-met']").click()
    assert shown(page).picked == []


def test_a_history_of_another_version_is_not_believed(page: Page, built_site: Path) -> None:
    page.goto((built_site / path(CONVENING)).as_uri())
    ticked_way(page)
    page.evaluate(
        """() => {
            const {key} = document.querySelector('decision-guide');
            history.replaceState({[key]: {...history.state[key], version: '0'}}, '');
        }"""
    )
    page.reload()
    assert shown(page).answers == []


def test_a_link_to_a_step_opens_there_without_answers(page: Page, built_site: Path) -> None:
    page.goto(f"{(built_site / path(CONVENING)).as_uri()}#authorise")
    now = shown(page)
    assert (now.step, now.answers, now.visible) == ("authorise", [], 1)
    assert "straight to this step" in now.said
    assert page.url.endswith(path(CONVENING))
    page.get_by_role("button", name="Copy a link to this step").wait_for()


@pytest.mark.parametrize("fragment", ["%", "%E0%A4%A", "v1;%;=", "__proto__", "v1;__proto__=x+y"])
def test_a_fragment_that_cannot_be_read_opens_the_start(
    page: Page, built_site: Path, fragment: str
) -> None:
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{(built_site / path(CONVENING)).as_uri()}#{fragment}")
    assert (shown(page).step, said) == (CONVENING.record.start, [])


def test_answers_go_into_a_link_only_when_asked_for(browser: Browser, served: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(served + path(CONVENING))
    way = longest(CONVENING)[:3]
    walk(page, way)
    assert page.url == served + path(CONVENING)
    page.get_by_role("button", name="Copy a link to this step").click()
    page.get_by_text("It names this step").wait_for()
    step = page.evaluate("navigator.clipboard.readText()")
    assert step == f"{served}{path(CONVENING)}#{way[-1].target}"
    page.get_by_role("button", name="Copy a link to these answers").click()
    page.get_by_text("can read the answers").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    pairs = ";".join(f"{edge.source}={edge.answer}" for edge in way)
    assert link == f"{served}{path(CONVENING)}#v{CONVENING.record.version};{pairs}"

    other = context.new_page()
    other.goto(link)
    now = shown(other)
    assert (now.step, now.answers) == (way[-1].target, labels(way))
    assert other.url == served + path(CONVENING), "what came with the link is taken out"
    other.goto("about:blank")
    other.goto(link.replace(f"#v{CONVENING.record.version};", "#v99;"))
    now = shown(other)
    assert now.step == CONVENING.record.start
    assert "has changed" in now.said and now.answers == labels(way)
    assert other.locator(".sofar a").count() == 0
    context.close()


def test_a_link_full_of_nonsense_does_no_harm(page: Page, built_site: Path) -> None:
    page.goto(f"{(built_site / path(CONVENING)).as_uri()}#v1;%3Cimg%20src=x;need=nothing;a;=;")
    assert shown(page).step == CONVENING.record.start
    assert page.locator(".sofar img").count() == 0


def test_two_guides_share_a_page(page: Page, built_site: Path, tmp_path: Path) -> None:
    """Two guides of one partnership, which have steps of the same id."""
    first, second = (
        next(one for one in flows() if name(one) == f"{guide}-oxfordshire")
        for guide in ("convening", "tell-the-family")
    )
    shutil.copytree(built_site / "assets", tmp_path / "assets")
    file = tmp_path / "a" / "b" / "c" / "d" / "index.html"
    file.parent.mkdir(parents=True)
    text = (built_site / path(first)).read_text(encoding="utf-8")
    other = element((built_site / path(second)).read_text(encoding="utf-8"))
    assert first.by_id.keys() & second.by_id.keys()
    for step in second.by_id:
        other = other.replace(f'"#{step}"', f'"#b-{step}"').replace(
            f'id="{step}"', f'id="b-{step}"'
        )
    other = other.replace('data-prefix=""', 'data-prefix="b-"').replace('"_', '"_b-')
    file.write_text(text.replace("</decision-guide>", f"</decision-guide>{other}", 1), "utf-8")

    page.goto(file.as_uri())
    guides = page.locator("decision-guide")
    here = [guides.nth(n).locator(".step.here") for n in (0, 1)]

    def steps() -> list[str | None]:
        return [one.get_attribute("data-step") for one in here]

    assert steps() == [first.record.start, second.record.start]
    one, two = first.by_id[first.record.start].edges[0], second.by_id[second.record.start].edges[0]
    here[0].locator(f"[data-answer='{one.answer}']").click()
    here[1].locator(f"[data-answer='{two.answer}']").click()
    assert steps() == [one.target, two.target]
    assert page.url == file.as_uri()
    page.go_back()
    assert steps() == [one.target, second.record.start]
    page.go_back()
    assert steps() == [first.record.start, second.record.start]
    page.go_forward()
    page.go_forward()
    assert steps() == [one.target, two.target]


def element(text: str) -> str:
    """The guide of a page."""
    start, end = text.index("<decision-guide"), text.index("</decision-guide>")
    return text[start:end] + "</decision-guide>"


@pytest.mark.parametrize("when", ["at once", "later"])
def test_a_broken_script_leaves_the_plain_steps(
    when: str, browser: Browser, built_site: Path
) -> None:
    context = browser.new_context()
    page = context.new_page()
    breaks = "history.replaceState = history.pushState = () => { throw new Error('broken') }"
    if when == "at once":
        page.add_init_script(breaks)
    page.goto((built_site / path(CONVENING)).as_uri())
    page.evaluate(f"() => {{ {breaks} }}")
    edge = CONVENING.by_id[CONVENING.record.start].edges[0]
    follow(page.locator(f"#{edge.source} [data-answer='{edge.answer}']"))
    assert page.url.endswith(f"#{edge.target}")
    assert page.locator("section[data-step]:visible").count() == len(CONVENING.steps)
    context.close()


def test_nothing_is_stored_or_sent_and_the_record_takes_the_answers(
    browser: Browser, served: str
) -> None:
    context = browser.new_context(accept_downloads=True)
    seen = watch(context)
    page = context.new_page()
    page.goto(served + path(CONVENING))
    page.wait_for_load_state("networkidle")
    before = len(seen.requests)
    way = longest(CONVENING)
    picked = []
    for edge in way:
        boxes = page.locator(".step.here .picks [data-tick]").all()
        if boxes and edge.answer != "not-met":
            boxes[-1].check()
            words = boxes[-1].locator("xpath=..").locator(".what").inner_text()
            picked.append((words, str(boxes[-1].get_attribute("data-clause"))))
        answer(page, edge)
    page.get_by_role("button", name="Take these answers into the record").click()
    page.get_by_label("Your agency's reference").fill("R 17")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download as a web page").click()
    assert waiting.value.suggested_filename == "decision-record-oxfordshire.html"
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert "R 17" in text and "<script" not in text and "<input" not in text
    for edge in way:
        step = CONVENING.by_id[edge.source]
        assert step.text.replace("&", "&amp;") in text and (edge.label or "To do") in text
    rows = [
        [cell.get_text(" ", strip=True) for cell in row.select("td")]
        for row in BeautifulSoup(text, "html.parser").select("table.given tbody tr")
    ]
    assert picked
    for words, clause in picked:
        (row,) = [row for row in rows if words in row[1]]
        assert clause in row[2]
    # Chromium looks for the page's icon again whenever the address changes; it carries nothing.
    own = ("blob:", f"{served}assets/icon.svg")
    asked = [one for one in seen.requests[before:] if not one.startswith(own)]
    assert asked == [] and seen.complaints == []
    assert page.evaluate(STORED) == ["", 0, 0, 0, ""]
    assert context.cookies() == []
    context.close()


def test_what_is_typed_in_the_record_is_there_again_for_who_comes_back(
    browser: Browser, served: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(served + path(CONVENING))
    way = longest(CONVENING)
    walk(page, way)
    page.get_by_role("button", name="Take these answers into the record").click()
    page.get_by_label("Your agency's reference").fill("R 17")
    page.locator(".fields .run-number").first.click()
    assert shown(page).step == way[-1].target
    page.locator(".progress .back").click()
    assert page.locator("record-sheet").count() == 0
    answer(page, way[-1])
    assert page.get_by_label("Your agency's reference").input_value() == "R 17"
    context.close()


@pytest.fixture
def remembering(driver: Playwright) -> Iterator[Browser]:
    """A browser with the back-forward cache on, which a headless shell has none of."""
    program = find_full_browser()
    if program is None:
        pytest.fail(NO_FULL_BROWSER, pytrace=False)
    launched = driver.chromium.launch(
        executable_path=program,
        args=launch_arguments(),
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield launched
    launched.close()


def test_the_browsers_own_memory_of_a_page_keeps_them_too(
    remembering: Browser, served: str
) -> None:
    page = remembering.new_page()
    page.goto(served + path(CONVENING))
    answers, picked = ticked_way(page)
    page.evaluate("window.kept = true")
    page.goto(served + "index.html")
    page.go_back(wait_until="commit")
    page.wait_for_function("window.kept")
    now = shown(page)
    assert (now.step, now.answers, now.picked) == ("authorise", answers, picked)
