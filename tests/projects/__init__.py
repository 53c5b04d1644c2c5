"""The projects of the tests: the real one, and invented ones. `good` is the one that tests break.

Each is read once, and the command line is run on them. No word of their documents is from a real
one: Northmoor, Eastvale and all the others do not exist.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from click.testing import CliRunner

from generator.catalogue import Catalogue
from generator.cli.commands import handrail as command_line
from generator.cli.console import StageClock
from generator.derived.derive import Derived
from generator.diagnostics import ContentError, Diagnostics
from generator.files.project import Project
from generator.pipeline.stages import check

GOOD = Path(__file__).parent / "good"
BOARDS = GOOD.parent / "boards"
"""Three partnerships to make pages of: dated and past its review, undated, still being read."""
HARBOUR = GOOD.parent / "harbour"
"""Two partnerships to search, asked in the words of the real edition: see `tests/search`."""
ROOT = GOOD.parent.parent.parent
TODAY = "2026-02-03"

BUILDS: ContextVar[bool] = ContextVar("BUILDS", default=True)
"""Whether the test that runs has said that it builds a site."""

NORTHMOOR = "content/partnerships/northmoor"
PRACTICE_NOTE = f"{NORTHMOOR}/documents/practice-note"
EASTVALE = "content/partnerships/eastvale"
QUICK_GUIDE = f"{EASTVALE}/documents/quick-guide"
DOCUMENTS = (
    ("northmoor", "practice-note", "documents/northmoor.txt"),
    ("eastvale", "quick-guide", "documents/eastvale.txt"),
)
"""Partnership, document and text of each."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


def copy_of_good(folder: Path) -> Path:
    """A fresh copy of the project, to be broken."""
    root = folder / "good"
    shutil.copytree(GOOD, root, ignore=shutil.ignore_patterns("build"))
    return root


@cache
def catalogue_of(root: Path) -> Catalogue:
    """What a project holds that no test changes: an invented one, or the real one at `ROOT`."""
    return check(Project(root), StageClock(quiet=True)).catalogue


@cache
def derived_of(root: Path) -> Derived:
    """What follows from it, for all tests: a drawing, once laid out, need not be laid out again."""
    return Derived(catalogue_of(root))


def found_in(root: Path) -> Diagnostics:
    """All that a check of a project finds, errors and warnings."""
    try:
        return check(Project(root), StageClock(quiet=True)).diagnostics
    except ContentError as bad:
        return bad.diagnostics


def handrail(*words: str | Path, root: Path, env: Mapping[str, str] | None = None) -> Ran:
    """Run the real command line on a project; in a process of its own where an `env` is given."""
    typed = ["--root", str(root), *map(str, words)]
    if env is None:
        ran = CliRunner(catch_exceptions=False).invoke(command_line, typed, prog_name="handrail")
        built = "build" in typed and ran.exit_code == 0
        assert BUILDS.get() or not built, "what builds a site asks for the fixture `builds`"
        return Ran(ran.exit_code, ran.stdout, ran.stderr)
    done = subprocess.run(
        [sys.executable, "-m", "generator", *typed],
        cwd=ROOT,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def replace_in(file: Path, find: str, replace: str) -> None:
    """Change one place of a file; fails where there is none or more than one."""
    text = file.read_text(encoding="utf-8")
    assert text.count(find) == 1, f"{find!r} stands {text.count(find)} times in {file.name}"
    file.write_text(text.replace(find, replace), encoding="utf-8")
