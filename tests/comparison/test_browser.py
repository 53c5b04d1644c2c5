"""The comparison as a reader meets it in a real browser, with scripts and without."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from generator.catalogue import Catalogue
from generator.derived.comparison import Combined, combine
from generator.derived.joint_case import case_of
from generator.pages.parts.comparison_table import in_words
from tests.browser.conftest import Watch, open_all_details, served, watch
from tests.browser.looks import LAID_OUT, violations
from tests.following import follow
from tests.projects import ROOT, catalogue_of

__all__ = ["served"]

PAIR = ("calderdale", "dumfries-galloway")
STORED = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
NOTHING = '[{},{},""]'


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return catalogue_of(ROOT)


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    """A page on a server; whatever a test does, nothing leaves, complains or is stored."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    seen: Watch = watch(context)
    one = context.new_page()
    one.goto(served + "compare/index.html")
    yield one
    assert seen.foreign(served) == [] and seen.complaints == []
    assert one.evaluate(STORED) == NOTHING
    context.close()


def heads(page: Page) -> list[str]:
    return [one.inner_text() for one in page.locator(".cmp thead th[data-id] a:visible").all()]


def questions(page: Page) -> list[str]:
    return [one.inner_text() for one in page.locator(".cmp tbody th[scope=row]:visible > a").all()]


# --- The matrix ------------------------------------------------------------------------------


def test_choosing_leaves_the_chosen_columns_and_shows_what_contradicts(page: Page) -> None:
    assert len(heads(page)) == 5
    every = len(questions(page))
    page.get_by_label("Calderdale").check()
    assert len(questions(page)) == every
    assert page.locator(".cmp tbody .how:visible").count() == 0
    page.get_by_label("MSCB").check()
    assert heads(page) == ["Calderdale", "MSCB"]
    expect(page.get_by_label("Contradicts or settle first")).to_be_checked()
    told = set(page.locator(".cmp tbody .how:visible").all_inner_texts())
    assert told == {"contradicts", "settle first"}
    for radio in page.locator(".what label").all():
        radio.click()
        count = int(re.findall(r"\((\d+)\)", radio.inner_text())[0])
        assert 0 < count == len(questions(page)), radio.inner_text()
        kind = radio.locator(".t").inner_text()
        said = f"{count} of {every} questions, 2 partnerships."
        expected = said if kind == "Every question" else f"{kind}: {said}"
        assert page.locator(".tally").inner_text() == expected
    page.get_by_label("Differs").check()
    page.get_by_label("Oxfordshire").check()
    expect(page.get_by_label("Differs")).to_be_checked()
    expect(page.locator(".tally")).to_have_attribute("role", "status")


def test_where_nothing_contradicts_it_says_so(page: Page) -> None:
    page.get_by_label("Calderdale").check()
    page.get_by_label("MSCB").check()
    page.get_by_label("Stage").select_option("understand")
    assert questions(page) == []
    said = page.locator(".tally").inner_text()
    assert said == "Contradicts or settle first: none of 2 questions, 2 partnerships."


HOWS = """() => Object.fromEntries([...document.querySelectorAll(".cmp tbody tr[id]")]
    .map(row => [row.id, row.querySelector(".how").textContent]))"""


def test_how_answers_stand_is_told_alike_by_the_browser_and_the_build(
    page: Page, catalogue: Catalogue
) -> None:
    ids = [one.id for one in catalogue.partnerships]
    seen = set()
    for number in range(2, len(ids) + 1):
        for chosen in combinations(ids, number):
            page.evaluate("choice => { location.hash = choice }", f"p={'+'.join(chosen)}")
            page.wait_for_function(
                "n => document.querySelectorAll('thead th[data-id]:not([hidden])').length === n",
                arg=number,
            )
            names = [page.locator(f"thead th[data-id={id}] a").inner_text() for id in chosen]
            assert heads(page) == names
            partnerships = [catalogue.by_id[id] for id in chosen]
            told = page.evaluate(HOWS)
            for question in catalogue.questions:
                expected = in_words(combine(question, partnerships))
                assert told[question.id] == expected, (chosen, question.id)
                seen.add(expected)
    every = {"contradicts", "settle first", "differs", "one is silent", "alike", "none says"}
    assert every <= seen


def test_the_choice_stays_with_the_tab_and_stands_in_no_address(page: Page) -> None:
    plain = page.url
    page.get_by_label("Dumfries & Galloway").check()
    page.get_by_label("Differs").check()
    page.get_by_label("Stage").select_option("decide")
    page.get_by_label("Order").select_option("differ")
    page.get_by_role("link", name="Skip to main content").press("Enter")
    page.wait_for_url(f"{plain}#_main")
    page.reload()
    expect(page.get_by_label("Dumfries & Galloway")).to_be_checked()
    expect(page.get_by_label("Differs")).to_be_checked()
    expect(page.get_by_label("Stage")).to_have_value("decide")


