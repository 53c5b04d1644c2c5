"""The two generated files of a document: `register.yml` and `fingerprint`.

Beside `project`. Anyone can open them: whatever was done to one, reading it gives all of it or one
message at the line of the damage, never a part. Both are mended alike, by making them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostics, Location
from generator.diagnostics.codes import Parsing, Reading
from generator.parse.placed import Placed
from generator.parse.records import read_record
from generator.register.files import FingerprintFileError, read_fingerprint
from generator.register.model import Fingerprint
from generator.schema.register import Register
from generator.yaml_source.reader import MAX_BYTES, Reader, read_yaml

MAKE_AGAIN = "The file is generated: make it again with handrail source add."
REGISTER_FIRST = "Register the document: handrail source add FILE --partnership ID --document ID"


def parse_register(
    raw: bytes | None, path: PurePosixPath, out: Diagnostics, read: Reader = read_yaml
) -> Register | None:
    """A register from the bytes of its file; None, with one message, where there is none.

    Args:
        raw: all bytes of the file, or None where it is not there.
        path: its project-relative path, for the message.
        out: takes the message.
        read: reads a file.
    """
    if _text(raw, path, out) is None or raw is None:
        return None
    found = Diagnostics()
    placed = read_record(Register, raw, path, found, generated=True, read=read)
    if placed is not None:
        _repeated(placed, found)
    for first in found:
        out.error(first.location, Parsing.REGISTER_DAMAGED, first.message, MAKE_AGAIN)
        return None
    return placed.record if placed else None


def parse_fingerprint(
    raw: bytes | None, path: PurePosixPath, out: Diagnostics
) -> Fingerprint | None:
    """A fingerprint from the bytes of its file, with arguments and messages as above."""
    text = _text(raw, path, out)
    if text is None:
        return None
    try:
        return read_fingerprint(text)
    except FingerprintFileError as bad:
        out.error(Location(path, bad.line), Parsing.REGISTER_DAMAGED, str(bad), MAKE_AGAIN)
        return None


def _text(raw: bytes | None, path: PurePosixPath, out: Diagnostics) -> str | None:
    if raw is None:
        message = "the file is missing"
        out.error(Location(path), Parsing.NOT_REGISTERED, message, REGISTER_FIRST)
        return None
    if len(raw) > MAX_BYTES:
        message = f"the file has {len(raw):,} bytes; {MAX_BYTES:,} is the limit"
        out.error(Location(path), Parsing.REGISTER_DAMAGED, message, MAKE_AGAIN)
        return None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        out.error(Location(path), Reading.NOT_UTF_8, "the file is damaged", REGISTER_FIRST)
        return None


def _repeated(placed: Placed[Register], out: Diagnostics) -> None:
    """An address that stands a second time: a citation of it could mean either."""
    seen: set[str] = set()
    for at, location in _addresses(placed):
        if at in seen:
            message = f"the address {at} stands here a second time"
            out.error(location, Parsing.REGISTER_DAMAGED, message, MAKE_AGAIN)
        seen.add(at)


def _addresses(placed: Placed[Register]) -> Iterator[tuple[str, Location]]:
    for s, section in enumerate(placed.record.sections):
        for n, sentence in enumerate(section.sentences):
            yield sentence.at, placed.where("sections", s, "sentences", n, "at")
