"""The invented site, built once by the real engine, and a page of it in a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.pages import preview
from tests.projects import BOARDS, catalogue_of


@pytest.fixture(scope="session")
def build_pages() -> Callable[..., Path]:
    """Builds a whole site of an invented catalogue."""
    return preview.build


@pytest.fixture(scope="session")
def invented_site(
    build_pages: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Built by MkDocs, strictly."""
    return build_pages(catalogue_of(BOARDS), tmp_path_factory.mktemp("invented"))


@pytest.fixture
def opened(browser: Browser, invented_site: Path) -> Iterator[Page]:
    """The decide stage of Northmoor, opened from the folder as a reader without a server would."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((invented_site / "partnerships/northmoor/decide/index.html").as_uri())
    yield page
    context.close()
