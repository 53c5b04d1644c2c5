"""What was read and checked before is not done again, and no message is lost or told wrongly."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from generator.cli.console import StageClock
from generator.diagnostics import ContentError
from generator.files.cache import Cache
from generator.files.project import Project
from generator.pipeline.stages import check
from generator.work import Here, Processes, Work
from tests.projects import NORTHMOOR, PRACTICE_NOTE, copy_of_good

EDITS = (
    (f"{PRACTICE_NOTE}/provisions.yml", "  reading: ", "  reading: Read again. "),
    (f"{PRACTICE_NOTE}/provisions.yml", "force: must\n", "force: may\n"),
    (f"{NORTHMOOR}/partnership.yml", "name: ", "name: Ṓld "),
    (f"{NORTHMOOR}/silences.yml", "topic: ", "topic: no-"),
    (f"{NORTHMOOR}/terms.yml", "words: ", "words: any "),
    (f"{PRACTICE_NOTE}/notes.yml", "  printed: ", "  printed: # cut\n    "),
    ("guides/calling/northmoor.yml", "  next: ", "  next: nowhere-"),
    ("content/glossary.yml", "  meaning: ", "  meaning: {words}. "),
    ("content/topics.yml", "  title: ", "  title: \u200b"),
    (f"{NORTHMOOR}/terms.yml", "- id: core-group\n", "{term}- id: core-group\n"),
)
"""File, the first such place, and what stands there after the edit: right, wrong, or a warning."""
WORDS = "a team leader may call a meeting when three or more services are working with a household"
TERM = f"""- id: caller
  term: caller
  meaning: {WORDS}
  cites: [{{at: calling.3.1, words: must tell the duty desk}}]
"""
"""A neighbour's own words: told where the neighbour is judged, of a file of this one."""
RANDOM = 24


def told(root: Path, work: Work | None = None, *, keeping: bool = False) -> list[str]:
    """Every message of a check, in its order."""
    quiet = StageClock(quiet=True)
    try:
        checked = check(Project(root), quiet, work, keep=keeping)
        found = checked.diagnostics
        if keeping:
            checked.read.settle()
    except ContentError as bad:
        found = bad.diagnostics
    return [message.as_text() for message in found]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = copy_of_good(tmp_path_factory.mktemp("checked"))
    assert told(made, keeping=True) == told(made)
    return made


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same project, of which nothing is kept."""
    return copy_of_good(tmp_path_factory.mktemp("bare"))


def edited(roots: tuple[Path, Path], name: str, text: str) -> None:
    for each in roots:
        (each / name).write_text(text, "utf-8")


@pytest.mark.parametrize(("name", "old", "new"), EDITS)
def test_after_an_edit_the_same_is_told(
    root: Path, bare: Path, name: str, old: str, new: str
) -> None:
    good = (bare / name).read_text("utf-8")
    assert old in good
    edited((root, bare), name, good.replace(old, new.format(term=TERM, words=WORDS), 1))
    wanted = told(bare)
    assert wanted or "Read again" in new, "the edit is to be told of"
    assert [told(root, keeping=True) for _ in range(2)] == [wanted, wanted]
    edited((root, bare), name, good)
    assert not (bare / "build").exists(), "a check that keeps nothing writes nothing"


def test_after_any_edit_the_same_is_told(root: Path, bare: Path) -> None:
    chance = random.Random(7)  # noqa: S311 nothing is secret
    names = [p.relative_to(bare).as_posix() for p in sorted(bare.glob("[cg]*/**/*.yml"))]
    for _ in range(RANDOM):
        name = chance.choice(names)
        good = (bare / name).read_text("utf-8")
        edited((root, bare), name, changed(good, chance))
        assert told(root, keeping=True) == told(bare), name
        edited((root, bare), name, good)


def changed(text: str, chance: random.Random) -> str:
    """A text with one of its words in the place of another, or with one word less."""
    words = list(re.finditer(r"(?<=[ \[])[\w-]+(?=[ \],\n])", text))
    if not words:
        return text
    at, other = chance.choice(words), chance.choice(["", " #", *(word[0] for word in words)])
    return text[: at.start()] + other + text[at.end() :]


def test_processes_find_what_this_one_finds(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.kept_work.FEW", 0)
    name = f"{PRACTICE_NOTE}/provisions.yml"
    good = (root / name).read_text("utf-8")
    (root / name).write_text(good.replace("force: must\n", "force: may\n", 1), "utf-8")
    assert told(root, Processes(2)) == told(root, Here()) != []
    (root / name).write_text(good, "utf-8")


@pytest.mark.parametrize("raw", [b"", b"[", b"[1, 2]", b'[[{"code": "none"}], []]', b'{"a": 1}'])
def test_what_is_kept_wrongly_is_found_anew(root: Path, bare: Path, raw: bytes) -> None:
    name = f"{NORTHMOOR}/partnership.yml"
    good = (bare / name).read_text("utf-8")
    edited((root, bare), name, good.replace("name: ", "name: Ṓld ", 1))
    told(root, keeping=True)
    folder = Project(root).read_before
    for entry in list(folder.iterdir()):
        Cache(folder).put(entry.name, raw)  # whole, and still not what was found
    assert told(root, keeping=True) == told(bare) != []
    for entry in folder.iterdir():
        entry.write_bytes(entry.read_bytes()[:-1])
    assert told(root, keeping=True) == told(bare)
    edited((root, bare), name, good)


def test_what_is_kept_is_what_is_read(root: Path, bare: Path) -> None:
    quiet = StageClock(quiet=True)
    check(Project(root), quiet, keep=True).read.settle()
    kept, read = (check(Project(one), quiet) for one in (root, bare))

    assert kept.catalogue == read.catalogue
    assert [one.where("id") for one in kept.catalogue.all_provisions()] == [
        one.where("id") for one in read.catalogue.all_provisions()
    ]
