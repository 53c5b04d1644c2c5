"""The sites that these tests look at: that of the project `good`, and the real one."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def good_site(good_built: Path) -> Path:
    """The folder of the site of `good`."""
    return good_built / "build/site"


@pytest.fixture(params=["good", "real"])
def site(request: pytest.FixtureRequest, good_site: Path) -> Path:
    """Each of the two sites."""
    if request.param == "good":
        return good_site
    folder: Path = request.getfixturevalue("built_site")
    return folder
