"""Turns the bytes of a text into words, in whatever common encoding it was saved."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from generator.register.given import Worry
from generator.tools.reading.found import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; that of UTF-32 begins like that of UTF-16."""
_WINDOWS = "cp1252"
_USUAL = set("£€‘’“”–—…•·°§©®™½¼¾é\u00a0\u00ad")
"""Signs beyond ASCII that English texts have; others may come of a wrong encoding."""
_SAMPLE = 4000

ODD_SIGN = Worry(
    "a sign beyond plain English stands here, and the file does not say how its signs are encoded",
    "save the file as UTF-8 if the sign is wrong, else name the line in `sound`",
)


def decode(raw: bytes) -> tuple[str, str]:
    """The words of a text, and how they are encoded where that had to be guessed.

    Raises `ReadError` where the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], encoding), ""
    if wide := _wide(raw):
        return _strictly(raw, wide), ""
    try:
        return raw.decode("utf-8"), ""
    except UnicodeDecodeError:
        return raw.decode(_WINDOWS, errors="replace"), "Windows-1252"


def odd(line: str) -> bool:
    """Whether a line has a sign that may come of a wrong encoding."""
    return any(not sign.isascii() and sign not in _USUAL for sign in line)


def windows_doubts(text: str) -> Iterator[int]:
    """Numbers of the lines whose signs may be wrong, from 1."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    yield from (number for number, line in enumerate(lines, start=1) if odd(line))


def _strictly(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as bad:
        raise ReadError(f"the text is damaged: it begins as {encoding.upper()} and is not") from bad


def _wide(raw: bytes) -> str:
    """UTF-16 without its mark: every other byte of English text is nought."""
    sample = raw[:_SAMPLE]
    half = len(sample) // 2
    if half < 2 or len(raw) % 2:
        return ""
    if sample[1::2].count(0) > 0.7 * half and sample[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return ""
