"""Read a document or a checklist back: its words, whatever its format."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pypdf

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@cache
def words(path: Path) -> str:
    """All words of a file without white space: where lines break is the format's affair."""
    return squeezed({".docx": _word, ".odt": _odt, ".pdf": _pdf}[path.suffix](path))


def squeezed(text: str) -> str:
    """Without white space and without marks that break words."""
    return re.sub(r"[\s\u2003\xad-]+", "", text)


def _word(path: Path) -> str:
    tree = ET.fromstring(ZipFile(path).read("word/document.xml"))
    return "".join(run.text or "" for run in tree.iter(f"{_W}t"))


def _odt(path: Path) -> str:
    tree = ET.fromstring(ZipFile(path).read("content.xml"))
    return "".join(tree.itertext())


def _pdf(path: Path) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
