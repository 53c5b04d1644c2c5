"""One invented policy as Word, ODT, web page and PDF: measured by units cut right."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.register.cut import CutDocument
from generator.schema.hints import Hints
from generator.tools.reading.read import read_bytes
from tests.documents.office_setup import convert
from tests.intake.as_page import page
from tests.intake.as_pdf import pdf
from tests.intake.as_word import word_file
from tests.intake.measuring import measured
from tests.intake.policy import FOOTER, HEADER, units

WORD, PAGE, PDF = 0.97, 0.95, 0.90
LAYOUTS = {
    "as it comes": "",
    "A4": "#set page(width: 210mm, height: 250mm)",
    "narrow": "#set page(width: 120mm)",
    "large letters": "#set text(size: 12pt)",
    "small letters": "#set text(size: 9pt)",
    "first lines indented": "#set par(spacing: 0.65em, first-line-indent: 1.2em)",
    "no room between paragraphs": "#set par(spacing: 0.65em)",
    "open lines": "#set par(leading: 1.2em, spacing: 1.6em)",
    "short pages": "#set page(height: 110mm)",
    "no running lines": "#set page(header: none, footer: none)",
    "headings only bold": "#show heading: set text(size: 10pt)",
}


def cut(raw: bytes) -> CutDocument:
    return read_bytes(raw, Hints()).document


def dropped(document: CutDocument) -> dict[str, set[str]]:
    """Rule -> the lines that it left out."""
    return {
        each.rule: {document.lines[at - 1].raw for at in each.lines}
        for each in document.register.dropped
    }


def test_word() -> None:
    document = cut(word_file())
    found = measured(document, units())
    assert (found.share, found.silent) == (1.0, ()), found.wrong
    assert found.share >= WORD
    assert dropped(document)["page-header"] == {HEADER}
    assert dropped(document)["page-footer"] == {FOOTER}
    assert len(dropped(document)["table-of-contents"]) == 2


def test_a_tracked_change_is_accepted_and_told() -> None:
    read = read_bytes(word_file(), Hints())
    assert "tracked changes were accepted, paragraphs: 1" in read.remarks
    assert not [text for _, text in read.document.sentences if "pigeon" in text]
    told = [doubt for doubt in read.document.doubts if "tracked" in doubt.what]
    assert [read.document.lines[doubt.line - 1].raw[:10] for doubt in told] == ["Papers go "]


def test_a_link_keeps_where_it_leads() -> None:
    lines = [line.raw for line in cut(word_file()).lines]
    link = "[the harbour rules](https://harbour.example/rules%282%29)"
    assert any(link in line for line in lines)


def test_header_rows_are_known() -> None:
    for raw in (word_file(), page()):
        rows = [s.label for s, _ in cut(raw).sentences if s.kind == "row"]
        assert sum("heading row" in label for label in rows) == 2


def test_odt_and_what_an_office_makes_of_it(office: Path, tmp_path: Path) -> None:
    written = tmp_path / "written"
    written.mkdir()
    (written / "policy.docx").write_bytes(word_file())
    convert(office, tmp_path, "odt")
    odt = (tmp_path / "read" / "policy.odt").read_bytes()
    found = measured(cut(odt), units())
    assert found.share >= WORD and found.silent == (), found.wrong

    (written / "policy.docx").unlink()
    (written / "policy.odt").write_bytes(odt)
    for kind in ("docx", "fodt"):
        convert(office, tmp_path, kind)
        again = measured(cut((tmp_path / "read" / f"policy.{kind}").read_bytes()), units())
        assert again.share >= WORD and again.silent == (), again.wrong


def test_pdf_that_an_office_makes(office: Path, tmp_path: Path) -> None:
    """Its numbers stand right before the words, and a box lies within a paragraph."""
    written = tmp_path / "written"
    written.mkdir()
    (written / "policy.docx").write_bytes(word_file(tracked=False))
    convert(office, tmp_path, "pdf")
    found = measured(cut((tmp_path / "read" / "policy.pdf").read_bytes()), units())
    assert found.share >= PDF and found.silent == (), found.wrong
    shutil.rmtree(written)


def test_page() -> None:
    document = cut(page())
    found = measured(document, units())
    assert found.share >= PAGE and found.silent == (), found.wrong
    rules = dropped(document).keys()
    assert {"navigation", "page-header", "page-footer", "outside-main", "script"} <= rules
    assert {"cookie-banner", "sharing"} <= rules
    assert not [text for _, text in document.sentences if "cookies" in text or "canal" in text]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("columns", [1, 2])
def test_pdf(columns: int, layout: str) -> None:
    for justify in (True, False):
        document = cut(pdf(columns, justify, small_marks=True, more=LAYOUTS[layout]))
        found = measured(document, units())
        assert found.share >= PDF and found.silent == (), found.wrong


def test_pdf_whose_marks_of_notes_are_letters_of_the_text() -> None:
    found = measured(cut(pdf(2, small_marks=False)), units())
    assert found.share >= PDF and found.silent == (), found.wrong


@pytest.mark.parametrize("columns", [1, 2])
def test_a_table_without_lines_is_never_cut_in_silence(columns: int) -> None:
    found = measured(cut(pdf(columns, small_marks=True, more="#set table(stroke: none)")), units())
    assert found.silent == () and found.doubts > 10
    assert found.share > 0.8


def test_running_lines_of_a_pdf_are_left_out_by_name() -> None:
    left_out = dropped(cut(pdf()))
    assert left_out["page-header"] == {HEADER}
    assert left_out["page-footer"] == {f"{FOOTER} Page {at}" for at in (1, 2, 3)}


def test_what_is_doubtful_in_a_pdf_has_its_page() -> None:
    document = cut(pdf())
    assert document.doubts
    places = {document.lines[doubt.line - 1].given for doubt in document.doubts}
    assert all(given and given.place.startswith("page ") for given in places)


def test_the_measure_sees_what_is_wrong() -> None:
    """One item less in what is wanted, and one more: both are told."""
    wanted = list(units())
    document = cut(word_file())
    assert measured(document, wanted[:10] + wanted[11:]).silent
    assert measured(document, [*wanted, wanted[10]]).share < 1
