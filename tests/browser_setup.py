"""Find the browsers that the tests drive, or install them.

The headless shell is Chromium without all that a window needs: it shows a page the same way for
three fifths of the processor time, so it is the browser of choice. What it leaves out, the
back-forward cache among others, is asked of a full browser. One that is full serves as both.

`python -m tests.browser_setup` prints the browsers' paths and exits with 0, or says in one line
which tests cannot run and exits with 1. Tests call `find_browser` and `find_full_browser`, which
install nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

OVERRIDE = "HANDRAIL_BROWSER"

NO_BROWSER = (
    "The tests marked `browser` cannot run: no Chrome, Chromium or Edge was found or could be "
    f"installed. Install one, or name its program in {OVERRIDE}."
)
NO_FULL_BROWSER = (
    "What a headless shell cannot do cannot be tested: no Chrome, Chromium or Edge with windows "
    "was found or could be installed."
)

# Debian's Chromium needs the third and does not ask for it; without the fourth a page that falls
# back on the system's fonts shows no letters.
DEBIAN_PACKAGES = ("chromium-headless-shell", "chromium", "libatomic1", "fonts-dejavu-core")

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)

MAC_APPS = ("Google Chrome", "Chromium", "Microsoft Edge", "Google Chrome for Testing")

WINDOWS_PROGRAMS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)

PLAYWRIGHT_CACHES = {
    "darwin": Path("Library/Caches/ms-playwright"),
    "win32": Path("AppData/Local/ms-playwright"),
}
PLAYWRIGHT_SHELLS = (
    "chromium_headless_shell-*/chrome-headless-shell-*/chrome-headless-shell",
    "chromium_headless_shell-*/chrome-headless-shell-*/chrome-headless-shell.exe",
)
PLAYWRIGHT_PROGRAMS = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
)


def find_browser() -> Path | None:
    """The browser to drive: the one named in the environment, or the first that starts."""
    named = os.environ.get(OVERRIDE)
    return _named() if named else _first(chain(_shells(), _full_browsers()))


def find_full_browser() -> Path | None:
    """A browser that can do all that one with windows can: the one named, unless it is a shell."""
    named = _named()
    return named if named and named.stem not in SHELLS else _first(_full_browsers())


def _named() -> Path | None:
    program = shutil.which(os.environ.get(OVERRIDE, ""))
    return Path(program) if program else None


def _first(candidates: Iterable[Path]) -> Path | None:
    return next((path for path in candidates if path.is_file() and _starts(path)), None)


def launch_arguments() -> list[str]:
    """What any browser of the tests is started with: it must ask the network for nothing itself."""
    quiet = [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ]
    return [*quiet, "--no-sandbox"] if _sandbox_refuses() else quiet


def _sandbox_refuses() -> bool:
    """Chromium will not sandbox itself for root, nor on most machines of a CI service."""
    return _is_root() or bool(os.environ.get("CI"))


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _shells() -> Iterator[Path]:
    yield from _on_the_path(SHELLS)
    yield from _from_playwright(PLAYWRIGHT_SHELLS)


def _full_browsers() -> Iterator[Path]:
    yield from _on_the_path(NAMES)
    yield from _usual_places()
    yield from _from_playwright(PLAYWRIGHT_PROGRAMS)


def _on_the_path(names: Iterable[str]) -> Iterator[Path]:
    yield from (Path(found) for name in names if (found := shutil.which(name)))


def _usual_places() -> Iterator[Path]:
    if sys.platform == "darwin":
        for top in (Path("/Applications"), Path.home() / "Applications"):
            yield from (top / f"{app}.app" / "Contents" / "MacOS" / app for app in MAC_APPS)
    elif sys.platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            top = os.environ.get(variable)
            yield from (Path(top, program) for program in WINDOWS_PROGRAMS if top)
    else:
        yield from (Path("/snap/bin/chromium"), Path("/opt/google/chrome/chrome"))


def _from_playwright(programs: Iterable[str]) -> Iterator[Path]:
    cache = PLAYWRIGHT_CACHES.get(sys.platform, Path(".cache/ms-playwright"))
    top = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / cache)
    for program in programs:
        yield from sorted(top.glob(program), reverse=True)


def _starts(browser: Path) -> bool:
    """Whether it runs at all. On Windows asking for the version would open a window."""
    return sys.platform == "win32" or _run([str(browser), "--version"])


def _install_from_debian() -> bool:
    """Where there is apt-get, and leave to use it without a password."""
    if not shutil.which("apt-get"):
        return False
    _say("Installing a browser for the tests with apt-get")
    become_root = [] if _is_root() else ["sudo", "-n"]
    apt_get = [*become_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"]
    return _run([*apt_get, "update"]) and _run(
        [*apt_get, "install", "--no-install-recommends", *DEBIAN_PACKAGES]
    )


def _install_from_playwright() -> bool:
    _say("Downloading a browser for the tests with Playwright")
    return _run([sys.executable, "-m", "playwright", "install", "chromium"])


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _run(command: Sequence[str]) -> bool:
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def main() -> int:
    """Find the browsers, or install them, or say what cannot run."""
    may_install = OVERRIDE not in os.environ
    for install in (_install_from_debian, _install_from_playwright):
        if find_full_browser() is None and may_install:
            install()
    browser, full = find_browser(), find_full_browser()
    if browser is None or full is None:
        _say(NO_FULL_BROWSER if browser else NO_BROWSER)
        return 1
    print(*dict.fromkeys((browser, full)), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
