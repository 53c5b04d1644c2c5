"""A partnership with two documents: each note stands with the document whose fault it is."""

from __future__ import annotations

from datetime import date

import pytest

from generator import open_data
from generator.cli.console import StageClock
from generator.derived.derive import Derived
from generator.files.project import Project
from generator.pages.frame.context import make_context
from generator.pages.frame.page import Block
from generator.pages.plan import plan_pages
from generator.pages.policy.sources import NoteEntry
from generator.pipeline.stages import check
from generator.search_index import index_files
from tests.projects import NORTHMOOR, copy_of_good, handrail, replace_in

SECOND = f"{NORTHMOOR}/documents/supplement"
ITS_PAGE = "sources/northmoor/supplement/index.html"
FIRST_PAGE = "sources/northmoor/practice-note/index.html"
TEXT = """Supplement on Minutes

Keeping minutes

The clerk should keep the minutes of each meeting.
"""
DOCUMENT = """title: Supplement on Minutes
issuer: Northmoor Children's Partnership
reading: complete
"""
PROVISIONS = """- id: nm-clerk-keeps
  topic: record-content
  force: should
  says: The clerk should look after what was written at each meeting.
  cites: [{at: keeping-minutes.1.1, words: The clerk should keep the}]
"""
NOTES = """- id: nm-note-no-date
  severity: wording
  fault: undated
  printed: The supplement gives no date.
  matters: Nobody can tell how old it is.
  site: Every page says so.
  whole_document: true
"""


@pytest.fixture(scope="module")
def derived(tmp_path_factory: pytest.TempPathFactory) -> Derived:
    """The invented project with a second document, on which a note stands as a whole."""
    root = copy_of_good(tmp_path_factory.mktemp("two"))
    folder = root / SECOND
    folder.mkdir()
    text = root / "supplement.txt"
    for path, content in (
        (text, TEXT),
        (folder / "document.yml", DOCUMENT),
        (folder / "provisions.yml", PROVISIONS),
        (folder / "notes.yml", NOTES),
        (folder / "set-aside.yml", "- {at: title.1, reason: publication-detail}\n"),
    ):
        path.write_text(content, encoding="utf-8")
    where = ("--partnership", "northmoor", "--document", "supplement")
    partnership = root / NORTHMOOR / "partnership.yml"
    replace_in(partnership, "[practice-note]", "[practice-note, supplement]")
    assert handrail("source", "add", text, *where, root=root).code == 0
    ran = handrail("confirm", "--all", root=root)
    assert ran.code == 0, ran.err
    return check(Project(root), StageClock(quiet=True)).derived


def test_the_note_stands_on_the_page_of_its_own_document(derived: Derived) -> None:
    shown = _notes_by_page(derived)

    assert "nm-note-no-date" in shown[ITS_PAGE]
    assert "nm-note-no-date" not in shown[FIRST_PAGE]
    assert "nm-note-overdue" in shown[FIRST_PAGE]


def test_search_and_open_data_lead_to_it_there(derived: Derived) -> None:
    found = index_files(derived)["assets/search/shard-northmoor.js"].decode()
    published = open_data.files(derived)["data/v1/notes.json"].decode()

    for text in (found, published):
        assert f"{ITS_PAGE}#nm-note-no-date" in text
        assert f"{FIRST_PAGE}#nm-note-overdue" in text


def _notes_by_page(derived: Derived) -> dict[str, list[str]]:
    pages: dict[str, list[str]] = {}
    for page in plan_pages(make_context(derived, date(2026, 2, 3))):
        views = [part.view for part in page.parts if isinstance(part, Block)]
        entries = [each for view in views if isinstance(view, tuple) for each in view]
        pages[page.path] = [each.note.id for each in entries if isinstance(each, NoteEntry)]
    return pages
