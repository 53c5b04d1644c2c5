"""The tree of files: collisions are refused, only what differs is written, stale files go."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePosixPath

import pytest

from generator.files import output
from generator.files.output import CollisionError, Tree, publish, recover, write_tree


def tree_of(**files: str) -> Tree:
    tree = Tree()
    for name, text in files.items():
        tree.add(name.replace("__", "/") + ".txt", text.encode())
    return tree


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("path", ["a/b.md", "A/b.md", "a/B.MD", "a//b.md", "./a/b.md"])
def test_a_path_that_is_taken_is_refused_also_by_case_alone(path: str) -> None:
    tree = Tree()
    tree.add("a/b.md", b"one")

    with pytest.raises(CollisionError):
        tree.add(path, b"two")
    assert dict(tree) == {PurePosixPath("a/b.md"): b"one"}


@pytest.mark.parametrize("path", ["../x", "a/../../x", "/etc/x", "", "."])
def test_a_path_that_leads_outside_is_refused(path: str) -> None:
    with pytest.raises(CollisionError):
        Tree().add(path, b"")


def test_a_file_where_a_folder_is_needed_is_refused() -> None:
    for first, second in (("a", "a/b"), ("a/b", "a"), ("A", "a/b")):
        tree = Tree()
        tree.add(first, b"")
        with pytest.raises(CollisionError):
            tree.add(second, b"")


def test_a_tree_is_read_in_order_whatever_the_order_of_adding() -> None:
    one, other = Tree(), Tree()
    for path in ("b", "a", "c"):
        one.add(path, b"")
    for path in ("c", "b", "a"):
        other.add(path, b"")

    assert list(one) == list(other)
    assert len(one) == 3


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    write_tree(tree_of(same="1", changed="1", gone="1", deep__gone="1"), tmp_path)
    for path in tmp_path.rglob("*.txt"):
        os.utime(path, ns=(0, 0))
    written = write_tree(tree_of(same="1", changed="2", new__deep="1"), tmp_path)

    assert (written.changed, written.unchanged, written.pruned) == (2, 1, 2)
    assert texts(tmp_path) == {"same.txt": "1", "changed.txt": "2", "new/deep.txt": "1"}
    assert (tmp_path / "same.txt").stat().st_mtime_ns == 0
    assert (tmp_path / "changed.txt").stat().st_mtime_ns != 0
    assert not (tmp_path / "deep").exists()


def test_a_folder_where_a_file_is_wanted_gives_way(tmp_path: Path) -> None:
    write_tree(tree_of(**{"a.txt__b": "1"}), tmp_path)
    write_tree(tree_of(a="2"), tmp_path)
    assert texts(tmp_path) == {"a.txt": "2"}

    write_tree(tree_of(**{"a.txt__b": "3"}), tmp_path)
    assert texts(tmp_path) == {"a.txt/b.txt": "3"}


def finished(folder: Path, text: str) -> Path:
    write_tree(tree_of(index=text), folder)
    return folder


@pytest.mark.parametrize("swap", [True, False])
def test_a_site_takes_the_place_of_the_old_one(
    swap: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not swap:
        monkeypatch.setattr(sys, "platform", "darwin")
    site = tmp_path / "deep/site"
    for text in ("first", "second", "third"):
        publish(
            finished(site.with_name(".site.staged"), text)
            if site.parent.exists()
            else finished(tmp_path / "deep/.site.staged", text),
            site,
        )
        assert texts(site) == {"index.txt": text}
        assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_on_linux_there_is_no_moment_without_a_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The swap is one step of the file system: the old folder is never moved aside first."""
    if sys.platform != "linux":
        pytest.skip("only Linux swaps two folders in one step")
    site = finished(tmp_path / "site", "old")
    monkeypatch.setattr(Path, "rename", lambda *_: pytest.fail("a folder was moved"))
    publish(finished(tmp_path / "staged", "new"), site)

    assert texts(site) == {"index.txt": "new"}


def test_a_site_moved_aside_by_a_stopped_machine_is_put_back(tmp_path: Path) -> None:
    site = finished(tmp_path / "site", "old")
    site.rename(output._aside(site))
    recover(site)

    assert texts(site) == {"index.txt": "old"}


def test_a_machine_stopped_after_the_new_site_was_in_place_keeps_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    site = finished(tmp_path / "site", "new")
    finished(output._aside(site), "old")
    recover(site)
    assert texts(site) == {"index.txt": "new"}

    publish(finished(tmp_path / "staged", "newer"), site)
    assert texts(site) == {"index.txt": "newer"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
