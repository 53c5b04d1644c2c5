"""What was made of a partnership before is taken again only where nothing has changed for it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.cli import engine
from generator.cli.console import StageClock
from generator.exporters.bundle import unpacked
from generator.files.cache import Cache
from generator.files.noted import noted
from generator.files.project import Project
from generator.files.standing import Standing, take_over
from generator.files.unchanged import recorded
from generator.pipeline import stages
from generator.pipeline.building import build
from generator.pipeline.told import Built
from generator.work import Here
from tests.output.compiled import compiled
from tests.output.test_killed import bytes_of
from tests.output.test_unchanged import added, record, rewrite, same_size
from tests.projects import EASTVALE, NORTHMOOR, PRACTICE_NOTE, TODAY, copy_of_good

NOT_BUILT = shutil.ignore_patterns("build")
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


ALL = "content/site.yml"
"""What everything is made of: after an edit nothing stands."""


class Unwatched:
    """Our engine without its look at what MkDocs makes, which other tests are about."""

    finisher = staticmethod(engine.finisher)

    def complete(self, *_: object) -> str:
        """Nothing is left to do."""
        return ""


def built(root: Path) -> Built:
    project = Project(root)
    day, quiet = date.fromisoformat(TODAY), StageClock(quiet=True)
    return build(project, day, project.site, Unwatched(), quiet, work=Here())


def files(root: Path) -> dict[str, bytes]:
    return {
        f"{top}/{name}": content
        for top in ("pages", "site")
        for name, content in bytes_of(root / "build" / top).items()
    }


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = copy_of_good(tmp_path_factory.mktemp("made"))
    built(made)
    return made


@pytest.fixture
def taken_over(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """The partnerships that each build took over."""
    found: list[set[str]] = []

    def counted(*given: Any) -> Standing:
        standing = take_over(*given)
        found.append(set(standing.parts))
        return standing

    monkeypatch.setattr(stages, "take_over", counted)
    return found


def test_after_each_edit_all_is_as_made_anew(
    root: Path, tmp_path: Path, taken_over: list[set[str]]
) -> None:
    before = files(root)
    for number, (name, old, new) in enumerate(EDITS):
        path = root / name
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
        built(root)
        clean = Path(shutil.copytree(root, tmp_path / str(number), ignore=NOT_BUILT))
        _hand_on_documents(root, clean)
        stood = taken_over[-1]
        built(clean)
        assert files(root) == files(clean), name
        assert files(root) != before, name
        assert not (name == ALL and stood), "nothing can stand where all is made of it"
        assert _kept_for_later(root), "what a part rests on is of use as long as it stands"
        before = files(root)
    assert {"northmoor"} in taken_over and {"eastvale"} in taken_over


def _kept_for_later(root: Path) -> bool:
    known = recorded(Project(root), Project(root).site)
    assert known is not None and known.parts.keys() == {"northmoor", "eastvale"}
    keys = {key for part in known.parts.values() for key in part.rests_on}
    return bool(keys) and keys == {entry.name for entry in Project(root).cache.iterdir()}


def _hand_on_documents(root: Path, clean: Path) -> None:
    """Single files from the cache, which take longest; nothing that stands for a partnership."""
    kept = Cache(Project(root).cache)
    for entry in Project(root).cache.iterdir():
        content = kept.find(entry.name)
        assert content
        try:
            unpacked(content)
        except ValueError:
            (clean / "build/cache").mkdir(parents=True, exist_ok=True)
            shutil.copyfile(entry, clean / "build/cache" / entry.name)


def test_a_damaged_entry_is_made_anew(root: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    before = compiled(root, kept)
    for entry in kept.iterdir():
        entry.write_bytes(entry.read_bytes()[:-1])
    assert compiled(root, kept) == before


def _altered(root: Path) -> None:
    same_size(root / "build/site/partnerships/northmoor/index.html")


def _older(root: Path) -> None:
    parts = json.loads(noted(record(root)) or b"")["parts"]
    rewrite(root, parts={id: {**part, "key": "0" * 64} for id, part in parts.items()})


def _senseless(root: Path) -> None:
    rewrite(root, parts={"northmoor": {"key": 1}, "eastvale": []})


@pytest.fixture
def edited(root: Path) -> str:
    """After an edit that leaves Northmoor as it was: what stands of it would be taken over."""
    silences = root / "content/partnerships/eastvale/silences.yml"
    added(silences)
    return "northmoor"


@pytest.mark.parametrize("disturb", [_altered, _older, _senseless])
def test_what_was_disturbed_is_not_taken_over(
    disturb: Callable[[Path], None], root: Path, edited: str, taken_over: list[set[str]]
) -> None:
    wanted = files(root)
    disturb(root)
    built(root)
    assert taken_over == [set()], edited
    assert files(root) == wanted


@pytest.mark.parametrize("seen", [True, False], ids=["looked at", "read"])
def test_what_is_altered_while_it_is_copied_is_not_taken_over(
    seen: bool,
    root: Path,
    edited: str,
    taken_over: list[set[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also where the system tells nothing of how files lie there."""
    wanted = files(root)
    page = f"build/site/partnerships/{edited}/index.html"
    copy, altered = shutil.copyfile, []

    def altering(source: Path, place: Path) -> None:
        if str(source).endswith(page):
            altered.append(page)
            same_size(root / page)
        copy(source, place)

    monkeypatch.setattr("generator.files.standing.shutil.copyfile", altering)
    if not seen:
        monkeypatch.setattr("generator.files.unchanged.look", lambda _: "")
    built(root)
    assert altered == [page], "it was copied, and altered before"
    assert taken_over == [set()]
    assert files(root) == wanted


def test_where_nothing_of_it_stands_nothing_is_copied(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a folder that is touched meanwhile is of no concern."""
    added(root / ALL)
    looks = iter(range(100))
    monkeypatch.setattr("generator.files.unchanged.look", lambda _: str(next(looks)))
    built(root)
