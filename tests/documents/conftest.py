"""The real documents and checklists, as the pages and the files are made of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from generator.derived.derive import Derived
from generator.pages.documents.printables import printables
from generator.pages.frame.context import make_context
from generator.pages.parts.sheet.printable import Kind, Printable
from tests.conftest import BUILD_DAY
from tests.projects import ROOT, catalogue_of

TEMPLATES = ROOT / "site_templates"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return catalogue_of(ROOT)


@pytest.fixture(scope="session")
def printed(catalogue: Catalogue) -> tuple[Printable, ...]:
    """All that is printed: meeting documents and checklists."""
    return printables(make_context(Derived(catalogue), date.fromisoformat(BUILD_DAY)))


@pytest.fixture(scope="session")
def documents(printed: tuple[Printable, ...]) -> tuple[Printable, ...]:
    return tuple(printable for printable in printed if printable.kind is Kind.FORM)


@pytest.fixture(scope="session")
def checklists(printed: tuple[Printable, ...]) -> tuple[Printable, ...]:
    return tuple(printable for printable in printed if printable.kind is Kind.LIST)


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
