"""Ticking, keeping, clearing, printing and counting, as a reader meets them in a real browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.catalogue import Partnership, Provision
from generator.derived.checklists import checklists_of, instruction
from generator.derived.working_days import add_working_days, calendar
from generator.schema.policy import Force, NoteSeverity
from tests.browser.conftest import Watch, served, watch
from tests.browser.looks import violations
from tests.projects import ROOT, catalogue_of

__all__ = ["served"]

CHAIR = "partnerships/dumfries-galloway/checklists/chair/index.html"
STORED = "JSON.stringify([{...localStorage}, {...sessionStorage}])"
NOTHING = "[{},{}]"
KEEP = "Keep my ticks on this device"


@pytest.fixture
def chair(browser: Browser, served: str) -> Iterator[Page]:
    """The chair's checklist on a server; whatever a test does, nothing leaves or complains."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    seen: Watch = watch(context)
    page = context.new_page()
    page.goto(served + CHAIR)
    yield page
    assert seen.foreign(served) == [] and seen.complaints == []
    context.close()


def status(page: Page) -> str:
    return page.locator(".tick-said").inner_text()


def test_progress_is_told_and_is_never_called_a_record(chair: Page) -> None:
    boxes = chair.locator("input.box")
    total = boxes.count()
    assert total > 5
    boxes.nth(0).check()
    boxes.nth(2).check()
    assert status(chair) == f"2 of {total} ticked on this device. Not a record."
    assert chair.locator(".tick-said").get_attribute("role") == "status"
    assert "ompleted" not in chair.locator("main").inner_text()


def test_every_box_of_every_list_is_named_and_described(browser: Browser, served: str) -> None:
    """As a screen reader has it: the name asks and is like no other's, the description binds."""
    world = catalogue_of(ROOT)
    words = {
        Force.MUST: "Must: ",
        Force.SHOULD: "Should: ",
        Force.MUST_NOT: "Must not. ",
        Force.SHOULD_NOT: "Should not. ",
    }
    page = browser.new_page()
    described = 0
    for owner in world.partnerships:
        for one in checklists_of(owner, world):
            page.goto(f"{served}partnerships/{owner.id}/checklists/{one.group.id}/index.html")
            told = told_of_boxes(page)
            names = [name for name, _ in told.values()]
            assert len(set(names)) == len(names) == len(one.duties), (owner.id, one.group.id)
            for line in one.duties:
                name, description = told[line.id]
                asked = words[line.force] + instruction(line).removesuffix(".")
                if line.record.do:
                    assert name.replace(",", "").startswith(asked.replace(",", "")), line.id
                assert instruction(line).removesuffix(".").split(" ")[-1] in name, line.id
                for binds in binding(line, owner):
                    assert binds.lower() in f"{name} {description}".lower(), (line.id, binds)
                    described += 1
    page.close()
    assert described > 150


def told_of_boxes(page: Page) -> dict[str, tuple[str, str]]:
    """Name and description of every box that the browser tells to a screen reader, by its line."""
    found = {}
    session = page.context.new_cdp_session(page)
    for node in session.send("Accessibility.getFullAXTree")["nodes"]:
        if node.get("role", {}).get("value") != "checkbox":
            continue
        known = session.send("DOM.describeNode", {"backendNodeId": node["backendDOMNodeId"]})
        attributes = known["node"]["attributes"]
        if "box" in attributes:
            id = attributes[attributes.index("name") + 1]
            told = (node.get(key, {}).get("value", "") for key in ("name", "description"))
            name, description = (" ".join(words.split()) for words in told)
            found[id] = (name.replace(" :", ":").replace(" .", "."), description)
    session.detach()
    return found


def binding(line: Provision, owner: Partnership) -> Iterator[str]:
    """What goes with a line by the content alone: conditions, exceptions, warnings."""
    for words in (line.record.if_, line.record.unless):
        if words:
            yield words.removesuffix(".")
    for one in (line, *line.leads):
        for exception in owner.excepted_by(one.id):
            yield (exception.record.if_ or exception.record.says).removesuffix(".")
        for note in owner.notes_touching(one.id):
            if note.severity is not NoteSeverity.WORDING and note.record.short:
                yield note.record.short


