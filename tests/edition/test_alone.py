"""An edition for one partnership knows of no other, in any byte of any file, and leads nowhere."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.catalogue import Partnership
from tests.edition.made import LOGO, Made, files_in, text_of
from tests.projects import BOARDS, GOOD, HARBOUR, catalogue_of
from tests.site.anchors import anchors
from tests.site.test_links import test_every_page_can_be_reached_from_the_first as reached
from tests.site.test_links import wrong

OWN_ADDRESS = "https://handrail.example/"
"""Where the editions are published."""


def left_out(made: Made) -> tuple[Partnership, ...]:
    """The partnerships of the project that the edition is not for."""
    kept = {path.name for path in (made.site / "partnerships").iterdir()}
    whole = GOOD if (made.project / "documents/eastvale.txt").exists() else HARBOUR
    return tuple(one for one in catalogue_of(whole).partnerships if one.id not in kept)


def test_nothing_in_any_file_names_a_neighbour(made: Made) -> None:
    (other,) = left_out(made)
    record = other.record
    names = {other.id, record.name, record.body, record.document_phrase, *record.aliases}
    names |= {one.id for one in other.records()} | {one.id for one in other.sources}
    names -= {"guide"}  # the id of either document of `harbour`
    pattern = re.compile(
        "|".join(rf"(?<![\w-]){re.escape(one)}(?![\w-])" for one in names), re.IGNORECASE
    )
    found = [
        f"{name}: {match[0]}"
        for name, content in files_in(made.site)
        if (match := pattern.search(text_of(name, content)))
    ]

    assert len(names) > 5
    assert found == []


def test_the_page_for_a_lost_address_has_its_logo_inside_it(made: Made) -> None:
    (address,) = re.findall(
        r'<img class="logo" src="data:image/svg\+xml;base64,([^"]+)"', lost(made)
    )
    assert b64decode(address).decode() == LOGO


def lost(made: Made) -> str:
    return (made.site / "404.html").read_text(encoding="utf-8")


def test_what_is_read_in_the_files_is_what_is_in_them(made: Made) -> None:
    """Else the test above would find nothing anywhere."""
    (own,) = (path.name for path in (made.site / "partnerships").iterdir())
    files = dict(files_in(made.site))
    for suffix in (".pdf", ".zip", ".docx", ".odt", ".json"):
        texts = [text_of(name, files[name]) for name in files if name.endswith(suffix)]
        assert texts, suffix
    (pdf, *_) = (name for name in files if name.endswith(".pdf"))
    assert own in text_of(pdf, files[pdf]).lower()
    assert any("word/document.xml" in name for name in files)


def test_every_link_and_anchor_leads_to_a_place_in_it(made: Made) -> None:
    site = made.site.resolve()
    found = [
        f"{page.relative_to(site)}: {address} {problem}"
        for page in sorted(site.rglob("*.html"))
        for tag, address in anchors(page).addresses
        if (tag, address) != ("link", "data:,")
        if not address.startswith(OWN_ADDRESS)  # a single file leads back to where it is from
        if (problem := wrong(page, address, site))
    ]

    assert found == []


def test_the_data_leads_to_places_in_it(made: Made) -> None:
    urls = [
        url
        for path in (made.site / "data/v1").glob("*.json")
        if not path.name.endswith(".schema.json")
        for url in _urls(json.loads(path.read_text("utf-8")))
    ]
    assert len(urls) > 10
    for url in urls:
        parts = urlsplit(url)
        assert (made.site / parts.path).is_file(), url
        if parts.fragment:
            assert anchors(made.site / parts.path).ids[parts.fragment] == 1, url


def _urls(data: object) -> list[str]:
    if isinstance(data, list):
        return [url for one in data for url in _urls(one)]
    if not isinstance(data, dict):
        return []
    here = [str(data[key]) for key in ("url", "flowchart", "path") if data.get(key)]
    return here + [url for one in data.values() for url in _urls(one)]


def test_every_page_can_be_reached_from_the_first(made: Made) -> None:
    reached(made.site)


def test_there_is_nothing_to_compare_and_home_leads_straight_on(made: Made) -> None:
    assert not (made.site / "compare").exists()
    assert not (made.site / "crossing").exists()
    assert not (made.site / "assets/compare").exists()
    home = (made.site / "index.html").read_text("utf-8")
    (own,) = (made.site / "partnerships").iterdir()
    assert "Which partnership" not in home
    assert f'href="partnerships/{own.name}/index.html"' in home
    for page in made.site.rglob("*.html"):
        text = page.read_text("utf-8")
        for words in ("Compare", "other partnership", "all partnerships", "Change partnership"):
            assert words not in text, (page, words)


@pytest.mark.parametrize("project", [GOOD, BOARDS, HARBOUR])
def test_the_projects_have_neighbours_to_leave_out(project: Path) -> None:
    assert len(catalogue_of(project).partnerships) > 1
