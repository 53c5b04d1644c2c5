"""The comparison as files: read back as CSV, by openpyxl, and by a real LibreOffice.

Those that the site offers, and those that its script makes in a real browser of what is on screen.
"""

from __future__ import annotations

import csv
import json
import re
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import OpenXmlValidator
from playwright.sync_api import Browser, Page

from generator import addresses
from generator.derived.derive import Derived
from generator.exporters.comparison import comparison_files
from generator.exporters.spreadsheet import height
from generator.pages.frame.context import Context
from tests.browser.conftest import watch
from tests.comparison.sheets import ASKS, Opened, every_form, opened
from tests.projects import ROOT

CSV, XLSX = addresses.COMPARISON_CSV, addresses.COMPARISON_SHEET
SITE = "https://two-valleys.example/compare"
HEAD = [
    "Question",
    "Stage",
    "How they stand",
    "Partnership",
    "Condition",
    "Position",
    "Force",
    "What it says, in this site’s words",
    "Clause",
    "Page",
]
ANSWERS = [
    ("Eastvale", "", 'Its own sentences disagree: No "leave"', ""),
    ("Eastvale", "", "Its own sentences disagree: The lead, in person", "Should"),
    ("Northmoor", "the manager can be reached", "'=SUM(managers)", "Should, Must"),
    ("Northmoor", "the manager cannot be reached", "The lead, in person", "May"),
    ("Eastvale", "", "'@once, as far as it can be", "Must"),
    ("Northmoor", "", "Within five working days", "Should"),
    ("Eastvale", "", "They are told", "Must"),
    ("Northmoor", "", "Does not say", ""),
    ("Eastvale", "", "Someone from elsewhere", "Should"),
    ("Northmoor", "", "Not yet read", ""),
]
"""Partnership, condition, position and force of every line, in order."""
IF_NOT = (
    "If the manager can be reached: =SUM(managers) (should, must; conditions apply)\n"
    "If the manager cannot be reached: The lead, in person (may; conditions apply)"
)
UNREAD = (
    "Not yet read. Northmoor's practice note may say something on this; nobody has read it for "
    "that yet."
)
MATRIX = [
    ["Question", "Stage", "How they stand", "Eastvale", "Northmoor"],
    [
        ASKS[0],
        "Decide",
        "Contradicts",
        'Its own sentences disagree:\nNo "leave"\nThe lead, in person (should)',
        IF_NOT,
    ],
    [
        ASKS[1],
        "Record and share",
        "Differs",
        "'@once, as far as it can be (must; conditions apply)",
        "Within five working days (should; conditions apply)",
    ],
    [
        ASKS[2],
        "Record and share",
        "One is silent",
        "They are told (must; conditions apply)",
        "Does not say",
    ],
    [
        ASKS[3],
        "Prepare",
        "Not all read",
        "Someone from elsewhere (should)",
        UNREAD,
    ],
]
VIEW = {
    "title": "Eastvale & Northmoor <compared>",
    "head": ["Question", "East\nvale", "Northmoor"],
    "rows": [
        ["Who asks?", 'Any "worker"\nIf safe: the lead', "=1+1"],
        ["Who _x0041_ agrees & when <soon>?", "+44, or -1", "\u0007 Næ \U0001f9ed"],
    ],
    "notes": ["Never replaces a document.", "@Made by hand"],
}
"""What a page could hand to its script."""
SHOWN = [
    VIEW["head"],
    ["Who asks?", 'Any "worker"\nIf safe: the lead', "'=1+1"],
    ["Who _x0041_ agrees & when <soon>?", "'+44, or -1", " Næ \U0001f9ed"],
]
LOAD = """source => new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = () => loaded();
    script.onerror = failed;
    document.head.append(script);
})"""
MAKE = """async ([kind, table]) => {
    const blob = handrailSheets[kind](table);
    const bytes = [...new Uint8Array(await blob.arrayBuffer())];
    return [blob.type, btoa(bytes.map((one) => String.fromCharCode(one)).join(""))];
}"""


@pytest.fixture(scope="module")
def context() -> Context:
    return every_form()


@pytest.fixture(scope="module")
def files(context: Context) -> dict[str, bytes]:
    return comparison_files(context)


@pytest.fixture(scope="module")
def good_site(good_built: Path) -> Path:
    return good_built / "build/site"


@pytest.fixture(scope="module")
def page(browser: Browser, good_site: Path) -> Page:
    """A page of the site, opened from a folder, with the script that makes spreadsheets."""
    context = browser.new_context()
    seen = watch(context)
    page = context.new_page()
    page.goto((good_site / "index.html").as_uri())
    before = set(seen.requests)
    page.evaluate(LOAD, "assets/compare/sheets.js")
    page.evaluate(MAKE, ["xlsx", VIEW])
    asked = {url.rpartition("/")[2] for url in {*seen.requests} - before}
    assert asked - {"icon.svg"} == {"sheets.js"}
    assert seen.complaints == []
    return page


