"""What was made of a partnership before is taken again only where nothing has changed for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.output.compiled import compiled
from tests.projects import EASTVALE, NORTHMOOR, PRACTICE_NOTE, copy_of_good

pytestmark = pytest.mark.usefixtures("builds")
EDITS = (
    (f"{PRACTICE_NOTE}/provisions.yml", "  reading: ", "  reading: Read again. "),
    (f"{EASTVALE}/partnership.yml", "document_phrase: ", "document_phrase: the new "),
    (f"{NORTHMOOR}/silences.yml", "  point: whether ", "  point: whether ever "),
    ("content/site.yml", "publisher: ", "publisher: All of "),
    (f"{PRACTICE_NOTE}/provisions.yml", "  topic: record-content", "  topic: authorisation"),
    (f"{EASTVALE}/forms.yml", "  asked_by: [ev-notes-kept]\n", ""),
    (f"{EASTVALE}/positions.yml", "position: team-leader", "position: any-worker"),
    (f"{NORTHMOOR}/terms.yml", "calls_it: the duty desk", "calls_it: duty desk"),
    ("guides/calling/northmoor.yml", "do: Let the duty desk know.", "do: Tell the duty desk."),
)
"""File, the first such start of a line, and what stands there after the edit."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_good(tmp_path_factory.mktemp("made"))


def test_after_each_edit_all_is_as_made_anew(root: Path, tmp_path: Path) -> None:
    before = compiled(root, tmp_path / "kept")
    for number, (name, old, new) in enumerate(EDITS):
        path = root / name
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
        edited = compiled(root, tmp_path / "kept")
        assert edited != before, name
        assert edited == compiled(root, tmp_path / f"new-{number}"), name
        before = edited


def test_a_damaged_entry_is_made_anew(root: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    before = compiled(root, kept)
    for entry in kept.iterdir():
        entry.write_bytes(entry.read_bytes()[:-1])
    assert compiled(root, kept) == before
