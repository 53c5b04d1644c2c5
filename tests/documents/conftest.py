"""The real documents and checklists, as the pages and the files are made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import pytest

from generator.catalogue import Catalogue
from generator.exporters.paper_fits import Fits
from generator.exporters.pdf import Press
from generator.files.cache import Cache
from generator.pages.documents.printables import printables
from generator.pages.frame.context import make_context
from generator.pages.parts.sheet.printable import Kind, Printable
from generator.pages.parts.sheet.walk import flattened, pack
from tests.conftest import BUILD_DAY
from tests.projects import ROOT, catalogue_of, derived_of

Set = TypeVar("Set")
TEMPLATES = ROOT / "site_templates"
PARTNERSHIPS = ("calderdale", "city-hackney", "dumfries-galloway", "mscb", "oxfordshire")


@dataclass(frozen=True)
class Pdfs:
    """All PDFs, made here and not taken from a built site."""

    documents: Mapping[Printable, bytes]
    packs: Mapping[tuple[str, Kind], bytes]

    def of(self, partnership: str) -> Iterator[Printable]:
        """What a partnership has, in order."""
        return (one for one in self.documents if one.partnership == partnership)

    def all_of(self, partnership: str) -> Iterator[tuple[str, bytes]]:
        """Every file of a partnership, with a name for messages."""
        yield from ((one.key, self.documents[one]) for one in self.of(partnership))
        yield from ((f"pack {kind}", self.packs[partnership, kind]) for kind in Kind)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return catalogue_of(ROOT)


@pytest.fixture(scope="session")
def printed() -> tuple[Printable, ...]:
    """All that is printed: meeting documents and checklists."""
    return printables(make_context(derived_of(ROOT), date.fromisoformat(BUILD_DAY)))


@pytest.fixture(scope="session")
def documents(printed: tuple[Printable, ...]) -> tuple[Printable, ...]:
    return tuple(printable for printable in printed if printable.kind is Kind.FORM)


@pytest.fixture(scope="session")
def checklists(printed: tuple[Printable, ...]) -> tuple[Printable, ...]:
    return tuple(printable for printable in printed if printable.kind is Kind.LIST)


@pytest.fixture(scope="session")
def pdfs(printed: tuple[Printable, ...], shared: Path) -> Pdfs:
    """Made by whichever worker is first to need them."""
    press, kept = Press(TEMPLATES, Fits(TEMPLATES)), Cache(shared / "pdfs")
    packs: dict[tuple[str, Kind], list[Printable]] = {}
    for one in printed:
        packs.setdefault((one.partnership, one.kind), []).append(one)

    def made(make: Callable[[Set], bytes], of: Set) -> bytes:
        key = sha256(f"{make.__name__} {of!r}".encode()).hexdigest()
        return kept.keep(key, lambda: make(of))

    return Pdfs(
        {one: made(press.pdf, flattened(one)) for one in printed},
        {key: made(press.pack, pack(members)) for key, members in packs.items()},
    )


@pytest.fixture(scope="session")
def files(built_site: Path) -> dict[str, Path]:
    """Every file to download: path on the site -> where it is."""
    return {
        path.relative_to(built_site).as_posix(): path
        for folder in ("templates", "checklists")
        for path in sorted(built_site.glob(f"partnerships/*/{folder}/**/*"))
        if path.suffix in {".docx", ".odt", ".pdf", ".zip"}
    }


def one_of(documents: tuple[Printable, ...], partnership: str, id: str) -> Printable:
    return next(
        printable
        for printable in documents
        if (printable.partnership, printable.id) == (partnership, id)
    )
