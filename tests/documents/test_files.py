"""The files: every one opens, is valid, says what its page says, and is the same each time."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from openxml_audit import OdfValidator, OpenXmlValidator

from generator.catalogue import Whose
from generator.exporters.files import FORMATS, export
from generator.exporters.paper_fits import Fits
from generator.pages.parts.sheet.printable import Kind, Printable
from tests.documents.conftest import PARTNERSHIPS, TEMPLATES, one_of
from tests.documents.reading import squeezed, words

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OF_TABLES = {f"{_TABLE}{name}" for name in ("table", "table-column", "table-row", "table-cell")}
_SIGNS = {Whose.OWN: "*", Whose.UNREAD: "?"}


def _path(one: Printable, suffix: str) -> str:
    """Written out, so that an address cannot change unseen."""
    home = f"partnerships/{one.partnership}"
    if one.kind is Kind.LIST:
        return f"{home}/checklists/{one.id}/checklist-{one.id}.{suffix}"
    return f"{home}/templates/{one.id}/{one.id}.{suffix}"


def test_all_is_there_in_every_format(
    printed: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    wanted = {_path(one, suffix) for one in printed for suffix in FORMATS}
    names = ("templates/print-pack.pdf", "templates/print-pack.zip", "checklists/checklists.pdf")
    packs = {f"partnerships/{id}/{name}" for id in PARTNERSHIPS for name in names}

    assert set(files) == wanted | packs


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_every_field_shows_whose_it_is_and_every_clause_what_binds_it(
    suffix: str, documents: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in documents:
        said = words(files[_path(one, suffix)])
        for blank in one.blanks():
            sign = _SIGNS.get(blank.whose, "")
            assert squeezed(blank.label) + sign in said, (one.partnership, one.id, blank.id)
        for clause in one.clauses():
            for words_of in (f"({clause.where})", *(bound.words for bound in clause.bounds)):
                assert squeezed(words_of) in said, (one.partnership, one.id, clause.id)
        for part in one.parts:
            for silence in part.silences:
                assert squeezed(silence.text) in said, (one.partnership, one.id)


def test_the_same_input_gives_the_same_bytes(
    documents: tuple[Printable, ...], checklists: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    """Made by itself, by another process than the site's, and without what was kept."""
    one = one_of(documents, "oxfordshire", "decision-record")
    other = one_of(checklists, "oxfordshire", "chair")
    made = export([one, other], TEMPLATES, lambda _, make: make(), Fits(TEMPLATES))

    for suffix in FORMATS:
        for each in (one, other):
            assert made[_path(each, suffix)] == files[_path(each, suffix)].read_bytes()


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_word_and_odt_files_are_valid(partnership: str, files: dict[str, Path]) -> None:
    checks = {".docx": OpenXmlValidator(), ".odt": OdfValidator()}
    for name, path in files.items():
        if name.startswith(f"partnerships/{partnership}/") and path.suffix in checks:
            result = checks[path.suffix].validate(path)
            assert not result.errors, (name, result.errors[:3])


def test_the_looks_of_odt_tables_stand_where_they_count(
    printed: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    """A table's style among the common ones is valid, and no program draws its lines."""
    for one in printed:
        tree = ET.fromstring(ZipFile(files[_path(one, "odt")]).read("content.xml"))
        known = {each.get(f"{_STYLE}name") for each in tree.findall(f"{_OFFICE}automatic-styles/*")}
        used = {each.get(f"{_TABLE}style-name") for each in tree.iter() if each.tag in _OF_TABLES}
        assert used - {None} <= known
        assert not used or used >= {"Table", "Cell"}


@pytest.mark.parametrize("id", PARTNERSHIPS)
def test_a_packs_zip_holds_every_file_of_its_partnership(
    id: str, printed: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    home = f"partnerships/{id}/templates/print-pack"
    pack = ZipFile(files[f"{home}.zip"])
    bound = (files[f"{home}.pdf"], files[f"partnerships/{id}/checklists/checklists.pdf"])
    wanted = {path.name: path.read_bytes() for path in bound}
    for one in printed:
        folder = "2-checklists" if one.kind is Kind.LIST else "1-meeting-documents"
        for suffix in FORMATS if one.partnership == id else ():
            path = files[_path(one, suffix)]
            wanted[f"{folder}/{path.name}"] = path.read_bytes()

    assert {name: pack.read(name) for name in pack.namelist()} == wanted
