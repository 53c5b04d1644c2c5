"""A look at a folder tells whether any file of it was touched since, without reading one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.files.look import look
from generator.files.owned import MANIFEST


def _in_place(file: Path) -> None:
    """Another letter, with the length and the time of before."""
    before = file.stat()
    file.write_text("tow", encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def _swapped(file: Path) -> None:
    """Another file of the same length and time in its place."""
    other = file.with_name("other")
    shutil.copy2(file, other)
    other.replace(file)


def _linked(file: Path) -> None:
    file.unlink()
    file.symlink_to("elsewhere")


TOUCHED: dict[str, Callable[[Path], object]] = {
    "in place": _in_place,
    "swapped": _swapped,
    "lost": Path.unlink,
    "renamed": lambda file: file.rename(file.with_name("b.html")),
    "beside it": lambda file: file.with_name("c.html").touch(),
    "a link": _linked,
    "its rights": lambda file: file.chmod(0o600),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "site" / "deep"
    made.mkdir(parents=True)
    (made / "a.html").write_text("two", encoding="utf-8")
    return tmp_path / "site"


@pytest.mark.parametrize("what", TOUCHED)
def test_whatever_is_touched_shows(what: str, folder: Path) -> None:
    before = look(folder)
    assert before and look(folder) == before
    TOUCHED[what](folder / "deep" / "a.html")
    assert look(folder) != before


def test_a_site_that_changes_places_lies_as_before(folder: Path) -> None:
    """So that publishing it is no touch; and the list that is written last is none either."""
    before = look(folder)
    moved = folder.rename(folder.with_name("moved"))
    (moved / MANIFEST).write_text("{}", encoding="utf-8")
    assert look(moved) == before


def test_what_cannot_be_looked_through_tells_nothing(tmp_path: Path) -> None:
    assert look(tmp_path / "nowhere") == ""
