"""The same input gives the same bytes, wherever, whenever and on whatever machine."""

from __future__ import annotations

import os
import time
from pathlib import Path

from tests.cli.test_build import files_of
from tests.projects import TODAY, copy_of_good, handrail

HERE = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}
ELSEWHERE = {
    "PYTHONHASHSEED": "12345",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "SOURCE_DATE_EPOCH": "1",
    "COLUMNS": "40",
    "NO_COLOR": "1",
}


def built(folder: Path, env: dict[str, str]) -> dict[str, bytes]:
    root = copy_of_good(folder)
    ran = handrail("build", "--today", TODAY, root=root, env=env)
    assert ran.code == 0, ran.err
    return {name: content for name, (content, _) in files_of(root / "build").items()}


def test_two_builds_are_byte_identical(tmp_path: Path) -> None:
    one = built(tmp_path / "one", HERE)
    other = built(tmp_path / "a folder/with an ödd name", ELSEWHERE)

    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_the_age_of_files_and_the_umask_do_not_matter(tmp_path: Path) -> None:
    one = built(tmp_path / "one", HERE)
    root = copy_of_good(tmp_path / "two")
    for path in root.rglob("*"):
        os.utime(path, (0, 0))
    before = os.umask(0o077)
    try:
        ran = handrail("build", "--today", TODAY, root=root)
    finally:
        os.umask(before)

    assert ran.code == 0, ran.err
    assert {name: content for name, (content, _) in files_of(root / "build").items()} == one


def test_no_page_names_the_machine_or_the_hour(tmp_path: Path) -> None:
    files = built(tmp_path, HERE)
    year = time.strftime("%Y").encode()
    traces = (str(tmp_path).encode(), os.uname().nodename.encode() + b"/", b"/site-packages/")

    for name, content in files.items():
        assert not [trace for trace in traces if trace in content], name
        if name.startswith("site/") and name.endswith(".html") and year != TODAY[:4].encode():
            assert year not in content, name
