"""What all tests share: the built site, a browser, and the switch that renews what is expected."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser_setup import NO_BROWSER, find_browser, launch_arguments

ROOT = Path(__file__).resolve().parent.parent
BUILD_DAY = "2026-11-22"
NOT_INPUT = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "node_modules", "tests")
LONGEST_BUILD = 900  # seconds that one worker waits for another's build

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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what drives a browser, so that `-m 'not browser'` runs the rest without one.

    What needs the built site comes last: one worker starts at the front and one in the middle, so
    that the one builds while the other tests.
    """
    for item in items:
        if "browser" in _fixtures(item):
            item.add_marker(pytest.mark.browser)
    items.sort(key=_needs_the_site)


def _needs_the_site(item: pytest.Item) -> bool:
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
def browser() -> Iterator[Browser]:
    """The browser of this machine, without a window."""
    program = find_browser()
    if program is None:
        pytest.fail(NO_BROWSER, pytrace=False)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=launch_arguments())
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the real site, built once for all workers from a copy of the project."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    return _build_once(shared / "built-site")


def _build_once(folder: Path) -> Path:
    """Build in `folder`, or wait for the worker that does; either way fail where the build did."""
    finished = folder / "finished"
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(finished)
    else:
        failure = _build(folder)
        (folder / "writing").write_text(failure, encoding="utf-8")
        (folder / "writing").rename(finished)
    if failure := finished.read_text(encoding="utf-8"):
        pytest.fail(f"The site does not build:\n{failure}", pytrace=False)
    return folder / "project" / "build" / "site"


def _build(folder: Path) -> str:
    """Build a copy of the project; what the build said where it failed, or nothing."""
    project = folder / "project"
    shutil.copytree(ROOT, project, ignore=NOT_INPUT)
    command = ["--root", str(project), "build", "--today", BUILD_DAY]
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
