"""The project `good` is good, and its registers are what the real intake makes of its documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.console import StageClock
from generator.derived.coverage import coverage_of
from generator.files.project import Project
from generator.pipeline.stages import check, read_catalogue
from generator.tools.intake import register
from tests.projects import DOCUMENTS, GOOD, copy_of_good


def test_its_content_passes_without_a_word() -> None:
    checked = check(Project(GOOD), StageClock(quiet=True))

    assert list(checked.diagnostics) == []
    assert [one.id for one in checked.catalogue.partnerships] == ["eastvale", "northmoor"]
    assert all(one.complete and one.whole for one in checked.catalogue.partnerships)


@pytest.mark.parametrize(("partnership", "document", "text"), DOCUMENTS)
def test_its_registers_are_as_the_intake_makes_them(
    partnership: str, document: str, text: str, tmp_path: Path, update_goldens: bool
) -> None:
    root = GOOD if update_goldens else copy_of_good(tmp_path)
    done = register(Project(root), root / text, partnership, document)

    assert done.changed == () or update_goldens
    assert done.register.idle_hints == ()


def test_it_holds_what_makes_documents_hard() -> None:
    """What the tests lean on: lists, an exception, a footnote in a sentence, dropped furniture."""
    catalogue = check(Project(GOOD), StageClock(quiet=True)).catalogue
    northmoor = catalogue.by_id["northmoor"]
    (source,) = northmoor.sources
    sentences = list(source.register.sentences())

    assert any(one.lead_in for one in sentences)
    assert any(catalogue.marks(one).exceptions for one in sentences)
    assert any(len(catalogue.marks(one).verbs) == 3 for one in sentences)
    assert {one.kind for one in sentences} >= {"title", "heading", "paragraph", "item", "footnote"}
    assert {one.rule for one in source.register.dropped} == {"repeated-furniture", "rule"}
    assert any(one.record.excepts for one in northmoor.provisions)
    assert coverage_of(source, northmoor, catalogue).unaccounted == ()


def test_phrases_of_notes_count_as_quoted(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    before = _quoted_words(root)
    notes = root / "content/partnerships/northmoor/documents/practice-note/notes.yml"
    text = notes.read_text(encoding="utf-8")
    notes.write_text(
        text.replace("whole_document: true", "whole_document: true\n" + _CITE), encoding="utf-8"
    )

    assert _quoted_words(root) == before + 5


_CITE = "  cites: [{at: afterwards.5.1, words: See also the handbook on}]"


def _quoted_words(root: Path) -> int:
    catalogue = read_catalogue(Project(root), StageClock(quiet=True))
    northmoor = catalogue.by_id["northmoor"]
    return coverage_of(northmoor.sources[0], northmoor, catalogue).quoted_words
