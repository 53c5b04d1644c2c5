"""The search box in a real browser, from a folder, under a strict policy.

Every fixture checks at its end that nothing broke the policy, complained, or asked the network.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.projects.edited import Edited
from tests.search.conftest import EASTWICK, NORTHMOOR, WORDS, Box, Site, harbour, make_site

FOCUSED = "document.activeElement.getAttribute('href') ?? document.activeElement.id"


def focused(box: Box) -> str:
    """The link or the id that has the focus, without the way to the root."""
    found: str = box.page.evaluate(FOCUSED)
    return found.replace("../", "").rpartition("#")[2]


def test_a_result_lands_on_the_very_provision(northmoor: Box) -> None:
    assert northmoor.ask("who agrees to the meeting")[0] == "no-authorise"
    northmoor.links.first.click()
    expect(northmoor.page.locator("#no-authorise:target")).to_be_visible()
    expect(northmoor.links.first).to_be_hidden()


def test_a_result_names_its_place_its_force_and_its_condition(northmoor: Box) -> None:
    northmoor.ask("who agrees")
    first = northmoor.links.first
    expect(first.locator(".where")).to_have_text("Northmoor · Decide · Who agrees to it")
    expect(first.locator(".what strong.force.should")).to_have_text("Should")
    expect(first.locator(".what")).to_contain_text("If they agree that it is needed.")


LATER = """() => {
    const box = document.querySelector("site-search input");
    box.value = "who agrees to the meeting";
    box.dispatchEvent(new Event("input", { bubbles: true }));
}"""
"""What was typed last is answered when the reader is among the results already."""


def test_who_is_among_the_results_stays_there_when_later_ones_come_in(northmoor: Box) -> None:
    northmoor.ask("who agrees")
    northmoor.page.keyboard.press("ArrowDown")
    here = focused(northmoor)
    northmoor.page.evaluate(LATER)
    told = northmoor.page.get_by_role("status").filter(has_text="who agrees to the meeting")
    told.wait_for()
    assert here == "no-authorise" and focused(northmoor) == here


def test_a_prohibition_shows_as_one(northmoor: Box) -> None:
    northmoor.ask("share outcome")
    expect(northmoor.links.first.locator("strong.force")).to_have_text("Must not")


def test_a_result_shows_its_exception_whole_and_then_its_clause(northmoor: Box) -> None:
    northmoor.ask("settle whether parents are told")
    first = northmoor.page.locator("[data-search-results] > li").first
    expect(first).to_contain_text("Unless that adds to the risk.")
    expect(first).to_contain_text(
        "Exception: Do not share the outcome with parents. If fabricated illness is suspected."
    )
    expect(first.locator(".clause")).to_have_text("Preparing 3")


def test_a_silence_says_so_and_comes_after_what_is_said(northmoor: Box) -> None:
    found = northmoor.ask("minutes kept written by a minute taker")
    assert found.index("no-minutes") < found.index("no-kept")
    silence = northmoor.page.locator("[data-search-results] > li.silence").first
    expect(silence.locator(".unsaid")).to_have_text("Not said")
    expect(silence).to_contain_text("Northmoor's document does not say")


_LIST = """
- id: no-list
  topic: criteria
  force: may
  lead: A gathering is called for where
  cites: [{at: deciding.1.1, words: may come together about a plan}]
  items:
    - {id: no-leaky, says: the roof lets in water, cites: [{at: deciding.1.1, words: a plan}]}
    - {id: no-creaky, says: the floor gives way, cites: [{at: deciding.1.1, words: a plan}]}
