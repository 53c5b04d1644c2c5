"""LibreOffice opens every Word and ODT file there is, and reads back what was written."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import docx
import pytest

from generator.pages.parts.sheet.printable import Printable, Tick
from tests.documents.conftest import one_of
from tests.documents.office_setup import convert
from tests.documents.reading import squeezed
from tests.documents.test_files import _path
from tests.documents.test_word_protection import sections

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_libreoffice_reads_it_back(
    suffix: str,
    printed: tuple[Printable, ...],
    files: dict[str, Path],
    office: Path,
    tmp_path: Path,
) -> None:
    """All of them in one run of LibreOffice, which takes longer to start than to read."""
    named = {f"{one.partnership}-{one.key}": one for one in printed}
    (tmp_path / "written").mkdir()
    for name, one in named.items():
        shutil.copy(files[_path(one, suffix)], tmp_path / "written" / f"{name}.{suffix}")
    convert(office, tmp_path, "txt:Text (encoded):UTF8")

    for name, one in named.items():
        said = squeezed((tmp_path / "read" / f"{name}.txt").read_text(encoding="utf-8-sig"))
        for text in _all_of(one):
            assert squeezed(text) in said, (name, text)


def test_libreoffice_keeps_an_added_row_and_what_is_protected(
    documents: tuple[Printable, ...], files: dict[str, Path], office: Path, tmp_path: Path
) -> None:
    """Put in from outside: here LibreOffice has no window to press Tab in."""
    agenda = files[_path(one_of(documents, "oxfordshire", "agenda"), "docx")]
    opened = docx.Document(str(agenda))
    tables: list[Any] = opened.tables
    for number, table in enumerate(tables):
        table.add_row().cells[0].text = f"Added to table {number}"
    (tmp_path / "written").mkdir()
    opened.save(str(tmp_path / "written/agenda.docx"))
    convert(office, tmp_path, "docx:MS Word 2007 XML")
    read = docx.Document(str(tmp_path / "read/agenda.docx"))

    assert [len(table.rows) for table in read.tables] == [len(table.rows) for table in tables]
    for number, table in enumerate(read.tables):
        assert table.rows[-1].cells[0].text == f"Added to table {number}"
    assert read.settings.element.find(f"{_W}documentProtection").get(f"{_W}edit") == "forms"
    wanted = [(each.protected, len(each.tables)) for each in sections(opened)]
    assert [(each.protected, len(each.tables)) for each in sections(read)] == wanted


def _all_of(one: Printable) -> list[str]:
    """What must come back: titles, fields, statements, lines with their clauses, notes."""
    silences = [*one.silences, *(each for part in one.parts for each in part.silences)]
    return [
        f"{one.title} {one.name}. For use with {one.edition}",
        *(blank.label for blank in one.blanks()),
        *(f"{clause.says}" for clause in one.clauses()),
        *(f"({clause.where})" for clause in one.clauses()),
        *(f"{line.force} {line.text}" for line in _all_ticks(one)),
        *(f"{bound.label} {bound.words}" for line in _all_ticks(one) for bound in line.tail),
        *(f"{bound.label}: {bound.words}" for line in _all_ticks(one) for bound in line.bounds),
        *(f"({line.where}) {line.who}" for line in _all_ticks(one) if line.where),
        *(silence.text for silence in silences),
        *(remark.text for remark in one.remarks),
    ]


def _all_ticks(one: Printable) -> list[Tick]:
    """Lines and lead-ins."""
    above = [tick for part in one.parts for ticks in part.ticks for tick in ticks.lines]
    return [each for tick in above for each in (tick, *tick.items)]