def test_stage_words_and_order_sort_and_filter_and_all_comes_back(page: Page) -> None:
    every = questions(page)
    page.get_by_label("Stage").select_option("prepare")
    prepared = questions(page)
    assert 0 < len(prepared) < len(every) and set(prepared) <= set(every)
    page.get_by_label("Stage").select_option("")
    page.get_by_label("Find a question").fill("chair")
    assert {"Who chairs?", "May the chair be involved in the case?"} <= set(questions(page))
    page.get_by_label("Find a question").fill("")
    page.get_by_label("Order").select_option("differ")
    ordered = questions(page)
    assert sorted(ordered) == sorted(every) and ordered != every
    page.get_by_label("Order").select_option("doing")
    assert questions(page) == every


def test_an_answer_opens_below_its_row_and_gives_the_focus_back(page: Page) -> None:
    link = page.locator("#chair-and-case td").first.locator("a").first
    link.focus()
    page.keyboard.press("Enter")
    panel = page.locator("tr.panel")
    expect(panel).to_be_visible()
    assert page.evaluate("!!document.activeElement.closest('tr.panel')")
    assert "not directly involved" in panel.inner_text() and "Chairing" in panel.inner_text()
    assert page.url.endswith("compare/index.html")
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    assert page.evaluate("document.activeElement.closest('tr')?.id") == "chair-and-case"


