"""The page for a lost address: whole at any depth, below any path, and it has the search."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page

from tests.browser.conftest import watch
from tests.browser.looks import wrong_where_it_is_laid_out
from tests.projects import TODAY, handrail, replace_in

ACCENT = "rgb(11, 74, 85)"
BELOW = "/guidance/"
LOST = f"{BELOW}partnerships/nobody/decide/lost.html"


def built_at(root: Path, address: str) -> Path:
    """The site of `good`, published at an address."""
    replace_in(root / "content/site.yml", "address: two-valleys.example", f"address: {address}")
    ran = handrail("build", "--today", TODAY, root=root)
    assert ran.code == 0, ran.err
    return root / "build/site"


@pytest.fixture(scope="module")
def below(good_built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site that is published below a path."""
    root = tmp_path_factory.mktemp("below") / "good"
    shutil.copytree(good_built, root)
    return built_at(root, f"https://two-valleys.example{BELOW}")


class _Below(SimpleHTTPRequestHandler):
    """A server that has the site below a path, and its own page for what is not there."""

    site: Path

    def do_GET(self) -> None:
        inside = self.path.removeprefix(BELOW)
        file = self.site / inside
        found = self.path.startswith(BELOW) and file.is_file()
        content = (file if found else self.site / "404.html").read_bytes()
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", self.guess_type(file.name if found else "404.html"))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def _serving(site: Path) -> Iterator[str]:
    """Address of a server that holds a site below a path."""
    handler = type("Below", (_Below,), {"site": site})
    made = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()


@pytest.fixture(scope="module")
def server(below: Path) -> Iterator[str]:
    """Address of a server that holds the site below the path that it tells."""
    with _serving(below) as address:
        yield address


def test_without_scripts_it_is_styled_and_leads_home(browser: Browser, server: str) -> None:
    context = browser.new_context(color_scheme="light", java_script_enabled=False)
    seen = watch(context)
    page = context.new_page()
    answer = page.goto(server + LOST)
    assert answer is not None and answer.status == HTTPStatus.NOT_FOUND
    assert page.locator("h1").inner_text() == "Page not found"
    assert _ground(page) == ACCENT
    asked = [url for url in seen.requests if not url.endswith("/favicon.ico")]
    assert asked == [server + LOST], "nothing but itself is needed"

    for link, title in (("first page", "Professionals"), ("A to Z", "A to Z")):
        page.goto(server + LOST)
        page.get_by_role("main").get_by_role("link", name=link).click()
        page.wait_for_url(f"{server}{BELOW}**")
        assert title in page.locator("h1").inner_text()
        assert page.locator("body.kind-not-found").count() == 0
    context.close()


def _ground(page: Page) -> str:
    found: str = page.locator(".mast").evaluate("e => getComputedStyle(e).backgroundColor")
    return found


def _finds(page: Page) -> None:
    """The page has the frame of the site, and a search that leads to a page that is there."""
    page.wait_for_function("!document.querySelector('style')")
    assert page.evaluate("document.fonts.ready.then(all => all.size)"), "the site's own letters"
    page.get_by_role("searchbox").press_sequentially("who chairs", delay=10)
    lost = page.url
    page.locator("[data-search-results] a").first.click()
    page.wait_for_url(lambda url: url != lost)
    assert page.locator("body.kind-not-found").count() == 0
    assert page.locator("h1").count() == 1


def _only_misses(complaints: list[str]) -> bool:
    return all("404 (Not Found)" in said for said in complaints)


def test_it_has_the_search_below_the_path_that_is_told(browser: Browser, server: str) -> None:
    context = browser.new_context()
    seen = watch(context)
    page = context.new_page()
    page.goto(server + LOST)
    _finds(page)
    assert _only_misses(seen.complaints)
    assert seen.foreign(server) == []
    context.close()


@pytest.mark.parametrize("lost", [LOST, f"{BELOW}lost.html"])
def test_it_has_the_search_below_a_path_that_nobody_told(
    browser: Browser, good_site: Path, lost: str
) -> None:
    """The site says that it begins at the top of its server; it is served further down."""
    with _serving(good_site) as server:
        context = browser.new_context()
        seen = watch(context)
        page = context.new_page()
        page.goto(server + lost)
        page.wait_for_function("!document.querySelector('style')")
        home = page.locator("a.brand").evaluate("link => link.href")
        assert home == f"{server}{BELOW}index.html"
        _finds(page)
        assert _only_misses(seen.complaints)
        context.close()


def test_it_has_the_search_from_a_folder(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    seen = watch(context)
    page = context.new_page()
    page.goto((site / "404.html").as_uri())
    _finds(page)
    assert seen.complaints == []
    context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_axe_finds_nothing_in_it(browser: Browser, server: str, scripts: bool) -> None:
    context = browser.new_context(bypass_csp=not scripts, reduced_motion="reduce")
    page = context.new_page()
    if not scripts:  # axe needs them itself: what the page's own would bring is held back
        page.route("**/assets/**", lambda asked: asked.abort())
    page.goto(server + LOST)
    if scripts:
        page.wait_for_function("!document.querySelector('style')")
        page.get_by_role("searchbox").press_sequentially("who chairs", delay=10)
        page.locator("[data-search-results] a").first.wait_for()
    assert list(wrong_where_it_is_laid_out(page)) == []
    context.close()


def test_it_is_whole_alone_and_lets_in_its_own_style_and_script_only(site: Path) -> None:
    page = BeautifulSoup((site / "404.html").read_bytes(), "html.parser")
    assert page.select("script[src], link[rel=stylesheet], img, iframe, [style]") == []
    (policy,) = page.select("meta[http-equiv='Content-Security-Policy']")
    for tag in ("style", "script"):
        (own,) = page.select(tag)
        digest = base64.b64encode(hashlib.sha256(own.get_text().encode()).digest()).decode()
        allowed = re.findall(rf"{tag}-src ([^;]*)", str(policy["content"]))
        assert allowed == [f"'self' 'sha256-{digest}'"], "write this digest into theme/404.html"


def test_its_links_begin_at_the_top_of_the_site(below: Path, site: Path) -> None:
    for folder, top in ((below, BELOW), (site, "/")):
        page = BeautifulSoup((folder / "404.html").read_bytes(), "html.parser")
        links = [one for one in page.select("a") if not str(one["href"]).startswith("#")]
        assert len(links) > 12
        for link in links:
            assert link["href"] == f"{top}{link['data-to']}"
            assert (folder / str(link["data-to"])).is_file()


def test_the_settings_of_mkdocs_win_where_they_name_an_address(built: Path) -> None:
    settings = built / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(f"{text}\nsite_url: https://elsewhere.example/there\n", encoding="utf-8")
    page = BeautifulSoup(
        (built_at(built, "two-valleys.example") / "404.html").read_bytes(), "html.parser"
    )
    brand = page.select_one("a.brand")
    assert brand and brand["href"] == "https://elsewhere.example/there/index.html"
