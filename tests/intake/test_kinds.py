"""A file is known by what stands in it, and what cannot be read is named for what it is."""

from __future__ import annotations

import io
import zipfile

import pikepdf
import pytest
import typst
from PIL import Image

from generator.register.cut import CutError
from generator.schema.hints import Hints
from generator.tools.reading.archive import LARGEST_FILE
from generator.tools.reading.found import ReadError
from generator.tools.reading.read import read_bytes
from tests.intake.as_word import word_file


def refused(raw: bytes) -> str:
    with pytest.raises(ReadError) as told:
        read_bytes(raw, Hints())
    return str(told.value)


def packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, raw in files.items():
            made.writestr(name, raw)
    return out.getvalue()


def picture(kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 40), "white").save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("JPEG", "a JPEG picture"),
        ("PNG", "a PNG picture"),
        ("GIF", "a GIF picture"),
        ("TIFF", "a TIFF picture"),
        ("BMP", "a BMP picture"),
        ("WEBP", "a WebP picture"),
    ],
)
def test_pictures(kind: str, named: str) -> None:
    assert named in refused(picture(kind))


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        (_OLE + "WordDocument".encode("utf-16-le"), "an old Word file (.doc): save it as .docx"),
        (_OLE + "Workbook".encode("utf-16-le"), "an old Excel file"),
        (
            _OLE + "EncryptedPackage".encode("utf-16-le") + "WordDocument".encode("utf-16-le"),
            "an encrypted Office file: save it without a password",
        ),
        (b"{\\rtf1\\ansi Some words.}", "a Rich Text file (.rtf)"),
        (b"\x1f\x8b\x08" + bytes(20), "a gzip archive"),
        (b"From: a@b.example\nSubject: c\n\nWords.", "an e-mail"),
        (b'<?xml version="1.0"?><notes><note/></notes>', "an XML file"),
        (bytes(range(32)) * 40, "no text"),
        (packed({"a.txt": b"words"}), "a ZIP archive that is no document: unpack it first"),
        (packed({"xl/workbook.xml": b"<a/>"}), "an Excel workbook (.xlsx)"),
        (packed({"ppt/presentation.xml": b"<a/>"}), "a PowerPoint presentation (.pptx)"),
        (
            packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
            "an OpenDocument spreadsheet (.ods)",
        ),
        (
            packed(
                {
                    "mimetype": b"application/vnd.oasis.opendocument.text",
                    "META-INF/manifest.xml": b"<m><manifest:encryption-data/></m>",
                }
            ),
            "an encrypted OpenDocument file",
        ),
        (word_file()[:2000], "a damaged ZIP archive"),
        (b"%PDF-1.7\nnothing more", "a damaged PDF"),
    ],
)
def test_other_kinds(raw: bytes, named: str) -> None:
    assert named in refused(raw)


def test_the_name_of_a_file_says_nothing() -> None:
    """Nothing here has a name at all: a Word file is one by its content."""
    assert read_bytes(word_file(), Hints()).document.sentences


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = packed({"[Content_Types].xml": b"<a/>", "word/document.xml": bytes(60_000_000)})
    assert len(bomb) < 100_000
    assert "a ZIP bomb" in refused(bomb)


def test_a_file_over_the_limit_is_refused() -> None:
    assert "more than 50 MB" in refused(b"a" * (LARGEST_FILE + 1))


def test_entities_are_not_resolved() -> None:
    evil = b'<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="x">&b;</w:document>'
    source = zipfile.ZipFile(io.BytesIO(word_file()))
    files = {name: source.read(name) for name in source.namelist()}
    assert refused(packed({**files, "word/document.xml": evil}))


def test_an_encrypted_pdf_and_a_scan() -> None:
    plain = typst.compile(b"= Words\n\nA ferry must wait.")
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(plain)) as opened:
        opened.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert "an encrypted PDF: save it without a password" in refused(out.getvalue())

    scan = io.BytesIO()
    Image.new("RGB", (400, 600), "grey").save(scan, "PDF")
    assert "pictures without text (a scan)" in refused(scan.getvalue())


def test_an_empty_file_is_empty() -> None:
    for raw in (b"", b" \n\n", b"\xef\xbb\xbf"):
        with pytest.raises(CutError, match="empty"):
            read_bytes(raw, Hints())


_TEXT = "Notes\n\nThe café must answer – “at once”.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_text_in_any_common_encoding(encoding: str) -> None:
    read = read_bytes(_TEXT.encode(encoding), Hints())
    assert [text for _, text in read.document.sentences][-1] == "The café must answer – “at once”."
    assert bool(read.remarks) == (encoding == "cp1252")


def test_a_sign_that_may_be_wrong_is_doubtful() -> None:
    read = read_bytes(
        "Notes\n\nThe café must answer.\n\nThe Ž must wait.\n".encode("cp1252"), Hints()
    )
    assert [doubt.line for doubt in read.document.doubts] == [5]
    settled = read_bytes("Notes\n\nThe Ž must wait.\n".encode("cp1252"), Hints(sound=("The Ž",)))
    assert not settled.document.doubts


def test_the_register_stands_for_the_bytes_of_the_file() -> None:
    texts = {
        read_bytes(_TEXT.encode(e), Hints()).document.register.text for e in ("utf-8", "utf-16")
    }
    assert len(texts) == 2
