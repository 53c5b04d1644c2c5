"""The files: every one opens, is valid, says what its page says, and is the same each time."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import docx
import pikepdf
import pytest
from openxml_audit import OdfValidator, OpenXmlValidator

from generator.exporters.files import export
from generator.exporters.pdf import missing
from generator.pages.documents.printable import OWN, Printable
from tests.documents.conftest import TEMPLATES, one_of
from tests.documents.reading import squeezed, words

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FORMATS = ("docx", "odt", "pdf")
PARTNERSHIPS = ("calderdale", "city-hackney", "dumfries-galloway", "mscb", "oxfordshire")


def _path(one: Printable, suffix: str) -> str:
    return f"partnerships/{one.partnership}/templates/{one.id}/{one.id}.{suffix}"


def test_this_machine_makes_pdfs() -> None:
    assert not missing(), "run: make pdf"


def test_every_document_is_there_in_every_format(
    documents: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    wanted = {_path(one, suffix) for one in documents for suffix in FORMATS}
    packs = {
        f"partnerships/{id}/templates/print-pack.{s}" for id in PARTNERSHIPS for s in ("pdf", "zip")
    }

    assert set(files) == wanted | packs


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_field_shows_its_clauses_and_its_mark(
    suffix: str, documents: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in documents:
        said = words(files[_path(one, suffix)])
        for blank in one.blanks():
            assert squeezed(blank.label) in said, (one.partnership, one.id, blank.id)
        for clause in one.clauses():
            assert squeezed(f"({clause.where})") in said, (one.partnership, one.id, clause.id)
        assert said.count(squeezed(OWN)) == sum(blank.own for blank in one.blanks())


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_every_statement_stands_in_the_file_word_for_word(
    suffix: str, documents: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in documents:
        said = words(files[_path(one, suffix)])
        for clause in one.clauses():
            whole = clause.says + "".join(f"{each.label}:{each.words}" for each in clause.bounds)
            assert squeezed(whole) in said
        for part in one.parts:
            for silence in part.silences:
                assert squeezed(silence.text) in said


def test_the_same_input_gives_the_same_bytes(
    documents: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    """Made by itself, by another process than the site's, and without what was kept."""
    one = one_of(documents, "oxfordshire", "decision-record")
    made = export([one], TEMPLATES, lambda _, make: make()).files

    for suffix in FORMATS:
        assert made[_path(one, suffix)] == files[_path(one, suffix)].read_bytes()


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_word_and_odt_files_are_valid(partnership: str, files: dict[str, Path]) -> None:
    checks = {".docx": OpenXmlValidator(), ".odt": OdfValidator()}
    for name, path in files.items():
        if name.startswith(f"partnerships/{partnership}/") and path.suffix in checks:
            result = checks[path.suffix].validate(path)
            assert not result.errors, (name, result.errors[:3])


def test_word_files_are_forms_with_headings_and_repeated_headers(
    documents: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in documents:
        opened = docx.Document(str(files[_path(one, "docx")]))
        headings = [
            line.text for line in opened.paragraphs if line.style and line.style.name == "Heading 1"
        ]
        assert [text.partition(". ")[2] for text in headings if text[0].isdigit()] == [
            part.title for part in one.parts
        ]
        assert opened.core_properties.title == one.full_title
        assert opened.core_properties.language == "en-GB"
        tables = opened.element.body.iter(f"{_W}tbl")
        assert all(table.find(f"{_W}tr/{_W}trPr/{_W}tblHeader") is not None for table in tables)


def test_every_field_of_a_word_file_is_a_control_of_its_kind_with_its_own_id(
    documents: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in documents:
        content = ZipFile(files[_path(one, "docx")]).read("word/document.xml")
        tree = ET.fromstring(content)
        controls = list(tree.iter(f"{_W}sdtPr"))
        ids = [control.find(f"{_W}id") for control in controls]
        tables = sum(len(b.columns) * b.rows for b in one.blanks() if b.kind == "table")

        assert len({one.get(f"{_W}val") for one in ids if one is not None}) == len(controls)
        assert len(controls) == tables + sum(b.kind != "table" for b in one.blanks())
        for kind, tag in (("date", "date"), ("choice", "dropDownList")):
            wanted = sum(blank.kind == kind for blank in one.blanks())
            assert len(list(tree.iter(f"{_W}{tag}"))) == wanted
        ticks = re.findall(rb"<w14:checkbox", content)
        assert len(ticks) == sum(blank.kind == "tick" for blank in one.blanks())


def test_pdfs_are_tagged_named_and_to_be_filled_in(files: dict[str, Path]) -> None:
    for name, path in files.items():
        if path.suffix != ".pdf":
            continue
        with pikepdf.open(path) as opened:
            root = opened.Root
            assert root.MarkInfo.Marked and root.ViewerPreferences.DisplayDocTitle, name
            assert str(root.Lang) == "en-GB"
            assert str(opened.docinfo.Title)
            assert not {"/CreationDate", "/ModDate"} & set(opened.docinfo)
            with opened.open_metadata() as meta:
                assert meta["pdfuaid:part"] == "1"
            fields = list(root.AcroForm.Fields)
            assert len({str(one.T) for one in fields}) == len(fields) > 0
            assert all(str(one.TU) for one in fields)
            assert all(str(page.obj.Tabs) == "/S" for page in opened.pages)


def test_all_that_a_pdf_shows_is_read_or_marked_as_set_aside(files: dict[str, Path]) -> None:
    for path in files.values():
        if path.suffix == ".pdf" and path.stem != "print-pack":
            with pikepdf.open(path) as opened:
                for page in opened.pages:
                    assert _untagged(page) == 0, path


def _untagged(page: pikepdf.Page) -> int:
    """How many pieces of text stand outside all marked content."""
    depth = found = 0
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        if name in {"BDC", "BMC"}:
            depth += 1
        elif name == "EMC":
            depth -= 1
        elif name in {"Tj", "TJ"} and depth == 0:
            found += 1
    return found


def test_a_pack_holds_every_file_of_its_partnership(files: dict[str, Path]) -> None:
    for id in PARTNERSHIPS:
        folder = f"partnerships/{id}/templates/"
        pack = ZipFile(files[f"{folder}print-pack.zip"])
        held = {name: pack.read(name) for name in pack.namelist()}
        beside = {
            path.name: path.read_bytes()
            for name, path in files.items()
            if name.startswith(folder) and path.suffix != ".zip"
        }
        assert held == beside
