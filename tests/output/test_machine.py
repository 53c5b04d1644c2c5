"""What the machine or a folder puts in the way: a clear message, and nobody's file lost."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.files.project import Project
from tests.output.test_killed import bytes_of
from tests.projects import ROOT, TODAY, Ran, handrail

IN_THE_WAY = 4


def build(root: Path, *words: str | Path) -> Ran:
    ran = handrail("build", "--today", TODAY, *words, root=root)
    assert "Traceback" not in ran.out + ran.err
    return ran


def test_a_site_that_is_a_link_is_built_where_it_leads(built: Path, tmp_path: Path) -> None:
    site, real = built / "build/site", tmp_path / "elsewhere/www"
    before = bytes_of(site)
    real.parent.mkdir()
    site.rename(real)
    site.symlink_to(real)
    for _ in range(2):
        assert build(built).code == 0
        assert site.is_symlink() and bytes_of(real) == before
        assert [path.name for path in real.parent.iterdir()] == ["www"]


@pytest.mark.parametrize("place", ["site", "pages"])
def test_a_link_to_a_strangers_folder_costs_nobody_a_file(
    place: str, built: Path, tmp_path: Path
) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "diary.txt").write_text("mine", encoding="utf-8")
    shutil.rmtree(built / "build" / place)
    (built / "build" / place).symlink_to(theirs)
    for _ in range(2):
        ran = build(built)
        assert ran.code == IN_THE_WAY
        assert "diary.txt" in ran.err and "Move it away" in ran.err
        assert {name: text.decode() for name, text in bytes_of(theirs).items()} == {
            "diary.txt": "mine"
        }
        assert [path.name for path in tmp_path.iterdir() if "staged" in path.name] == []


def test_a_cache_that_is_a_strangers_folder_costs_nobody_a_file(
    built: Path, tmp_path: Path
) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "diary.txt").write_text("mine", encoding="utf-8")
    shutil.rmtree(built / "build/cache", ignore_errors=True)
    (built / "build/cache").symlink_to(theirs)

    assert build(built).code == 0
    assert (theirs / "diary.txt").read_text("utf-8") == "mine"


def test_output_through_a_link_and_back_is_taken_as_the_system_takes_it(
    built: Path, tmp_path: Path
) -> None:
    (tmp_path / "real/deep").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "real/deep")

    assert build(built, "--output", tmp_path / "link/../site").code == 0
    assert (tmp_path / "real/site/index.html").is_file()
    assert not (tmp_path / "site").exists()


def test_a_folder_of_somebody_elses_files_is_refused_by_their_names(
    built: Path, tmp_path: Path
) -> None:
    (tmp_path / "home/data/v1").mkdir(parents=True)
    (tmp_path / "home/data/v1/diary.txt").write_text("mine", encoding="utf-8")
    ran = build(built, "--output", tmp_path / "home")

    assert ran.code == IN_THE_WAY
    assert "data/v1/diary.txt" in ran.err


@pytest.mark.parametrize("place", ["content/site", "guides", "content/partnerships/../x"])
def test_no_site_is_built_into_what_is_read(place: str, built: Path) -> None:
    before = bytes_of(built / "content")
    ran = build(built, "--output", built / place)

    assert ran.code == IN_THE_WAY
    assert "which a build reads and does not write" in ran.err
    assert bytes_of(built / "content") == before


@pytest.mark.parametrize("place", ["pages", "cache", "made/x", "read"])
def test_no_site_is_built_into_what_builds_keep(place: str, built: Path) -> None:
    before = bytes_of(built / "build/pages")
    ran = build(built, "--output", built / "build" / place)

    assert ran.code == IN_THE_WAY
    assert "where builds keep what is of use to the next" in ran.err
    assert bytes_of(built / "build/pages") == before


def test_the_tree_of_an_edition_of_many_has_a_name_that_a_folder_can_have() -> None:
    ids = tuple(f"partnership-{number}" for number in range(150))
    whole, edition = Project(ROOT), Project(ROOT).compiling(ids, drafts=False)
    assert len(edition.pages.name) < 100
    assert edition.pages not in (whole.pages, whole.compiling(ids[1:], drafts=False).pages)
    preview = whole.compiling((), drafts=True)
    assert preview.pages != whole.compiling(("preview",), drafts=False).pages != whole.pages


def test_a_file_in_place_of_all_partnerships_is_no_mistake_of_ours(built: Path) -> None:
    shutil.rmtree(built / "content/partnerships")
    (built / "content/partnerships").write_text("mine", encoding="utf-8")
    ran = handrail("check", root=built)
    assert ran.code == 1
    assert "unknown-partnership" in ran.err and "mistake of Handrail" not in ran.err


def test_a_page_that_somebody_put_into_the_site_is_not_lost(built: Path) -> None:
    own = built / "build/site/robots.txt"
    own.write_text("mine", encoding="utf-8")
    ran = build(built)

    assert ran.code == IN_THE_WAY
    assert "robots.txt" in ran.err and "The last good site is as it was." in ran.err
    assert own.read_text("utf-8") == "mine"


def test_build_that_is_a_file_is_no_mistake_of_ours(built: Path) -> None:
    shutil.rmtree(built / "build")
    (built / "build").write_text("mine", encoding="utf-8")
    ran = build(built)

    assert ran.code == IN_THE_WAY
    assert "there is a file where a folder is needed" in ran.err
    assert "mistake of Handrail" not in ran.err and "as it was" not in ran.err
    assert (built / "build").read_text("utf-8") == "mine"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has /proc")
def test_a_place_that_cannot_be_written_is_named(built: Path) -> None:
    ran = build(built, "--output", "/proc/handrail/site")

    assert ran.code == IN_THE_WAY
    assert "/proc/handrail" in ran.err


def test_a_disk_that_takes_no_more_leaves_the_site_as_it_was(built: Path) -> None:
    """A limit on the size of a file stands for a full disk: the system refuses to write on."""
    before = bytes_of(built / "build/site")
    shutil.rmtree(built / "build/pages")
    done = subprocess.run(
        [sys.executable, "-m", "generator", "--root", str(built), "build", "--today", TODAY],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000)),
    )

    assert done.returncode == IN_THE_WAY, done.stderr
    assert "larger than the disk allows" in done.stderr
    assert "The last good site is as it was." in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(built / "build/site") == before
    assert build(built).code == 0
    assert bytes_of(built / "build/site") == before


def test_two_builds_at_once_make_one_whole_site(built: Path) -> None:
    before = bytes_of(built / "build/site")
    shutil.rmtree(built / "build/made")  # else the site stands as it was, and neither builds
    command = [sys.executable, "-m", "generator", "--root", str(built), "build", "--today", TODAY]
    both = [
        subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    told = [process.communicate()[1] for process in both]

    assert [process.returncode for process in both] == [0, 0], told
    assert sum("Waiting: " in one for one in told) == 1, told  # its number may not be there yet
    assert bytes_of(built / "build/site") == before


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.7 half", b"x" * 5000])
def test_a_damaged_cache_is_made_again(damage: bytes, built: Path) -> None:
    before = bytes_of(built / "build/site")
    entries = sorted((built / "build/cache").iterdir())
    kept = {entry.name: entry.read_bytes() for entry in entries}
    assert entries
    for entry in entries:
        entry.write_bytes(damage)
    shutil.rmtree(built / "build/site")  # else it stands as it was

    assert build(built).code == 0
    assert bytes_of(built / "build/site") == before
    assert {entry.name: entry.read_bytes() for entry in entries} == kept


def test_an_edition_costs_the_others_nothing_that_was_made(built: Path) -> None:
    kept = {entry.name for entry in (built / "build/cache").iterdir()}
    assert build(built, "--edition", "northmoor").code == 0

    assert kept <= {entry.name for entry in (built / "build/cache").iterdir()}


def test_an_entry_under_another_name_is_made_again(built: Path) -> None:
    before = bytes_of(built / "build/site")
    entries = sorted((built / "build/cache").iterdir())
    for entry in entries[1:]:
        shutil.copyfile(entries[0], entry)

    assert build(built).code == 0
    assert bytes_of(built / "build/site") == before


def _leads_out(root: Path) -> str:
    (root.parent / "outside.yml").write_text("roles: []", encoding="utf-8")
    (root / "guides/outside.yml").symlink_to(root.parent / "outside.yml")
    return "guides/outside.yml:1:1: unreadable: it is a link that leaves the project"


def _leads_nowhere(root: Path) -> str:
    (root / "content/gone.yml").symlink_to("nowhere.yml")
    return "content/gone.yml:1:1: unreadable: it is a link that leads nowhere"


def _leads_round(root: Path) -> str:
    (root / "content/partnerships/round").symlink_to(root / "content")
    return "content/partnerships/round:1:1: unreadable: it is a link to a folder"


def _is_a_pipe(root: Path) -> str:
    subprocess.run(["/usr/bin/mkfifo", root / "content/pipe.yml"], check=True)
    return "content/pipe.yml:1:1: unreadable: it is neither a file nor a folder"


@pytest.mark.parametrize("make", [_leads_out, _leads_nowhere, _leads_round, _is_a_pipe])
def test_nothing_that_cannot_be_read_is_skipped_in_silence(
    make: Callable[[Path], str], built: Path
) -> None:
    message = make(built)
    ran = handrail("check", root=built)

    assert ran.code == 1
    assert message in ran.err


def test_a_link_within_the_project_is_read(built: Path) -> None:
    (built / "content/kept").mkdir()
    (built / "content/site.yml").rename(built / "kept.yml")
    (built / "content/site.yml").symlink_to(built / "kept.yml")
    (built / "content/kept").rmdir()

    assert handrail("check", root=built).code == 0
