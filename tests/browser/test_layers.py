"""Layers of the real site: closed it is an answer, opened it is a proof, and each way in works.

By keyboard, by ear, by a link, on paper, and with no script at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from generator.catalogue import Catalogue, Partnership
from generator.schema.policy import Force
from tests.browser.test_accessibility import violations
from tests.paper import sheets
from tests.projects import ROOT, catalogue_of

STAGE = "partnerships/oxfordshire/decide/index.html"
TOPIC = "topics/informing-family-before/index.html"
SOURCE = "sources/oxfordshire/professionals-meetings/index.html"
LISTED = "partnerships/mscb/decide/index.html"
"""Its items have forces of their own."""
QUESTION = "compare/who-may-ask/index.html"
GUIDE = "partnerships/oxfordshire/guides/convening/index.html"
JOINT = "crossing/calderdale--city-hackney/index.html"
CHECKLIST = "partnerships/mscb/checklists/chair/index.html"
FOUND = "Found there when this page was built"
"""Stands behind every clause, once for each phrase, and nowhere else."""
CLOSED = "details:not([open])"
APART = """() => {
    const crosses = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
        && a.top < b.bottom - 4 && b.top < a.bottom - 4;
    const shown = [...document.querySelectorAll('main .says .force')]
        .filter(one => one.checkVisibility() && one.closest('.says').querySelector('.what'));
    const wrong = shown.filter(one => {
        const what = one.closest('.says').querySelector('.what');
        const range = document.createRange();
        range.selectNodeContents(what);
        const badge = one.getBoundingClientRect();
        const lines = [...range.getClientRects()];
        const far = Math.abs(badge.top - lines[0].top) > 2 * badge.height;
        return far || lines.some(line => crosses(badge, line));
    });
    return {seen: shown.length, wrong: wrong.map(one => one.closest('.says').innerText)};
}"""


@pytest.fixture(scope="module")
def known() -> Catalogue:
    return catalogue_of(ROOT)


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page, with scripts and without."""
    context = browser.new_context(java_script_enabled=request.param)
    yield context.new_page()
    context.close()


