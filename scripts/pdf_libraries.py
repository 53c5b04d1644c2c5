"""Set up the libraries that make PDFs, where that may be done without asking.

`make site` calls `main`, which installs them on Debian and its kin, as root or by `sudo`
without a password. Where it may not, the site is built without PDFs: this says so in one line.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence

from generator.exporters.pdf import PACKAGES, WITHOUT, missing


def main() -> int:
    """Leave the libraries in place, or say that there will be no PDFs; never an error."""
    if not missing():
        return 0
    print("Setting up the libraries that make PDFs")
    with_rights = _with_rights()
    if with_rights is not None and not any(_fails(command) for command in _commands(with_rights)):
        return 0
    print(WITHOUT, file=sys.stderr)
    return 0


def _with_rights() -> Sequence[str] | None:
    """What to begin a command with so that it may install; None where nothing may."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return ()
    may = shutil.which("sudo") and not _fails(("sudo", "-n", "true"))
    return ("sudo", "-n") if may else None


def _commands(start: Sequence[str]) -> Iterator[Sequence[str]]:
    yield (*start, "apt-get", "update", "-qq")
    yield (*start, "apt-get", "install", "-qq", "-y", "--no-install-recommends", *PACKAGES)


def _fails(command: Sequence[str]) -> bool:
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    return done.returncode != 0


if __name__ == "__main__":
    sys.exit(main())
