"""Whatever words an editor writes, in whichever field, a page is made of the same elements.

Every text of the project `good` that the compiler takes is given the same end twice: harmless, and
full of what HTML, Markdown, Jinja or a script would take for its own. Both have to give the same
pages but for the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import PurePosixPath
from typing import Any
from xml.etree import ElementTree as ET

import yaml
from bs4 import BeautifulSoup

from generator.derived.derive import Derived
from generator.diagnostics import Diagnostics
from generator.exporters.feeds import feeds
from generator.linking import link
from generator.pages.frame.context import make_context
from generator.pages.plan import plan_pages
from generator.parse.project import parse_project
from generator.render.environment import make_environment
from generator.render.page_file import render
from tests.projects import GOOD, ROOT, TODAY
from tests.projects.edited import unedited

HARMLESS = " zq"
HOSTILE = " zq\"onload=x '>]]> &lt;b> [a](javascript:x) *e* `c` ${7} # {:x}"
ALIKE = ("content/verbs.yml", "content/search.yml")
"""Files whose words are looked for and never shown."""
CLOSED = ("nation", "short")
"""Keys whose text is on a closed list, or has no room for more words."""
ENVIRONMENT = make_environment(ROOT / "site_templates/pages")

Way = tuple[str, tuple[Any, ...]]
"""A file, and the keys and places that lead to a text in it."""


def leaves(data: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value that is text of more than a word, as no id, date or choice is."""
    inner = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in inner:
        if isinstance(value, dict | list):
            yield from leaves(value, (*way, step))
        elif isinstance(value, str) and (" " in value or value[:1].isupper()):
            yield (*way, step)


def written(ends: Mapping[Way, str]) -> dict[PurePosixPath, bytes]:
    """The files of the project, with an end put to each of these texts."""
    files = {}
    for name, text in unedited(GOOD).files.items():
        raw = text
        mine = {way: end for (file, way), end in ends.items() if file == name}
        if mine:
            data = yaml.load(text, Loader=yaml.CSafeLoader)
            for way, end in mine.items():
                holder = data
                for step in way[:-1]:
                    holder = holder[step]
                holder[way[-1]] += end
            raw = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, width=10_000)
        files[PurePosixPath(name)] = raw.encode()
    return files


def every_text() -> list[Way]:
    return [
        (name, way)
        for name, text in sorted(unedited(GOOD).files.items())
        if name.endswith(".yml") and not name.endswith("register.yml") and name not in ALIKE
        for way in leaves(yaml.load(text, Loader=yaml.CSafeLoader))
        if way[-1] not in CLOSED
    ]


@cache
def made(end: str) -> tuple[dict[str, str], dict[str, bytes]]:
    """The file of each page, and the feeds, where every text has this end."""
    found = Diagnostics()
    linked = link(parse_project(written(dict.fromkeys(every_text(), end)), found), found)
    assert linked is not None and not found.errors, list(found)
    context = make_context(Derived(linked), date.fromisoformat(TODAY))
    pages = {page.path: render(page, ENVIRONMENT) for page in plan_pages(context)}
    return pages, feeds(context, ENVIRONMENT)


def elements(page: str) -> list[tuple[str, list[str]]]:
    """Each element of a page's blocks with the names of its attributes, in order.

    Not the lines of a drawing: longer words take more of them.
    """
    blocks = BeautifulSoup(page.split("---\n\n", 1)[1], "html.parser")
    return [(tag.name, sorted(tag.attrs)) for tag in blocks.find_all(True) if tag.name != "tspan"]


def test_most_texts_of_every_kind_of_file_are_tried() -> None:
    tried = {name for name, _ in every_text()}
    of_people = {name for name in unedited(GOOD).files if name.endswith(".yml")}
    generated = {name for name in of_people if name.endswith(("register.yml", "confirmed.yml"))}
    assert len(every_text()) > 200
    assert {PurePosixPath(name).name for name in of_people - generated} - {
        PurePosixPath(name).name for name in (*tried, *ALIKE)
    } == {"forms.yml", "set-aside.yml"}  # which hold ids alone here


def test_a_page_is_made_of_the_same_elements_whatever_its_words_are() -> None:
    harmless, hostile = made(HARMLESS)[0], made(HOSTILE)[0]

    assert harmless.keys() == hostile.keys()
    different = [path for path in harmless if elements(harmless[path]) != elements(hostile[path])]
    assert different == []


def test_the_words_are_shown_as_they_were_written() -> None:
    page = made(HOSTILE)[0]["partnerships/northmoor/decide/index.html"]
    assert BeautifulSoup(page, "html.parser").get_text().count(HOSTILE) > 5


def test_no_address_is_made_of_words() -> None:
    for path, page in made(HOSTILE)[0].items():
        for tag in BeautifulSoup(page.split("---\n\n", 1)[1], "html.parser").find_all(href=True):
            assert not str(tag["href"]).lower().startswith(("javascript:", "data:")), path


def test_a_feed_stays_a_feed() -> None:
    for raw in made(HOSTILE)[1].values():
        assert HOSTILE in "".join(ET.fromstring(raw).itertext())  # noqa: S314