"""
_PROVISIONS = "content/partnerships/northmoor/documents/guide/provisions.yml"


def test_a_list_is_one_result_with_its_items(tmp_path: Path, browser: Browser) -> None:
    edited = harbour().replace(_PROVISIONS, "- id: no-worry", f"{_LIST}\n- id: no-worry")
    box = make_site(tmp_path / "site", browser, edited).open(NORTHMOOR)
    found = box.ask("list of what a gathering is called for")
    assert found[0] == "no-list" and not {"no-leaky", "no-creaky"} & set(found)
    first = box.page.locator("[data-search-results] > li").first
    expect(first.locator("a")).to_contain_text("A gathering is called for where:")
    expect(first.locator(".items > li")).to_have_text(
        ["the roof lets in water", "the floor gives way"]
    )
    assert box.ask("roof lets in water")[0] == "no-leaky"
    expect(box.links.first).to_contain_text("where the roof lets in water.")
    box.page.context.close()


def test_danger_brings_the_safety_line_and_the_rules_that_cannot_wait(
    tmp_path: Path, browser: Browser
) -> None:
    topics = "content/topics.yml"
    edited = harbour().replace(
        topics, "- id: informing-after\n", "- id: informing-after\n        urgent: true\n"
    )
    box = make_site(tmp_path / "site", browser, edited).open(NORTHMOOR)
    assert box.ask("child at risk 5pm friday, who chairs")[0] == "no-after"
    expect(box.status.locator(".search-danger")).to_have_text("Call 999.")
    box.ask("who chairs")
    expect(box.status.locator(".search-danger")).to_have_count(0)
    box.page.context.close()


def test_results_of_a_partnership_stand_together(home: Box) -> None:
    home.ask("minutes")
    groups = home.page.locator("[data-search-results] .group").all_inner_texts()
    assert {"Northmoor", "Eastwick & Harbour"} <= set(groups)
    assert all(one != other for one, other in pairwise(groups))


def test_there_are_results_at_every_letter(northmoor: Box) -> None:
    question = "chairing a meeting, who minutes"
    for end in range(1, len(question) + 1):
        asked = [question[:end], {"own": "northmoor", "only": ""}]
        northmoor.ask("minutes") if end == 1 else None
        found = northmoor.page.evaluate(
            "([query, place]) => handrailSearch.ask(query, place, true).found.length", asked
        )
        assert found or question[:end] in {"chairing a", "chairing a "}, question[:end]


@pytest.mark.parametrize(
    "query",
    ["they cant agree to it", "they won`t say yes", "non-agreement", "nobody agrees"],
)
def test_a_denial_is_not_answered_by_what_is_affirmed(northmoor: Box, query: str) -> None:
    found = northmoor.ask(query)
    assert "no-dispute" in found[:2] or found.index("no-dispute") < found.index("no-authorise")


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("can I tell his mum?", "no-tell"),
        ("do we have to send the minutes", "no-send"),
        ("who can call a meeting", "no-any"),
        ("what if someone says no", "no-dispute"),
        ("how soon do minutes go out", "no-send"),
        ("designated safeguarding lead", "no-authorise"),
        ("stuck", "no-drift"),
        ("chairing", "no-chair"),
        ("dad", "no-tell"),
    ],
)
def test_everyday_questions_find_the_provision(northmoor: Box, query: str, answer: str) -> None:
    assert answer in northmoor.ask(query)[:2]


def test_the_content_says_which_words_mean_the_same(tmp_path: Path, browser: Browser) -> None:
    words = """
      same: [{word: police, forms: [rozzers]}]
      ideas: [{id: halt, phrases: [halt, is stuck]}]
    """
    box = make_site(tmp_path / "site", browser, harbour().write(WORDS, words)).open(NORTHMOOR)
    assert box.ask("rozzers")[0] == "no-police"
    assert box.ask("halt")[0] == "no-drift"
    assert "no-tell" not in box.ask("daddy"), "which only the real words know"
    box.page.context.close()


def test_an_abbreviation_finds_the_long_form_and_the_other_way_round(northmoor: Box) -> None:
    assert set(northmoor.ask("DSL")[:2]) == {"dsl", "no-authorise"}
    assert "ea-team" in northmoor.ask("team around the child")


def test_a_silence_answers_a_question_about_its_point(northmoor: Box) -> None:
    assert northmoor.ask("where are minutes kept")[0] == "no-kept"


def test_the_heading_of_a_topic_is_found_by_its_everyday_word(northmoor: Box) -> None:
    assert "disagreement" in northmoor.ask("dispute")[:3]


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("minuets", "no-minutes"),
        ("who chiars", "no-chair"),
        ("autherise", "no-authorise"),
        ("tell the fahter", "no-tell"),
    ],
)
def test_a_slip_of_the_keyboard_is_mended(northmoor: Box, query: str, answer: str) -> None:
    assert answer in northmoor.ask(query)[:3]
    expect(northmoor.status).to_contain_text("read as")


def test_a_known_word_is_never_changed(northmoor: Box) -> None:
    northmoor.ask("carer")
    expect(northmoor.status).not_to_contain_text("read as")


def test_the_partnership_of_the_page_comes_first(northmoor: Box, home: Box) -> None:
    assert northmoor.ask("minutes written by")[0] == "no-minutes"
    assert {"no-minutes", "ea-minutes"} <= set(home.ask("minutes written by"))


@pytest.mark.parametrize("name", ["eastwick", "E&H", "Harbour", "eastwik"])
def test_a_named_partnership_comes_before_that_of_the_page(northmoor: Box, name: str) -> None:
    assert northmoor.ask(f"{name} who agrees")[0] == "ea-manager"
    expect(northmoor.status).to_contain_text("Eastwick & Harbour first")


def test_a_name_alone_finds_the_partnership(home: Box) -> None:
    assert home.ask("northmoor")[0] == "partnerships/northmoor/index.html"


def test_the_filter_leaves_one_partnership(northmoor: Box) -> None:
    northmoor.ask("who chairs")
    northmoor.page.get_by_role("combobox", name="Partnership").select_option("Eastwick & Harbour")
    expect(northmoor.links.first).to_contain_text("Eastwick & Harbour")
    assert all("Eastwick" in text for text in northmoor.links.all_inner_texts())


def test_results_are_narrowed_to_a_stage_a_topic_and_a_force(northmoor: Box) -> None:
    every = northmoor.ask("minutes")
    northmoor.page.get_by_text("Stage, topic and force").click()
    northmoor.page.get_by_role("combobox", name="Force").select_option("Must")
    forces = northmoor.page.locator("[data-search-results] > li > a .force").all_inner_texts()
    assert 0 < len(forces) == northmoor.links.count() < len(every) and set(forces) == {"Must"}
    northmoor.page.get_by_role("combobox", name="Force").select_option("Any")
    for label, title in (("Stage", "Record and share"), ("Topic", "Who writes it down")):
        field = northmoor.page.get_by_role("combobox", name=label)
        field.select_option(title)
        told = northmoor.links.all_inner_texts()
        assert told and all(title in text for text in told), (title, told)
        field.select_option(index=0)
    assert northmoor.anchors() == every


def test_an_edition_of_one_partnership_has_no_filter(tmp_path: Path, browser: Browser) -> None:
    one = make_site(tmp_path / "site", browser, harbour().without(EASTWICK))
    box = one.open()
    assert box.ask("minutes")[0] == "no-minutes"
    expect(box.page.get_by_role("combobox")).to_have_count(0)
    box.page.context.close()


def test_arrow_keys_walk_through_the_results_and_escape_returns(northmoor: Box) -> None:
    first, second = northmoor.ask("minutes")[:2]
    walked = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"):
        northmoor.page.keyboard.press(key)
        walked.append(focused(northmoor))
    assert walked == [first, second, first, "search-box"]
    northmoor.page.keyboard.press("ArrowDown")
    northmoor.page.keyboard.press("Escape")
    assert focused(northmoor) == "search-box"
    expect(northmoor.links.first).to_be_hidden()


def test_tab_leaves_the_box_in_the_natural_order(northmoor: Box) -> None:
    northmoor.ask("scribe")
    order: list[str] = []
    while not order or order[-1] != "main":
        northmoor.page.keyboard.press("Tab")
        order.append(focused(northmoor))
    assert order[:4] == ["", "search-partnership", "", northmoor.anchors()[0]]
    assert order[-2] == "a-z/index.html", "the way to the A to Z stays"
    expect(northmoor.links.first).to_be_hidden()


def test_a_reader_who_goes_elsewhere_and_comes_back_finds_the_results(northmoor: Box) -> None:
    northmoor.ask("minutes")
    northmoor.page.locator("#before").focus()
    expect(northmoor.links.first).to_be_hidden()
    northmoor.input.focus()
    expect(northmoor.links.first).to_be_visible()
    northmoor.page.locator("#main").click()
    expect(northmoor.links.first).to_be_hidden()


def test_enter_searches_at_once_and_stays_on_the_page(northmoor: Box) -> None:
    before = northmoor.page.url
    northmoor.input.fill("minutes")
    northmoor.input.press("Enter")
    expect(northmoor.links.first).to_be_visible()
    assert northmoor.page.url == before


def test_the_count_is_announced(northmoor: Box) -> None:
    count = len(northmoor.ask("policeman"))
    said = f"{count} result" if count == 1 else f"{count} results"
    expect(northmoor.status).to_contain_text(f"{said} for “policeman”")
    northmoor.ask("xylophone")
    expect(northmoor.status).to_contain_text("No results")


def test_more_results_come_on_request_and_take_the_focus(northmoor: Box) -> None:
    assert len(northmoor.ask("minutes meeting child")) == 12
    northmoor.page.get_by_role("button", name="more").click()
    more = northmoor.anchors()
    assert len(more) > 12
    assert focused(northmoor) == more[12]


def test_nothing_is_stored(northmoor: Box) -> None:
    northmoor.ask("minutes")
    kept = northmoor.page.evaluate(
        "async () => [localStorage.length, sessionStorage.length, document.cookie,"
        " (await indexedDB.databases()).length, location.search]"
    )
    assert kept == [0, 0, "", 0, ""]


def test_nothing_is_loaded_before_the_box_is_used(site: Site) -> None:
    box = site.open(NORTHMOOR)
    assert [Path(url).name for url in box.requests if url.endswith(".js")] == ["site.js"]
    box.ask("minutes")
    assert box.shards() == ["shard-northmoor.js", "shard-eastwick.js"], "the reader's own first"
    box.page.context.close()


def towns(number: int) -> Edited:
    """Many that say the same as Eastwick, in place of it."""
    edited = harbour()
    for n in range(number):
        town = f"content/partnerships/town{n}"
        edited = (
            edited.copy(EASTWICK, town)
            .replace(f"{town}/partnership.yml", "prefix: ea\n", f"prefix: t{n}\n")
            .replace_all(town, "Eastwick & Harbour", f"Town{n}ham")
            .replace_all(town, " ea-", f" t{n}-")
            .replace_all(town, "[ea-", f"[t{n}-")
        )
    return edited.without(EASTWICK)


def test_beyond_a_dozen_only_wanted_partnerships_are_loaded(
    tmp_path: Path, browser: Browser
) -> None:
    box = make_site(tmp_path / "site", browser, towns(12)).open()
    box.ask("minutes")
    assert box.shards() == []
    expect(box.status).to_contain_text("Choose a partnership")
    assert "no-minutes" in box.ask("northmoor minutes")
    assert box.shards() == ["shard-northmoor.js"]
    field = box.page.get_by_role("combobox", name="Partnership")
    assert box.page.locator(f"#{field.get_attribute('list')} option").count() == 13
    field.fill("town3")  # letters that only one name has
    field.press("Enter")
    expect(box.links.first).to_contain_text("Town3ham")
    assert box.shards() == ["shard-northmoor.js", "shard-town3.js"]
    box.page.context.close()


def test_a_search_that_cannot_load_says_so(tmp_path: Path, browser: Browser) -> None:
    broken = make_site(tmp_path / "site", browser)
    (broken.folder / "assets/search/index.js").unlink()
    box = broken.open()
    box.input.fill("minutes")
    expect(box.status).to_contain_text("could not be loaded")
    expect(box.page.get_by_role("link", name="A to Z")).to_be_visible()
    box.page.context.close()


def test_without_scripts_the_a_to_z_is_there(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site.folder / NORTHMOOR).as_uri())
    expect(page.get_by_role("link", name="A to Z")).to_be_visible()
    context.close()
