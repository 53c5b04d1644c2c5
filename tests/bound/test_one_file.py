"""Single files: opened from a folder they ask for nothing, work, and lead only to what there is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page

from generator.pages.handbook.one_file import one_files
from generator.render.environment import make_environment
from generator.render.one_file import Carried, render_one_files
from tests.bound.conftest import TEMPLATES, context_of
from tests.browser.conftest import open_all_details, watch
from tests.browser.looks import wrong_where_it_is_laid_out
from tests.projects import GOOD

GUIDE = "calling-northmoor.html"
HANDBOOK = "handbook-northmoor.html"


@pytest.fixture(scope="module")
def folder(single_files: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files, as somebody keeps them who was sent them."""
    place = tmp_path_factory.mktemp("sent")
    for name, content in single_files.items():
        (place / name).write_bytes(content)
    return place


def _opened(browser: Browser, file: Path, width: int, scheme: str) -> Iterator[Page]:
    context = browser.new_context(
        reduced_motion="reduce",
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    seen = watch(context)
    page = context.new_page()
    page.goto(file.as_uri())
    yield page
    assert [url for url in seen.requests if not url.startswith("data:")] == [file.as_uri()]
    assert seen.complaints == []
    context.close()


def test_there_is_one_for_each_partnership_and_each_guide(
    single_files: Mapping[str, bytes],
) -> None:
    assert set(single_files) == {GUIDE, HANDBOOK, "handbook-eastvale.html"}


def test_they_name_no_neighbour(single_files: Mapping[str, bytes]) -> None:
    for name, content in single_files.items():
        (other,) = {"northmoor", "eastvale"} - {name.rpartition("-")[2].removesuffix(".html")}
        assert other not in content.decode().lower(), name


def test_every_link_leads_to_a_place_in_the_file(single_files: Mapping[str, bytes]) -> None:
    for name, content in single_files.items():
        soup = BeautifulSoup(content, "html.parser")
        ids = [str(one["id"]) for one in soup.find_all(id=True)]
        assert len(ids) == len(set(ids)), name
        for link in soup.find_all("a", href=True):
            href = str(link["href"])
            assert href.startswith("https:") or href.removeprefix("#") in ids, (name, href)
        named = re.findall(r' (?:aria-labelledby|aria-describedby|for)="([^"]*)"', str(soup))
        assert set(" ".join(named).split()) <= set(ids), name


def test_words_that_are_only_a_way_to_another_page_go_with_it() -> None:
    """Where the site has no address, that page is nowhere."""
    file = replace(next(one_files(context_of(GOOD))), address="")
    environment = make_environment(TEMPLATES / "pages")
    page = render_one_files([file], Carried("", ""), environment)[file.path].decode()
    assert "About this document" in page and "What changed" not in page


def test_its_policy_lets_in_its_own_style_and_script_alone(
    single_files: Mapping[str, bytes],
) -> None:
    for content in single_files.values():
        soup = BeautifulSoup(content, "html.parser")
        (policy,) = (one["content"] for one in soup.find_all("meta", {"http-equiv": True}))
        assert str(policy).startswith("default-src 'none'; script-src 'sha256-")
        assert "unsafe" not in policy and "self" not in policy


def test_they_ask_for_nothing_and_axe_finds_nothing(browser: Browser, folder: Path) -> None:
    for name in (HANDBOOK, GUIDE):
        for page in _opened(browser, folder / name, 1280, "light"):
            open_all_details(page)
            assert list(wrong_where_it_is_laid_out(page)) == [], name


def test_the_guide_goes_step_by_step(browser: Browser, folder: Path) -> None:
    for name in (HANDBOOK, GUIDE):
        for page in _opened(browser, folder / name, 1280, "light"):
            guide = page.locator("decision-guide")
            assert guide.locator("section.step:visible").count() == 1
            first = guide.locator("section.step.here h2").inner_text()
            guide.locator("section.step.here [data-answer]").first.click()
            assert guide.locator("section.step.here h2").inner_text() != first


def test_without_a_script_all_steps_stand_there(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / GUIDE).as_uri())
    steps = page.locator("decision-guide section.step")
    assert steps.count() > 2
    assert all(one.is_visible() for one in steps.all())
    context.close()


def test_the_same_bytes_each_time(single_files: Mapping[str, bytes]) -> None:
    """What is made of them is the same too: no name depends on the run."""
    first, again = (repr(tuple(one_files(context_of(GOOD)))) for _ in range(2))
    assert first == again
    assert all(b"file:" not in content for content in single_files.values())
