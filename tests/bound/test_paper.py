"""Handbooks as PDF and as Word files: what a reader, a screen reader and a program find in them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from generator.exporters.zipped import unzipped
from tests.bound.conftest import Handbook, made

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@pytest.fixture(scope="module")
def body(handbook: Handbook) -> Any:
    return etree.fromstring(unzipped(handbook.docx)["word/document.xml"])


@pytest.fixture(scope="module")
def pdf(handbook: Handbook) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(handbook.pdf))


def test_it_is_the_same_bytes_each_time(handbook: Handbook) -> None:
    again = made("northmoor")
    assert again.pdf == handbook.pdf
    assert again.docx == handbook.docx


def test_the_pdf_is_tagged_titled_and_in_its_language(
    handbook: Handbook, pdf: pypdf.PdfReader
) -> None:
    with pikepdf.open(BytesIO(handbook.pdf)) as opened:
        root = opened.Root
        assert str(root.Lang) == "en-GB"
        assert root.MarkInfo.Marked
        assert root.ViewerPreferences.DisplayDocTitle
        roles = list(_roles(root.StructTreeRoot.K))
    assert pdf.metadata and pdf.metadata.title == "Handbook: Northmoor"
    assert "pdfuaid" in pdf.xmp_metadata.rdf_root.toxml() if pdf.xmp_metadata else False
    assert {"/H1", "/H2", "/L", "/LI", "/Table", "/TH", "/Link", "/Form", "/TOC"} <= set(roles)
    assert roles.count("/Figure") > 2


def test_the_bookmarks_are_its_chapters_forms_and_checklists(
    handbook: Handbook, pdf: pypdf.PdfReader
) -> None:
    chapters = [str(one.title) for one in pdf.outline if not isinstance(one, list)]
    assert chapters == [
        *(one.title for one in handbook.book.chapters),
        handbook.book.bound_in,
    ]
    below = [str(one.title) for one in _flat(pdf.outline)]
    for annex in handbook.book.annexes:
        for one in annex.documents:
            assert one.properties.title.partition(":")[0] in below


def test_the_contents_name_the_page_on_which_a_chapter_begins(pdf: pypdf.PdfReader) -> None:
    listed = pdf.pages[1].extract_text()
    for one in (one for one in pdf.outline if not isinstance(one, list)):
        page = pdf.get_destination_page_number(one)
        assert page is not None
        line = next(line for line in listed.splitlines() if line.startswith(str(one.title)))
        assert line.split()[-1] == str(page + 1), line


def test_its_forms_can_be_filled_in(pdf: pypdf.PdfReader) -> None:
    fields = pdf.get_fields() or {}
    assert len(fields) > 5


def test_the_word_file_is_valid(handbook: Handbook, tmp_path: Path) -> None:
    file = tmp_path / "handbook.docx"
    file.write_bytes(handbook.docx)
    assert [str(one) for one in OpenXmlValidator().validate(str(file)).errors] == []


def test_its_headings_skip_no_level_and_its_tables_have_heads(body: Any) -> None:
    levels = [int(style[-1]) for style in _styles(body) if style.startswith("Heading")]
    assert levels[0] == 1 and max(b - a for a, b in pairwise(levels)) == 1
    tables = [one for one in body.iter(f"{_W}tbl") if one.find(f".//{_W}tblLook") is not None]
    assert len(tables) > 2
    for table in tables:
        first = table.find(f"{_W}tr")
        assert first is not None and first.find(f".//{_W}tblHeader") is not None


def test_its_list_of_contents_is_filled_and_asks_for_nothing(handbook: Handbook, body: Any) -> None:
    names = {one.get(f"{_W}name") for one in body.iter(f"{_W}bookmarkStart")}
    led = [one.get(f"{_W}anchor") for one in body.iter(f"{_W}hyperlink")]
    assert set(led) <= names
    listed = [style for style in _styles(body) if style == "TOC1"]
    assert len(listed) == len(handbook.book.chapters) + 1
    settings = unzipped(handbook.docx)["word/settings.xml"].decode()
    assert "updateFields" not in settings
    assert not [one for one in body.iter() if one.get(f"{_W}dirty")]


def test_its_pictures_say_what_they_are_and_every_page_has_head_and_foot(
    handbook: Handbook, body: Any
) -> None:
    pictures = [one.get("descr", "") for one in body.iter(f"{_DRAWN}docPr")]
    assert pictures and all("The same in words" in said for said in pictures)
    parts = unzipped(handbook.docx)
    assert b"Handbook: Northmoor" in parts["word/header1.xml"]
    assert b"NUMPAGES" in parts["word/footer1.xml"]
    for section in body.iter(f"{_W}sectPr"):
        assert section.find(f"{_W}headerReference") is not None


def _styles(body: Any) -> list[str]:
    return [one.get(f"{_W}val", "") for one in body.iter(f"{_W}pStyle")]


def _flat(outline: Any) -> Iterator[Any]:
    for one in outline:
        if isinstance(one, list):
            yield from _flat(one)
        else:
            yield one


def _roles(kids: Any) -> Iterator[str]:
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S)
            yield from _roles(kid.get("/K", pikepdf.Array()))