@pytest.fixture(scope="module")
def made(page: Page) -> Callable[[str], tuple[str, bytes]]:
    """Kind -> type and bytes of the file that the script makes of the view."""

    def make(kind: str) -> tuple[str, bytes]:
        type_, content = page.evaluate(MAKE, [kind, VIEW])
        return type_, b64decode(content)

    return make


@pytest.fixture(scope="module")
def read(
    office: Path,
    files: dict[str, bytes],
    made: Callable[[str], tuple[str, bytes]],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Opened]:
    """Both workbooks as LibreOffice has them, opened in one run of it."""
    workbooks = {"offered.xlsx": files[XLSX], "made.xlsx": made("xlsx")[1]}
    return opened(workbooks, office, tmp_path_factory.mktemp("office"))


def lines(content: bytes) -> list[list[str]]:
    """A CSV file as any reader has it."""
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def book(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


def cells(sheet: Worksheet) -> list[list[str]]:
    return [[str(one or "") for one in row] for row in sheet.values]


def test_the_csv_has_a_line_for_every_position_of_every_partnership(
    files: dict[str, bytes],
) -> None:
    head, *found = lines(files[CSV])
    assert head == HEAD
    assert [(row[3], row[4], row[5], row[6]) for row in found] == ANSWERS
    assert list(dict.fromkeys(row[0] for row in found)) == list(ASKS)
    assert all(len(row) == len(HEAD) for row in found)


def test_the_csv_keeps_to_its_standard(files: dict[str, bytes]) -> None:
    raw = files[CSV].removeprefix(b"\xef\xbb\xbf")
    assert raw.endswith(b"\r\n") and raw.count(b"\r\n") == len(ANSWERS) + 1
    assert b'"Its own sentences disagree: No ""leave"""' in raw


def test_a_line_says_what_the_document_says_with_all_that_binds_it(
    files: dict[str, bytes],
) -> None:
    rows = lines(files[CSV])[1:]
    says, clause, page = rows[2][7:]
    assert says == (
        "The line manager should agree to the meeting. "
        "Unless no manager can be got hold of that day. "
        "Exception: The safeguarding lead may agree to it instead. "
        "If the manager is out of reach for the day.\n"
        "Whoever asks must let the duty desk know."
    )
    assert clause.split("\n") == [
        "Calling a meeting, paragraph 2, sentence 1",
        "Calling a meeting, paragraph 3",
    ]
    assert page == f"{SITE}/who-agrees/#northmoor"
    assert rows[3][7].endswith("An exception to another statement.")
    assert "Editor’s note: Not said from when the five days run." in rows[5][7]
    assert "Within 5 working days" in rows[5][7]
    assert rows[7][7].startswith("Northmoor's practice note does not say whether")


def test_the_workbook_has_the_same_and_more(files: dict[str, bytes]) -> None:
    workbook = book(files[XLSX])
    assert workbook.sheetnames == ["Comparison", "Positions", "About"]
    assert cells(workbook["Comparison"]) == MATRIX
    assert cells(workbook["Positions"]) == lines(files[CSV])


def test_it_says_what_it_is_and_of_which_documents_it_speaks(files: dict[str, bytes]) -> None:
    about = dict(cells(book(files[XLSX])["About"]))
    assert about["Child in immediate danger? Call 999."].startswith("Said by this site")
    assert "never replaces a partnership’s document" in about["Not the document"]
    assert about["Made"] == "3 February 2026 by The Two Valleys test edition."
    assert "Undated" in about["Document: Eastvale"]
    assert "4 March 2021. Its review was due by March 2023." in about["Document: Northmoor"]


def test_every_sheet_can_be_sorted_read_and_printed_at_once(files: dict[str, bytes]) -> None:
    for sheet in book(files[XLSX]).worksheets:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
        fitted, foot = sheet.sheet_properties.pageSetUpPr, sheet.oddFooter
        assert fitted and fitted.fitToPage and foot
        assert sheet.print_title_rows == "$1:$1"
        assert all(sheet.row_dimensions[at].height for at in range(1, sheet.max_row + 1))
        assert SITE in str(foot.left.text) and "&P" in str(foot.right.text)
        for column in range(1, sheet.max_column + 1):
            assert sheet.cell(1, column).font.b and not sheet.cell(2, max(2, column)).font.b
            assert sheet.column_dimensions[get_column_letter(column)].width >= 12
            assert sheet.cell(2, column).alignment.wrap_text


def test_a_link_leads_to_the_answer(files: dict[str, bytes]) -> None:
    sheet = book(files[XLSX])["Positions"]
    for row in sheet.iter_rows(min_row=2):
        link = row[-1].hyperlink
        assert link and f"{link.target}#{link.location}" == row[-1].value
    assert [cell.hyperlink for cell in sheet["H"]] == [None] * (len(ANSWERS) + 1)


def test_addresses_are_not_printed(files: dict[str, bytes]) -> None:
    sheets = book(files[XLSX])
    last = get_column_letter(len(HEAD) - 1)
    assert sheets["Positions"].print_area == f"'Positions'!$A$1:${last}${len(ANSWERS) + 1}"
    assert not sheets["Comparison"].print_area


def test_its_properties_are_those_of_the_edition(context: Context, files: dict[str, bytes]) -> None:
    properties = book(files[XLSX]).properties
    assert properties.title == "Professionals’ meetings: partnerships compared"
    assert (properties.creator, properties.language) == (context.catalogue.site.name, "en-GB")
    assert properties.created == datetime.combine(context.today, time())


def test_made_again_it_is_the_same_bytes(context: Context, files: dict[str, bytes]) -> None:
    assert comparison_files(context) == files


def test_without_questions_there_is_no_file(context: Context) -> None:
    none = Derived(replace(context.catalogue, compared_on=()))
    assert comparison_files(replace(context, derived=none)) == {}


def test_the_browser_makes_the_same_view_as_csv(made: Callable[[str], tuple[str, bytes]]) -> None:
    type_, content = made("csv")
    assert type_ == "text/csv;charset=utf-8"
    kept = [*SHOWN[:2], [SHOWN[2][0], SHOWN[2][1], VIEW["rows"][1][2]]]
    assert lines(content) == kept
    assert content.endswith(b"\r\n") and content.count(b"\r\n") == len(kept)


def test_the_browser_makes_a_real_workbook(made: Callable[[str], tuple[str, bytes]]) -> None:
    type_, content = made("xlsx")
    assert type_ == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    workbook = book(content)
    assert workbook.properties.title == VIEW["title"]
    assert workbook.properties.language == "en-GB"
    sheet, about = workbook.worksheets
    assert cells(sheet) == SHOWN
    assert cells(about) == [["About this file"], ["Never replaces a document."], ["'@Made by hand"]]
    assert (sheet.freeze_panes, about.freeze_panes) == ("B2", "A2")
    for one in (sheet, about):
        assert one.auto_filter.ref == one.dimensions
        assert one.page_setup.orientation == "landscape" and one.print_title_rows == "$1:$1"
        assert one["A1"].font.b and one["A1"].alignment.wrap_text
    assert sheet["B2"].alignment.wrap_text and not sheet["B2"].font.b
    assert sheet.column_dimensions["A"].width > sheet.column_dimensions["B"].width >= 12


def test_the_browser_makes_the_same_bytes_twice(made: Callable[[str], tuple[str, bytes]]) -> None:
    assert made("xlsx") == made("xlsx")
    with ZipFile(BytesIO(made("xlsx")[1])) as held:
        assert {one.date_time for one in held.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_what_looks_like_a_code_of_excel_stays_what_it_is(
    made: Callable[[str], tuple[str, bytes]],
) -> None:
    # Excel alone reads `_x0041_` as a letter.
    with ZipFile(BytesIO(made("xlsx")[1])) as held:
        assert "Who _x005F_x0041_ agrees" in held.read("xl/sharedStrings.xml").decode()


def test_a_wide_view_keeps_all_of_its_columns(page: Page) -> None:
    head = [f"Column {number}" for number in range(60)]
    table = {"title": "Wide", "head": head, "rows": [head], "notes": []}
    sheet = book(b64decode(page.evaluate(MAKE, ["xlsx", table])[1])).worksheets[0]
    assert cells(sheet) == [head, head]
    assert sheet.auto_filter.ref == "A1:BH2"


@pytest.mark.parametrize("name", ["offered", "made"])
def test_a_workbook_keeps_to_its_format(
    name: str,
    files: dict[str, bytes],
    made: Callable[[str], tuple[str, bytes]],
    tmp_path: Path,
) -> None:
    path = tmp_path / f"{name}.xlsx"
    path.write_bytes(files[XLSX] if name == "offered" else made("xlsx")[1])
    # The standard leaves it open whether a workbook has a theme; the browser's has none.
    faults = [one for one in OpenXmlValidator().validate(path).errors if "/theme" not in str(one)]
    assert faults == []


def test_libreoffice_reads_what_the_site_offers(read: dict[str, Opened]) -> None:
    sheets = read["offered.xlsx"].book
    assert sheets.sheetnames == ["Comparison", "Positions", "About"]
    assert cells(sheets["Comparison"]) == MATRIX
    positions = cells(sheets["Positions"])
    assert [tuple(row[3:7]) for row in positions[1:]] == ANSWERS
    links = [one.hyperlink for one in sheets["Positions"]["J"][1:]]
    assert [one and f"{one.target}#{one.location}" for one in links] == [
        row[9] for row in positions[1:]
    ]
    for sheet in sheets.worksheets:
        assert arranged(sheet) == ("A1", "$1:$1", "landscape")
    assert read["offered.xlsx"].frozen == dict.fromkeys(sheets.sheetnames, (1, 1))


def test_libreoffice_reads_what_the_browser_makes(read: dict[str, Opened]) -> None:
    sheet, about = read["made.xlsx"].book.worksheets
    assert cells(sheet) == SHOWN
    assert read["made.xlsx"].frozen == {"Comparison": (1, 1), "About": (0, 1)}
    for one in (sheet, about):
        assert arranged(one) == ("A1", "$1:$1", "landscape")


def arranged(sheet: Worksheet) -> tuple[str, str | None, str | None]:
    """Where the filter starts (it goes to the last cell), what repeats in print, and how."""
    start, _, end = str(sheet.auto_filter.ref).partition(":")
    assert end == sheet.dimensions.partition(":")[2]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    return start, sheet.print_title_rows, sheet.page_setup.orientation


@pytest.mark.parametrize("name", ["offered.xlsx", "made.xlsx"])
def test_libreoffice_shows_all_text_of_every_row(name: str, read: dict[str, Opened]) -> None:
    assert set(read[name].cut.values()) == {0}, read[name].cut


def test_a_row_is_as_tall_as_its_longest_cell_needs_and_no_taller_than_excel_has() -> None:
    assert height(("one", "two words"), (20, 20)) == height(("", ""), (20, 20))
    double = height(("one", "two\nlines"), (20, 20))
    assert double > height(("one", "two"), (20, 20))
    assert height(("one", "words " * 30), (20, 60)) > double
    assert height(("x" * 19, "one"), (20, 20)) > height(("one", "x" * 19), (20, 20))
    assert height(("words " * 1000, ""), (20, 20)) == 409


def test_the_browsers_rows_are_as_tall_as_those_of_the_site(page: Page) -> None:
    rows = [["Who agrees to it, if anyone?", "words " * 40], ["One", "If so:\n" + "a word " * 9]]
    table = {"title": "Tall", "head": ["Question", "Northmoor"], "rows": rows, "notes": []}
    sheet = book(b64decode(page.evaluate(MAKE, ["xlsx", table])[1])).worksheets[0]
    widths = [int(sheet.column_dimensions[column].width) for column in "AB"]
    for number, row in enumerate(rows, start=2):
        assert sheet.row_dimensions[number].height == height(row, widths)


@pytest.mark.parametrize("name", ["good", "real"])
def test_the_site_offers_every_position_in_both(
    name: str, good_site: Path, request: pytest.FixtureRequest
) -> None:
    site: Path = good_site if name == "good" else request.getfixturevalue("built_site")
    positions = json.loads((site / "data/v1/positions.json").read_bytes())
    rows = lines((site / CSV).read_bytes())[1:]
    assert rows == cells(book((site / XLSX).read_bytes())["Positions"])[1:]
    wanted = [(one["if"] or "", label, one["url"]) for one in positions for label in _said(one)]
    for (condition, label, url), row in zip(wanted, filter(_read, rows), strict=True):
        assert (row[4], row[5]) == (condition, label)
        # A site that names no address of its own has no column that leads there.
        assert all(page.endswith(f"/{url.replace('index.html', '')}") for page in row[9:])


def _said(one: dict[str, Any]) -> list[str]:
    return [f"{one['label']}: {side['label']}" for side in one["between"]] or [one["label"]]


def _read(row: list[str]) -> bool:
    return row[5] != "Not yet read"


def test_the_packer_is_the_one_that_is_locked(good_site: Path) -> None:
    package = ROOT / "node_modules/fflate"
    version = json.loads((package / "package.json").read_text())["version"]
    published = (good_site / "assets/compare/sheets.js").read_text(encoding="utf-8")
    line, engine, *_ = published.split("\n")
    assert f"fflate {version}," in line and "MIT licence" in line
    assert engine == (package / "umd/index.js").read_text(encoding="utf-8").strip()
    licence = good_site / "assets/compare/vendor" / re.findall(r"vendor/(\S+?)\.? ", line)[0]
    assert licence.read_text() == (package / "LICENSE").read_text()
