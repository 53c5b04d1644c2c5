"""Word files: open to all programs, with a control for everything that is filled in.

Word itself cannot be had here: what is looked at is what the format's standard gives it to go by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml
from openxml_audit import OpenXmlValidator

from generator.exporters.boxed import Boxes
from generator.exporters.docx import TO_DELETE
from generator.exporters.docx import docx as written
from generator.exporters.docx_controls import short
from generator.exporters.fitting import fitted
from generator.exporters.zipped import unzipped, zipped
from generator.pages.parts.sheet.flattened import (
    Block,
    Field,
    FieldKind,
    Flattened,
    Grid,
    Group,
    GroupKind,
    Heading,
    Point,
    Points,
)
from generator.pages.parts.sheet.printable import Printable
from generator.pages.parts.sheet.said import SAID
from generator.pages.parts.sheet.walk import flattened
from tests.documents.made_up import LONG, MADE_UP
from tests.documents.reading import said_in_word

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_KINDS = {
    FieldKind.LINE: f"{_W}text",
    FieldKind.DATE: f"{_W}date",
    FieldKind.TICK: f"{_W14}checkbox",
    FieldKind.CHOICE: f"{_W}dropDownList",
}


@pytest.fixture(scope="module")
def flats(printed: tuple[Printable, ...]) -> tuple[Flattened, ...]:
    return (*map(flattened, printed), MADE_UP)


@pytest.fixture(scope="module")
def bodies(flats: tuple[Flattened, ...]) -> list[tuple[Flattened, Any]]:
    return [(flat, _body(written(flat))) for flat in flats]


@pytest.fixture(scope="module")
def made_up() -> Any:
    return _body(written(MADE_UP))


def _body(content: bytes) -> Any:
    return parse_xml(unzipped(content)["word/document.xml"])[0]


def _value(element: Any, path: str) -> str:
    found = element.find("/".join(f"{_W}{name}" for name in path.split("/")))
    return "" if found is None else str(found.get(f"{_W}val"))


def _words(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(f"{_W}t")).strip()


def _fields(flat: Flattened) -> Iterator[Field | Grid | Point]:
    """As many rows as fit."""
    for block in fitted(flat):
        match block:
            case Boxes():
                yield from (box.field for row in block.rows for box in row)
            case Group(GroupKind.BLANK, (*_, Grid() as grid)):
                yield grid
            case Points():
                yield from _boxed(block.lines)


def _boxed(points: tuple[Point, ...]) -> Iterator[Point]:
    for point in points:
        if point.name:
            yield point
        yield from _boxed(point.items)


def _tags(field: Field | Grid | Point) -> list[str]:
    """Of the controls in which something is filled in."""
    match field:
        case Field(several=True):
            return [f"{field.name}-{at}" for at in range(1, len(field.choices) + 1)]
        case Grid():
            if not field.numbered and not any(head.tick for head in field.heads):
                return []
            columns = range(1, len(field.heads) + 1)
            each = [
                f"{field.name}-{row}-{at}" for row in range(1, field.rows + 1) for at in columns
            ]
            return [field.name, *each]
        case _:
            return [field.name]


def test_nothing_is_protected(flats: tuple[Flattened, ...]) -> None:
    """Word for the web and LibreOffice would not let it be filled in."""
    for flat in flats:
        for name, part in unzipped(written(flat)).items():
            assert b"documentProtection" not in part and b"formProt" not in part, name


def test_a_control_stands_for_each_field_in_the_order_of_the_page(
    bodies: list[tuple[Flattened, Any]],
) -> None:
    for flat, body in bodies:
        tags = [_value(control, "tag") for control in body.iter(f"{_W}sdtPr")]
        wanted = [tag for field in _fields(flat) for tag in _tags(field)]
        assert [tag for tag in tags if tag] == wanted, flat.key


def test_controls_have_ids_of_their_own_and_titles_that_word_takes(
    bodies: list[tuple[Flattened, Any]],
) -> None:
    for flat, body in bodies:
        controls = list(body.iter(f"{_W}sdtPr"))
        assert len({_value(control, "id") for control in controls}) == len(controls), flat.key
        for control in controls:
            title = _value(control, "alias")
            assert len(title) <= 64 and (title or not _value(control, "tag")), flat.key


def test_a_title_is_whole_or_cut_between_words(made_up: Any) -> None:
    assert short("Who leads") == "Who leads"
    cut = short(LONG)
    assert LONG.startswith(cut.removesuffix("…")) and LONG[len(cut) - 1] == " "
    assert len(short("x" * 63 + " y")) <= 64
    cell = next(each for each in made_up.iter(f"{_W}tc") if LONG in _words(each))
    assert _value(next(cell.iter(f"{_W}sdtPr")), "alias") == cut


def test_controls_are_of_the_kind_that_is_filled_in(bodies: list[tuple[Flattened, Any]]) -> None:
    for flat, body in bodies:
        known = {_value(control, "tag"): control for control in body.iter(f"{_W}sdtPr")}
        for field in _fields(flat):
            if isinstance(field, Field) and not field.several:
                found = {child.tag for child in known[field.name]} & {*_KINDS.values()}
                assert found == {_KINDS[field.kind]} - {""} if field.kind in _KINDS else not found
                assert _value(known[field.name], "lock") == "sdtLocked"
            for tag in _tags(field) if isinstance(field, Field) and field.several else ():
                assert known[tag].find(f"{_W14}checkbox") is not None


def test_where_one_writes_at_length_there_can_be_paragraphs(made_up: Any) -> None:
    control = next(each for each in made_up.iter(f"{_W}sdt") if _value(each, "sdtPr/tag") == "why")
    assert [child.tag for child in control.find(f"{_W}sdtContent")] == [f"{_W}p"]


def test_all_options_of_a_choice_can_be_read_on_paper(made_up: Any) -> None:
    control = next(each for each in made_up.iter(f"{_W}sdt") if _value(each, "sdtPr/tag") == "go")
    assert _words(control) == "Choose one: Go / Do not go"


def test_rows_that_carry_something_repeat_and_nothing_typed_is_copied(made_up: Any) -> None:
    """Word fills an added row with what stands outside controls in the row above it."""
    sections = [
        each
        for each in made_up.iter(f"{_W}sdt")
        if each.find(f"{_W}sdtPr/{_W15}repeatingSection") is not None
    ]
    assert [_value(each, "sdtPr/tag") for each in sections] == ["comes", "do", "next"]
    for section in sections:
        items = section.findall(f"{_W}sdtContent/{_W}sdt")
        assert items and all(_repeats(item) for item in items)
        for cell in section.iter(f"{_W}tc"):
            counted = cell.find(f"{_W}p/{_W}pPr/{_W}numPr") is not None
            assert counted or cell.find(f".//{_W}sdt") is not None
        assert not list(section.iter(f"{_W}lock")), "a row could not be deleted"


def _repeats(item: Any) -> bool:
    row = [child.tag for child in item.find(f"{_W}sdtContent")]
    return row == [f"{_W}tr"] and item.find(f"{_W}sdtPr/{_W15}repeatingSectionItem") is not None


def test_other_tables_have_plain_cells_so_that_tab_makes_a_row(made_up: Any) -> None:
    told = next(each for each in made_up.iter(f"{_W}tbl") if "Whom" in _words(each))
    assert not list(told.iter(f"{_W}sdt"))


def test_each_numbered_table_counts_from_1() -> None:
    files = unzipped(written(MADE_UP))
    used = re.findall(rb'<w:numId w:val="(\d)"/>', files["word/document.xml"])
    numbers = parse_xml(files["word/numbering.xml"])
    assert used == [b"1", b"1", b"2", b"2"]
    starts = [_value(num, "lvlOverride/startOverride") for num in numbers.iter(f"{_W}num")]
    assert starts == ["1", "1"]


def test_what_the_document_says_can_be_deleted_as_one(tmp_path: Path) -> None:
    files = unzipped(written(MADE_UP))
    root = parse_xml(files["word/document.xml"])
    control = next(
        each for each in root.iter(f"{_W}sdt") if _value(each, "sdtPr/alias") == TO_DELETE
    )
    first = control.find(f"{_W}sdtContent/{_W}p")
    assert _words(first) == SAID and first.find(f"{_W}pPr/{_W}pageBreakBefore") is not None
    assert not _value(control, "sdtPr/lock")

    control.getparent().remove(control)
    path = tmp_path / "filed.docx"
    left = zipped({**files, "word/document.xml": serialize_part_xml(root)})
    path.write_bytes(left)
    assert not OpenXmlValidator().validate(path).errors
    assert "gates" not in said_in_word(left)


def test_the_title_is_a_heading_and_the_others_stand_below_it(
    bodies: list[tuple[Flattened, Any]],
) -> None:
    for flat, body in bodies:
        styles = (_value(line, "pPr/pStyle") for line in body.iter(f"{_W}p"))
        levels = [int(style[-1]) for style in styles if style.startswith("Heading")]
        assert levels == [each.level for each in _headings(flat.blocks)] and levels[0] == 1
        assert levels.count(1) == 1


def _headings(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Group):
            yield from _headings(block.blocks)


def test_headings_keep_with_what_they_head_and_rows_stay_whole(
    bodies: list[tuple[Flattened, Any]],
) -> None:
    styles = parse_xml(unzipped(written(MADE_UP))["word/styles.xml"])
    kept = {
        style.get(f"{_W}styleId")
        for style in styles.iter(f"{_W}style")
        if style.find(f"{_W}pPr/{_W}keepNext") is not None
    }
    assert kept >= {"Heading1", "Heading2", "Heading3", "Label", "Head"}
    for _, body in bodies:
        for row in body.iter(f"{_W}tr"):
            assert row.find(f"{_W}trPr/{_W}cantSplit") is not None
        for table in body.iter(f"{_W}tbl"):
            headed = [
                row.find(f"{_W}trPr/{_W}tblHeader") is not None for row in table.iter(f"{_W}tr")
            ]
            in_boxes = table.find(f".//{_W}pStyle[@{_W}val='Head']") is None
            assert headed == [not in_boxes, *[False] * (len(headed) - 1)]


def test_no_table_is_joined_to_another_or_ends_the_document(
    bodies: list[tuple[Flattened, Any]],
) -> None:
    for _, body in bodies:
        for table in body.iter(f"{_W}tbl"):
            assert table.getnext().tag == f"{_W}p"


def test_every_style_that_is_named_is_there(bodies: list[tuple[Flattened, Any]]) -> None:
    styles = parse_xml(unzipped(written(MADE_UP))["word/styles.xml"])
    known = {style.get(f"{_W}styleId") for style in styles.iter(f"{_W}style")}
    for _, body in bodies:
        for kind in ("pStyle", "rStyle", "tblStyle"):
            assert {named.get(f"{_W}val") for named in body.iter(f"{_W}{kind}")} <= known
    for kind in ("basedOn", "link", "next"):
        assert {named.get(f"{_W}val") for named in styles.iter(f"{_W}{kind}")} <= known


def test_it_says_what_it_is_and_which_page_of_how_many() -> None:
    opened = docx.Document(BytesIO(written(MADE_UP)))
    core = opened.core_properties
    assert (core.title, core.author, core.language) == ("Walk: Parish", "Walks", "en-GB")
    foot = unzipped(written(MADE_UP))["word/footer1.xml"].decode()
    assert re.findall('w:instr="(.*?)"', foot) == ["PAGE", "NUMPAGES"]
    assert opened.sections[0].footer.paragraphs[0].text.startswith(MADE_UP.properties.foot)


def test_one_with_every_kind_of_field_is_valid_and_the_same_each_time(tmp_path: Path) -> None:
    path = tmp_path / "walk.docx"
    path.write_bytes(written(MADE_UP))
    assert not OpenXmlValidator().validate(path).errors
    assert written(MADE_UP) == path.read_bytes()
    assert {one.date_time for one in ZipFile(path).infolist()} == {(1980, 1, 1, 0, 0, 0)}
