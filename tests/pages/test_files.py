"""Pages come through the engines whole: alike from both, no link broken, no word taken as code."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from generator.pages.frame.context import make_context
from generator.pages.frame.page import Block, Heading, Page
from generator.pages.plan import plan_pages
from generator.render.environment import make_environment
from generator.render.page_file import NotABlockError, render
from tests.pages import preview
from tests.projects import BOARDS, catalogue_of, derived_of
from tests.projects.edited import Edited, unedited

EVIL = "A < b > & \"c\" 'd' *e* _f_ `g` [h](i) \\k # l 1. {: .m }"


def home() -> Page:
    return plan_pages(make_context(derived_of(BOARDS), preview.TODAY))[0]


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")


def pages(site: Path) -> dict[str, BeautifulSoup]:
    found = {str(path.relative_to(site)): soup(path) for path in sorted(site.rglob("index.html"))}
    assert len(found) > 40
    return found


def test_every_link_leads_to_a_place_that_exists(invented_site: Path) -> None:
    built = pages(invented_site)
    ids = {path: {str(tag["id"]) for tag in page.find_all(id=True)} for path, page in built.items()}
    for path, page in built.items():
        for tag in page.find_all(href=True):
            target, _, fragment = unquote(str(tag["href"])).partition("#")
            file = (invented_site / path).parent.joinpath(target).resolve() if target else None
            where = str(file.relative_to(invented_site.resolve())) if file else path
            assert (invented_site / where).is_file(), f"{path} -> {tag['href']}"
            assert not fragment or fragment in ids[where], f"{path} -> {tag['href']}"


def test_no_id_is_used_twice_on_a_page(invented_site: Path) -> None:
    for path, page in pages(invented_site).items():
        ids = [str(tag["id"]) for tag in page.find_all(id=True)]
        assert len(ids) == len(set(ids)), path


def test_both_engines_give_the_same_page(
    invented_site: Path, build_pages: Callable[..., Path], tmp_path: Path
) -> None:
    other = pages(build_pages(catalogue_of(BOARDS), tmp_path, "zensical"))
    for path, page in pages(invented_site).items():
        assert page.prettify() == other[path].prettify(), path


def test_markdown_leaves_blocks_alone(invented_site: Path) -> None:
    page = soup(invented_site / "partnerships/northmoor/decide/index.html")
    link = page.select_one("li#no-authorise copy-link > a.hash")
    assert link is not None and link["href"] == "#no-authorise"
    tip = page.select_one("li#no-authorise .says term-tip > a")
    assert tip is not None and tip.get_text() == "DSL"
    assert not page.select("p:has(> div), p:empty")


def odd() -> Edited:
    """What Markdown, HTML or YAML could take for its own, wherever an editor writes words."""
    folder = "content/partnerships/northmoor"
    main = f"{folder}/documents/main"
    words = json.dumps(EVIL)  # which is quoted as YAML is
    says = "Agencies meet when a plan has stopped making things better for the child."
    return (
        unedited(BOARDS)
        .replace(f"{folder}/partnership.yml", "name: Northmoor\n", f"name: {words}\n")
        .replace(f"{folder}/partnership.yml", "Northmoor Safeguarding Partnership", words)
        .replace(f"{main}/document.yml", "'Meeting well together: practice note'", words)
        .replace(f"{main}/provisions.yml", says, words)
        .replace(f"{main}/provisions.yml", "may meet about a plan that", words)
        .replace(f"{main}/register.yml", '"Calling a meeting, paragraph 2, sentence 1"', words)
    )


def test_words_stay_words(build_pages: Callable[..., Path], tmp_path: Path) -> None:
    site = build_pages(odd().catalogue(), tmp_path)
    page = soup(site / "partnerships/northmoor/decide/index.html")
    for part in (
        "h1",
        "title",
        ".crumbs",
        "#no-criteria .what",
        "#no-criteria q",
        "nav.stops-nav .side-title",
    ):
        found = page.select_one(part)
        assert found is not None and EVIL in found.get_text(), part
    topic = soup(site / "topics/criteria/index.html")
    assert EVIL in [one.get_text() for one in topic.select("nav.contents a")]
    assert not page.select("main em, main code, [class~=m]")


def test_a_block_must_be_one_that_markdown_leaves_alone(tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<copy-link>{{ view }}</copy-link>", encoding="utf-8")
    page = replace(home(), parts=(Block("bad.html", "x"),))
    with pytest.raises(NotABlockError, match=r"bad\.html"):
        render(page, make_environment(tmp_path))


def test_a_heading_keeps_its_words_and_its_id() -> None:
    page = home()
    environment = make_environment(preview.TEMPLATES / "pages")
    text = render(replace(page, parts=(Heading(2, "1. Who's *in*?", "who"),)), environment)
    assert text.endswith("\n## 1\\. Who's \\*in\\*? {#who}\n")


def test_the_shell_asks_for_nothing_from_elsewhere(invented_site: Path) -> None:
    for path, page in pages(invented_site).items():
        for tag in page.find_all(["script", "link", "img", "iframe"]):
            address = str(tag.get("src") or tag.get("href"))
            assert "//" not in address, path
            assert tag.name != "script" or not tag.get_text(), path
        assert not page.select("[style]"), path
        assert page.html is not None and page.html["lang"] == "en-GB"
        assert page.select_one("a.skip[href='#_main']") and page.select_one("main#_main")
        assert page.select_one(".danger").get_text().strip().startswith("Child in danger now?")  # type: ignore[union-attr]


def test_the_page_for_a_lost_address_finds_its_way_home(invented_site: Path) -> None:
    page = soup(invented_site / "404.html")
    links = {str(tag["href"]) for tag in page.select("a[href]")}
    inside = {link for link in links if not link.startswith("#")}
    assert {"/index.html", "/a-z/index.html"} < inside
    for link in inside:
        assert (invented_site / link.removeprefix("/")).is_file(), link
    safety = catalogue_of(BOARDS).site.safety
    said = [one.get_text() for one in page.select(".danger p")]
    assert said == [safety.line, safety.attribution]