def test_nothing_is_stored_unless_asked(chair: Page) -> None:
    chair.locator("input.box").first.check()
    assert chair.evaluate(STORED) == NOTHING
    chair.reload()
    expect(chair.locator("input.box:checked")).to_have_count(0)
    assert chair.evaluate(STORED) == NOTHING and chair.context.cookies() == []


def test_ticks_are_kept_when_asked_and_nothing_else_is(chair: Page) -> None:
    chair.locator("input.box").first.check()
    chair.get_by_label(KEEP).check()
    (kept, other) = json.loads(chair.evaluate(STORED))
    id = chair.locator(".tick:has(input)").first.get_attribute("id")
    assert list(kept.values()) == [id] and other == {}
    (key,) = kept
    assert re.fullmatch(r"handrail ticks dumfries-galloway/chair [0-9a-f]{8}", key)
    chair.reload()
    expect(chair.locator("input.box:checked")).to_have_count(1)
    expect(chair.get_by_label(KEEP)).to_be_checked()
    chair.goto(chair.url.replace("chair/", "attending/"))
    expect(chair.locator("input.box:checked")).to_have_count(0)


@pytest.mark.parametrize("way", ["clear", "unask"])
def test_what_was_kept_is_gone_at_once(chair: Page, way: str) -> None:
    chair.get_by_label(KEEP).check()
    chair.locator("input.box").first.check()
    assert chair.evaluate(STORED) != NOTHING
    if way == "clear":
        chair.get_by_role("button", name="Clear all ticks").click()
        expect(chair.locator("input.box:checked")).to_have_count(0)
    else:
        chair.get_by_label(KEEP).uncheck()
        expect(chair.locator("input.box:checked")).to_have_count(1)
    assert chair.evaluate(STORED) == NOTHING
    chair.reload()
    expect(chair.locator("input:checked")).to_have_count(0)


def test_ticks_of_another_edition_are_dropped(chair: Page) -> None:
    chair.get_by_label(KEEP).check()
    chair.locator("input.box").first.check()
    chair.evaluate("""() => {
        const [name] = Object.keys(localStorage);
        localStorage.setItem(name.replace(/.{8}$/, "0ld0ld00"), localStorage.getItem(name));
        localStorage.removeItem(name);
    }""")
    chair.reload()
    expect(chair.locator("input:checked")).to_have_count(0)
    assert chair.evaluate(STORED) == NOTHING


def test_from_a_folder_ticking_works_and_keeping_is_not_offered(
    browser: Browser, built_site: Path
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((built_site / CHAIR).as_uri())
    page.locator("input.box").first.check()
    assert status(page).startswith("1 of ")
    expect(page.get_by_text(KEEP)).to_have_count(0)
    assert page.evaluate(STORED) == NOTHING
    context.close()


def test_where_storage_is_refused_it_is_not_offered(browser: Browser, served: str) -> None:
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused') }})"
    )
    page = context.new_page()
    page.goto(served + CHAIR)
    page.locator("input.box").first.check()
    assert status(page).startswith("1 of ")
    expect(page.get_by_text(KEEP)).to_have_count(0)
    context.close()


