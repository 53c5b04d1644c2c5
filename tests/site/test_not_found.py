"""The page for a lost address: whole at any depth, below any path, from no other file."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import threading
from collections.abc import Iterator
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from tests.browser.conftest import watch
from tests.projects import TODAY, handrail, replace_in

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


@pytest.fixture(scope="module")
def server(below: Path) -> Iterator[str]:
    """Address of a server that holds the site below a path."""
    handler = type("Below", (_Below,), {"site": below})
    made = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()


def test_it_is_styled_and_leads_home_below_a_path(browser: Browser, server: str) -> None:
    context = browser.new_context(color_scheme="light")
    seen = watch(context)
    page = context.new_page()
    answer = page.goto(server + LOST)
    assert answer is not None and answer.status == HTTPStatus.NOT_FOUND
    assert page.locator("h1").inner_text() == "Page not found"
    ground = page.locator(".mast").evaluate("e => getComputedStyle(e).backgroundColor")
    assert ground == "rgb(11, 74, 85)"
    asked = [url for url in seen.requests if not url.endswith("/favicon.ico")]
    assert asked == [server + LOST]
    assert [one for one in seen.complaints if "404 (Not Found)" not in one] == []

    for link, title in (("first page", "Professionals"), ("A to Z", "A to Z")):
        page.goto(server + LOST)
        page.get_by_role("link", name=link).click()
        page.wait_for_url(f"{server}{BELOW}**")
        assert title in page.locator("h1").inner_text()
        assert page.locator("body.kind-not-found").count() == 0
    context.close()


def test_it_needs_no_other_file_and_lets_in_its_own_style_only(site: Path) -> None:
    page = BeautifulSoup((site / "404.html").read_bytes(), "html.parser")
    assert page.select("script, link, img, iframe, [style]") == []
    (style,) = page.select("style")
    (policy,) = page.select("meta[http-equiv='Content-Security-Policy']")
    digest = base64.b64encode(hashlib.sha256(style.get_text().encode()).digest()).decode()
    allowed = re.findall(r"style-src ([^;]*)", str(policy["content"]))
    assert allowed == [f"'sha256-{digest}'"], "write this digest into theme/404.html"


def test_its_links_begin_at_the_top_of_the_site(below: Path, site: Path) -> None:
    for folder, top in ((below, BELOW), (site, "/")):
        page = BeautifulSoup((folder / "404.html").read_bytes(), "html.parser")
        links = {str(one["href"]) for one in page.select("a") if one["href"] != "#_main"}
        assert links == {f"{top}index.html", f"{top}a-z/index.html"}


def test_the_settings_of_mkdocs_win_where_they_name_an_address(built: Path) -> None:
    settings = built / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(f"{text}\nsite_url: https://elsewhere.example/there\n", encoding="utf-8")
    page = BeautifulSoup(
        (built_at(built, "two-valleys.example") / "404.html").read_bytes(), "html.parser"
    )
    brand = page.select_one("a.brand")
    assert brand and brand["href"] == "https://elsewhere.example/there/index.html"
