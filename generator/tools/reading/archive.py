"""Opens the ZIP archive that a Word or ODT file is, within limits, and reads its XML safely."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

from lxml import etree

from generator.tools.reading.found import ReadError

LARGEST_FILE = 50_000_000
"""Bytes of the largest file that is taken in."""
_LARGEST_XML = 80_000_000
"""Bytes of one XML file unpacked: a document of a thousand pages has a tenth of it."""
_LARGEST_ALL = 500_000_000
_MOST_ENTRIES = 10_000
_STEEPEST = 200
"""Times that XML may grow when it is unpacked; prose grows by ten to thirty."""
_SMALL = 1_000_000
"""Bytes below which no growth is suspicious."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive whose sizes have been looked at."""

    zip: zipfile.ZipFile
    names: frozenset[str]

    def read(self, name: str) -> bytes:
        """The bytes of an entry. Raises `ReadError` where it cannot be unpacked."""
        try:
            with self.zip.open(name) as entry:
                raw = entry.read(_LARGEST_XML + 1)
        except (KeyError, NotImplementedError, RuntimeError, zipfile.BadZipFile, OSError) as bad:
            raise ReadError(f"the file is damaged: {name} in it cannot be unpacked") from bad
        if len(raw) > _LARGEST_XML:
            raise ReadError(f"the file is refused: {name} in it is too large when unpacked")
        return raw

    def xml(self, name: str) -> etree._Element:
        """The root of an XML file in it. Raises `ReadError`."""
        return parse_xml(self.read(name), name)


def open_archive(raw: bytes) -> Archive:
    """The archive. Raises `ReadError` where it is damaged, encrypted or grows beyond all sense."""
    try:
        opened = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, ValueError, OSError) as bad:
        raise ReadError("the file is a damaged ZIP archive: it may not be whole") from bad
    entries = opened.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise ReadError("the file is encrypted: save it without a password")
    if len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > _LARGEST_ALL:
        raise ReadError("the file is refused: it is too large when unpacked")
    if any(_grows(entry) for entry in entries):
        raise ReadError("the file is refused: it grows beyond all sense when unpacked (a ZIP bomb)")
    return Archive(opened, frozenset(entry.filename for entry in entries))


def parse_xml(raw: bytes, name: str) -> etree._Element:
    """The root of some XML; no entity is resolved and nothing is fetched. Raises `ReadError`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as bad:
        raise ReadError(f"the file is damaged: {name} in it is no XML") from bad
    if root.getroottree().docinfo.doctype:
        raise ReadError(f"the file is refused: {name} in it declares entities")
    return root


def _grows(entry: zipfile.ZipInfo) -> bool:
    large = entry.file_size > _SMALL
    return large and entry.file_size > _STEEPEST * max(entry.compress_size, 1)
