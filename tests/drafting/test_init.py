"""What `handrail init` makes passes without a word, and never writes over anything."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.files.project import Project
from generator.tools.intake import register
from tests.projects import catalogue_of, found_in, handrail


def test_it_passes_without_a_word(begun: Path) -> None:
    assert list(found_in(begun)) == []
    (northmoor,) = catalogue_of(begun).partnerships
    assert northmoor.complete and northmoor.whole
    assert len(catalogue_of(begun).topics) > 20


def test_it_names_no_partnership_but_its_own(begun: Path) -> None:
    """What is shared comes from a site that has others."""
    for path in (begun / "content").rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        for name in ("Oxfordshire", "Calderdale", "Hackney", "Dumfries", "MSCB", "OSCB"):
            assert name not in text, path


def test_its_register_is_as_the_intake_makes_it(begun: Path, tmp_path: Path) -> None:
    shutil.copytree(begun, tmp_path / "site")
    root = tmp_path / "site"
    done = register(Project(root), root / "documents/northmoor.txt", "northmoor", "practice-note")
    assert done.changed == ()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    ran = handrail("init", str(tmp_path), root=tmp_path)
    assert ran.code == 4
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
