"""Every format is a sink of one walk: it writes all words of the flattened form, and no others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from generator.exporters.docx import docx
from generator.exporters.odt import odt
from generator.exporters.pdf import Press
from generator.pages.parts.sheet.flattened import (
    Block,
    Contents,
    Field,
    FieldKind,
    Flattened,
    Grid,
    Group,
    Heading,
    Pack,
    Paragraph,
    Point,
    Points,
)
from generator.pages.parts.sheet.printable import Printable
from generator.pages.parts.sheet.walk import flattened, pack
from tests.documents.conftest import TEMPLATES
from tests.documents.reading import squeezed

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FRAMES = re.compile(r"[☐\[\]]")
"""Boxes and the frame of a badge, which are drawn in some formats and letters in others."""


def _words(block: Block | Contents) -> Iterator[str]:
    match block:
        case Heading():
            yield block.words
        case Paragraph():
            yield from (f"{run.before}{run.words}{run.after}" for run in block.runs)
        case Field():
            yield from block.choices
        case Grid():
            yield from block.heads
        case Points():
            yield from _in_points(block.lines)
        case Group():
            yield from _all_words(block.blocks)
        case Contents():
            yield from (title for _, title in block.entries)


def _all_words(blocks: Iterable[Block | Contents]) -> Iterator[str]:
    return (word for block in blocks for word in _words(block))


def _in_points(points: Iterable[Point]) -> Iterator[str]:
    for point in points:
        yield from (f"{run.before}{run.words}{run.after}" for run in point.runs)
        yield from _in_points(point.items)


def _odt(document: Flattened) -> str:
    tree = ET.fromstring(ZipFile(BytesIO(odt(document))).read("content.xml"))
    return "".join(tree.itertext())


def _word(document: Flattened) -> str:
    """Without what stands in fields that nobody has filled in yet."""
    tree = ET.fromstring(ZipFile(BytesIO(docx(document))).read("word/document.xml"))
    shown = tree.findall(f".//{_W}sdtContent//{_W}t")
    return "".join(one.text or "" for one in tree.iter(f"{_W}t") if one not in shown)


def _html(document: Flattened) -> str:
    return _text(Pack(document.properties, (), (document,)))


def _text(whole: Pack) -> str:
    body = Press(TEMPLATES).html(whole).partition("<body>")[2]
    return unescape(re.sub("<[^>]+>", "", body))


def _same(said: str, blocks: tuple[Block | Contents, ...]) -> bool:
    wanted = "".join(_all_words(blocks))
    return squeezed(_FRAMES.sub("", said)) == squeezed(_FRAMES.sub("", wanted))


@pytest.mark.parametrize("read", [_word, _odt, _html])
def test_every_format_says_all_that_is_flattened_and_nothing_else(
    read: Callable[[Flattened], str], printed: tuple[Printable, ...]
) -> None:
    for one in printed:
        flat = flattened(one)
        blocks = tuple(map(_in_a_control, flat.blocks)) if read is _word else flat.blocks
        assert _same(read(flat), blocks), (one.partnership, one.key)


def _in_a_control(block: Block) -> Block:
    """In Word a choice is a list that opens, so that none of it stands in the text."""
    if isinstance(block, Group):
        choice = FieldKind.CHOICE
        kept = (b for b in block.blocks if not (isinstance(b, Field) and b.kind is choice))
        return Group(block.kind, tuple(kept))
    return block


def test_a_pack_is_its_cover_and_then_every_document_whole(printed: tuple[Printable, ...]) -> None:
    mine = tuple(one for one in printed if one.partnership == "oxfordshire")
    whole = pack(mine)
    documents = tuple(block for one in whole.documents for block in one.blocks)
    listed = [key for one in whole.cover if isinstance(one, Contents) for key, _ in one.entries]

    assert listed == [one.key for one in mine]
    assert _same(_text(whole), (*whole.cover, *documents))


def test_every_style_that_a_word_file_names_is_there(printed: tuple[Printable, ...]) -> None:
    """Styles are set by their ids, which python-docx does not check."""
    for one in printed[:1] + printed[-1:]:
        opened = ZipFile(BytesIO(docx(flattened(one))))
        styles = ET.fromstring(opened.read("word/styles.xml")).iter(f"{_W}style")
        named = ET.fromstring(opened.read("word/document.xml")).iter(f"{_W}pStyle")
        assert {each.get(f"{_W}val") for each in named} <= {
            each.get(f"{_W}styleId") for each in styles
        }
