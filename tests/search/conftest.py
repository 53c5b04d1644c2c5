"""A small site of the invented partnerships, opened from its folder under a strict policy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.derived.derive import Derived
from generator.producers import read_assets
from generator.search_index import index_files
from tests.projects import HARBOUR, ROOT
from tests.projects.edited import Edited, unedited

ASSETS = ROOT / "site_templates" / "assets"
WORDS = "content/search.yml"
EASTWICK = "content/partnerships/eastwick"
POLICY = "default-src 'none'; script-src 'self'; img-src data:; base-uri 'none'"
HOME = "index.html"
NORTHMOOR = "partnerships/northmoor/decide/index.html"

_PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Test</title>
<meta http-equiv="Content-Security-Policy" content="{policy}">
<link rel="icon" href="data:,"><script src="{root}assets/js/site.js" defer></script>
</head><body><a href="#main" id="before">Before</a>
<site-search data-root="{root}" data-partnership="{partnership}"
><a href="{root}a-z/index.html">A to Z</a></site-search>
<a href="#main" id="after">After</a><main id="main"><p id="no-authorise">Landed</p></main>
</body></html>"""

# What a page must never do; `violations` is read again when the test is over.
_WATCH = """window.violations = [];
document.addEventListener('securitypolicyviolation', (event) =>
  window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));"""


@dataclass
class Box:
    """The search box of an open page, as a reader handles it."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def input(self) -> Locator:
        return self.page.get_by_role("searchbox", name="Search the guidance")

    @property
    def status(self) -> Locator:
        return self.page.get_by_role("status")

    @property
    def links(self) -> Locator:
        return self.page.locator("[data-search-results] > li > a")

    def ask(self, query: str) -> list[str]:
        """Type a question; the anchors or paths that it leads to, best first."""
        self.input.fill("")
        self.input.press_sequentially(query)
        expect(self.status).to_contain_text(f"for “{query}”")
        return self.anchors()

    def anchors(self) -> list[str]:
        hrefs = self.links.evaluate_all("links => links.map((link) => link.getAttribute('href'))")
        return [href.replace("../", "").rpartition("#")[2] for href in hrefs]

    def shards(self) -> list[str]:
        names = [Path(request).name for request in self.requests]
        return [name for name in names if name.startswith("shard-")]


@dataclass(frozen=True)
class Site:
    """A folder with two pages that have a search box."""

    folder: Path
    browser: Browser

    def open(self, path: str = HOME) -> Box:
        context = self.browser.new_context()
        box = Box(context.new_page())
        box.page.add_init_script(_WATCH)
        box.page.on("request", lambda request: box.requests.append(request.url))
        box.page.on("console", lambda message: box.complaints.append(message.text))
        box.page.on("pageerror", lambda error: box.complaints.append(str(error)))
        box.page.goto((self.folder / path).as_uri())
        return box


@cache
def harbour() -> Edited:
    """The invented partnerships, asked in the same English as the real ones."""
    return unedited(HARBOUR).write(WORDS, (ROOT / WORDS).read_text(encoding="utf-8"))


def make_site(folder: Path, browser: Browser, edited: Edited | None = None) -> Site:
    """Write the site of the invented partnerships, as they are or as a test has edited them."""
    for asset, content in read_assets(ASSETS).items():
        (folder / "assets" / asset).parent.mkdir(parents=True, exist_ok=True)
        (folder / "assets" / asset).write_bytes(content)
    for path, content in index_files(Derived((edited or harbour()).catalogue())).items():
        (folder / path).write_bytes(content)
    for path, partnership in ((HOME, ""), (NORTHMOOR, "northmoor")):
        page = _PAGE.format(root="../" * path.count("/"), policy=POLICY, partnership=partnership)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(page, encoding="utf-8")
    return Site(folder, browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Site:
    return make_site(tmp_path_factory.mktemp("search") / "site", browser)


@pytest.fixture
def home(site: Site) -> Iterator[Box]:
    yield from _opened(site, HOME)


@pytest.fixture
def northmoor(site: Site) -> Iterator[Box]:
    """The box on a page of the partnership Northmoor."""
    yield from _opened(site, NORTHMOOR)


def _opened(site: Site, path: str) -> Iterator[Box]:
    """An open page; whatever a test did with it, it kept within the policy and complained not."""
    box = site.open(path)
    yield box
    assert box.page.evaluate("window.violations") == []
    assert box.complaints == []
    assert [url for url in box.requests if not url.startswith(("file://", "data:"))] == []
    box.page.context.close()
