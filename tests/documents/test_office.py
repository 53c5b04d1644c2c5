"""LibreOffice opens every Word and ODT file there is, and reads back what was written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest

from generator.exporters.docx import docx as word
from generator.exporters.odt import odt
from generator.pages.parts.sheet.flattened import Flattened
from generator.pages.parts.sheet.printable import Printable
from generator.pages.parts.sheet.walk import flattened
from tests.documents.made_up import MADE_UP
from tests.documents.office_setup import convert
from tests.documents.reading import squeezed
from tests.documents.test_walk import all_words

_MAKERS = {"docx": word, "odt": odt}


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_libreoffice_reads_it_back(
    suffix: str, printed: tuple[Printable, ...], office: Path, tmp_path: Path
) -> None:
    """All of them in one run of LibreOffice, which takes longer to start than to read."""
    named = {f"{one.partnership}-{one.key}": flattened(one) for one in printed}
    named["made-up"] = MADE_UP
    _write(tmp_path, {f"{name}.{suffix}": flat for name, flat in named.items()})
    convert(office, tmp_path, "txt:Text (encoded):UTF8")

    for name, flat in named.items():
        said = squeezed((tmp_path / "read" / f"{name}.txt").read_text(encoding="utf-8-sig"))
        at = 0
        for text in filter(None, map(squeezed, all_words(flat.blocks))):
            at = said.find(text, at) + len(text)
            assert at >= len(text), (name, text)


def _write(folder: Path, named: dict[str, Flattened]) -> None:
    (folder / "written").mkdir()
    for name, flat in named.items():
        make = _MAKERS[name.rpartition(".")[2]]
        (folder / "written" / name).write_bytes(make(flat))


def test_libreoffice_keeps_what_is_filled_in_and_an_added_row(office: Path, tmp_path: Path) -> None:
    """Put in from outside: here LibreOffice has no window to type in."""
    _write(tmp_path, {"walk.docx": MADE_UP})
    path = tmp_path / "written/walk.docx"
    opened = docx.Document(str(path))
    last: Any = opened.tables[-1]
    last.add_row().cells[0].text = "The miller"
    rooms = [text for text in opened.element.body.iterfind(".//{*}sdt//{*}t") if _empty(text)]
    for number, room in enumerate(rooms):
        room.text = f"Filled in {number}."
    filled = [room.text for room in rooms]
    opened.save(str(path))
    convert(office, tmp_path, "docx:MS Word 2007 XML")
    read = "".join(docx.Document(str(tmp_path / "read/walk.docx")).element.body.itertext())

    assert len(filled) > 5 and "The miller" in read
    assert not [text for text in filled if text not in read]


def _empty(text: Any) -> bool:
    return not str(text.text or "").strip()


def test_libreoffice_keeps_the_fields_of_an_odt_file(office: Path, tmp_path: Path) -> None:
    _write(tmp_path, {"walk.odt": MADE_UP})
    convert(office, tmp_path, "odt")
    wrote, read = (
        ZipFile(tmp_path / folder / "walk.odt").read("content.xml").decode()
        for folder in ("written", "read")
    )

    for kind in ("loext:checkbox=", "loext:date=", "<loext:list-item", "<text:text-input"):
        assert len(re.findall(kind, read)) == len(re.findall(kind, wrote)) > 0, kind
