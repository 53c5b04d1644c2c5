"""The server of the built site, shared with the other tests of pages in a browser."""

from __future__ import annotations

from tests.browser.conftest import served as served
import pytest
from pathlib import Path
@pytest.fixture(scope="session")
def built_site() -> Path:
    return Path("/tmp/gp/build/site")
