"""The poster of a guide, read back: one sheet that says what it is, and says it aloud."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from generator.derived.guide_graph import Flow
from generator.diagnostics import SettingError
from generator.exporters.poster import LEAST, PAPERS, Sheet, poster
from generator.exporters.typesetting import Typesetter, fonts
from tests.flowchart.invented import ALL, LARGE
from tests.flowchart.shown import ASSETS, environment
from tests.paper import smallest
from tests.projects import ROOT

TYPESETTER = Typesetter(
    environment().get_template("poster/poster.typ").render(), fonts(ROOT / "site_templates")
)
SHEET = Sheet(
    title="Eastvale: Shall we cross the bay?",
    partnership="Eastvale",
    missing="The picture on page 9 is missing.",
    edition="From edition 3, 4 May 2025.",
    address="https://bay.example/partnerships/eastvale/guides/crossing/",
    clauses={},
)


def made(flow: Flow, sheet: Sheet = SHEET) -> PdfReader:
    return PdfReader(io.BytesIO(poster(flow, sheet, TYPESETTER, environment())))


@pytest.mark.parametrize("name", ALL)
def test_a_poster_is_one_sheet_that_names_its_paper_and_can_be_read(name: str) -> None:
    (page,) = made(ALL[name]).pages
    sides = sorted(float(side) for side in page.mediabox[2:])
    (paper,) = (name for name, own in PAPERS.items() if abs(own[0] - sides[0]) < 1)
    assert sides == pytest.approx(PAPERS[paper], abs=1)
    assert f"For paper of size {paper}." in " ".join(page.extract_text().split())


def test_where_a3_would_be_too_small_a2_is_taken_and_nothing_is_below_nine_points() -> None:
    """The smallest letters of a sheet, as they come out on paper."""
    clauses = {step.id: "11.4 (a), 11.4 (b), " * 30 for step in LARGE.steps}
    written = poster(LARGE, replace(SHEET, clauses=clauses), TYPESETTER, environment())
    assert "For paper of size A2." in PdfReader(io.BytesIO(written)).pages[0].extract_text()
    assert smallest(written) >= LEAST - 0.01


def test_each_step_names_its_clause_in_print_and_aloud() -> None:
    clauses = {step.id: f"Rule {step.number}0.7" for step in ALL["deep"].steps}
    reader = made(ALL["deep"], replace(SHEET, clauses=clauses))
    text = reader.pages[0].extract_text()
    heard = _alternatives(reader.root_object["/StructTreeRoot"])
    for step, said in zip(ALL["deep"].steps, heard, strict=True):
        assert clauses[step.id] in text and said.endswith(clauses[step.id])


def test_a_site_that_does_not_know_its_address_names_none() -> None:
    text = made(ALL["deep"], replace(SHEET, address="")).pages[0].extract_text()
    assert "Check the site" not in text


def test_a_letter_that_the_typeface_lacks_is_refused() -> None:
    with pytest.raises(SettingError, match="漢"):
        made(ALL["deep"], replace(SHEET, title="Shall we cross the 漢?"))


def test_a_poster_says_what_it_is_whose_and_where_to_check() -> None:
    text = re.sub(r"\s+", " ", made(LARGE).pages[0].extract_text())
    for words in (SHEET.title, SHEET.missing, SHEET.edition, SHEET.address):
        assert words in text
    assert "Worked out by this site from the text of Eastvale’s document" in text
    assert "not the partnership’s own flowchart" in text
    assert "Check the site for the current version." in text


def test_a_long_title_stays_on_one_line_of_one_sheet() -> None:
    long = replace(SHEET, title="Shall we cross the bay, " * 9)
    assert len(made(ALL["deep"], long).pages) == 1


def test_what_is_missing_of_the_documents_own_flowchart_is_printed() -> None:
    text = "".join(made(ALL["deep"]).pages[0].extract_text().split())
    assert "".join(SHEET.missing.split()) in text


def test_every_step_and_answer_can_be_found_as_text() -> None:
    text = "".join(made(LARGE).pages[0].extract_text().split())
    for step in LARGE.steps:
        assert "".join(step.text.split()) in text
    assert text.count("No,ornotclearly") == 12


def test_a_poster_has_a_title_a_language_and_tags() -> None:
    reader = made(ALL["deep"])
    assert reader.metadata is not None
    assert reader.metadata.title == SHEET.title
    root: Any = reader.root_object
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"]
    assert "pdfuaid" in root["/Metadata"].get_data().decode()


def test_a_screen_reader_hears_each_step_in_turn_with_where_it_leads() -> None:
    heard = list(_alternatives(made(ALL["deep"]).root_object["/StructTreeRoot"]))
    assert len(heard) == len(ALL["deep"].steps)
    assert heard[0].startswith("Step 1, question: Is there a gale warning?")
    assert [re.findall(r"^Step (\d+)", each)[0] for each in heard] == [
        str(step.number) for step in ALL["deep"].steps
    ]


def _alternatives(element: object) -> list[str]:
    """Alternative texts in the order of the structure tree."""
    if isinstance(element, IndirectObject):
        element = element.get_object()
    if isinstance(element, list):
        return [words for child in element for words in _alternatives(child)]
    if not isinstance(element, DictionaryObject):
        return []
    own = [str(element["/Alt"])] if "/Alt" in element else []
    return own + _alternatives(element.get("/K"))


def test_the_same_guide_gives_the_same_bytes() -> None:
    env = environment()
    assert poster(LARGE, SHEET, TYPESETTER, env) == poster(LARGE, SHEET, TYPESETTER, env)


def test_only_the_sites_own_typeface_is_in_it() -> None:
    found = _fonts_in(made(ALL["deep"]).pages[0]["/Resources"])
    assert found == {"AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold"}


def _fonts_in(resources: Any) -> set[str]:
    found = {
        str(font.get_object()["/BaseFont"]).split("+")[-1]
        for font in resources.get("/Font", {}).values()
    }
    for inner in resources.get("/XObject", {}).values():
        if "/Resources" in inner.get_object():
            found |= _fonts_in(inner.get_object()["/Resources"])
    return found


def test_its_colours_are_those_of_the_site() -> None:
    tokens = (ASSETS / "css" / "tokens.css").read_text(encoding="utf-8")
    style = environment().get_template("poster/style.css").render()
    colours = set(re.findall(r"#[0-9a-f]{6}", style))
    assert colours
    assert colours <= set(re.findall(r"#[0-9a-f]{6}", tokens))
