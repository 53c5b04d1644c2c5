"""Find the LibreOffice that the tests open documents with, or install one.

`python -m tests.documents.office_setup` prints its path and exits with 0, or says in one line which
tests cannot run and exits with 1. Tests call `find_office`, which installs nothing.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from tests.browser_setup import _run, _say

PACKAGE = "libreoffice-writer-nogui"
NO_OFFICE = (
    "The tests that open meeting documents in LibreOffice cannot run: `soffice` was not found and "
    f"could not be installed (on Debian and Ubuntu: apt install {PACKAGE})."
)
_ELSEWHERE = ("/Applications/LibreOffice.app/Contents/MacOS/soffice",)


def find_office() -> Path | None:
    """The program, where there is one."""
    found = next(filter(None, map(shutil.which, ("soffice", "libreoffice", *_ELSEWHERE))), None)
    return Path(found) if found else None


def main() -> int:
    """Find LibreOffice, or install it, or say what cannot run."""
    if find_office() is None and shutil.which("apt-get"):
        _say("Installing LibreOffice Writer for the tests with apt-get")
        start = [] if os.geteuid() == 0 else ["sudo", "-n"]
        if _run([*start, "apt-get", "update", "-qq"]):
            _run([*start, "apt-get", "install", "-qq", "-y", "--no-install-recommends", PACKAGE])
    office = find_office()
    if office is None:
        _say(NO_OFFICE)
        return 1
    print(office)
    return 0


if __name__ == "__main__":
    sys.exit(main())
