"""Whatever a file or a folder is called, and however large or deep, an editor is told in a line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.files.below import DEEPEST
from generator.files.project import LARGEST
from tests.projects import NORTHMOOR, copy_of_good, found_in, handrail

NAMES = [
    b"-rf",
    b"--help",
    b"a b",
    b" ",
    b"q'\"u",
    b"new\nline",
    b"\x1b[31mred",
    b"con",
    b"nul",
    b"aux.x",
    b"x" * 200,
    b"bad\xff",
    "\u202ebidi".encode(),
    "zero\u200bwidth".encode(),
    b"..x",
    b"a..",
    b"back\\slash",
    b"a:b",
    b"[bold]red",
    b"%0A::error::x",
    b"{{ 7 }}",
    b"<b>",
    b"Upper",
    "\u0430".encode(),  # of another alphabet
]
"""As a disk gives them: bytes."""
UNSEEN = [name for name in NAMES if name.startswith((b".", b"~"))]
"""Names that begin with a dot are no content; `..x` is one of them."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


def at(folder: Path, name: bytes) -> Path:
    return folder / os.fsdecode(name)


def told(found: Diagnostic) -> bool:
    """Whether a message stays on its line and steers no terminal."""
    where = str(found.location.file)
    return all(text.isprintable() for text in (where, found.message, found.hint) if text)


def test_a_file_by_any_name_is_told_of(root: Path) -> None:
    for name in NAMES:
        at(root / NORTHMOOR, name + b".yml").write_bytes(b"x: 1\n")
    found = list(found_in(root))

    assert len(found) == len(NAMES) - len(UNSEEN)
    assert {one.code for one in found} == {"unknown-file"}
    assert all(told(one) for one in found)


def test_a_folder_by_any_name_is_no_partnership(root: Path) -> None:
    for name in NAMES:
        folder = at(root / "content/partnerships", name)
        folder.mkdir()
        (folder / "partnership.yml").write_bytes(b"x: 1\n")
    found = list(found_in(root))
    named = [one for one in found if one.code == "bad-id"]

    assert len(named) == len(NAMES) - len(UNSEEN)
    assert all(told(one) for one in found)


def test_a_name_with_a_line_break_does_not_break_the_line(root: Path) -> None:
    at(root / NORTHMOOR, b"a\nb\x1b[2J\xff.yml").write_bytes(b"x: 1\n")
    ran = handrail("check", root=root)

    assert ran.code == 1
    assert r"a\nb\x1b[2J\udcff.yml:1:1: unknown-file" in ran.err + ran.out
    assert "\x1b" not in ran.err + ran.out


def test_folders_without_end_are_told_of_in_a_line(root: Path) -> None:
    (root / "content/partnerships/northmoor").joinpath(*["a"] * DEEPEST).mkdir(parents=True)
    (found,) = found_in(root)

    assert found.code == "unreadable"
    assert f"{DEEPEST} folders deep" in found.message


def test_a_file_larger_than_any_is_not_read(root: Path) -> None:
    with (root / "content/topics.yml").open("r+b") as file:
        file.truncate(50_000_000_000)  # takes no room on the disk
    found = list(found_in(root))

    assert [str(one.location.file) for one in found if one.code == "unreadable"] == [
        "content/topics.yml"
    ]
    assert any(f"{LARGEST:,} is the limit" in one.message for one in found)
