"""Handbooks of an invented project, and single files of it, made without building a site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.exporters.handbook_docx import handbook_docx
from generator.exporters.handbook_pdf import Bindery
from generator.exporters.paper_fits import Fits
from generator.pages.frame.context import Context, make_context
from generator.pages.handbook.bind import books
from generator.pages.handbook.book import Book
from generator.pages.handbook.one_file import one_files_of
from generator.producers import read_assets
from generator.render.environment import make_environment
from generator.render.one_file import carried, render_one_files
from tests.projects import GOOD, ROOT, TODAY, derived_of

TEMPLATES = ROOT / "site_templates"


@dataclass(frozen=True)
class Handbook:
    """A handbook in each of its formats for paper."""

    book: Book
    pdf: bytes
    docx: bytes


def context_of(project: Path) -> Context:
    return make_context(derived_of(project), date.fromisoformat(TODAY))


def made(partnership: str) -> Handbook:
    """A handbook of the invented project, made anew."""
    (book,) = (one for one in books(context_of(GOOD)) if one.key == partnership)
    bindery = Bindery(TEMPLATES, make_environment(TEMPLATES / "pages"), Fits(TEMPLATES))
    return Handbook(book, bindery.pdf(book), handbook_docx(book, bindery.pngs))


@pytest.fixture(scope="package")
def handbook() -> Handbook:
    """Northmoor's, which has a guide, forms, checklists and notes."""
    return made("northmoor")


@pytest.fixture(scope="package")
def single_files() -> Mapping[str, bytes]:
    """Name -> every single file of the invented project."""
    look = carried(read_assets(TEMPLATES / "assets"), with_scripts=True)
    environment = make_environment(TEMPLATES / "pages")
    context = context_of(GOOD)
    made = (
        render_one_files(one_files_of(owner.id, context), look, environment)
        for owner in context.catalogue.partnerships
    )
    return {Path(path).name: file for files in made for path, file in files.items()}
