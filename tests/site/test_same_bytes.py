"""The same input gives the same bytes, wherever, whenever and on whatever machine."""

from __future__ import annotations

import os
import time
from pathlib import Path

from tests.cli.test_build import files_of
from tests.projects import ROOT, TODAY, copy_of_good, handrail

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


def made(folder: Path, env: dict[str, str], old: bool = False) -> dict[str, bytes]:
    root = copy_of_good(folder)
    for path in root.rglob("*") if old else ():
        os.utime(path, (0, 0))
    ran = handrail("build", "--today", TODAY, root=root, env=env)
    assert ran.code == 0, ran.err
    return {name: content for name, (content, _) in files_of(root / "build").items()}


def test_two_builds_are_byte_identical(tmp_path: Path) -> None:
    one = made(tmp_path / "one", HERE)
    before = os.umask(0o077)
    try:
        other = made(tmp_path / "a folder/with an ödd name", ELSEWHERE, old=True)
    finally:
        os.umask(before)

    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_no_page_names_the_machine_or_the_hour(built: Path) -> None:
    files = {name: content for name, (content, _) in files_of(built / "build").items()}
    year = time.strftime("%Y").encode()
    traces = (
        b"/good/project/build",
        str(ROOT).encode(),
        os.uname().nodename.encode() + b"/",
        b"/site-packages/",
    )

    for name, content in files.items():
        assert not [trace for trace in traces if trace in content], name
        if name.startswith("site/") and name.endswith(".html") and year != TODAY[:4].encode():
            assert year not in content, name
