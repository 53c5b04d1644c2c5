"""The PDFs: their pages, their words, and how they are read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import pikepdf
import pypdf
import pytest

from generator.exporters.pdf import Press
from generator.exporters.typesetting import SettingError
from generator.pages.parts.sheet.flattened import Flattened, Group, GroupKind, Mark, Paragraph
from generator.pages.parts.sheet.printable import Kind, Printable
from generator.pages.parts.sheet.walk import flattened, pack
from tests.documents.conftest import TEMPLATES
from tests.documents.flat import all_words
from tests.documents.letters import sizes
from tests.documents.pdfs import Made, PARTNERSHIPS, opened, texts
from tests.documents.reading import squeezed

PACK = 20
"""Pages of a print pack at most."""
SMALLEST = 8.5
LABEL = 10


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_each_document_keeps_to_its_pages(partnership: str, made: Made) -> None:
    """As many as its blanks may take, and one of what the document says; a checklist is one."""
    over = []
    for one, written in made.of(partnership):
        pages = len(opened(written).pages)
        most = 1 if one.kind is Kind.LIST else one.pages + 1
        if pages > most:
            over.append(f"{one.key}: {pages} pages, at most {most}")
    assert not over


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_what_the_document_says_begins_a_page_of_its_own(partnership: str, made: Made) -> None:
    for one, written in made.of(partnership):
        starts = [page for page in texts(written) if page.startswith("What the document says")]
        assert len(starts) == (one.kind is Kind.FORM), one.key


@pytest.mark.parametrize("partnership", PARTNERSHIPS)
def test_a_pdf_says_all_that_is_flattened_and_nothing_else(partnership: str, made: Made) -> None:
    for one, written in made.of(partnership):
        flat = flattened(one)
        said = "".join(_without_foot(page, flat) for page in texts(written))
        rows = "".join(map(str, _row_numbers(flat)))
        assert sorted(squeezed(said)) == sorted(squeezed("".join(all_words(flat.blocks)) + rows))


def _without_foot(page: str, flat: Flattened) -> str:
    """A page's words; its foot is one paragraph at its end and the number of the page."""
    return page.partition("\x00foot")[0]
