"""What a document forbids, and the dates that it prints, are what its records may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import dates_of_the_document
from generator.derived.derive import Derived
from generator.diagnostics import Diagnostics
from generator.files.project import Project
from generator.tools.intake import register
from tests.projects import PRACTICE_NOTE, ROOT, catalogue_of, copy_of_good, found_in, replace_in

NOT_YET_CONFIRMED = {"sentence-changed", "unconfirmed"}


def forbidding(root: Path, sentence: str, words: str, force: str, says: str) -> set[str]:
    """The codes of a check where the practice note forbids in that sentence."""
    replace_in(
        root / "documents/northmoor.txt",
        "The chair must not send it to anyone outside the group.",
        sentence,
    )
    register(Project(root), root / "documents/northmoor.txt", "northmoor", "practice-note")
    provisions = root / PRACTICE_NOTE / "provisions.yml"
    replace_in(provisions, "force: must-not", f"force: {force}")
    replace_in(provisions, "says: The chair must not let the record leave the group.", says)
    replace_in(provisions, "words: must not send it to anyone", f"words: {words}")
    return {str(one.code) for one in found_in(root)} - NOT_YET_CONFIRMED


@pytest.mark.parametrize(
    ("sentence", "words", "right", "wrong"),
    [
        ("The chair must never post it on.", "must never post it", "must-not", "must"),
        ("The chair mustn't post it on.", '"chair mustn\'t post it"', "must-not", "must"),
        ("No one should post it on.", "No one should post", "should-not", "should"),
        ("Nobody may post it on.", "Nobody may post it", "must-not", "may"),
        ("The chair must in no case post it on.", "must in no case post", "must-not", "must"),
    ],
)
def test_only_the_negative_force_stands_for_what_is_forbidden(
    sentence: str, words: str, right: str, wrong: str, tmp_path: Path
) -> None:
    verb = right.removesuffix("-not")
    kept = f"says: The chair {verb} not let the record leave the group."
    lost = f"says: The chair {wrong} let the record leave the group."
    (tmp_path / "right").mkdir()
    (tmp_path / "wrong").mkdir()

    assert forbidding(copy_of_good(tmp_path / "right"), sentence, words, right, kept) == set()
    assert "force-not-in-sentence" in forbidding(
        copy_of_good(tmp_path / "wrong"), sentence, words, wrong, lost
    )


def test_the_dates_of_the_real_documents_are_those_of_their_control_tables() -> None:
    catalogue = catalogue_of(ROOT)
    found = Diagnostics()
    dates_of_the_document.RULE.run(Derived(catalogue), found)

    assert list(found) == []
    sections = {
        section.id
        for partnership in catalogue.partnerships
        for source in partnership.sources
        for section in source.register.sections
    }
    assert "control" in sections
