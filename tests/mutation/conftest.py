"""The real content, read once."""

from __future__ import annotations

import pytest

from generator.catalogue import Catalogue
from generator.cli.console import StageClock
from generator.files.project import Project
from generator.pipeline.stages import read_catalogue
from tests.projects import ROOT


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The catalogue of the project's own content."""
    return read_catalogue(Project(ROOT), StageClock(quiet=True))
