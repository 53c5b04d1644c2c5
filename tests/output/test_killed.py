"""A build that is killed half way leaves the old site whole; the next build mends the rest."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

from tests.projects import ROOT, TODAY, handrail, replace_in

MOMENTS = [("Render", 0.0), ("Write", 0.2), ("MkDocs", 0.0)]
"""A stage that is done, and seconds after it: pages are written, MkDocs runs, the swap is near."""
SWAPS = 15
FILES = 800
"""So many files take long enough to copy, and no time at all to swap."""

SWAP = """
import sys
from pathlib import Path
from generator.files.output import publish
print("ready", flush=True)
publish(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def kill_after(stage: str, seconds: float, root: Path) -> None:
    """Begin to build and kill it, with no chance to tidy up."""
    words = ["--root", str(root), "build", "--today", TODAY]
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "generator", *words],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    assert any(line.startswith(f"  {stage} ") for line in process.stderr)
    time.sleep(seconds)
    process.kill()
    process.communicate()


def test_a_killed_build_leaves_a_whole_site(built: Path, tmp_path: Path) -> None:
    site = built / "build/site"
    old = bytes_of(site)
    shutil.copytree(site, tmp_path / "old")
    replace_in(built / "content/site.yml", "name: Two Valleys", "name: Three Valleys")
    assert handrail("build", "--today", TODAY, root=built).code == 0
    new = bytes_of(site)
    assert old != new
    shutil.rmtree(site)
    shutil.copytree(tmp_path / "old", site)

    for stage, seconds in MOMENTS:
        kill_after(stage, seconds, built)
        assert bytes_of(site) in (old, new), f"half a site, killed after {stage}"

    assert handrail("build", "--today", TODAY, root=built).code == 0
    assert bytes_of(site) == new
    assert [path.name for path in site.parent.iterdir() if path.name.startswith(".")] == []


def test_what_a_killed_build_left_behind_is_no_part_of_the_next(built: Path) -> None:
    """Each place in which a build can have stopped, made by hand."""
    before = {place: bytes_of(built / "build" / place) for place in ("pages", "site")}
    left = built / "build/.site.staged"
    left.mkdir()
    (left / "half.html").write_text("half a page", encoding="utf-8")
    (built / "build/pages/index.md").write_text("half a p", encoding="utf-8")
    (built / "build/site").rename(built / "build/.site.before")

    assert handrail("build", "--today", TODAY, root=built).code == 0
    assert {place: bytes_of(built / "build" / place) for place in before} == before
    assert not left.exists() and not (built / "build/.site.before").exists()


def test_a_swap_that_is_killed_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    site, staged = tmp_path / "site", tmp_path / "staged"
    _fill(site, "0")
    for turn in range(1, SWAPS + 1):
        before = set(bytes_of(site).values())
        shutil.rmtree(staged, ignore_errors=True)
        _fill(staged, str(turn))
        command = [sys.executable, "-c", SWAP, str(staged), str(site)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(turn * 0.001)
        process.kill()
        process.communicate()
        found = bytes_of(site)
        assert len(found) == FILES
        assert set(found.values()) in (before, {str(turn).encode()})


def _fill(folder: Path, text: str) -> None:
    """Files that hold the same; links, since what is in them is written once."""
    first = folder / "0.html"
    folder.mkdir()
    first.write_text(text, encoding="utf-8")
    for number in range(1, FILES):
        (folder / f"{number}.html").hardlink_to(first)
