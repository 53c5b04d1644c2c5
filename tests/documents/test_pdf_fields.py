"""The fields of the PDFs: named, heard, tabbed through, and shown once they are filled in."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops
from pypdfium2 import raw

from generator.exporters.paper_fits import Fits
from generator.exporters.pdf import Press
from generator.exporters.to_fill_in import to_fill_in
from generator.pages.parts.sheet.flattened import Flattened, Pack, Point, Points, Properties, Run
from generator.pages.parts.sheet.printable import Kind
from tests.documents.conftest import PARTNERSHIPS, TEMPLATES, Pdfs
from tests.documents.made_up import LONG, MADE_UP

_SCALE = 2
TEXT_FIELDS = ("walk-where", "walk-why", "walk-comes-1-1")
RADIO, MULTILINE, DO_NOT_SCROLL = 1 << 15, 1 << 12, 1 << 23


@pytest.fixture(scope="module")
def walk() -> bytes:
    """The invented document, which has every kind of field."""
    return Press(TEMPLATES, Fits(TEMPLATES)).pdf(MADE_UP)


@cache
def kept_open(written: bytes) -> pikepdf.Pdf:
    """What is read of a file lives as long as the file."""
    return pikepdf.open(BytesIO(written))


def fields(written: bytes) -> dict[str, Any]:
    return {str(one.T): one for one in kept_open(written).Root.AcroForm.Fields}


def widgets(written: bytes) -> Iterator[Any]:
    for page in kept_open(written).pages:
        yield from page.obj.get("/Annots", ())


def test_each_kind_of_field_is_what_it_is_in_a_pdf(walk: bytes) -> None:
    found = fields(walk)
    kinds = {name: str(one.FT) for name, one in found.items()}
    assert kinds["walk-where"] == kinds["walk-when"] == kinds["walk-do-1-1"] == "/Tx"
    assert kinds["walk-gate-1"] == kinds["walk-bring-1"] == kinds["walk-comes-2-3"] == "/Btn"
    assert not int(found["walk-bring-1"].get("/Ff", 0)) & RADIO
    assert int(found["walk-go"].Ff) & RADIO
    states = [set(map(str, kid.AP.N.keys())) for kid in found["walk-go"].Kids]
    assert states == [{"/1", "/Off"}, {"/2", "/Off"}]
    assert "walk-go-1" not in found and "walk-comes-1-2" in found
    assert "walk-do-3-1" not in found


def test_a_field_is_called_by_its_label_and_by_what_binds_it(walk: bytes) -> None:
    said = {name: str(one.TU) for name, one in fields(walk).items()}
    assert said["walk-where"] == f"{LONG} (Should) unless it pours"
    assert said["walk-when"] == "When (day/month/year)"
    assert said["walk-go"] == "Go"
    assert said["walk-bring-3"] == "Bring: Map"
    assert said["walk-comes-2-1"] == "Name, row 2: Who comes"
    kids = fields(walk)["walk-go"].Kids
    assert [str(kid.TU) for kid in kids] == ["Go: Go", "Go: Do not go"]


def test_what_is_typed_stops_at_the_box(walk: bytes) -> None:
    flags = {name: int(fields(walk)[name].Ff) for name in TEXT_FIELDS}
    assert all(flag & DO_NOT_SCROLL for flag in flags.values())
    assert flags["walk-why"] & MULTILINE and not flags["walk-where"] & MULTILINE
    assert all("9.5 Tf" in str(fields(walk)[name].DA) for name in TEXT_FIELDS)


def test_every_field_has_its_appearance_and_none_is_left_to_the_program(walk: bytes) -> None:
    with pikepdf.open(BytesIO(walk)) as opened:
        assert "/NeedAppearances" not in opened.Root.AcroForm
    for widget in widgets(walk):
        shown = widget.AP.N
        if isinstance(shown, pikepdf.Stream):
            assert shown.read_bytes() == b"/Tx BMC EMC"
        else:
            on, off = sorted(shown.keys(), key=lambda state: state == "/Off")
            assert b"l S" in shown[on].read_bytes() and off == "/Off"
            assert shown[off].read_bytes() == b""


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_every_field_is_read_in_its_place(partnership: str, pdfs: Pdfs) -> None:
    """Each widget hangs on an element `Form` of the reading order, which leads back to it."""
    for name, written in pdfs.all_of(partnership):
        with pikepdf.open(BytesIO(written)) as opened:
            tree = opened.Root.StructTreeRoot
            forms = dict(_forms(tree.K))
            back = _by_number(tree.ParentTree)
            for page in opened.pages:
                for one in page.obj.get("/Annots", ()):
                    if one.Subtype == pikepdf.Name.Widget:
                        assert forms[one.objgen] == "/Form", name
                        assert str(back[int(one.StructParent)].S) == "/Form"


def _forms(kids: Any, role: str = "") -> Iterator[tuple[tuple[int, int], str]]:
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            if kid.get("/Type") == pikepdf.Name.OBJR:
                yield kid.Obj.objgen, role
            else:
                yield from _forms(kid.get("/K", pikepdf.Array()), str(kid.get("/S", "")))


def _by_number(tree: Any) -> dict[int, Any]:
    if "/Kids" in tree:
        return {key: one for kid in tree.Kids for key, one in _by_number(kid).items()}
    numbers = list(tree.Nums)
    return {int(key): one for key, one in zip(numbers[::2], numbers[1::2], strict=True)}


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_no_two_fields_are_named_alike(partnership: str, pdfs: Pdfs) -> None:
    """In a file, among all documents of a partnership, and in its pack, which has them all."""
    mine = [set(fields(pdfs.documents[one])) for one in pdfs.of(partnership)]
    for one, other in combinations(mine, 2):
        assert not one & other
    both = [pdfs.packs[partnership, kind] for kind in Kind]
    named = [name for written in both for name in fields(written)]
    assert len(set(named)) == len(named)
    assert set(named) == set[str]().union(*mine)
    assert all(str(one.TU) for written in both for one in fields(written).values())


def test_all_that_is_to_be_filled_in_has_a_field(pdfs: Pdfs) -> None:
    for one in pdfs.of("calderdale"):
        found = set(fields(pdfs.documents[one]))
        for blank in one.blanks():
            if blank.kind in {"line", "text", "date"} or (
                blank.kind == "choice" and not blank.several
            ):
                assert f"{one.key}-{blank.id}" in found
            elif blank.kind == "table":
                assert f"{one.key}-{blank.id}-1-{len(blank.columns)}" in found
        boxed = [line.id for line in one.ticks() if f"{one.key}-{line.id}" in found]
        assert bool(boxed) is (one.kind is Kind.LIST)


def filled(written: bytes) -> bytes:
    """As a program fills it in: words typed, boxes ticked."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(written))
    for page in writer.pages:
        writer.update_page_form_field_values(
            page,
            {"walk-where": "Over the bridge", "walk-gate-1": "/Yes", "walk-comes-1-2": "/Yes"},
            auto_regenerate=False,
        )
    out = BytesIO()
    writer.write(out)
    with pikepdf.open(out) as opened:
        (go,) = (one for one in opened.Root.AcroForm.Fields if one.get("/T") == "walk-go")
        go.V = go.Kids[1].AS = pikepdf.Name("/2")
        done = BytesIO()
        opened.save(done)
    return done.getvalue()


