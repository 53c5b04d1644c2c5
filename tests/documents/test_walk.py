"""Every format is a sink of one walk: it writes all words of the flattened form, and no others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import pytest

from generator.exporters.docx import docx
from generator.exporters.odt import odt
from generator.exporters.paper_fits import Fits
from generator.exporters.pdf import Press
from generator.pages.parts.sheet.flattened import (
    Block,
    Contents,
    Field,
    FieldKind,
    Flattened,
    Grid,
    Group,
    Head,
    Heading,
    Paragraph,
    Point,
    Points,
)
from generator.pages.parts.sheet.printable import Kind, Printable
from generator.pages.parts.sheet.walk import flattened, pack
from tests.documents.conftest import TEMPLATES, Pdfs
from tests.documents.made_up import MADE_UP
from tests.documents.reading import said_in_odt, said_in_pdf, said_in_word, squeezed

_FRAMES = re.compile(r"[☐\[\]]")
"""Boxes and the frame of a badge, which are drawn in some formats and letters in others."""


def _words(block: Block | Contents) -> Iterator[str]:
    match block:
        case Heading():
            yield block.words
            yield from (f"{run.before}{run.words}{run.after}" for run in block.runs)
        case Paragraph():
            yield from (f"{run.before}{run.words}{run.after}" for run in block.runs)
        case Field():
            yield from block.choices
        case Grid():
            yield from (head.words for head in block.heads)
        case Points():
            yield from _in_points(block.lines)
        case Group():
            yield from all_words(block.blocks)
        case Contents():
            yield from (title for _, title in block.entries)


def all_words(blocks: Iterable[Block | Contents]) -> Iterator[str]:
    """What is to be said, in order."""
    return (word for block in blocks for word in _words(block))


def _in_points(points: Iterable[Point]) -> Iterator[str]:
    for point in points:
        yield from (f"{run.before}{run.words}{run.after}" for run in point.runs)
        yield from _in_points(point.items)


def _odt(document: Flattened) -> str:
    return said_in_odt(odt(document))


def _word(document: Flattened) -> str:
    return said_in_word(docx(document))


def _same(said: str, blocks: Iterable[Block | Contents]) -> bool:
    wanted = "".join(all_words(blocks))
    return squeezed(_FRAMES.sub("", said)) == squeezed(_FRAMES.sub("", wanted))


@pytest.mark.parametrize("read", [_word, _odt])
def test_every_format_says_all_that_is_flattened_and_nothing_else(
    read: Callable[[Flattened], str], printed: tuple[Printable, ...]
) -> None:
    for flat in (*map(flattened, printed), MADE_UP):
        assert _same(read(flat), map(_in_a_control, flat.blocks)), flat.properties.title


def test_and_so_does_a_pdf(pdfs: Pdfs) -> None:
    made = [(flattened(one), written) for one, written in pdfs.documents.items()]
    for flat, written in (*made, (MADE_UP, Press(TEMPLATES, Fits(TEMPLATES)).pdf(MADE_UP))):
        assert _same(said_in_pdf(written), map(_numbered, flat.blocks)), flat.properties.title


def _in_a_control(block: Block) -> Block:
    """In Word and ODT what excludes each other is a list that opens, and no part of the text."""
    match block:
        case Group(kind, (*others, Field(kind=FieldKind.CHOICE, several=False))):
            return Group(kind, tuple(others))
    return block


def _numbered(block: Block) -> Block:
    """On paper the column of row numbers has a head; other programs count rows by themselves."""
    match block:
        case Group(kind, (*others, Grid(numbered=True) as grid)):
            return Group(kind, (*others, replace(grid, heads=(Head("No."), *grid.heads))))
    return block


def test_a_pack_is_its_cover_and_then_every_document_whole(pdfs: Pdfs) -> None:
    mine = tuple(one for one in pdfs.of("oxfordshire") if one.kind is Kind.FORM)
    whole = pack(mine)
    documents = tuple(block for one in whole.documents for block in one.blocks)
    listed = [key for one in whole.cover if isinstance(one, Contents) for key, _ in one.entries]

    assert listed == [one.key for one in mine]
    assert whole.annex
    said = pdfs.packs["oxfordshire", Kind.FORM]
    blocks = map(_numbered, (*documents, *whole.annex.blocks))
    assert _same(said_in_pdf(said, behind=1), blocks)
