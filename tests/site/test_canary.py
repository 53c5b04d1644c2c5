"""Pages are held against MkDocs where they are new, and all of them where anything else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.engine.canary import first_unlike
from generator.engine.stock import build_with_mkdocs
from generator.files.noted import note
from generator.files.project import Project
from tests.projects import replace_in

HOME = "index.md"
OLD, NEW = "Which partnership are you in?", "Which is yours?"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The pages that MkDocs was asked for, each time that it was."""
    found: list[list[str]] = []
    make = build_with_mkdocs

    def watched(project: Project, pages: Path, site: Path) -> None:
        found.append([path.relative_to(pages).as_posix() for path in sorted(pages.rglob("*.md"))])
        make(project, pages, site)

    monkeypatch.setattr("generator.engine.canary.build_with_mkdocs", watched)
    return found


def unlike(root: Path) -> str:
    project = Project(root)
    pages = [path.relative_to(project.pages).as_posix() for path in project.pages.rglob("*.md")]
    return first_unlike(project, pages, project.site)


def test_only_what_is_new_is_made_by_mkdocs_again(built: Path, made: list[list[str]]) -> None:
    assert unlike(built) == ""
    made.clear()
    assert unlike(built) == "" and made == []
    for file in (built / "build/pages" / HOME, built / "build/site/index.html"):
        replace_in(file, OLD, NEW)
    assert unlike(built) == "" and made == [[HOME]]
    replace_in(built / "build/site/index.html", NEW, "else")
    assert unlike(built) == HOME and made[1:] == [[HOME]]
    assert unlike(built) == HOME, "what was unlike once is looked at again"


@pytest.mark.parametrize("kept", ["", "[", '{"a": 1}', "[1, 2]", "[" * 100_000])
def test_what_is_kept_may_be_anything(kept: str, built: Path, made: list[list[str]]) -> None:
    note(Project(built).alike, kept.encode())
    assert unlike(built) == ""
    assert HOME in made[0] and len(made[0]) > 10


def test_other_settings_are_another_program(built: Path, made: list[list[str]]) -> None:
    settings = built / "mkdocs.yml"
    assert settings.is_file()
    settings.write_text(settings.read_text("utf-8") + "\n# seen\n", encoding="utf-8")
    assert unlike(built) == "" and HOME in made[0]
