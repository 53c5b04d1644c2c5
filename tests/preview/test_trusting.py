"""The preview holds its pages against MkDocs when more than content changed, not at each save."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import engine
from generator.cli.serving import Trusting
from generator.files.project import Project
from tests.projects import replace_in


def test_pages_are_held_against_mkdocs_when_settings_change(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, preview, held = Project(built), Trusting(), []
    finish = engine.finish

    def watched(*given: object) -> str:
        held.append(finish(*given))  # type: ignore[arg-type]
        return held[-1]

    monkeypatch.setattr(engine, "finish", watched)
    pages = [path.relative_to(project.pages).as_posix() for path in project.pages.rglob("*.md")]

    def finished() -> str:
        return preview.finish(project, pages, project.site, "")

    assert (finished(), finished(), held) == ("", "", [""])
    replace_in(built / "content/site.yml", "name: Two Valleys", "name: Two Vales")
    assert (finished(), held) == ("", [""])
    replace_in(built / "mkdocs.yml", "plugins: []", "plugins: [search]")
    assert "mkdocs.yml asks for what only MkDocs does" in finished()
    assert len(held) == 2
    assert "mkdocs.yml asks for what only MkDocs does" in finished()
