"""A meeting document on its page: filled in, described, cleared, printed, not lost unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.documents.reading import squeezed
from tests.following import follow
from tests.paper import sheets

MOST_PAGES = {
    "agenda": 1,
    "agreed-actions": 1,
    "decision-record": 1,
    "invitation": 1,
    "chairs-brief": 2,
    "meeting-record": 2,
    "telling-the-family": 2,
}
"""Pages of paper before the one with what the document says, which is one more."""
SAID = "What the document says"
LONG = " ".join(f"word{number}" for number in range(60))

# Words by which a field is described, with every chip and every condition that stands beside it.
DESCRIBED = """() => [...document.querySelectorAll(".field")].flatMap(field => {
    const box = field.querySelector("[aria-describedby]");
    const ids = box ? box.getAttribute("aria-describedby").split(" ") : [];
    const told = ids.map(id => document.getElementById(id));
    const seen = [...field.querySelectorAll(".over, legend")]
        .flatMap(label => [...label.querySelectorAll(".force, b, .run-aside, .run-sign")]);
    const name = field.querySelector(".label").textContent;
    return told.every(Boolean) && seen.every(one => told.includes(one)) ? [] : [name];
})"""
LOST = """() => [...document.querySelectorAll(".run-number")]
    .map(one => one.getAttribute("href"))
    .filter(href => !document.getElementById(href.slice(1)))"""


def sheet_of(built_site: Path, partnership: str, id: str) -> Path:
    return built_site / f"partnerships/{partnership}/templates/{id}/index.html"


def opened(browser: Browser, file: Path, **context: object) -> Page:
    page = browser.new_context(**context).new_page()  # type: ignore[arg-type]
    page.goto(file.as_uri())
    return page


def on_paper(page: Page) -> list[str]:
    return sheets(page.pdf(prefer_css_page_size=True))


def every_sheet(built_site: Path) -> list[Path]:
    return sorted(built_site.glob("partnerships/*/templates/*/index.html"))


def test_no_document_takes_more_paper_than_a_chair_would_carry(
    browser: Browser, built_site: Path
) -> None:
    page = browser.new_page()
    wrong = []
    for file in every_sheet(built_site):
        page.goto(file.as_uri())
        said = [squeezed(SAID) in squeezed(sheet) for sheet in on_paper(page)]
        if not said[-1] or any(said[:-1]) or len(said) > MOST_PAGES[file.parent.name] + 1:
            wrong.append(f"{file.relative_to(built_site)}: {len(said)}")
    page.close()
    assert wrong == []


def test_fields_are_described_in_words_and_numbers_lead_there_and_back(
    browser: Browser, built_site: Path
) -> None:
    page = browser.new_page()
    for file in every_sheet(built_site):
        page.goto(file.as_uri())
        assert page.evaluate(DESCRIBED) == [], file
        assert page.evaluate(LOST) == [], file
    page.close()


def test_a_field_is_heard_with_its_force_and_its_exception(
    browser: Browser, built_site: Path
) -> None:
    page = opened(browser, sheet_of(built_site, "oxfordshire", "meeting-record"))
    field = page.locator(".field", has_text="telling the family").first
    ids = (field.locator("textarea").get_attribute("aria-describedby") or "").split()
    heard = " ".join(page.locator(f"[id='{id}']").inner_text() for id in ids)
    assert "Should" in heard and "unless" in heard and "exception:" in heard
    page.context.close()


def test_a_number_leads_to_what_the_document_says_and_that_to_its_place(
    browser: Browser, built_site: Path
) -> None:
    page = opened(browser, sheet_of(built_site, "oxfordshire", "meeting-record"))
    follow(page.locator(".fields .run-number").first)
    line = page.locator(f"[id='{page.url.partition('#')[2]}']")
    place = line.locator(".run-where")
    there = place.get_attribute("href") or ""
    follow(line.locator(".run-number"))
    assert page.locator(".run-number:target").count() == 1
    follow(place)
    assert page.url.endswith(there.partition("#")[2])
    assert page.locator(":target").count() == 1
    page.context.close()


def test_all_that_is_typed_is_printed(browser: Browser, built_site: Path) -> None:
    page = opened(browser, sheet_of(built_site, "mscb", "meeting-record"))
    boxes = page.locator(".sheet textarea").all()
    for number, box in enumerate(boxes):
        box.fill(f"{LONG} end{number}.")
    words = squeezed("".join(on_paper(page)))
    assert [n for n in range(len(boxes)) if f"word59end{n}." not in words] == []
    page.context.close()


def test_answers_that_exclude_each_other_do_and_can_be_cleared(
    browser: Browser, built_site: Path
) -> None:
    for scripts in (True, False):
        page = opened(
            browser,
            sheet_of(built_site, "oxfordshire", "decision-record"),
            java_script_enabled=scripts,
        )
        field = page.locator(".field:has(input[type=radio])").first
        first, second = field.locator("input").all()[:2]
        first.check()
        second.check()
        assert not first.is_checked()
        second.press("Enter")
        assert second.is_checked()
        field.get_by_role("button", name="Clear").click()
        assert not second.is_checked()
        page.context.close()


def asked_on_reload(page: Page) -> list[str]:
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.reload()
    page.remove_listener("dialog", answer)
    return asked


def test_a_page_with_typed_words_is_not_left_unasked(browser: Browser, built_site: Path) -> None:
    page = opened(browser, sheet_of(built_site, "oxfordshire", "decision-record"))
    box = page.locator(".sheet textarea").first
    radio = page.locator(".sheet input[type=radio]").first
    box.click()
    assert asked_on_reload(page) == []
    box.click()
    page.keyboard.type("R 17")
    assert asked_on_reload(page) == ["beforeunload"]
    assert box.input_value() == ""
    box.click()
    page.keyboard.type("R")
    page.keyboard.press("Backspace")
    assert asked_on_reload(page) == []
    radio.check()
    page.get_by_role("button", name="Clear").click()
    assert asked_on_reload(page) == []
    radio.check()
    assert asked_on_reload(page) == ["beforeunload"]
    page.context.close()


def test_what_is_downloaded_holds_what_was_filled_in(browser: Browser, built_site: Path) -> None:
    page = opened(
        browser, sheet_of(built_site, "oxfordshire", "decision-record"), accept_downloads=True
    )
    page.locator(".sheet textarea").first.fill("R 17")
    page.locator(".sheet input[type=radio]").first.check()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download as a web page").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert "R 17" in text and text.count("☒") == 1 and SAID in text
    for gone in ("<textarea", "<input", "<button", "<form", "<a ", "<script", " id="):
        assert gone not in text
    page.context.close()


@pytest.mark.parametrize("width", [320, 360])
def test_on_a_phone_each_row_is_a_card_with_its_columns_named(
    browser: Browser, built_site: Path, width: int
) -> None:
    page = opened(
        browser,
        sheet_of(built_site, "calderdale", "meeting-record"),
        viewport={"width": width, "height": 740},
    )
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not page.evaluate(wide)
    cells = page.locator(".cells td")
    assert cells.count() > 0
    for cell in cells.all()[:6]:
        named = cell.evaluate("one => getComputedStyle(one, '::before').content")
        assert cell.get_attribute("data-label") in named
        box = cell.bounding_box()
        assert box is not None and box["width"] > width / 2
    page.context.close()
