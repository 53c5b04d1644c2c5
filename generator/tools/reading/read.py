"""Reads a file of any known kind and has it cut: the one door between files and the cutter."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.register.cut import CutDocument, cut, cut_paragraphs
from generator.register.hints import Hints
from generator.register.model import Doubt
from generator.tools.reading.archive import LARGEST_FILE
from generator.tools.reading.found import Found, ReadError
from generator.tools.reading.html import read_html
from generator.tools.reading.kinds import FileKind, kind_of
from generator.tools.reading.odt import read_flat_odt, read_odt
from generator.tools.reading.pdf import read_pdf
from generator.tools.reading.text import ODD_SIGN, decode, windows_doubts
from generator.tools.reading.word import read_word

_READERS: Mapping[FileKind, Callable[[bytes], Found]] = {
    FileKind.WORD: read_word,
    FileKind.ODT: read_odt,
    FileKind.FLAT_ODT: read_flat_odt,
    FileKind.HTML: read_html,
    FileKind.PDF: read_pdf,
}


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document, read and cut, and what holds for the whole of it."""

    document: CutDocument
    remarks: tuple[str, ...] = ()


def read_file(path: Path, hints: Hints) -> ReadDocument:
    """A file, cut. Raises `ReadError` and `CutError`; no more than the limit is ever read."""
    with path.open("rb") as file:
        raw = file.read(LARGEST_FILE + 1)
    return read_bytes(raw, hints)


def read_bytes(raw: bytes, hints: Hints) -> ReadDocument:
    """The bytes of a file, cut. Raises `ReadError` and `CutError`."""
    kind = kind_of(raw)
    if kind is FileKind.TEXT:
        return _text(raw, hints)
    try:
        found = _READERS[kind](raw)
    except RecursionError as bad:
        raise ReadError("the file is refused: it is nested beyond all sense") from bad
    return ReadDocument(cut_paragraphs(found.paragraphs, raw, hints), found.remarks)


def _text(raw: bytes, hints: Hints) -> ReadDocument:
    text, guessed = decode(raw)
    if not guessed:
        same = raw.removeprefix(codecs.BOM_UTF8) == text.encode("utf-8", "replace")
        words = raw if same else text.encode("utf-8")
        return ReadDocument(cut(words, hints, source=raw))
    doubts = tuple(Doubt(n, ODD_SIGN.what, ODD_SIGN.do) for n in windows_doubts(text))
    remark = f"the text does not say how its signs are encoded: it was read as {guessed}"
    return ReadDocument(cut(text.encode("utf-8"), hints, source=raw, doubts=doubts), (remark,))
