"""The sites that these tests look at: that of the project `good`, and the real one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import TODAY, copy_of_good, handrail


@pytest.fixture(scope="session")
def good_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site of `good`, built by the real command line."""
    root = copy_of_good(tmp_path_factory.mktemp("good-site"))
    ran = handrail("build", "--today", TODAY, root=root)
    assert ran.code == 0, ran.err
    return root / "build/site"


@pytest.fixture(params=["good", "real"])
def site(request: pytest.FixtureRequest) -> Path:
    """Each of the two sites."""
    name = "good_site" if request.param == "good" else "built_site"
    folder: Path = request.getfixturevalue(name)
    return folder