def test_without_scripts_it_is_a_list_with_boxes_for_a_pen(
    browser: Browser, built_site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto((built_site / CHAIR).as_uri())
    boxes = page.locator("span.box")
    assert boxes.count() > 5
    size = boxes.first.bounding_box()
    assert size is not None and size["width"] > 20 and size["height"] > 20
    expect(page.locator("main input, main button")).to_have_count(0)
    assert "leaves open from which day the time runs" in page.locator("main").inner_text()
    page.locator(".counting summary").click()
    assert "bank holidays of Scotland" in page.locator(".counting").inner_text()
    context.close()


def test_all_of_it_by_keyboard(chair: Page) -> None:
    first = chair.locator("input.box").first
    first.focus()
    chair.keyboard.press("Space")
    expect(first).to_be_checked()
    seen = []
    for _ in range(80):
        chair.keyboard.press("Tab")
        name = chair.evaluate("document.activeElement.innerText || document.activeElement.type")
        seen.append(name.strip())
        if name == "Clear all ticks":
            break
    chair.keyboard.press("Enter")
    expect(first).not_to_be_checked()
    assert {"checkbox", "date", "Print with empty boxes", "Print with my ticks"} <= set(seen)
    chair.keyboard.press("Tab")
    chair.keyboard.press("Space")
    assert chair.evaluate(STORED) != NOTHING


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_violation_when_ticked_kept_and_counted(
    browser: Browser,
    served: str,
    width: int,
    scheme: str,
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    page.goto(served + CHAIR)
    page.locator("input.box").first.check()
    page.get_by_label(KEEP).check()
    page.get_by_label("Count from this day").fill("2026-12-18")
    assert violations(page) == []
    assert page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    for one in page.locator("tick-list :is(input, button, summary)").all():
        box = one.bounding_box()
        assert box is not None and box["width"] >= 24 and box["height"] >= 24
    context.close()


@pytest.mark.parametrize(("button", "ticked"), [("empty boxes", False), ("my ticks", True)])
def test_it_prints_with_or_without_ticks(chair: Page, button: str, ticked: bool) -> None:
    chair.evaluate("() => { window.print = () => (window.printed = (window.printed ?? 0) + 1) }")
    box = chair.locator("input.box").first
    box.check()
    chair.get_by_role("button", name=f"Print with {button}").click()
    assert chair.evaluate("window.printed") == 1
    chair.emulate_media(media="print")
    mark = "getComputedStyle(document.querySelector('input.box:checked'), '::after').display"
    assert (chair.evaluate(mark) != "none") is ticked
    edge = box.evaluate("one => getComputedStyle(one).borderTopColor")
    assert edge == "rgb(0, 0, 0)"
    expect(chair.locator(".tick-said")).to_be_visible(visible=ticked)
    expect(chair.locator(".paper-foot")).to_be_visible()
    assert "Check the site for the current version" in chair.locator(".paper-foot").inner_text()
    for hidden in (".tick-prints", ".tick-keep", ".mast", ".others", ".counting"):
        expect(chair.locator(hidden).first).to_be_hidden()
    chair.emulate_media(media="screen")
    chair.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert chair.evaluate(mark) != "none"
    expect(box).to_be_checked()


def test_the_helper_counts_as_the_build_does(chair: Page) -> None:
    dates = calendar("Scotland", 2026)
    field = chair.get_by_label("Count from this day")
    said = chair.locator(".counting [role=status]")
    for start in (date(2026, 1, 1) + timedelta(days=23 * n) for n in range(60)):
        field.fill(start.isoformat())
        end = add_working_days(start, 10, dates.days)
        words = f"end on {end:%A} {end.day} {end:%B} {end.year}."
        assert words in said.inner_text(), start
    field.fill("2026-12-18")
    assert said.inner_text() == (
        "10 working days from Friday 18 December 2026 end on Thursday 7 January 2027. Not counted: "
        "Friday 25 December 2026 (Christmas Day), Monday 28 December 2026 (Boxing Day, substitute "
        "day), Friday 1 January 2027 (New Year's Day), Monday 4 January 2027 (New Year Holiday, "
        "substitute day)."
    )


def test_beyond_its_calendar_it_counts_nothing(chair: Page) -> None:
    field = chair.get_by_label("Count from this day")
    said = chair.locator(".counting [role=status]")
    for day in ("2025-12-31", "2029-12-24", "2030-01-01"):
        field.fill(day)
        assert said.inner_text().startswith("This page knows the bank holidays from")
    field.fill("")
    assert said.inner_text() == ""


def test_it_stands_once_beside_the_limit_on_the_stage_page_too(
    browser: Browser, served: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(served + "partnerships/dumfries-galloway/record-and-share/index.html")
    expect(page.get_by_label("Count from this day")).to_have_count(1)
    page.goto(served + "partnerships/oxfordshire/record-and-share/index.html")
    expect(page.get_by_label("Count from this day")).to_have_count(0)
    context.close()
