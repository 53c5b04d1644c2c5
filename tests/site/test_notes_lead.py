"""Whatever speaks of a sentence that may mean the reverse leads to the editor's note on it."""

from __future__ import annotations

import re
from pathlib import Path

from bs4 import BeautifulSoup

NOTE = "ch-note-consent-sentence"
SPOKEN_OF = re.compile(r"sentence on (it starts with openness|consent)|does equate to")
BETWEEN = re.compile(r"(?:<[^>]*>|\s)+")
"""How the site's own words speak of City & Hackney's sentence on consent."""


def test_every_page_that_speaks_of_the_sentence_on_consent_leads_to_its_note(
    built_site: Path,
) -> None:
    speaking, lost = 0, []
    for file in sorted(built_site.rglob("*.html")):
        written = file.read_text(encoding="utf-8")
        if not SPOKEN_OF.search(BETWEEN.sub(" ", written)):
            continue
        page = BeautifulSoup(written, "html.parser")
        if page.main and SPOKEN_OF.search(" ".join(page.main.text.split())):
            speaking += 1
            ways = page.main.select(f'[id$="{NOTE}"], a[href$="{NOTE}"]')
            lost += [] if ways else [str(file.relative_to(built_site))]
    assert speaking > 6
    assert lost == []


def test_a_note_on_the_same_sentence_leads_to_it_where_it_stands(built_site: Path) -> None:
    file = built_site / "sources/city-hackney/professionals-meetings/index.html"
    page = BeautifulSoup(file.read_bytes(), "html.parser")
    for id in ("beside-consent-sentence", "telling-family", "undated-review"):
        note = page.find(id=f"ch-note-{id}")
        assert note is not None
        (way,) = note.select(f'a[href$="#{NOTE}"]')
        assert way.find_parent("details") is None
