"""The real content, read once."""

from __future__ import annotations

import pytest

from generator.catalogue import Catalogue
from tests.projects import ROOT, catalogue_of


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The catalogue of the project's own content."""
    return catalogue_of(ROOT)
