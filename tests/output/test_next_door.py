"""What stands for a part changes whenever the part of a partnership would, whatever is edited."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from generator.cli.console import StageClock
from generator.derived.derive import Derived
from generator.diagnostics import Diagnostics
from generator.files.cache import Cache
from generator.files.made_from import made_from
from generator.files.project import Project, read_content
from generator.files.read_before import Before
from generator.files.whose import NOBODYS, owners, whose
from generator.pages.frame.context import make_context
from generator.pipeline.stages import read_catalogue
from generator.producers import given_to, key_of, made_of_partnership
from tests.projects import GOOD, ROOT, TODAY, replace_in

OXFORDSHIRE = "content/partnerships/oxfordshire/partnership.yml"
Parts = Mapping[str, tuple[str, Mapping[str, bytes]]]
"""Partnership -> the key of its part, and its pages."""


def parts(root: Path) -> Parts:
    project, day = Project(root), date.fromisoformat(TODAY)
    catalogue = read_catalogue(project, StageClock(quiet=True))
    context = make_context(Derived(catalogue), day)
    keys = made_from(project, read_content(project, Diagnostics()), catalogue.by_id)
    given = given_to(context, project.templates, Cache(root / "none"), keys, offers=False)
    return {
        id: (key_of(id, given), made_of_partnership(given, id).published) for id in catalogue.by_id
    }


@pytest.fixture(scope="module")
def real(builds: None, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Parts]:  # noqa: ARG001
    """A copy of the real content, whose partnerships share sentences and steps, and its parts."""
    root = tmp_path_factory.mktemp("next-door")
    for name in ("content", "guides"):
        shutil.copytree(ROOT / name, root / name)
    return root, parts(root)


EDITS: dict[str, Callable[[Path], object]] = {
    "another name": lambda root: replace_in(root / OXFORDSHIRE, "name: Oxf", "name: New Oxf"),
    "a guide less": lambda root: (root / "guides/convening/oxfordshire.yml").unlink(),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_part_that_would_change_has_another_key(edit: str, real: tuple[Path, Parts]) -> None:
    root, before = real
    EDITS[edit](root)
    now = parts(root)
    reached = {id for id in before if id != "oxfordshire" and now[id][1] != before[id][1]}
    shutil.copytree(ROOT / "guides", root / "guides", dirs_exist_ok=True)
    shutil.copytree(ROOT / "content", root / "content", dirs_exist_ok=True)

    assert reached, "the edit reaches next door"
    assert [id for id in reached if now[id][0] == before[id][0]] == []


def test_another_program_or_day_is_another_key(tmp_path: Path) -> None:
    root = Path(shutil.copytree(GOOD, tmp_path / "good"))
    project = Project(root)
    files = read_content(project, Diagnostics())

    def keys(*asked: str) -> list[str]:
        before = Before(project, files)
        made = made_from(project, files, ["northmoor"], *asked)["northmoor"]
        return [
            made,
            before.read_from["northmoor"],
            before.checked_from({"northmoor": ()})["northmoor"],
        ]

    first = keys("2026-02-03")
    assert keys("2026-02-03") == first
    assert keys("2026-02-04")[0] != first[0]
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "\n# seen\n", encoding="utf-8")
    assert not set(keys("2026-02-03")) & set(first)


@pytest.mark.parametrize(
    ("name", "joined"),
    [
        ("partnership.yml", True),
        ("edition.yml", True),
        ("terms.yml", True),
        ("roles.yml", True),
        ("positions.yml", True),
        ("silences.yml", False),
        ("documents/main/provisions.yml", False),
    ],
)
def test_what_adds_to_what_all_share_reaches_next_door(name: str, joined: bool) -> None:
    """Names, terms, posts, labels: others' pages may show them; all else is a partnership's own."""
    path = PurePosixPath("content/partnerships/south") / name
    before, now = (
        made_from(Project(GOOD), {path: raw}, ["north", "south"]) for raw in (b"a", b"b")
    )
    assert before["south"] != now["south"]
    assert (before["north"] != now["north"]) is joined


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("content/partnerships/guide/terms.yml", "guide"),
        ("content/partnerships/guide/documents/main/provisions.yml", "guide"),
        ("content/partnerships/guide", NOBODYS),
        ("content/partnerships/other/terms.yml", NOBODYS),
        ("content/partnerships", NOBODYS),
        ("content/site.yml", NOBODYS),
        ("guides/calling/guide.yml", NOBODYS),
        ("guides/calling/north.yml", "north"),
        ("guides/calling/other.yml", NOBODYS),
    ],
)
def test_whose_a_file_is(path: str, owner: str) -> None:
    assert whose(PurePosixPath(path), {"guide", "north"}) == owner


def test_a_file_where_partnerships_belong_is_nobodys_folder() -> None:
    names = ("content/partnerships", "content/partnerships/a.yml", "content/partnerships/b/x.yml")
    assert owners({PurePosixPath(name) for name in names}) == {"b"}
