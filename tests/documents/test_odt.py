"""ODT files: input fields, boxes that a click ticks, lists that open, rows that count."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx.oxml import parse_xml
from openxml_audit import OdfValidator

from generator.exporters.odt import odt
from generator.exporters.zipped import unzipped
from generator.pages.parts.sheet.flattened import Field, FieldKind, Group
from generator.pages.parts.sheet.printable import Printable
from generator.pages.parts.sheet.said import SAID
from generator.pages.parts.sheet.walk import flattened
from tests.documents.made_up import LONG, MADE_UP

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"


@pytest.fixture(scope="module")
def content() -> Any:
    return parse_xml(unzipped(odt(MADE_UP))["content.xml"])


@pytest.fixture(scope="module")
def styles() -> dict[str, Any]:
    root = parse_xml(unzipped(odt(MADE_UP))["styles.xml"])
    return {str(style.get(f"{_STYLE}name")): style for style in root.iter(f"{_STYLE}style")}


def _controls(content: Any, kind: str) -> list[Any]:
    return [
        each
        for each in content.iter(f"{_LOEXT}content-control")
        if each.get(f"{_LOEXT}{kind}") == "true"
    ]


def _of(kind: FieldKind) -> list[Field]:
    found = (block.blocks[-1] for block in MADE_UP.blocks if isinstance(block, Group))
    return [field for field in found if isinstance(field, Field) and field.kind is kind]


def test_every_line_is_an_input_field_that_bears_its_label(content: Any) -> None:
    named = [each.get(f"{_TEXT}description") for each in content.iter(f"{_TEXT}text-input")]
    assert named == [field.label for field in _of(FieldKind.LINE)] and LONG in named


def test_ticks_dates_and_choices_are_controls(content: Any) -> None:
    ticks = _controls(content, "checkbox")
    assert len(ticks) == 3 * 2 + 3 + 1 and {each.text for each in ticks} == {"☐"}
    assert len(_controls(content, "date")) == len(_of(FieldKind.DATE))
    options = [each.get(f"{_LOEXT}value") for each in content.iter(f"{_LOEXT}list-item")]
    assert options == ["Go", "Do not go"]


def test_a_program_without_controls_shows_what_they_hold(content: Any) -> None:
    said = "".join(content.itertext())
    assert "☐ Boots" in said and "Choose one: Go / Do not go" in said


def test_rows_of_a_numbered_table_count_from_1(content: Any) -> None:
    goes_on = [each.get(f"{_TEXT}continue-numbering") for each in content.iter(f"{_TEXT}list")]
    assert goes_on == [None, "true", None, "true"]


def test_the_heads_of_a_table_to_write_in_are_repeated(content: Any) -> None:
    for table in content.iter(f"{_TABLE}table"):
        heads = table.find(f"{_TABLE}table-header-rows")
        in_boxes = str(table.get(f"{_TABLE}name")).startswith("Fields")
        assert (heads is None) is in_boxes


def test_what_the_document_says_stands_on_a_new_page(content: Any, styles: dict[str, Any]) -> None:
    heading = next(each for each in content.iter(f"{_TEXT}h") if each.text == SAID)
    style = styles[heading.get(f"{_TEXT}style-name")]
    assert style.find(f"{_STYLE}paragraph-properties").get(f"{_FO}break-before") == "page"


def test_headings_and_labels_keep_with_what_follows(styles: dict[str, Any]) -> None:
    for name in ("Heading1", "Heading2", "Heading3", "Label", "Head"):
        stands = styles[name].find(f"{_STYLE}paragraph-properties")
        assert stands.get(f"{_FO}keep-with-next") == "always", name


def test_every_style_that_is_named_is_there(
    printed: tuple[Printable, ...], styles: dict[str, Any]
) -> None:
    for flat in (*map(flattened, printed), MADE_UP):
        tree = parse_xml(unzipped(odt(flat))["content.xml"])
        named = {
            each.get(f"{_TEXT}style-name")
            for kind in ("p", "h", "span")
            for each in tree.iter(f"{_TEXT}{kind}")
        }
        assert named <= set(styles), flat.key


def test_the_foot_says_which_page_of_how_many() -> None:
    root = parse_xml(unzipped(odt(MADE_UP))["styles.xml"])
    foot = root.find(f".//{_STYLE}footer/{_TEXT}p")
    assert [child.tag for child in foot] == [f"{_TEXT}page-number", f"{_TEXT}page-count"]
    assert foot.text == f"{MADE_UP.properties.foot} Page "


def test_one_with_every_kind_of_field_is_valid_and_the_same_each_time(tmp_path: Path) -> None:
    path = tmp_path / "walk.odt"
    path.write_bytes(odt(MADE_UP))
    assert not OdfValidator().validate(path).errors
    assert odt(MADE_UP) == path.read_bytes()
