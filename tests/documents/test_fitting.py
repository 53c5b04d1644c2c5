"""Fields of office files stand in boxes, with as much room to write as their pages have."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openxml_audit import OdfValidator, OpenXmlValidator

from generator.exporters.boxed import ROW, WIDTH, Boxes, boxed, widths
from generator.exporters.docx import docx
from generator.exporters.fitting import fitted
from generator.exporters.odt import odt
from generator.pages.parts.sheet.flattened import (
    Block,
    Field,
    FieldKind,
    Flattened,
    Grid,
    Group,
    GroupKind,
    Paragraph,
    Run,
    Style,
)
from tests.documents.made_up import MADE_UP
from tests.documents.reading import said_in_odt, said_in_word, squeezed


def _with_parts(number: int) -> Flattened:
    """An invented document with so many places to write at length."""
    parts = []
    for at in range(number):
        label = Paragraph(Style.LABEL, (Run(f"Part {at}"),))
        field = Field(f"part-{at}", f"Part {at}", FieldKind.TEXT, lines=5)
        parts.append(Group(GroupKind.BLANK, (label, field)))
    return replace(MADE_UP, blocks=(*MADE_UP.blocks[:3], *parts, *MADE_UP.blocks[-3:]))


LONG = _with_parts(12)
"""More than one page holds as it was asked for."""
LONGER = _with_parts(16)
"""More than it holds with labels above the fields."""
TOO_LONG = _with_parts(80)


def _boxes(*, close: bool = False) -> Boxes:
    found = boxed(MADE_UP.blocks, close=close)
    return next(block for block in found if isinstance(block, Boxes))


def _grids(blocks: tuple[Block | Boxes, ...]) -> list[Grid]:
    last = (block.blocks[-1] for block in blocks if isinstance(block, Group))
    return [block for block in last if isinstance(block, Grid)]


def _lines(document: Flattened) -> list[int]:
    rows = (block.rows for block in fitted(document) if isinstance(block, Boxes))
    return [box.field.lines for each in rows for row in each for box in row]


def test_small_fields_stand_two_in_a_row_and_others_by_themselves() -> None:
    named = [[box.field.name for box in row] for row in _boxes().rows]
    assert named == [["where", "when"], ["who"], ["why"], ["go"], ["bring"], ["gate"]]


def test_a_box_has_room_for_its_lines_below_a_label_however_long() -> None:
    pair, single, text, *_ = map(_boxes().height, _boxes().rows)
    assert pair > single and text - single == pytest.approx(3 * 5.5)


def test_a_label_stands_beside_its_field_where_that_takes_less_room() -> None:
    loose, close = _boxes(), _boxes(close=True)
    assert [close.beside(row) for row in close.rows] == [False, True, True, True, True, True]
    assert not any(map(loose.beside, loose.rows))
    for row in close.rows[1:]:
        assert ROW <= close.height(row) < loose.height(row)
    long = replace(close.rows[3][0], labels=(Paragraph(Style.LABEL, (Run("long " * 60),)),))
    assert not close.beside((long,))


def test_cells_fill_their_row() -> None:
    for drawn in (_boxes(), _boxes(close=True)):
        assert sum(drawn.columns) == pytest.approx(WIDTH)
        assert {sum(drawn.spans(row)) for row in drawn.rows} == {len(drawn.columns)}


def test_columns_take_the_whole_width_and_boxes_no_more_than_their_word() -> None:
    grids = _grids(MADE_UP.blocks)
    for grid in grids:
        assert sum(widths(grid)) == pytest.approx(WIDTH)
        assert len(widths(grid)) == len(grid.heads) + grid.numbered
    name, came, silent = widths(grids[0])
    assert name > 5 * silent > 5 * came


def test_what_fits_keeps_all_the_room_that_it_asks_for() -> None:
    assert fitted(MADE_UP) == tuple(boxed(MADE_UP.blocks))
    assert fitted(replace(LONG, pages=2)) == tuple(boxed(LONG.blocks))


def test_what_does_not_fit_has_less_room_but_every_field_and_word() -> None:
    assert sum(_lines(LONG)) < sum(_lines(replace(LONG, pages=2)))
    assert not any(block.close for block in fitted(LONG) if isinstance(block, Boxes))
    assert all(block.close for block in fitted(LONGER) if isinstance(block, Boxes))
    whole = replace(LONGER, pages=9)
    for say, make in ((said_in_word, docx), (said_in_odt, odt)):
        assert squeezed(say(make(LONGER))) == squeezed(say(make(whole)))


def test_what_never_fits_is_not_squeezed() -> None:
    assert fitted(TOO_LONG) == tuple(boxed(TOO_LONG.blocks))


def test_fields_beside_their_labels_are_valid(tmp_path: Path) -> None:
    for make, check in ((docx, OpenXmlValidator()), (odt, OdfValidator())):
        path = tmp_path / f"walk.{make.__name__}"
        path.write_bytes(make(LONGER))
        assert not check.validate(path).errors
