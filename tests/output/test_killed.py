"""A build that is killed half way leaves the old site whole; the next build mends the rest."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from generator.files.owned import MANIFEST, kept, sign
from tests.projects import ROOT, TODAY, handrail, replace_in

MOMENTS = 8
"""At so many random moments between the start and the end of a build it is killed."""
SWAPS = 15
FILES = 800
"""So many files take long enough to copy, and no time at all to swap."""

SWAP = """
import sys
from pathlib import Path
from generator.files.publish import publish
print("ready", flush=True)
publish(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


BUILDS = """
import os, sys
from generator.cli import building
from generator.cli.commands import main
from generator.engine import site
from generator.pipeline import stages
for _ in sys.stdin:
    child = os.fork()
    if not child:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        main()
    print(child, flush=True)
    print(os.waitpid(child, 0)[1], flush=True)
"""
"""Loads the generator once and begins a build for each line that it is sent."""


class Builder:
    """Builds of one project, each a process of its own that can be killed."""

    def __init__(self, root: Path) -> None:
        words = ["--root", str(root), "build", "--today", TODAY]
        self._process = subprocess.Popen(
            [sys.executable, "-c", BUILDS, *words],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def build(self, seconds: float | None = None) -> int:
        """Begin to build and kill it after a while, with no chance to tidy up; how it ended."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write("build\n")
        self._process.stdin.flush()
        child = int(self._process.stdout.readline())
        if seconds is not None:
            time.sleep(seconds)
            with suppress(ProcessLookupError):  # it may have ended before
                os.kill(child, signal.SIGKILL)
        return int(self._process.stdout.readline())

    def end(self) -> None:
        """No more builds."""
        self._process.communicate()


def test_a_build_killed_at_any_moment_leaves_a_whole_site(built: Path) -> None:
    site = built / "build/site"
    names = ("Two Valleys", "Three Valleys")
    whole = {names[0]: bytes_of(site)}
    replace_in(built / "content/site.yml", f"name: {names[0]}", f"name: {names[1]}")
    builder = Builder(built)
    assert builder.build() == 0
    began = time.monotonic()
    assert builder.build() == 0
    takes = time.monotonic() - began
    whole[names[1]] = bytes_of(site)
    assert whole[names[0]] != whole[names[1]]

    moments, wanted, killed = random.Random(8), 1, 0  # noqa: S311 - moments, not secrets
    while killed < MOMENTS:
        wanted = 1 - wanted
        replace_in(
            built / "content/site.yml", f"name: {names[1 - wanted]}", f"name: {names[wanted]}"
        )
        killed += builder.build(moments.uniform(0, takes)) == signal.SIGKILL
        assert bytes_of(site) in whole.values(), "half a site"
    builder.end()

    assert handrail("build", "--today", TODAY, root=built).code == 0
    assert bytes_of(site) == whole[names[wanted]]
    assert [path.name for path in site.parent.iterdir() if path.name.startswith(".")] == []


def test_what_a_killed_build_left_behind_is_no_part_of_the_next(built: Path) -> None:
    """Half a page among the sources, and a site moved aside, made by hand."""
    before = {place: bytes_of(built / "build" / place) for place in ("pages", "site")}
    left = built / "build/.site.abcd.staged"
    left.mkdir()
    (left / "alive").touch()
    sign(left, {"alive": kept(b"")})
    (left / "half.html").write_text("half a page", encoding="utf-8")
    (built / "build/pages/index.md").write_text("half a p", encoding="utf-8")
    (built / "build/site").rename(left / "before")

    assert handrail("build", "--today", TODAY, root=built).code == 0
    assert {place: bytes_of(built / "build" / place) for place in before} == before
    assert not left.exists()


def test_a_swap_that_is_killed_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    site, staged = tmp_path / "site", tmp_path / "staged"
    _fill(site, "0")
    for turn in range(1, SWAPS + 1):
        before = {(site / "0.html").read_bytes()}
        shutil.rmtree(staged, ignore_errors=True)
        _fill(staged, str(turn))
        command = [sys.executable, "-c", SWAP, str(staged), str(site)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(turn * 0.001)
        process.kill()
        process.communicate()
        found = {name: held for name, held in bytes_of(site).items() if name != MANIFEST}
        assert len(found) == FILES
        assert set(found.values()) in (before, {str(turn).encode()})


def _fill(folder: Path, text: str) -> None:
    """Files that hold the same; links, since what is in them is written once."""
    first = folder / "0.html"
    folder.mkdir()
    first.write_text(text, encoding="utf-8")
    for number in range(1, FILES):
        (folder / f"{number}.html").hardlink_to(first)
    sign(folder, {f"{number}.html": kept(text.encode()) for number in range(FILES)})
