"""What git knows of a project: the commit that a build is made of, and who wrote a line.

Part of the command line: nothing below it asks git for anything.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path, PurePosixPath

_COMMIT = re.compile(r"[0-9a-f]{40} ")
_LONGEST = 20  # seconds that git may take


def made_of(project: Path) -> str:
    """The project's commit, marked where files differ from it; the version where there is none."""
    commit = _git(project, "rev-parse", "--short=12", "HEAD")
    if not commit:
        return f"version-{version('handrail')}"
    return f"{commit}-changed" if _git(project, "status", "--porcelain", "--", ".") else commit


def writer_of(project: Path) -> Callable[[PurePosixPath, str], str]:
    """A function that says who wrote the line of a file that holds a text, and when.

    It says nothing where the line was not committed, or git is not there.
    """

    def writer(file: PurePosixPath, text: str) -> str:
        raw = _git(project, "blame", "--porcelain", "--", str(file))
        about: dict[str, str] = {}
        commits: dict[str, dict[str, str]] = {}
        for line in raw.split("\n"):
            if line.startswith("\t"):
                if text in line:
                    return _told(about)
            elif _COMMIT.match(line):
                about = commits.setdefault(line[:40], {"commit": line[:12]})
            else:
                name, _, value = line.partition(" ")
                about[name] = value
        return ""

    return writer


def _told(about: Mapping[str, str]) -> str:
    if not about["commit"].strip("0"):
        return "just now, and not committed yet"
    when = datetime.fromtimestamp(int(about["author-time"]), tz=UTC)
    return f"{when:%Y-%m-%d} by {about['author']} (commit {about['commit']})"


def _git(project: Path, *words: str) -> str:
    """What git says of the folder; nothing where it is no checkout, or git is not there."""
    command = ["git", "-C", str(project), *words]
    try:
        done = subprocess.run(  # noqa: S603 the words are ours
            command, capture_output=True, text=True, check=True, timeout=_LONGEST
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()
