"""The same input gives the same bytes, wherever, whenever and on whatever machine."""

from __future__ import annotations

import os
import time
from pathlib import Path

from tests.cli.test_build import files_of
from tests.projects import ROOT, TODAY, copy_of_good, handrail

ELSEWHERE = {
    "HOME": "/nonexistent",
    "PYTHONHASHSEED": "12345",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "SOURCE_DATE_EPOCH": "1",
    "COLUMNS": "40",
    "NO_COLOR": "1",
}
PACKED = (".pdf", ".docx", ".odt", ".xlsx", ".zip", ".woff2")


def bytes_of(root: Path) -> dict[str, bytes]:
    """All that a build leaves, but for how its files lie on this machine's disk."""
    files = files_of(root / "build").items()
    return {name: content for name, (content, _) in files if not name.startswith("made/")}


def built_elsewhere(folder: Path) -> Path:
    """A project whose files are old, built with nothing made before."""
    root = copy_of_good(folder)
    for path in root.rglob("*"):
        os.utime(path, (0, 0))
    ran = handrail("build", "--today", TODAY, root=root, env=ELSEWHERE)
    assert ran.code == 0, ran.err
    return root


def test_two_builds_are_byte_identical(good_built: Path, tmp_path: Path) -> None:
    one = bytes_of(good_built)
    before = os.umask(0o077)
    try:
        other = bytes_of(built_elsewhere(tmp_path / "a folder/with an ödd name"))
    finally:
        os.umask(before)

    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_no_page_names_the_machine_or_the_hour(built: Path) -> None:
    files = bytes_of(built)
    year = time.strftime("%Y").encode()
    traces = (
        b"/good/project/build",
        str(ROOT).encode(),
        os.uname().nodename.encode() + b"/",
        b"/site-packages/",
    )

    for name, content in files.items():
        packed = name.startswith("cache/") or name.endswith(PACKED)
        # among packed bytes a name of a few letters comes up by chance
        told = [trace for trace in traces if trace in content and (len(trace) > 8 or not packed)]
        assert not told, name
        if name.startswith("site/") and name.endswith(".html") and year != TODAY[:4].encode():
            assert year not in content, name
