"""What all tests share: the built sites, a browser, and the switch that renews what is expected.

What a test needs is seen by the fixtures that it asks for, and so is its mark.
"""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.browser_setup import NO_BROWSER, find_browser, launch_arguments
from tests.documents.office_setup import NO_OFFICE, find_office
from tests.projects import BUILDS, GOOD, ROOT, TODAY
from tests.remembered import remembered

__all__ = ["remembered"]  # a fixture of its own module

BUILD_DAY = "2026-11-22"
NEEDS = {
    "browser": {"driver"},
    "office": {"office"},
    "site": {"built_site", "good_built", "build_pages", "builds"},
}
"""Mark -> the fixtures that stand for it; `make quick` leaves out all three."""
ENGINE = (
    "test_accessibility",
    "test_interactive",
    "test_privacy",
    "test_search_place",
    "test_ticking",
    "test_with_nothing",
)
"""Modules that are asked of a site by the second engine too: mark `engine`."""
NOT_INPUT = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "node_modules", "tests")
LONGEST_BUILD = 900  # seconds that one worker waits for another's build
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes a folder of its own in it
ROOM = 4 * 10**9  # bytes that must be free there
SELDOM = (100_000, 20, 50)
"""Objects made between two looks for rubbish; then such looks between two at what is older."""
NO_OPTIMISING = "--js-flags=--no-turbofan --no-maglev"
"""A page's scripts, axe among them, end long before it pays to compile them a second time."""

# The same examples on every run, and none judged by how long it took.
hypothesis.settings.register_profile("handrail", derandomize=True, deadline=None)
hypothesis.settings.load_profile("handrail")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-goldens`."""
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="take what is built now as what the tests expect",
    )
    parser.addoption(
        "--site", type=Path, help="look at this built copy of the real project, and build none"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    """Make folders for tests in memory, where that has room and nobody has named another place.

    A disk takes a third more processor time for builds: files come and go by the ten thousand.
    Nor is rubbish looked for while modules are loaded, or when the process ends and all goes.
    """
    gc.disable()
    atexit.register(gc.freeze)
    if "TMPDIR" not in os.environ and _has_room(IN_MEMORY):
        os.environ["TMPDIR"] = tempfile.tempdir = str(IN_MEMORY)


def _has_room(folder: Path) -> bool:
    """Whether a folder is there, may be written in, and can take all that the tests make."""
    usable = folder.is_dir() and os.access(folder, os.W_OK)
    return usable and shutil.disk_usage(folder).free > ROOM


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what a browser, an office or a whole site is needed for, as NEEDS has it.

    What needs the built site comes last: one worker starts at the front and one in the middle, so
    that the one builds while the other tests.
    """
    for item in items:
        for mark, fixtures in NEEDS.items():
            if not fixtures.isdisjoint(_fixtures(item)):
                item.add_marker(mark)
        if item.path.stem in ENGINE:
            item.add_marker("engine")
    items.sort(key=_needs_the_real_site)


def pytest_collection_finish() -> None:
    """What is loaded now stays: there is no use in looking for what could be thrown away of it."""
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(*SELDOM)


@pytest.hookimpl(tryfirst=True)
def pytest_unconfigure() -> None:
    """Find what was left open, as pytest would by looking five times through all that is kept."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Whoever builds a site says so, lest `make quick` grow slow unseen."""
    BUILDS.set(item.get_closest_marker("site") is not None)


def _needs_the_real_site(item: pytest.Item) -> bool:
    """Whether it looks at the built site; a test of each of two sites asks for it by name."""
    asked = getattr(item, "callspec", None)
    return "built_site" in _fixtures(item) or (
        asked is not None and "real" in asked.params.values()
    )


def _fixtures(item: pytest.Item) -> tuple[str, ...]:
    return tuple(getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def update_goldens(request: pytest.FixtureRequest) -> bool:
    """Whether to write the expected files instead of comparing with them."""
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """What starts browsers and speaks with them."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(driver: Playwright) -> Iterator[Browser]:
    """The browser of this machine, without a window."""
    program = find_browser()
    if program is None:
        pytest.fail(NO_BROWSER, pytrace=False)
    launched = driver.chromium.launch(
        executable_path=program, args=[*launch_arguments(), NO_OPTIMISING]
    )
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def office() -> Path:
    """The LibreOffice of this machine."""
    program = find_office()
    if program is None:
        pytest.fail(NO_OFFICE, pytrace=False)
    return program


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder for what is made once for all workers."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def builds() -> None:
    """Asked for by what builds a whole site of its own, or compiles all that makes up one."""


@pytest.fixture(scope="session")
def built_site(shared: Path, request: pytest.FixtureRequest) -> Path:
    """The folder of the real site, built from a copy of the project."""
    if given := request.config.getoption("--site"):
        return Path(given).resolve() / "build/site"
    return _build_once(shared / "real", ROOT, BUILD_DAY) / "build/site"


@pytest.fixture(scope="session")
def good_built(shared: Path) -> Path:
    """The project `good` with its site; nobody changes it."""
    return _build_once(shared / "good", GOOD, TODAY)


@pytest.fixture
def built(good_built: Path, tmp_path: Path) -> Path:
    """A copy of the project `good` with its site, to be changed."""
    return Path(shutil.copytree(good_built, tmp_path / "good"))


def _build_once(folder: Path, source: Path, today: str) -> Path:
    """A built copy of a project; made in `folder`, or waited for where another worker makes it."""
    finished = folder / "finished"
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(finished)
    else:
        failure = _build(folder / "project", source, today)
        (folder / "writing").write_text(failure, encoding="utf-8")
        (folder / "writing").rename(finished)
    if failure := finished.read_text(encoding="utf-8"):
        pytest.fail(f"The site does not build:\n{failure}", pytrace=False)
    return folder / "project"


def _build(project: Path, source: Path, today: str) -> str:
    """Build a copy of a project; what the build said where it failed, or nothing."""
    shutil.copytree(source, project, ignore=NOT_INPUT)
    command = ["--root", str(project), "build", "--today", today]
    done = subprocess.run(
        [sys.executable, "-m", "generator", *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return f"{done.stdout}{done.stderr}exit code {done.returncode}" if done.returncode else ""


def _wait_for(finished: Path) -> None:
    deadline = time.monotonic() + LONGEST_BUILD
    while not finished.exists():
        if time.monotonic() > deadline:
            pytest.fail("Another worker never finished building the site.", pytrace=False)
        time.sleep(0.2)
