"""`python -m tests.audit`: Lighthouse on the fullest page of each kind of the built site.

Accessibility, best practices and search engines have to be 100 of 100 on every kind of page. Scores
and what failed go into `build/audit.json`. No test: what it needs is 186 MB, so `make audit` alone
installs it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.browser.conftest import serving
from tests.browser.kinds import pages_by_kind
from tests.browser_setup import find_full_browser, launch_arguments
from tests.projects import ROOT

SITE = ROOT / "build" / "site"
SCORES = ROOT / "build" / "audit.json"
HERE = Path(__file__).parent
FULL = 100


def main() -> int:
    """Audit; 1 where a page of any kind has less than all."""
    if not (SITE / "index.html").is_file():
        sys.exit("There is no built site: `make site` makes one.")
    kinds = pages_by_kind(SITE)
    addresses = {kind: kinds[kind][0].relative_to(SITE).as_posix() for kind in sorted(kinds)}
    with serving(SITE) as served:
        found = _lighthouse([served + address for address in addresses.values()])
        told = {kind: {"page": at, **found[served + at]} for kind, at in addresses.items()}
    SCORES.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    for kind, one in told.items():
        print(f"{kind:14}", *one["scores"].values(), *one["failed"], sep="  ")
    return int(any(set(one["scores"].values()) != {FULL} for one in told.values()))


def _lighthouse(pages: list[str]) -> dict[str, Any]:
    """Page -> scores and what failed."""
    browser, node = find_full_browser(), shutil.which("node", path=Path(sys.executable).parent)
    if browser is None or node is None:
        sys.exit("Lighthouse needs a browser and Node.js: `make audit` brings both.")
    asked = json.dumps({"pages": pages, "flags": ["--headless=new", *launch_arguments()]})
    done = subprocess.run(
        [node, "lighthouse.mjs", asked],
        cwd=HERE,
        env={**os.environ, "CHROME_PATH": str(browser)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    sys.exit(main())
