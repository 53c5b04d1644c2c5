"""A plugin of pytest (`-p tests.audit.outcomes --outcomes FILE`): what became of each test.

A test that is run with several values has passed where all of them have. What was not run or was
skipped is not there.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--outcomes`."""
    parser.addoption("--outcomes", type=Path, help="write what became of each test to this file")


def pytest_configure(config: pytest.Config) -> None:
    """Watch, in the one process that hears of all tests."""
    file = config.getoption("--outcomes")
    if file and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Outcomes(file))


class Outcomes:
    """Test, without its values -> whether it passed."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.passed: dict[str, bool] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Called for the set-up, the test itself and the tidying up."""
        test = report.nodeid.partition("[")[0].removeprefix("tests/")
        if report.failed or (report.when == "call" and report.passed):
            self.passed[test] = self.passed.get(test, True) and not report.failed

    def pytest_sessionfinish(self) -> None:
        """Write them down."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(json.dumps(self.passed, indent=1, sort_keys=True) + "\n", "utf-8")
