"""Word files are forms to tab through, whose tables can grow all the same.

Word itself cannot be had here: what is looked at is what the format's standard gives it to go by.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document

from generator.exporters.docx import docx as written
from generator.pages.parts.sheet.printable import Blank, Kind, Part, Printable
from generator.pages.parts.sheet.walk import flattened
from tests.documents.test_files import _path

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PAGE = ("pgSz", "pgMar", "cols", "docGrid")


@dataclass(frozen=True)
class Section:
    """What stands between two breaks, and what it is told to be."""

    holds: tuple[Any, ...]
    properties: Any

    @property
    def protected(self) -> bool:
        """Whether only controls can be filled in. Missing, it would be a guess."""
        return {"1": True, "true": True, "0": False, "false": False}[str(self.value("formProt"))]

    @property
    def tables(self) -> list[Any]:
        return [one for one in self.holds if one.tag == f"{_W}tbl"]

    def value(self, name: str) -> str | None:
        found = self.properties.find(f"{_W}{name}")
        return None if found is None else str(found.get(f"{_W}val"))

    @property
    def page(self) -> list[dict[str, str]]:
        """Its size, margins, columns and grid."""
        return [dict(self.properties.find(f"{_W}{name}").attrib) for name in _PAGE]


def sections(opened: Document) -> list[Section]:
    """A section ends with the paragraph that holds its properties, the last with the body."""
    found: list[Section] = []
    held: list[Any] = []
    for one in opened.element.body:
        end = one if one.tag == f"{_W}sectPr" else one.find(f"{_W}pPr/{_W}sectPr")
        if one is not end:
            held.append(one)
        if end is not None:
            found.append(Section(tuple(held), end))
            held = []
    return found


def _words(element: Any) -> str:
    return "".join(one.text or "" for one in element.iter(f"{_W}t")).strip()


def _opened(one: Printable, files: dict[str, Path]) -> Document:
    return docx.Document(str(files[_path(one, "docx")]))


def _to_write_in(one: Printable) -> int:
    return sum(blank.kind == "table" for blank in one.blanks())


def test_every_file_is_protected_as_a_form_without_a_password(
    printed: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in printed:
        protection = _opened(one, files).settings.element.find(f"{_W}documentProtection")
        assert protection is not None, one.key
        assert dict(protection.attrib) == {f"{_W}edit": "forms", f"{_W}enforcement": "1"}


def test_every_table_to_write_in_has_a_section_of_its_own_left_out_of_the_protection(
    printed: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in printed:
        free = [each for each in sections(_opened(one, files)) if not each.protected]
        assert len(free) == _to_write_in(one), one.key
        for each in free:
            table, after = each.holds
            assert (table.tag, after.tag) == (f"{_W}tbl", f"{_W}p"), one.key
            assert not _words(after)


def test_all_else_is_protected_and_holds_every_control(
    printed: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in printed:
        opened = _opened(one, files)
        protected = [each for each in sections(opened) if each.protected]
        controls = [
            control
            for each in protected
            for element in each.holds
            for control in element.iter(f"{_W}sdt")
        ]
        assert len(controls) == len(list(opened.element.body.iter(f"{_W}sdt")))
        assert not sum(len(each.tables) for each in protected), one.key


def test_controls_come_in_the_order_in_which_the_page_has_them(
    printed: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    """Tab goes through them as they come in the file."""
    for one in printed:
        tags = [
            tag.get(f"{_W}val")
            for tag in _opened(one, files).element.body.iterfind(f".//{_W}sdtPr/{_W}tag")
        ]
        wanted = [
            id
            for part in one.parts
            for id in (
                *(blank.id for blank in part.blanks if blank.kind != "table"),
                *(
                    line.id
                    for each in part.ticks
                    if each.boxed
                    for tick in each.lines
                    for line in tick.lines()
                ),
            )
        ]
        assert tags == wanted, one.key


def test_sections_change_neither_page_nor_foot(
    printed: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    for one in printed:
        opened = _opened(one, files)
        first, *others = sections(opened)
        assert first.properties.find(f"{_W}footerReference") is not None
        for each in others:
            assert each.value("type") == "continuous", one.key
            assert each.properties.find(f"{_W}footerReference") is None, one.key
            assert each.page == first.page, one.key
        assert all(section.footer.paragraphs[0].text for section in opened.sections)


def test_no_empty_paragraph_is_added(
    printed: tuple[Printable, ...], files: dict[str, Path]
) -> None:
    """Only one stands below each table, as without sections."""
    for one in printed:
        body = _opened(one, files).element.body
        empty = [each for each in body.iterchildren(f"{_W}p") if not _holds_something(each)]
        assert len(empty) == len(list(body.iterchildren(f"{_W}tbl"))), one.key


def _holds_something(paragraph: Any) -> bool:
    return bool(_words(paragraph)) or paragraph.find(f"{_W}sdt") is not None


@pytest.fixture
def form() -> Callable[..., Printable]:
    """An invented document with these fields."""

    def made(*blanks: Blank) -> Printable:
        return Printable(
            *(Kind.FORM, "walk", "parish", "Walk", "Parish", "Plan a walk.", "", (), ()),
            parts=(Part("Who comes", blanks=blanks),),
            remarks=(),
            edition="“Walks” (May 2026)",
            address="walks.example",
            author="Walks",
        )

    return made


TABLE = Blank("who", "Who", "table", own=True, columns=("Name", "Hat"), rows=2)
LINE = Blank("where", "Where to", "line", own=True)


@pytest.mark.parametrize(
    ("blanks", "protected"),
    [
        ((LINE,), [True]),
        ((TABLE, LINE), [True, False, True]),
        ((TABLE, TABLE), [True, False, True, False]),
    ],
    ids=["no table", "a table first", "tables last"],
)
def test_sections_are_right_wherever_the_tables_stand(
    form: Callable[..., Printable], blanks: tuple[Blank, ...], protected: list[bool]
) -> None:
    opened = docx.Document(BytesIO(written(flattened(form(*blanks)))))

    assert [each.protected for each in sections(opened)] == protected
    assert all(each.holds for each in sections(opened))
    assert all(section.footer.paragraphs[0].text for section in opened.sections)
