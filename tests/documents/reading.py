"""Read a document or a checklist back: its words, whatever its format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pikepdf

from tests.paper import pieces

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"


@cache
def words(path: Path) -> str:
    """All words of a file without white space: where lines break is the format's affair."""
    return squeezed({".docx": _word, ".odt": _odt, ".pdf": _pdf}[path.suffix](path))


def squeezed(text: str) -> str:
    """Without white space and without marks that break words."""
    return re.sub(r"[\s\u2003\xad-]+", "", text)


def said_in_word(content: bytes) -> str:
    """A Word file's words, without what stands where nothing is filled in yet."""
    tree = ET.fromstring(ZipFile(BytesIO(content)).read("word/document.xml"))
    written = (run for run in tree.iter(f"{_W}r") if not _holds_place(run))
    return "".join(text.text or "" for run in written for text in run.iter(f"{_W}t"))


def said_in_odt(content: bytes) -> str:
    """An ODT file's words, without what stands where nothing is filled in yet."""
    tree = ET.fromstring(ZipFile(BytesIO(content)).read("content.xml"))
    for control in tree.iter(f"{_LOEXT}content-control"):
        if control.get(f"{_LOEXT}showing-place-holder"):
            for inside in [*control]:
                control.remove(inside)
            control.text = ""
    return "".join(tree.itertext())


def _holds_place(run: ET.Element) -> bool:
    look = run.find(f"{_W}rPr/{_W}rStyle")
    return look is not None and look.get(f"{_W}val") == "PlaceholderText"


def _word(path: Path) -> str:
    tree = ET.fromstring(ZipFile(path).read("word/document.xml"))
    return "".join(run.text or "" for run in tree.iter(f"{_W}t"))


def _odt(path: Path) -> str:
    tree = ET.fromstring(ZipFile(path).read("content.xml"))
    return "".join(tree.itertext())


def _pdf(path: Path) -> str:
    return "".join(words for sheet in pieces(path.read_bytes()) for _, words in sheet)


def said_in_pdf(written: bytes, behind: int = 0) -> str:
    """What the pages say that is to be read, from one page on: no feet, no repeated heads."""
    read = BytesIO()
    with pikepdf.open(BytesIO(written)) as opened:
        for page in opened.pages:
            content = pikepdf.unparse_content_stream(list(_to_be_read(page)))
            page.obj.Contents = opened.make_stream(content)
        opened.save(read)
    return "".join(words for sheet in [*pieces(read.getvalue())][behind:] for _, words in sheet)


def _to_be_read(page: pikepdf.Page) -> Iterator[Any]:
    """All but what is marked as no part of the reading."""
    aside: list[bool] = []
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        if name in {"BDC", "BMC"}:
            aside.append(str(instruction.operands[0]) == "/Artifact")
        elif name == "EMC":
            aside.pop()
        elif any(aside) and name in {"Tj", "TJ"}:
            continue
        yield instruction
