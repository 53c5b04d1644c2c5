"""The tree of files: collisions are refused, only what differs is written, stale files go."""

from __future__ import annotations

import json
import os
import shutil
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.files.output import CollisionError, Tree, Written, lay_down, settle
from generator.files.owned import MANIFEST, NotOursError, claim, kept


def write(folder: Path, **files: str) -> Written:
    """Let a folder hold exactly these, laid down somewhere else before."""
    tree = Tree()
    with TemporaryDirectory() as coming:
        for name, text in files.items():
            path = name.replace("__", "/") + ".txt"
            tree.add(path, lay_down(Path(coming), path, text.encode()))
        return settle(tree, Path(coming), folder)


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


@pytest.mark.parametrize("path", ["a/b.md", "A/b.md", "a/B.MD", "a//b.md", "./a/b.md"])
def test_a_path_that_is_taken_is_refused_also_by_case_alone(path: str) -> None:
    tree = Tree()
    tree.add("a/b.md", kept(b"one"))

    with pytest.raises(CollisionError):
        tree.add(path, kept(b"two"))
    assert dict(tree) == {"a/b.md": kept(b"one")}


@pytest.mark.parametrize("path", ["../x", "a/../../x", "/etc/x", "", "."])
def test_a_path_that_leads_outside_is_refused(path: str) -> None:
    with pytest.raises(CollisionError):
        Tree().add(path, kept(b""))


def test_a_file_where_a_folder_is_needed_is_refused() -> None:
    for first, second in (("a", "a/b"), ("a/b", "a"), ("A", "a/b")):
        tree = Tree()
        tree.add(first, kept(b""))
        with pytest.raises(CollisionError):
            tree.add(second, kept(b""))


def test_a_tree_is_read_in_order_whatever_the_order_of_adding() -> None:
    one, other = Tree(), Tree()
    for path in ("b", "a", "c"):
        one.add(path, kept(b""))
    for path in ("c", "b", "a"):
        other.add(path, kept(b""))

    assert list(one) == list(other)
    assert len(one) == 3


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    write(tmp_path, same="1", changed="1", gone="1", deep__gone="1")
    for path in tmp_path.rglob("*.txt"):
        os.utime(path, ns=(0, 0))
    written = write(tmp_path, same="1", changed="2", new__deep="1")

    assert (written.changed, written.unchanged, written.pruned) == (2, 1, 2)
    assert texts(tmp_path) == {"same.txt": "1", "changed.txt": "2", "new/deep.txt": "1"}
    assert (tmp_path / "same.txt").stat().st_mtime_ns == 0
    assert (tmp_path / "changed.txt").stat().st_mtime_ns != 0
    assert not (tmp_path / "deep").exists()


def test_a_folder_where_a_file_is_wanted_gives_way(tmp_path: Path) -> None:
    write(tmp_path, **{"a.txt__b": "1"})
    write(tmp_path, a="2")
    assert texts(tmp_path) == {"a.txt": "2"}

    write(tmp_path, **{"a.txt__b": "3"})
    assert texts(tmp_path) == {"a.txt/b.txt": "3"}


def test_only_the_manifest_stands_beside_the_tree(tmp_path: Path) -> None:
    write(tmp_path, index="1")

    assert sorted(path.name for path in tmp_path.iterdir()) == [MANIFEST, "index.txt"]
    assert json.loads((tmp_path / MANIFEST).read_text("utf-8"))["files"] == {
        "index.txt": {"size": 1, "sha256": sha256(b"1").hexdigest()}
    }


def test_a_strangers_folder_is_neither_written_nor_pruned(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(NotOursError, match=r"diary\.txt"):
        write(tmp_path, index="1")
    assert texts(tmp_path) == {"diary.txt": "mine"}


def test_a_strangers_file_in_our_folder_is_left_there(tmp_path: Path) -> None:
    write(tmp_path, index="1")
    (tmp_path / "diary.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(NotOursError, match=r"diary\.txt"):
        write(tmp_path, index="2")
    assert texts(tmp_path) == {"index.txt": "1", "diary.txt": "mine"}


@pytest.mark.parametrize("name", ["index.txt", "deep"])
def test_nothing_is_written_through_a_link(name: str, tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    write(ours, index="1", deep__page="1")
    write(theirs, index="theirs", page="theirs")
    if (ours / name).is_dir():
        shutil.rmtree(ours / name)
        (ours / name).symlink_to(theirs)
    else:
        (ours / name).unlink()
        (ours / name).symlink_to(theirs / "index.txt")

    with pytest.raises(NotOursError, match=name):
        write(ours, index="2", deep__page="2")
    assert texts(theirs) == {"index.txt": "theirs", "page.txt": "theirs"}


def test_what_a_killed_write_left_is_still_ours(tmp_path: Path) -> None:
    """The manifest names what is to come before the first of it is written."""
    write(tmp_path, old="1")
    claim(tmp_path, ["new.txt"])
    (tmp_path / "new.txt").write_text("half a fi", encoding="utf-8")
    write(tmp_path, newer="1")

    assert texts(tmp_path) == {"newer.txt": "1"}
