"""Find the LibreOffice that the tests open documents with, or install one.

`python -m tests.documents.office_setup` prints its path and exits with 0, or says in one line which
tests cannot run and exits with 1. Tests call `find_office`, which installs nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.browser_setup import _run, _say

PACKAGES = ("libreoffice-writer-nogui", "libreoffice-calc-nogui")
NO_OFFICE = (
    "The tests that open files in LibreOffice cannot run: `soffice` with Writer and Calc was not "
    f"found and could not be installed (on Debian and Ubuntu: apt install {' '.join(PACKAGES)})."
)
_LONGEST = 300
_ELSEWHERE = ("/Applications/LibreOffice.app/Contents/MacOS/soffice",)


def find_office() -> Path | None:
    """The program, where there is one that reads texts and spreadsheets."""
    found = next(filter(None, map(shutil.which, ("soffice", "libreoffice", *_ELSEWHERE))), None)
    return Path(found) if found and _has_all(Path(found).resolve().parent) else None


def convert(office: Path, folder: Path, to: str) -> None:
    """All files of `written` in a folder, in another format, into its `read`.

    In one run, since LibreOffice takes longer to start than to read.
    """
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(office), profile, "--headless", "--convert-to", to]
    subprocess.run(
        [*command, "--outdir", str(folder / "read"), *map(str, (folder / "written").iterdir())],
        check=True,
        capture_output=True,
        timeout=_LONGEST,
    )


def _has_all(folder: Path) -> bool:
    """Debian has a package for each part; everywhere else LibreOffice comes whole."""
    parts = {path.name for path in folder.glob("lib*.so")}
    return not parts or {"libswlo.so", "libsclo.so"} <= parts


def main() -> int:
    """Find LibreOffice, or install it, or say what cannot run."""
    if find_office() is None and shutil.which("apt-get"):
        _say("Installing LibreOffice Writer and Calc for the tests with apt-get")
        start = [] if os.geteuid() == 0 else ["sudo", "-n"]
        if _run([*start, "apt-get", "update", "-qq"]):
            _run([*start, "apt-get", "install", "-qq", "-y", "--no-install-recommends", *PACKAGES])
    office = find_office()
    if office is None:
        _say(NO_OFFICE)
        return 1
    print(office)
    return 0


if __name__ == "__main__":
    sys.exit(main())
