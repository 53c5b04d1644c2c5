"""What a build is made of, for the list of its archive: the commit of the project, or the version.

Part of the command line: nothing below it asks git for anything.
"""

from __future__ import annotations

import subprocess
from importlib.metadata import version
from pathlib import Path

_LONGEST = 20  # seconds that git may take


def made_of(project: Path) -> str:
    """The project's commit, marked where files differ from it; the version where there is none."""
    commit = _git(project, "rev-parse", "--short=12", "HEAD")
    if not commit:
        return f"version-{version('handrail')}"
    return f"{commit}-changed" if _git(project, "status", "--porcelain", "--", ".") else commit


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
