"""From the first page straight to whether to meet: one tap once the partnership is known."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser

from generator import addresses
from tests.following import follow

PARTNERSHIPS = ("calderdale", "city-hackney", "dumfries-galloway", "mscb", "oxfordshire")
STAGES = ("understand", "decide", "prepare", "hold", "record-and-share", "follow-up")
ASK = "Should we hold a professionals' meeting?"


def page(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path).read_bytes(), "html.parser")


def test_each_partnership_has_its_guide_beside_it(built_site: Path) -> None:
    choices = page(built_site, addresses.HOME).select(".choices > li")
    assert len(choices) == len(PARTNERSHIPS)
    for choice, id in zip(choices, PARTNERSHIPS, strict=True):
        whole, straight, *tasks = choice.select("a")
        assert [one["href"] for one in tasks] == [addresses.stage_path(id, one) for one in STAGES]
        assert whole["href"] == addresses.partnership_path(id)
        assert straight["href"] == addresses.guide_path(id, "convening")
        assert " ".join(straight.get_text().split()).startswith(f"{ASK} ")


def test_the_links_are_told_apart_by_their_words(built_site: Path) -> None:
    words = [one.get_text() for one in page(built_site, addresses.HOME).select(".choices a")]
    assert len(set(words)) == len(words) == len(PARTNERSHIPS) * (2 + len(STAGES))


def test_the_task_leads_to_the_choice(built_site: Path) -> None:
    soup = page(built_site, addresses.HOME)
    (task,) = soup.select(".task-start a")
    assert task.get_text() == ASK and task["href"] == "#partnerships"
    stop = task.find_parent("li")
    assert isinstance(stop, Tag) and stop.select_one("h3")
    assert stop.select("h3")[0].get_text() == "Decide"
    assert soup.find(id="partnerships")


@pytest.mark.parametrize("id", PARTNERSHIPS)
def test_a_partnerships_page_begins_with_it(id: str, built_site: Path) -> None:
    here = addresses.partnership_path(id)
    content = page(built_site, here).select_one("main.page")
    assert content is not None
    above: list[str] = []
    for tag in content.find_all(["a", "h2"]):
        if tag.name == "h2":
            break
        above.append(str(tag["href"]))
    assert above[-1] == addresses.relative(here, addresses.guide_path(id, "convening"))


def test_it_is_one_tap_without_a_script(browser: Browser, built_site: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    view = context.new_page()
    view.goto((built_site / addresses.HOME).as_uri())
    follow(view.get_by_role("link", name=f"{ASK} Oxfordshire"))
    assert view.locator("h1").inner_text() == f"{ASK} Oxfordshire"
    context.close()