def test_the_view_on_screen_is_saved_as_a_spreadsheet_and_as_csv(
    page: Page, tmp_path: Path
) -> None:
    page.get_by_label("Calderdale").check()
    page.get_by_label("MSCB").check()
    page.get_by_label("Every question").check()
    page.get_by_label("Stage").select_option("prepare")
    shown = questions(page)
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save this view as a spreadsheet").click()
    saving.value.save_as(tmp_path / "view.xlsx")
    sheet = load_workbook(tmp_path / "view.xlsx").worksheets[0]
    rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert rows[0] == ["Question", "How they stand", "Calderdale", "MSCB"]
    assert [row[0] for row in rows[1:]] == shown
    chair = rows[1 + shown.index("May the chair be involved in the case?")]
    assert chair[1] == "contradicts" and chair[2].startswith(
        "No: someone not directly involved (Should"
    )
    with page.expect_download() as saving:
        page.get_by_role("button", name="as CSV").click()
    saving.value.save_as(tmp_path / "view.csv")
    with (tmp_path / "view.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == rows


def test_a_spreadsheet_that_cannot_load_says_so(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(f"{served}compare/index.html")
    page.route("**/sheets.js", lambda asked: asked.abort())
    page.get_by_role("button", name="Save this view as a spreadsheet").click()
    expect(page.locator(".export [role=status]")).to_contain_text("could not be made")
    page.unroute("**/sheets.js")
    with page.expect_download() as saved:
        page.get_by_role("button", name="as CSV").click()
    assert saved.value.suggested_filename == "comparison.csv"
    page.close()


def test_every_cell_leads_to_its_answer(page: Page, built_site: Path) -> None:
    found = page.locator(".cmp td").evaluate_all(
        "all => all.map(c => [c.parentElement.id, c.dataset.p,"
        " c.querySelector('a').getAttribute('href')])"
    )
    assert len(found) == 40 * 5
    for question, name, href in found:
        path, _, anchor = href.partition("#")
        target = (built_site / "compare" / path).resolve()
        text = target.read_text(encoding="utf-8")
        assert target.parent.name == question and f'id="{anchor}"' in text, (question, name)


def test_the_matrix_by_keyboard_alone(page: Page) -> None:
    page.locator("input[name=p]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert heads(page) == ["Calderdale", "City & Hackney"]


# --- A case that crosses a boundary -----------------------------------------------------------


def laid_out(page: Page, served: str, ids: tuple[str, ...]) -> None:
    page.goto("about:blank")
    page.goto(f"{served}crossing/index.html#{'+'.join(ids)}")
    page.locator(".case-laid h2").first.wait_for()


def as_data(one: Combined) -> dict[str, object]:
    return {
        "part": str(one.part),
        "held": [[each.partnership, each.position.id, each.when] for each in one.held],
        "keep": [[each.position.id, list(each.by), list(each.covers)] for each in one.keep],
        "also": [[each.partnership, each.position.id] for each in one.also],
        "conflicts": [
            [each.one.partnership, each.other.partnership, each.why] for each in one.conflicts
        ],
        "apart": list(one.apart),
        "silent": list(one.silent),
        "unread": list(one.unread),
    }


IN_BROWSER = """ids => handrailCompare.rules.questions.map(question => {
    const chosen = ids.map(id => handrailCompare.cases.get(id));
    const one = handrailCompare.combine(question, chosen), id = each => each.id;
    return {
        part: one.part,
        held: one.held.map(each => [each.partnership.id, each.position, each.when]),
        keep: one.keep.map(each =>
            [each.position.id, each.by.map(b => b.partnership.id), each.covers.map(id)]),
        also: one.also.map(each => [each.partnership.id, each.position]),
        conflicts: one.conflicts.map(each =>
            [each.one.partnership.id, each.other.partnership.id, each.why]),
        apart: one.apart.map(id), silent: one.silent.map(id), unread: one.unread.map(id),
    };
})"""


def test_every_choice_comes_out_alike_in_the_browser_and_in_the_build(
    page: Page, served: str, catalogue: Catalogue
) -> None:
    ids = tuple(one.id for one in catalogue.partnerships)
    laid_out(page, served, ids)
    for number in range(2, len(ids) + 1):
        for chosen in combinations(ids, number):
            case = case_of([catalogue.by_id[id] for id in chosen], catalogue)
            expected = [as_data(one) for one in case.questions]
            found = page.evaluate(IN_BROWSER, list(chosen))
            for mine, theirs in zip(expected, found, strict=True):
                assert mine == theirs, chosen


def test_calderdale_and_dumfries_and_galloway_settle_two_points_and_leave_with_one_list(
    page: Page, served: str
) -> None:
    laid_out(page, served, PAIR)
    expect(page.locator("joint-case > [role=status]")).to_contain_text(
        "Calderdale and Dumfries & Galloway: 2 points to settle, then one list."
    )
    points = page.locator(".points-first > .point")
    expect(points).to_have_count(2)
    plan = points.first.inner_text()
    assert "13.2" in plan and "When to call 5" in plan
    assert "Agree it with Calderdale and Dumfries & Galloway" in plan
    assert "Family told before" in points.nth(1).inner_text()
    listed = page.locator(".one-list .duty")
    assert listed.count() > 20
    clauses = " ".join(listed.locator(".by summary").all_inner_texts())
    assert "Calderdale " in clauses and "Dumfries & Galloway " in clauses
    listed.first.get_by_role("checkbox").check()
    assert re.match(r"1 of \d+ ticked", page.locator(".tick-said").inner_text())


def test_a_way_to_a_place_in_the_case_keeps_the_choice(page: Page, served: str) -> None:
    laid_out(page, served, PAIR)
    page.get_by_role("link", name="Agenda", exact=True).click()
    assert page.evaluate("document.activeElement.id") == "agenda"
    assert page.locator("#agenda").get_attribute("open") is not None
    page.locator(".settle a[href^='#']").first.click()
    assert page.evaluate("document.activeElement.classList.contains('stated')")
    assert page.url.endswith("crossing/index.html")
    expect(page.locator(".points-first > .point")).to_have_count(2)


def test_the_agenda_prints_alone(page: Page, served: str) -> None:
    laid_out(page, served, PAIR)
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print the agenda").click()
    page.emulate_media(media="print")
    assert page.locator(".case-agenda .items").is_visible()
    for selector in (".settle", ".one-list", ".case-foot > .gap", ".case-laid > h2"):
        assert not page.locator(selector).first.is_visible(), selector
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".one-list").is_visible()
    assert not page.locator(".case-agenda").is_visible()


NAMES = """() => [...document.querySelectorAll(".one-list input.box")].map(box => {
    const told = key => (box.getAttribute(key) ?? "").split(" ").filter(Boolean).map(id =>
        document.getElementById(id).textContent.replace(/\\s+/g, " ").trim()).join(" ");
    const beside = [...box.closest("li").querySelectorAll(".bounds, .excepts, .flag")];
    const all = [...box.attributes].some(one => one.name === "aria-labelledby");
    return [all, told("aria-labelledby"), told("aria-describedby"), beside
        .filter(one => !one.closest(".src"))
        .map(one => one.textContent.replace(/\\s+/g, " ").trim())];
})"""


def test_a_box_is_named_by_its_line_and_clauses_and_described_by_all_that_binds_it(
    page: Page, served: str
) -> None:
    for ids in (PAIR, ("calderdale", "mscb", "oxfordshire")):
        laid_out(page, served, ids)
        boxes = page.evaluate(NAMES)
        names = [name for _, name, _, _ in boxes]
        assert all(labelled for labelled, *_ in boxes) and len(set(names)) == len(names) > 20
        for _, name, told, beside in boxes:
            assert re.search(r"[a-z]\w+ \d|\d", name), name
            assert all(one in told for one in beside), (name, told, beside)
        assert any(told for _, _, told, _ in boxes)


def test_choosing_by_hand_writes_no_address_until_a_link_is_asked_for(
    page: Page, served: str
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{served}crossing/index.html")
    expect(page.locator("joint-case > [role=status]")).to_have_text("Choose two or more.")
    page.locator(".chooser").get_by_label("Calderdale").check()
    page.locator(".chooser").get_by_label("MSCB").check()
    page.locator(".case-laid h2").first.wait_for()
    plain = f"{served}crossing/index.html"
    assert page.url == plain
    page.get_by_role("button", name="Copy a link to this choice").click()
    page.get_by_text("Link copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{plain}#calderdale+mscb"
    page.reload()
    page.locator(".case-laid h2").first.wait_for()
    assert page.url == plain
    page.locator(".chooser").get_by_label("MSCB").uncheck()
    expect(page.locator(".case-laid h2")).to_have_count(0)


def test_from_a_folder_and_without_scripts(browser: Browser, built_site: Path) -> None:
    folder = browser.new_context()
    page = folder.new_page()
    page.goto((built_site / "crossing" / "index.html").as_uri() + "#mscb+oxfordshire")
    page.locator(".case-laid h2").first.wait_for()
    folder.close()
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto((built_site / "index.html").as_uri())
    follow(page.get_by_role("link", name="Compare", exact=True).first)
    assert page.locator(".cmp td").count() == 40 * 5
    assert page.locator("form.chooser").count() == 0
    follow(page.get_by_role("link", name="A case that touches two or more of them"))
    row = page.locator(".pair-list li", has_text="Calderdale").first
    follow(row.get_by_role("link", name="and Dumfries & Galloway"))
    assert page.locator("h1").inner_text() == "A case in Calderdale and Dumfries & Galloway"
    assert page.locator(".points-first > .point").count() == 2
    assert page.locator(".one-list .tick .box").count() > 20
    assert not page.locator("case-tools button").first.is_visible()
    page.locator(".one-list summary").first.click()
    assert page.locator(".one-list .proof").first.is_visible()
    plain.close()


# --- Accessible, and on paper -----------------------------------------------------------------


@pytest.mark.parametrize(("width", "scheme"), LAID_OUT)
def test_no_violation_in_any_state(browser: Browser, served: str, width: int, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(served + "compare/index.html#p=calderdale+mscb&show=contradicts&order=differ")
    page.locator("#chair-and-case td:visible a").first.click()
    page.locator("tr.panel").wait_for()
    wrong = violations(page)
    page.get_by_label("Order").select_option("doing")
    page.get_by_label("Stage").select_option("understand")
    assert questions(page) == []
    wrong += violations(page)
    laid_out(page, served, ("calderdale", "dumfries-galloway", "mscb"))
    open_all_details(page)
    wrong += violations(page)
    fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert page.evaluate(fits)
    context.close()
    assert wrong == []


def test_on_a_phone_a_question_is_a_card(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(served + "compare/index.html#p=calderdale+mscb")
    cells = page.locator("#who-chairs td:visible")
    boxes = [cell.bounding_box() for cell in cells.all()]
    assert len(boxes) == 2 and boxes[0] and boxes[1]
    assert boxes[1]["y"] >= boxes[0]["y"] + boxes[0]["height"] and boxes[0]["x"] == boxes[1]["x"]
    # Stacked, it is still a table to a screen reader.
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Who chairs"))
    assert row.get_by_role("cell").count() == 2
    label = "e => getComputedStyle(e, '::before').content"
    assert json.loads(cells.first.evaluate(label)) == "Calderdale"
    context.close()


def test_on_paper_there_is_the_choice_and_no_controls(page: Page) -> None:
    page.get_by_label("Calderdale").check()
    page.get_by_label("Oxfordshire").check()
    page.emulate_media(media="print")
    for selector in ("form.chooser", ".export", ".crossing-link", ".mast", ".files"):
        assert not page.locator(selector).first.is_visible(), selector
    assert heads(page) == ["Calderdale", "Oxfordshire"]
    # A part of the table is not taken for all of it.
    assert page.locator(".tally").inner_text().startswith("Contradicts or settle first: ")
    assert "Check the site for the current version" in page.locator(".paper-foot").inner_text()
    wide = page.evaluate(
        "(e => e.scrollWidth <= e.clientWidth)(document.querySelector('.scroller'))"
    )
    assert wide
