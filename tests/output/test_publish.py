"""A finished site takes the place of the old one in one step, and of nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.files.lock import abandoned, alive, held
from generator.files.owned import MANIFEST, NotOursError
from generator.files.publish import publish, recover, staging
from tests.projects import ROOT


def make(final: Path, text: str) -> None:
    """Build a site of one file, as a build does."""
    with staging(final) as staged:
        staged.mkdir()
        (staged / "index.html").write_text(text, encoding="utf-8")
        publish(staged, final)


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_a_site_takes_the_place_of_the_old_one(
    system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if system != sys.platform:
        monkeypatch.setattr(sys, "platform", system)
    site = tmp_path / "deep/site"
    for text in ("first", "second", "third"):
        make(site, text)
        assert texts(site) == {"index.html": text}
        assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_on_linux_there_is_no_moment_without_a_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The swap is one step of the file system: the old folder is never moved aside first."""
    if sys.platform != "linux":
        pytest.skip("only Linux swaps two folders in one step")
    site = tmp_path / "site"
    make(site, "old")
    monkeypatch.setattr(Path, "rename", lambda *_: pytest.fail("a folder was moved"))
    make(site, "new")

    assert texts(site) == {"index.html": "new"}


def test_a_second_move_that_fails_puts_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, move = tmp_path / "site", Path.rename
    make(site, "old")

    def fails(path: Path, target: Path) -> Path:
        if path.name == "site" and path.parent != tmp_path:
            raise OSError("no")
        return move(path, target)

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(OSError, match="no"):
        make(site, "new")

    assert texts(site) == {"index.html": "old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_site_moved_aside_by_a_stopped_machine_is_put_back(tmp_path: Path) -> None:
    site, workplace = tmp_path / "site", tmp_path / ".site.abc.staged"
    make(site, "old")
    _left_behind(workplace)
    site.rename(workplace / "before")
    recover(site)

    assert texts(site) == {"index.html": "old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_machine_stopped_after_the_new_site_was_in_place_keeps_the_new(tmp_path: Path) -> None:
    site, workplace = tmp_path / "site", tmp_path / ".site.abc.staged"
    make(site, "old")
    _left_behind(workplace)
    site.rename(workplace / "before")
    make(tmp_path / "new", "new")
    (tmp_path / "new").rename(site)
    recover(site)

    assert texts(site) == {"index.html": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("left", [(), ("alive",), ("alive", ".handrail-manifest.json.unfinished")])
def test_what_a_build_leaves_that_was_killed_before_its_mark_is_cleared(
    left: tuple[str, ...], tmp_path: Path
) -> None:
    site, workplace = tmp_path / "site", tmp_path / ".site.abc.staged"
    workplace.mkdir()
    for name in left:
        (workplace / name).touch()
    make(site, "new")
    recover(site)

    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def _left_behind(workplace: Path) -> None:
    """A staging folder as a killed build leaves it."""
    workplace.mkdir()
    (workplace / "alive").touch()
    listed = {"made_by": "Handrail", "files": {"alive": {}}}
    (workplace / MANIFEST).write_text(json.dumps(listed), encoding="utf-8")


def test_a_build_at_work_is_left_to_its_work(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with staging(site) as staged:
        staged.mkdir()
        recover(site)
        assert staged.is_dir()


@pytest.mark.parametrize("name", [".site.staged", ".site.before", ".site.mine.staged"])
def test_strangers_with_such_a_name_are_left_alone(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "diary.txt").write_text("mine", encoding="utf-8")
    site = tmp_path / "site"
    make(site, "first")
    make(site, "second")

    assert texts(tmp_path / name) == {"diary.txt": "mine"}
    assert texts(site) == {"index.html": "second"}


@pytest.mark.parametrize("content", ["", "[]", "{", '{"made_by": "me", "files": {}}', "[" * 9999])
def test_a_manifest_of_somebody_else_marks_nothing_as_ours(content: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / MANIFEST).write_text(content, encoding="utf-8")
    (site / "diary.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(NotOursError, match=r"diary\.txt"):
        make(site, "new")
    assert texts(site) == {"diary.txt": "mine"}


def test_what_came_to_lie_in_the_site_during_the_build_is_kept(tmp_path: Path) -> None:
    site = tmp_path / "site"
    make(site, "old")
    with staging(site) as staged:
        staged.mkdir()
        (site / "diary.txt").write_text("mine", encoding="utf-8")
        with pytest.raises(NotOursError, match=r"diary\.txt"):
            publish(staged, site)

    assert texts(site) == {"index.html": "old", "diary.txt": "mine"}


def test_a_site_can_be_read_by_the_server_that_publishes_it(tmp_path: Path) -> None:
    make(tmp_path / "site", "new")

    assert (tmp_path / "site").stat().st_mode & 0o755 == 0o755


HOLD = """
import sys
from pathlib import Path
from generator.files.lock import held
with held(Path(sys.argv[1]), lambda _: None):
    print("holds", flush=True)
    sys.stdin.read()
"""


def test_a_lock_is_waited_for_and_ends_with_its_process(tmp_path: Path) -> None:
    lock, told = tmp_path / "deep/lock", list[str]()
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"holds\n"

    def waits(process: str) -> None:
        told.append(process)
        holder.kill()

    with held(lock, waits):
        assert told == [str(holder.pid)]
    holder.communicate()
    assert lock.read_text("ascii") == ""


def test_what_a_process_is_at_work_on_is_not_abandoned(tmp_path: Path) -> None:
    mark = tmp_path / "alive"
    with alive(mark):
        assert not abandoned(mark)
    assert abandoned(mark)


def test_a_lock_is_held_again_after_a_failure(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    with pytest.raises(RuntimeError, match="wrong"), held(lock, pytest.fail):
        raise RuntimeError("wrong")
    began = time.monotonic()
    with held(lock, pytest.fail):
        assert time.monotonic() >= began
