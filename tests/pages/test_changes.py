"""What changed, rule by rule: the pages, the feeds and the open data say the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from generator.catalogue import Catalogue
from generator.derived.derive import Derived
from generator.derived.edition import only
from generator.exporters.feeds import feeds
from generator.open_data import changes as open_changes
from generator.pages.frame.context import make_context
from generator.pages.plan import plan_pages
from generator.render.environment import make_environment
from generator.render.page_file import render
from tests.projects import BOARDS, GOOD, ROOT, TODAY, catalogue_of, derived_of

ATOM = "{http://www.w3.org/2005/Atom}"
DIV = "{http://www.w3.org/1999/xhtml}div"
WHOLE = "changes/feed.xml"
ENVIRONMENT = make_environment(ROOT / "site_templates/pages")


def files(catalogue: Catalogue) -> dict[str, bytes]:
    return feeds(make_context(Derived(catalogue), date.fromisoformat(TODAY)), ENVIRONMENT)


@cache
def page(path: str) -> BeautifulSoup:
    context = make_context(derived_of(GOOD), date.fromisoformat(TODAY))
    (found,) = (one for one in plan_pages(context) if one.path == path)
    return BeautifulSoup(render(found, ENVIRONMENT), "html.parser")


def ids(feed: bytes) -> list[str]:
    return [entry.findtext(f"{ATOM}id", "") for entry in entries(feed)]


def entries(feed: bytes) -> list[ET.Element]:
    return ET.fromstring(feed).findall(f"{ATOM}entry")  # noqa: S314


def texts(found: Iterable[object]) -> str:
    return " ".join(" ".join(map(str, found)).split())


@pytest.mark.parametrize("project", [GOOD, BOARDS])
def test_a_feed_has_what_the_standard_asks_for(project: object) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: one id, title and update each, an author, a link or content."""
    made = files(catalogue_of(GOOD if project is GOOD else BOARDS))
    assert WHOLE in made
    for raw in made.values():
        feed = ET.fromstring(raw)  # noqa: S314
        assert feed.tag == f"{ATOM}feed"
        assert len(feed.findall(f"{ATOM}author/{ATOM}name")) == 1
        told = [feed, *feed.findall(f"{ATOM}entry")]
        for element in told:
            for name in ("id", "title", "updated"):
                assert len(element.findall(f"{ATOM}{name}")) == 1
                assert element.findtext(f"{ATOM}{name}")
            assert element.findtext(f"{ATOM}id", "").startswith("urn:uuid:")
            assert element.findtext(f"{ATOM}updated", "").endswith("T00:00:00Z")
            assert len(element.findall(f"{ATOM}link[@rel='alternate']")) == 1
        for entry in told[1:]:
            (content,) = entry.findall(f"{ATOM}content")
            assert [child.tag for child in content] == [DIV]
        assert len({element.findtext(f"{ATOM}id") for element in told}) == len(told)
        assert feed.findtext(f"{ATOM}updated") == entries(raw)[0].findtext(f"{ATOM}updated")


def test_of_each_rule_a_feed_says_what_it_said_and_what_it_says() -> None:
    (entry,) = (
        one
        for one in entries(files(catalogue_of(GOOD))[WHOLE])
        if "26 January 2026" in one.findtext(f"{ATOM}title", "")
    )
    told = texts(entry.itertext())

    assert "New. Who chairs. Now: The chair must see" in told
    assert "Changed." in told and "Before: A social worker can ask" in told
    assert "Now: Whoever works with a child can ask" in told
    assert "Gone. Before: Two managers had to agree." in told


def test_links_are_whole_where_the_site_says_where_it_is_and_relative_where_not() -> None:
    known = catalogue_of(GOOD)
    unknown = replace(known, site=known.site.model_copy(update={"address": None}))
    assert known.site.address == "two-valleys.example"
    whole, relative = (
        [link.get("href") for link in ET.fromstring(files(one)[WHOLE]).iter(f"{ATOM}link")]  # noqa: S314
        for one in (known, unknown)
    )
    start = "https://two-valleys.example/"
    assert whole[:2] == [f"{start}changes/", f"{start}changes/feed.xml"]
    assert f"{start}partnerships/northmoor/changes/#nm-note-of-2021" in whole
    assert relative[0] == "index.html"
    assert "../partnerships/northmoor/changes/index.html#nm-first-reading" in relative


def test_an_edition_has_its_own_alone_and_knows_entries_by_the_same_ids() -> None:
    whole = files(catalogue_of(GOOD))
    own = files(only(catalogue_of(GOOD), {"northmoor"}))
    path = "partnerships/northmoor/changes/feed.xml"

    assert own.keys() == {WHOLE, path}
    assert ids(own[path]) == ids(whole[path])
    assert set(ids(own[path])) < set(ids(own[WHOLE])) < set(ids(whole[WHOLE]))
    assert b"Eastvale" not in own[WHOLE]


def test_where_nothing_changed_there_is_no_feed() -> None:
    silent = only(catalogue_of(BOARDS), {"saltmarsh"})
    assert files(silent).keys() == {WHOLE}


def test_a_page_tells_each_rule_and_leads_to_where_it_stands() -> None:
    shown = page("partnerships/northmoor/changes/index.html")
    told = texts(shown.stripped_strings)
    links = [str(link["href"]) for link in shown.find_all("a", href=True)]

    assert "March 2021, in place of May 2019." in told
    assert "Corrected: the document is as it was, and this site had it wrong." in told
    assert "../decide/index.html#nm-anyone-asks" in links
    assert not any("nm-two-managers" in link for link in links)
    assert "feed.xml" in links


def test_the_page_of_all_has_every_entry_newest_first() -> None:
    told = texts(page("changes/index.html").stripped_strings)
    order = ["3 February 2026: Northmoor", "2 February 2026: This site", "26 January 2026"]
    assert sorted(order, key=told.index) == order
    assert "12 January 2026: Eastvale" in told


def test_the_open_data_has_the_same_entries() -> None:
    rows = [row.model_dump() for row in open_changes.table(derived_of(GOOD)).rows]
    assert len(rows) == len(ids(files(catalogue_of(GOOD))[WHOLE]))
    (read,) = (row for row in rows if row["id"] == "nm-note-of-2021")
    assert [rule["kind"] for rule in read["rules"]] == ["new", "changed", "gone"]
    assert read["edition_before"] == "May 2019"
