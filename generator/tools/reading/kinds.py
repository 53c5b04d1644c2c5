"""Tells what a file is by what stands in it, never by its name."""

from __future__ import annotations

import re
from enum import StrEnum

from generator.tools.reading.archive import LARGEST_FILE, Archive, open_archive
from generator.tools.reading.found import ReadError


class FileKind(StrEnum):
    """A kind of file that can be read."""

    TEXT = "text"
    WORD = "word"
    ODT = "odt"
    FLAT_ODT = "flat-odt"
    HTML = "html"
    PDF = "pdf"


_PICTURE = "it holds no text: take in the document itself, not a picture of it"
_SAVE = "save it as .docx, .odt or PDF"
_STARTS = (
    (b"\xff\xd8\xff", "a JPEG picture", _PICTURE),
    (b"\x89PNG\r\n", "a PNG picture", _PICTURE),
    (b"GIF8", "a GIF picture", _PICTURE),
    (b"II*\x00", "a TIFF picture", _PICTURE),
    (b"MM\x00*", "a TIFF picture", _PICTURE),
    (b"BM", "a BMP picture", _PICTURE),
    (b"{\\rtf", "a Rich Text file (.rtf)", _SAVE),
    (b"%!PS", "a PostScript file", _SAVE),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"MZ", "a program for Windows", "take in a document"),
    (b"\x7fELF", "a program", "take in a document"),
    (b"ID3", "a sound", "take in a document"),
    (b"OggS", "a sound or a film", "take in a document"),
    (b"SQLite format 3", "a database", "take in a document"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_OFFICE = (
    ("EncryptedPackage", "an encrypted Office file", "save it without a password"),
    ("WordDocument", "an old Word file (.doc)", "save it as .docx"),
    ("Workbook", "an old Excel file (.xls)", "take in the document that it belongs to"),
    ("PowerPoint Document", "an old PowerPoint file (.ppt)", _SAVE),
    ("__substg1.0_", "an Outlook message (.msg)", "save the document that hangs on it"),
)
_OPEN_DOCUMENTS = {
    "application/vnd.oasis.opendocument.spreadsheet": "an OpenDocument spreadsheet (.ods)",
    "application/vnd.oasis.opendocument.presentation": "an OpenDocument presentation (.odp)",
    "application/vnd.oasis.opendocument.graphics": "an OpenDocument drawing (.odg)",
    "application/epub+zip": "an e-book (.epub)",
}
_IN_ARCHIVE = (
    ("xl/", "an Excel workbook (.xlsx)"),
    ("ppt/", "a PowerPoint presentation (.pptx)"),
    ("Index/Document.iwa", "an Apple Pages file"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(
    rb"<(?:p|div|h[1-6]|ul|ol|li|table|section|article|main)(?:\s[^<>]*)?>", re.IGNORECASE
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HEAD = 4096


def kind_of(raw: bytes) -> FileKind:
    """The kind of a file. Raises `ReadError`, which names what cannot be read."""
    if len(raw) > LARGEST_FILE:
        raise ReadError(
            f"the file is refused: it has more than {LARGEST_FILE // 1_000_000} MB, "
            "far more than the words of a document take"
        )
    if b"%PDF-" in raw[:1024]:
        return FileKind.PDF
    if raw.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(open_archive(raw))
    _refuse_known(raw)
    return _written(raw)


def _written(raw: bytes) -> FileKind:
    head = raw[:_HEAD]
    if b"urn:oasis:names:tc:opendocument:xmlns:office" in head and b"office:document" in head:
        return FileKind.FLAT_ODT
    narrow = head.replace(b"\x00", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head
    bare = narrow.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if _HTML.match(bare) or (bare.lstrip().startswith(b"<") and len(_TAGS.findall(bare)) > 2):
        return FileKind.HTML
    if re.match(rb"(?:MIME-Version|Received|From|Return-Path|Delivered-To): ", bare, re.IGNORECASE):
        _refuse("an e-mail", "save the document that hangs on it")
    if bare.lstrip().startswith(b"<?xml"):
        _refuse("an XML file", _SAVE)
    if len(_CONTROL.findall(bare)) * 50 > len(bare) and not _is_wide(head):
        _refuse("no text, and of no kind that is known here", _SAVE)
    return FileKind.TEXT


def _is_wide(head: bytes) -> bool:
    """Whether the noughts of a file are halves of its letters."""
    evens, odds = head[::2].count(0), head[1::2].count(0)
    return max(evens, odds) > 0.7 * (len(head) // 2) and min(evens, odds) < 0.1 * (len(head) // 2)


def _packed(archive: Archive) -> FileKind:
    mimetype = (
        archive.read("mimetype")[:100].decode("ascii", "replace").strip()
        if "mimetype" in archive.names
        else ""
    )
    manifest = "META-INF/manifest.xml"
    if manifest in archive.names and b"encryption-data" in archive.read(manifest):
        _refuse("an encrypted OpenDocument file", "save it without a password")
    if mimetype.startswith("application/vnd.oasis.opendocument.text"):
        return FileKind.ODT
    if mimetype in _OPEN_DOCUMENTS:
        _refuse(_OPEN_DOCUMENTS[mimetype], _SAVE)
    if (
        any(name.startswith("word/") for name in archive.names)
        and "[Content_Types].xml" in archive.names
    ):
        return FileKind.WORD
    for start, what in _IN_ARCHIVE:
        if any(name.startswith(start) for name in archive.names):
            _refuse(what, _SAVE)
    _refuse("a ZIP archive that is no document", "unpack it first")
    raise AssertionError


def _refuse_known(raw: bytes) -> None:
    if raw.startswith(_OLE):
        for stream, what, do in _OLD_OFFICE:
            if stream.encode("utf-16-le") in raw:
                _refuse(what, do)
        _refuse("an old Office file", "save it as .docx")
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        _refuse("a WebP picture", _PICTURE)
    if raw[4:8] == b"ftyp":
        picture = raw[8:12] in (b"heic", b"heix", b"mif1", b"avif")
        _refuse("a picture" if picture else "a film or a sound", _PICTURE)
    for start, what, do in _STARTS:
        if raw.startswith(start) and (len(start) > 2 or b"\x00" in raw[:64]):
            _refuse(what, do)


def _refuse(what: str, do: str) -> None:
    raise ReadError(f"the file is {what}: {do}")
