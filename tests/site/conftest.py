"""The sites that these tests look at: that of the project `good`, and the real one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import copy_of_built


@pytest.fixture(scope="session")
def good_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site of `good`, built by the real command line."""
    return copy_of_built(tmp_path_factory.mktemp("good-site")) / "build/site"


@pytest.fixture(params=["good", "real"])
def site(request: pytest.FixtureRequest) -> Path:
    """Each of the two sites."""
    name = "good_site" if request.param == "good" else "built_site"
    folder: Path = request.getfixturevalue(name)
    return folder
