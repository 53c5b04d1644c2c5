"""A build that is killed half way leaves the old site whole; the next build mends the rest."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.projects import ROOT, TODAY, copy_of_built, copy_of_good, handrail, replace_in

KILLS = 5
"""At so many moments, from the start to about the end of a build."""


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def start(root: Path) -> subprocess.Popen[bytes]:
    words = ["--root", str(root), "build", "--today", TODAY]
    return subprocess.Popen(
        [sys.executable, "-m", "generator", *words],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def test_a_killed_build_leaves_a_whole_site(tmp_path: Path) -> None:
    root = copy_of_built(tmp_path)
    site = root / "build/site"
    old = bytes_of(site)
    began = time.monotonic()
    replace_in(root / "content/site.yml", "name: Two Valleys", "name: Three Valleys")
    copy = copy_of_good(tmp_path / "other")
    replace_in(copy / "content/site.yml", "name: Two Valleys", "name: Three Valleys")
    assert handrail("build", "--today", TODAY, root=copy).code == 0
    whole = time.monotonic() - began
    new = bytes_of(copy / "build/site")
    assert old.keys() == new.keys() and old != new

    for kill in range(KILLS):
        process = start(root)
        time.sleep(whole * (kill + 1) / KILLS)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert bytes_of(site) in (old, new), "half a site"

    assert handrail("build", "--today", TODAY, root=root).code == 0
    assert bytes_of(site) == new
    assert [path.name for path in site.parent.iterdir() if path.name.startswith(".")] == []


def test_what_a_killed_build_left_behind_is_no_part_of_the_next(tmp_path: Path) -> None:
    """Each place in which a build can have stopped, made by hand."""
    root = copy_of_built(tmp_path)
    built = bytes_of(root / "build")
    left = root / "build/.site.staged"
    left.mkdir()
    (left / "half.html").write_text("half a page", encoding="utf-8")
    (root / "build/pages/index.md").write_text("half a p", encoding="utf-8")
    (root / "build/site").rename(root / "build/.site.before")

    assert handrail("build", "--today", TODAY, root=root).code == 0
    assert bytes_of(root / "build") == built
