"""How quickly the comparison of 150 partnerships answers, measured in a real browser.

Beside the builds: times hang on the machine. `make bench` builds the site and runs it.
"""

from __future__ import annotations

import gzip
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from generator.pages.compare.matrix import matrix_page
from generator.pages.frame.context import Context
from generator.pages.frame.page import Block
from generator.render.environment import make_environment
from tests.browser_setup import NO_BROWSER, find_browser, launch_arguments
from tests.comparison.many import crowd
from tests.projects import ROOT, catalogue_of

NUMBER = 150
CHOICE = """name => new Promise(done => {
    const box = [...document.querySelectorAll("input[name=p]")].find(one => one.value === name);
    const begun = performance.now();
    box.click();
    const answered = performance.now();
    requestAnimationFrame(() => setTimeout(() => done(
        [answered - begun, performance.now() - begun])));
})"""


def main() -> int:
    """Print what was measured."""
    program = find_browser()
    if program is None:
        print(NO_BROWSER, file=sys.stderr)
        return 1
    begun = time.perf_counter()
    context = crowd(catalogue_of(ROOT), NUMBER)
    block = _block(context)
    print(
        f"The matrix of {NUMBER} partnerships is rendered in {time.perf_counter() - begun:.1f} s."
    )
    small = len(gzip.compress(block.encode())) / 1e3
    print(f"{len(block) / 1e6:.1f} MB of HTML, {small:.0f} kB zipped.")
    ids = [partnership.id for partnership in context.catalogue.partnerships]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = _site(Path(folder), block)
        browser = playwright.chromium.launch(executable_path=program, args=launch_arguments())
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto((site / "compare" / "index.html").as_uri())
        _report("First choice, from all to one", page, ids[7:8])
        _report("One more", page, ids[8:20])
        _report("One fewer", page, ids[8:19])
        browser.close()
    return 0


def _block(context: Context) -> str:
    page = matrix_page(context)
    environment = make_environment(ROOT / "site_templates" / "pages")
    (block,) = (block for block in page.parts if isinstance(block, Block))
    return environment.get_template(block.template).render(view=block.view)


def _site(folder: Path, block: str) -> Path:
    """The built page with the large table in place of its own, beside the site's own files."""
    built = ROOT / "build" / "site"
    text = (built / "compare" / "index.html").read_text(encoding="utf-8")
    start = text.index('<div class="compare">')
    end = re.compile(r"</div>\s*</div>\s*</div>\s*</main>").search(text, start)
    assert end is not None
    (folder / "compare").mkdir()
    (folder / "assets").symlink_to(built / "assets")
    page = text[:start] + block + text[end.start() :]
    (folder / "compare" / "index.html").write_text(page, encoding="utf-8")
    return folder


def _report(what: str, page: Page, ids: list[str]) -> None:
    taken = [page.evaluate(CHOICE, id) for id in ids]
    answered = statistics.median(times[0] for times in taken)
    painted = statistics.median(times[1] for times in taken)
    print(f"{what}: {answered:.0f} ms to answer, {painted:.0f} ms to the next frame.")


if __name__ == "__main__":
    sys.exit(main())
