"""The pages of a partnership that was edited are shown before the rest, as they will stand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.addresses import A_TO_Z, HOME
from generator.cli.console import StageClock
from generator.files.project import Project
from generator.pipeline.building import build
from generator.pipeline.told import Ahead, Wanted
from tests.output.test_made_from import Unwatched
from tests.projects import PRACTICE_NOTE, TODAY, copy_of_good, replace_in

pytestmark = pytest.mark.usefixtures("builds")
SAID, SAYS = "A worker who does not agree", "Anyone who does not agree"
PAGE = "partnerships/northmoor/decide/index.html"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Built once, for the preview."""
    project = Project(copy_of_good(tmp_path))
    built(project)
    return project


def built(project: Project) -> list[tuple[Ahead, str]]:
    """Build it once more; what was shown first, and the page that then stood."""
    shown: list[tuple[Ahead, str]] = []

    def show(first: Ahead) -> None:
        shown.append((first, (project.preview / PAGE).read_text("utf-8")))

    clock = StageClock(quiet=True, shows=show)
    today, wanted = date.fromisoformat(TODAY), Wanted(drafts=True)
    build(project, today, project.preview, Unwatched(), clock, wanted)
    return shown


def test_they_are_shown_while_the_old_site_stands_and_are_what_comes_to_stand(
    project: Project,
) -> None:
    replace_in(project.root / PRACTICE_NOTE / "provisions.yml", SAID, SAYS)
    ((first, before),) = built(project)
    assert SAID in before and SAYS not in before
    assert SAYS in first.pages[PAGE].decode()
    assert {HOME, A_TO_Z}.isdisjoint(first.pages)
    assert {path.split("/")[1] for path in first.pages} == {"northmoor"}
    assert first.pages == {path: (project.preview / path).read_bytes() for path in first.pages}


def test_none_are_shown_where_all_are_made_anew(project: Project) -> None:
    replace_in(project.root / "content" / "site.yml", "publisher: ", "publisher: All of ")
    assert built(project) == []


def test_a_page_that_stays_as_it_was_is_not_shown(project: Project) -> None:
    replace_in(project.root / PRACTICE_NOTE / "provisions.yml", SAID, SAYS)
    before = {path: path.read_bytes() for path in project.preview.rglob("*.html")}
    ((first, _),) = built(project)
    same = [path for path in first.pages if before.get(project.preview / path) == first.pages[path]]
    assert same == []
