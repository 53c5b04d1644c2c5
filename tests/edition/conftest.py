"""Editions for one partnership, each built once, with a name and a look of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.edition.made import Made, edition, with_edition
from tests.projects import GOOD, HARBOUR

CASES = {
    "northmoor": (GOOD, "northmoor", ("--zip",)),
    "eastvale": (GOOD, "eastvale", ()),
    "eastwick": (HARBOUR, "eastwick", ()),
    "no-scripts": (GOOD, "northmoor", ("--no-scripts",)),
}
"""Project, partnership, and what else is asked for."""


@pytest.fixture(scope="session", params=CASES)
def made(
    builds: None,  # noqa: ARG001
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> Made:
    """Each edition."""
    return _build(request.param, tmp_path_factory)


@pytest.fixture(scope="session")
def northmoor(builds: None, tmp_path_factory: pytest.TempPathFactory) -> Made:  # noqa: ARG001
    """The edition with a name, a logo and a colour of its own."""
    return _build("northmoor", tmp_path_factory)


@pytest.fixture(scope="session")
def unscripted(builds: None, tmp_path_factory: pytest.TempPathFactory) -> Made:  # noqa: ARG001
    """The same without scripts."""
    return _build("no-scripts", tmp_path_factory)


_BUILT: dict[str, Made] = {}


def _build(case: str, folders: pytest.TempPathFactory) -> Made:
    if case not in _BUILT:
        project, id, words = CASES[case]
        root: Path = folders.mktemp(case) / "project"
        with_edition(project, root, id)
        _BUILT[case] = edition(root, "--edition", id, *words)
    return _BUILT[case]