@pytest.fixture
def scripted(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_violation_with_everything_closed_or_open(
    browser: Browser, served: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    wrong = []
    for address in (STAGE, TOPIC, SOURCE):
        page.goto(served + address)
        assert page.locator(f"main {CLOSED}").count() > 1, address
        for state in ("closed", "open"):
            if state == "open":
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            wrong += [f"{address} {state}: {one}" for one in violations(page)]
            wrong += [] if page.evaluate(fits) else [f"{address} {state}: wider than the window"]
    context.close()
    assert wrong == []


# --- By keyboard and by ear


def test_a_clause_opens_and_closes_by_keyboard_alone(reader: Page, served: str) -> None:
    reader.goto(served + STAGE)
    summary = _tab_to(reader, ".src > summary")
    proof = reader.locator(".src", has=reader.locator("summary:focus")).locator(".proof")
    for key in ("Enter", "Space"):
        reader.keyboard.press(key)
        assert proof.is_visible(), key
        assert summary.evaluate("one => one === document.activeElement"), "focus stays"
        reader.keyboard.press(key)
        assert not proof.is_visible(), key
    reader.keyboard.press("Enter")
    reader.keyboard.press("Tab")
    assert reader.locator(".proof :focus").count() == 1, "what is opened comes next"


def test_a_silence_opens_and_closes_by_keyboard_alone(reader: Page, served: str) -> None:
    reader.goto(served + STAGE)
    _tab_to(reader, ".gap > summary")
    points = reader.locator(".gap", has=reader.locator("summary:focus")).locator(".points")
    reader.keyboard.press("Enter")
    assert points.is_visible()
    reader.keyboard.press("Space")
    assert not points.is_visible()


def _tab_to(page: Page, what: str) -> Locator:
    """Tab from the top of the page to the first control of a kind."""
    focused = page.locator(f"{what}:focus")
    for _ in range(200):
        page.keyboard.press("Tab")
        if focused.count():
            return page.locator(what).first if what.startswith(".src") else focused
    pytest.fail(f"Tab never comes to {what}")


def test_each_clause_control_has_a_name_of_its_own(scripted: Page, site_stages: list[str]) -> None:
    """Of its clause, and told apart from the others of the topic that rest on the same clause."""
    for address in site_stages:
        scripted.goto(address)
        topics = scripted.evaluate("""() => {
            const topics = [];
            for (const one of document.querySelectorAll('main h2, main .src > summary'))
                if (one.tagName === 'H2') topics.push([]);
                else topics.at(-1).push([one.ariaLabel, one.innerText]);
            return topics;
        }""")
        for topic in topics:
            names = [name for name, _ in topic]
            assert [one for one, number in Counter(names).items() if number > 1] == [], address
            for name, shown in topic:
                assert name.startswith("Source: ") and name != "Source: ", address
                assert shown.strip("▾▴ ") in name, "it is named by what it shows"


def test_a_force_is_read_before_its_sentence_in_the_same_item(
    scripted: Page, built_site: Path, known: Catalogue
) -> None:
    for owner, stage, address in _stage_pages(built_site, known):
        scripted.goto(address)
        read = scripted.evaluate("""() => Object.fromEntries(
            [...document.querySelectorAll('.st, .its > li')].map(item => {
                const says = item.querySelector(':scope > .says');
                const force = says.querySelector(':scope > .force');
                const what = says.querySelector(':scope > .what');
                const first = says.firstElementChild === force && force.nextElementSibling === what;
                return [item.id, {
                    force: force?.innerText ?? '',
                    heard: (force?.ariaHidden === 'true' ? '' : force?.innerText + ' ')
                        + what.innerText,
                    first: !force || first,
                    list: item.parentElement.closest('.st, .its > li')?.id ?? '',
                    tag: item.tagName,
                }];
            }))""")
        for one in (each for each in owner.provisions if each.stage == stage):
            item = read[one.id]
            assert item["tag"] == "LI" and item["first"], one.id
            if one.inherits("force") and item["list"] == one.item_of:
                assert item["force"] == "", "the lead-in has said it"
            elif one.force is not Force.INFORMATION:
                word = str(one.force).replace("-", " ")
                for read_out in (item["force"], item["heard"]):
                    assert word in " ".join(read_out.lower().split()), one.id


@pytest.mark.parametrize("width", [320, 1280])
def test_a_badge_stands_beside_its_sentence_and_covers_no_word(
    browser: Browser, served: str, width: int
) -> None:
    """On every page that says something: what one style sheet does to a badge reaches them all."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    wrong = []
    for address in (STAGE, LISTED, TOPIC, QUESTION, GUIDE, JOINT, CHECKLIST):
        page.goto(served + address)
        apart = page.evaluate(APART)
        wrong += [f"{address}: {one}" for one in apart["wrong"]]
        assert apart["seen"], address
    context.close()
    assert wrong == []


@pytest.fixture(scope="module")
def site_stages(built_site: Path, known: Catalogue) -> list[str]:
    return [address for _, _, address in _stage_pages(built_site, known)]


def _stage_pages(site: Path, known: Catalogue) -> Iterator[tuple[Partnership, str, str]]:
    for owner in known.partnerships:
        for stage in known.stages:
            file = site / "partnerships" / owner.id / stage.id / "index.html"
            yield owner, stage.id, file.as_uri()


# --- All at once, and on paper


def test_one_button_opens_every_source_and_closes_it_again(scripted: Page, served: str) -> None:
    for address in (STAGE, SOURCE):
        scripted.goto(served + address)
        button = scripted.locator("show-sources button")
        every = scripted.locator("main details").count()
        assert scripted.locator(f"main {CLOSED}").count() == every > 1
        assert button.get_attribute("aria-pressed") == "false"
        button.focus()
        scripted.keyboard.press("Enter")
        assert scripted.locator(f"main {CLOSED}").count() == 0
        assert button.get_attribute("aria-pressed") == "true"
        button.click()
        assert scripted.locator(f"main {CLOSED}").count() == every
        assert button.get_attribute("aria-pressed") == "false"


def test_without_a_script_no_button_promises_to_open_all(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + STAGE)
    assert not page.locator("show-sources").is_visible()
    context.close()


def test_paper_shows_the_sources_that_are_open_and_no_others(
    scripted: Page, served: str, known: Catalogue
) -> None:
    shown = [one for one in known.by_id["oxfordshire"].provisions if one.stage == "decide"]
    phrases = [each.words for one in shown for each in one.evidence]
    scripted.goto(served + STAGE)
    closed = _printed(scripted)
    assert _bare(FOUND) not in closed
    scripted.locator(".src > summary").first.click()
    assert _printed(scripted).count(_bare(FOUND)) == len(shown[0].evidence)
    scripted.locator("show-sources button").click()
    opened = _printed(scripted)
    assert opened.count(_bare(FOUND)) == len(phrases)
    assert [one for one in phrases if _bare(one) not in opened] == []
    scripted.emulate_media(media="print")
    assert [
        one.id for one in shown if not scripted.locator(f"#{one.id} > .says").is_visible()
    ] == []


def _printed(page: Page) -> str:
    """The text of a page on paper, with no gaps: a line may break anywhere."""
    return _bare(" ".join(sheets(page.pdf(prefer_css_page_size=True))))


def _bare(text: str) -> str:
    """Letters and digits alone: paper has its own quotation marks, hyphens and ligatures."""
    return "".join(each for each in text.casefold() if each.isalnum())


# --- By a link


@pytest.mark.parametrize("kind", ["silence", "note"])
def test_a_link_to_what_stands_in_a_closed_line_opens_it(
    reader: Page, served: str, known: Catalogue, kind: str
) -> None:
    owner = known.by_id["oxfordshire"]
    silence = next(one.id for one in owner.silences if one.stage == "decide")
    shown = {one.id for one in owner.provisions if one.stage == "decide"}
    note = next(one.id for one in owner.notes if not shown.isdisjoint(one.record.touches))
    id = silence if kind == "silence" else note
    reader.goto(served + STAGE)
    place = reader.locator(f'[id="{id}"]')
    assert place.count() == 1 and not place.is_visible()
    reader.goto(f"{served}{STAGE}#{id}")
    place.wait_for(state="visible")
    reader.goto("about:blank")
    reader.goto(f"{served}{STAGE}#{id}")
    place.wait_for(state="visible")
    assert reader.locator("main details[open]").count() == 1, "and nothing else"


def test_the_script_opens_a_place_where_the_browser_does_not(scripted: Page, served: str) -> None:
    """An older browser leaves the line closed: here it is closed again, and the script asked."""
    scripted.goto(served + STAGE)
    id = scripted.locator(".points > li").first.get_attribute("id")
    scripted.evaluate("id => history.replaceState(null, '', '#' + id)", id)
    place = scripted.locator(f'[id="{id}"]')
    assert not place.is_visible()
    scripted.evaluate("dispatchEvent(new HashChangeEvent('hashchange'))")
    assert place.is_visible()
