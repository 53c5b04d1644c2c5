"""The PDFs: their pages, what stands on them, and how they are read aloud."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pypdf
import pytest

from generator.diagnostics import SettingError
from generator.exporters.paper_fits import Fits
from generator.exporters.pdf import Press
from generator.pages.parts.sheet.flattened import Heading, Mark, Paragraph, Style
from generator.pages.parts.sheet.printable import Kind
from generator.pages.parts.sheet.walk import flattened, pack
from tests.documents.conftest import PARTNERSHIPS, TEMPLATES, Pdfs
from tests.documents.made_up import MADE_UP
from tests.documents.reading import squeezed
from tests.paper import sheets, sizes

PACK = 20
"""Pages of a print pack at most."""
SMALLEST, LABEL = 8.5, 10.0
"""Points."""
SAID = "What the document says"
Texts = list[str]


@cache
def texts(written: bytes) -> Texts:
    """The words of each page, read once for all that is asked of a file."""
    return sheets(written)


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_each_document_keeps_to_its_pages(partnership: str, pdfs: Pdfs) -> None:
    """Those of its blanks, and one of what the document says; a checklist has one."""
    over = []
    for one in pdfs.of(partnership):
        pages = len(texts(pdfs.documents[one]))
        most = 1 if one.kind is Kind.LIST else one.pages + 1
        if pages > most:
            over.append(f"{one.key} of {partnership}: {pages} pages, {most} at most")
    assert not over


def test_how_a_document_is_set_hangs_on_itself_alone() -> None:
    """Not on which file is asked for first, nor on what is measured along with it."""
    other = replace(MADE_UP, key="other", pages=MADE_UP.pages + 1, blocks=MADE_UP.blocks[:-3])
    alone, along = Fits(TEMPLATES), Fits(TEMPLATES)
    measured = along.of([other], along=(other, MADE_UP))
    assert {**alone.of([MADE_UP]), **alone.of([other])} == {**along.of([MADE_UP]), **measured}


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_blanks_take_one_page_or_two_as_was_decided(partnership: str, pdfs: Pdfs) -> None:
    long = {one.id for one in pdfs.of(partnership) if one.pages == 2}
    assert long == {"meeting-record", "telling-the-family", "chairs-brief"}


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_what_the_document_says_begins_a_page_of_its_own(partnership: str, pdfs: Pdfs) -> None:
    for one in pdfs.of(partnership):
        begins = [page.startswith(SAID) for page in texts(pdfs.documents[one])]
        assert begins.count(True) == (one.kind is Kind.FORM), one.key
        assert not begins[0]


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_every_provision_is_said_once(partnership: str, pdfs: Pdfs) -> None:
    """A brief to be read through says it wherever it bears, and so does a prohibition."""
    for one in pdfs.of(partnership):
        if one.kind is Kind.LIST or one.read_through:
            continue
        said = squeezed("".join(texts(pdfs.documents[one])))
        for id, clause in {clause.id: clause for clause in one.clauses()}.items():
            assert clause.says, id
            ways = (squeezed(words).removesuffix(".") for words in (clause.says, clause.words))
            assert any(words in said for words in ways if words), (one.key, id)
        named = [
            run.of
            for group in flattened(one).blocks
            for line in getattr(group, "blocks", ())
            if isinstance(line, Paragraph) and line.style is Style.SAID
            for run in line.runs
            if run.mark is Mark.WHERE
        ]
        again = [id for id, times in Counter(named).items() if times > 1]
        asked = {clause.id for clause in one.clauses() if not clause.forbids}
        assert not again and asked <= set(named), one.key


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_nothing_is_too_small_to_read(partnership: str, pdfs: Pdfs) -> None:
    for name, written in pdfs.all_of(partnership):
        size, words = min(sizes(written))
        assert size >= SMALLEST, (name, size, words)


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_labels_are_as_large_as_typed_forms_have_them(partnership: str, pdfs: Pdfs) -> None:
    for one in pdfs.of(partnership):
        found = {words.strip(): size for size, words in sizes(pdfs.documents[one])}
        labels = {blank.label for blank in one.blanks()} & set(found)
        assert labels or one.kind is Kind.LIST
        assert not [label for label in labels if found[label] < LABEL], one.key


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_a_file_is_tagged_has_title_and_language_and_no_hour(partnership: str, pdfs: Pdfs) -> None:
    for name, written in pdfs.all_of(partnership):
        with pikepdf.open(BytesIO(written)) as opened:
            root = opened.Root
            assert root.MarkInfo.Marked and root.ViewerPreferences.DisplayDocTitle, name
            assert str(root.Lang) == "en-GB"
            assert partnership_named(partnership) in squeezed(str(opened.docinfo.Title))
            assert not {"/CreationDate", "/ModDate"} & set(opened.docinfo)
            with opened.open_metadata() as meta:
                assert meta["pdfuaid:part"] == "1"
            assert all(str(page.obj.Tabs) == "/S" for page in opened.pages)
            assert all(_untagged(page) == 0 for page in opened.pages), name


def partnership_named(id: str) -> str:
    names = {"city-hackney": "City&Hackney", "dumfries-galloway": "Dumfries&Galloway"}
    return names.get(id, id.upper() if id == "mscb" else id.title())


def _untagged(page: pikepdf.Page) -> int:
    """How many pieces of text stand outside all marked content."""
    depth = found = 0
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        if name in {"BDC", "BMC"}:
            depth += 1
        elif name == "EMC":
            depth -= 1
        elif name in {"Tj", "TJ"} and depth == 0:
            found += 1
    return found


def test_tables_have_heads_and_headings_go_down_by_one(pdfs: Pdfs) -> None:
    for one in pdfs.of("mscb"):
        with pikepdf.open(BytesIO(pdfs.documents[one])) as opened:
            roles = list(_roles(opened.Root.StructTreeRoot.K))
        tables = [blank for blank in one.blanks() if blank.kind == "table"]
        heads = sum(len(blank.columns) + blank.numbered for blank in tables)
        assert roles.count("/Table") == len(tables)
        assert roles.count("/TH") == heads
        levels = [int(role[2:]) for role in roles if re.fullmatch(r"/H\d", role)]
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def _roles(kids: Any) -> Iterator[str]:
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S)
            yield from _roles(kid.get("/K", pikepdf.Array()))


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_a_pack_has_few_pages_and_each_document_on_a_right_hand_page(
    partnership: str, pdfs: Pdfs
) -> None:
    pages = texts(pdfs.packs[partnership, Kind.FORM])
    forms = [one for one in pdfs.of(partnership) if one.kind is Kind.FORM]
    assert len(pages) <= PACK, f"{partnership}: {len(pages)} pages, {PACK} at most"
    listed = [_listed(one.title, pages[0]) for one in forms]
    assert listed == sorted(set(listed)) and len(forms) == 7
    for one, number in zip(forms, listed, strict=True):
        assert number % 2 == 1
        assert pages[number - 1].startswith(one.title)
        assert squeezed(f"{one.name}. For use with") in squeezed(pages[number - 1])
    (annex,) = (number for number, page in enumerate(pages, 1) if page.startswith(SAID))
    assert annex % 2 == 1 and annex > listed[-1]
    assert squeezed("Not said") not in squeezed(pages[0])


def _listed(title: str, cover: str) -> int:
    """The page that the cover names for a document."""
    found = re.search(rf"\d\. {re.escape(title)} \.+ ?(\d+)$", cover, re.MULTILINE)
    assert found, title
    return int(found[1])


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_each_document_of_a_pack_has_a_foot_and_a_count_of_its_own(
    partnership: str, pdfs: Pdfs
) -> None:
    pages = texts(pdfs.packs[partnership, Kind.FORM])
    for one in pdfs.of(partnership):
        if one.kind is Kind.LIST:
            continue
        start = _listed(one.title, pages[0])
        mine = [page for page in pages if squeezed(one.foot) in squeezed(page)]
        assert 1 <= len(mine) <= one.pages
        for place, page in enumerate(mine, start=1):
            count = f"Page {place} of {len(mine)}(pack page {start + place - 1})"
            assert squeezed(count) in squeezed(page)


def test_a_pack_is_marked_by_its_documents_and_their_sections(pdfs: Pdfs) -> None:
    reader = pypdf.PdfReader(BytesIO(pdfs.packs["mscb", Kind.FORM]))
    top = [str(each.title) for each in reader.outline if not isinstance(each, list)]
    titles = [one.title for one in pdfs.of("mscb") if one.kind is Kind.FORM]
    assert top == ["Meeting documents: MSCB", *titles, SAID]
    first = next(each for each in reader.outline if isinstance(each, list))
    assert len(first) >= 1


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_checklists_are_bound_apart_each_on_one_right_hand_page(
    partnership: str, pdfs: Pdfs
) -> None:
    pages = texts(pdfs.packs[partnership, Kind.LIST])
    lists = [one for one in pdfs.of(partnership) if one.kind is Kind.LIST]
    assert [_listed(one.title, pages[0]) for one in lists] == [
        3 + 2 * place for place in range(len(lists))
    ]
    assert len(pages) == 1 + 2 * len(lists)


def test_the_same_input_gives_the_same_bytes(pdfs: Pdfs) -> None:
    mine = tuple(pdfs.of("oxfordshire"))
    other = Press(TEMPLATES, Fits(TEMPLATES))
    for one in mine:
        assert other.pdf(flattened(one)) == pdfs.documents[one], one.key
    forms = [one for one in mine if one.kind is Kind.FORM]
    assert other.pack(pack(forms)) == pdfs.packs["oxfordshire", Kind.FORM]


def test_a_letter_that_the_typeface_lacks_is_refused() -> None:
    blocks = (Heading(1, "A walk to 漢"), *MADE_UP.blocks[2:])
    flat = type(MADE_UP)("walk", MADE_UP.properties, blocks)
    with pytest.raises(SettingError, match=r"Walk: Parish.*漢"):
        Press(TEMPLATES, Fits(TEMPLATES)).pdf(flat)


def test_no_rule_runs_through_a_foot(pdfs: Pdfs) -> None:
    """Nothing of a page's body is drawn lower than where its foot begins."""
    for one in pdfs.of("dumfries-galloway"):
        with pikepdf.open(BytesIO(pdfs.documents[one])) as opened:
            for page in opened.pages:
                boxes = [annotation.Rect for annotation in page.obj.get("/Annots", ())]
                assert all(float(box[1]) > 43 for box in boxes), one.key