WHERE = {"walk-where": None, "walk-gate-1": None, "walk-comes-1-2": None, "walk-go": 1}


def _rectangle(one: Any, kid: int | None) -> tuple[float, ...]:
    widget = one if kid is None else one.Kids[kid]
    return tuple(float(edge) for edge in widget.Rect)


def by_pdfium(written: bytes, _: Path) -> Image.Image:
    opened = pdfium.PdfDocument(written)
    opened.init_forms()
    image = opened[0].render(scale=_SCALE, may_draw_forms=True).to_pil()
    assert isinstance(image, Image.Image)
    return image.convert("L")


def by_poppler(written: bytes, folder: Path) -> Image.Image:
    program = shutil.which("pdftoppm")
    if program is None:
        pytest.skip("Poppler is not installed")
    (folder / "in.pdf").write_bytes(written)
    dots = str(72 * _SCALE)
    call = [program, "-r", dots, "-gray", "-singlefile", "-png", "in.pdf", "out"]
    subprocess.run(call, cwd=folder, check=True, capture_output=True)
    return Image.open(folder / "out.png").convert("L")


@pytest.mark.parametrize("draw", [by_pdfium, by_poppler])
def test_what_is_filled_in_is_seen(draw: Any, walk: bytes, tmp_path: Path) -> None:
    empty, full = draw(walk, tmp_path), draw(filled(walk), tmp_path)
    for name, kid in WHERE.items():
        left, bottom, right, top = _rectangle(fields(walk)[name], kid)
        box = (left, 842 - top, right, 842 - bottom)
        place = tuple(round(edge * _SCALE) for edge in box)
        assert ImageChops.difference(empty.crop(place), full.crop(place)).getbbox(), name
    left, bottom, right, top = _rectangle(fields(walk)["walk-go"], 0)
    place = tuple(round(edge * _SCALE) for edge in (left, 842 - top, right, 842 - bottom))
    assert not ImageChops.difference(empty.crop(place), full.crop(place)).getbbox()


def test_pdfium_takes_no_more_than_the_box_shows(walk: bytes) -> None:
    """Typed into as a person would: what no longer fits is refused, not scrolled out of sight."""
    typed = "The way over the bridge and past the mill is the one to take. " * 40
    for name in TEXT_FIELDS:
        kept = _typed_into(walk, _rectangle(fields(walk)[name], None), typed)
        assert typed.startswith(kept.replace("\r", "")) and 10 < len(kept) < len(typed), name


def _typed_into(written: bytes, at: tuple[float, ...], words: str) -> str:
    opened = pdfium.PdfDocument(written)
    opened.init_forms()
    form, page = opened.formenv, opened[0]
    x, y = (at[0] + at[2]) / 2, (at[1] + at[3]) / 2
    raw.FORM_OnMouseMove(form, page, 0, x, y)
    raw.FORM_OnLButtonDown(form, page, 0, x, y)
    raw.FORM_OnLButtonUp(form, page, 0, x, y)
    for letter in words:
        raw.FORM_OnChar(form, page, ord(letter), 0)
    raw.FORM_SelectAllText(form, page)
    length = raw.FORM_GetSelectedText(form, page, None, 0)
    kept = ctypes.create_string_buffer(length)
    raw.FORM_GetSelectedText(form, page, kept, length)
    return kept.raw.decode("utf-16-le").rstrip("\0")


def test_in_a_pack_no_two_places_are_called_alike() -> None:
    box = Points((Point((Run("Agree"),), name="agree", label="Should: Agree"),))
    documents = [
        Flattened(key, Properties(title, "", "", "en-GB", ""), (box,))
        for key, title in (("chair", "Chair"), ("all", "Everyone"))
    ]
    pack = Pack(documents[0].properties, (), tuple(documents))
    said = [place.says for place in to_fill_in(pack).values()]
    assert said == ["Should: Agree (Chair)", "Should: Agree (Everyone)"]
    alone = replace(pack, documents=tuple(documents[:1]))
    assert [place.says for place in to_fill_in(alone).values()] == ["Should: Agree"]
