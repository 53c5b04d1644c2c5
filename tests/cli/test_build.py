"""`handrail build`: stages and times, what it wrote, and what it leaves alone when it fails."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.files.owned import claim
from tests.diagnostics.cases import load
from tests.projects import ROOT, TODAY, copy_of_good, handrail, replace_in

STAGES = [
    "Compare",
    "Read",
    "Parse",
    "Link",
    "Check",
    "Keep",
    "Partnerships",
    "Shared",
    "Write",
    "Finish",
    "Publish",
]


def files_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and the time of its last writing, but the lock that a run holds."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "lock"
    }


def build(root: Path, *words: str) -> None:
    ran = handrail("build", "--today", TODAY, *words, root=root)
    assert ran.code == 0, ran.err


def test_it_names_the_stages_then_what_it_wrote(built: Path) -> None:
    site = built / "build/site"
    shutil.rmtree(site)
    ran = handrail("build", "--today", TODAY, root=built)
    finished = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in finished)

    assert ran.code == 0
    assert re.findall(r"^  (\w+) +\d+\.\d\d s$", ran.err, re.MULTILINE) == STAGES
    assert f"Built {pages} pages from 24 provisions of 2 partnerships" in ran.out
    assert f": {len(finished)} files, " in ran.out
    assert ran.out.endswith(f"Open {site / 'index.html'}\n")


@pytest.mark.parametrize("name", ["many-at-once", "empty-file", "not-registered", "yaml-alias"])
def test_bad_content_leaves_site_and_pages_untouched(name: str, built: Path) -> None:
    before = files_of(built / "build")
    load(name).apply(built)
    ran = handrail("build", "--today", TODAY, root=built)

    assert ran.code == 1
    assert "Traceback" not in ran.out + ran.err
    assert files_of(built / "build") == before


def test_a_broken_template_is_our_mistake(built: Path) -> None:
    _own_templates(built)
    before = files_of(built / "build")
    template = built / "site_templates/pages/parts/line.html"
    template.write_text("{{ view.no_such_thing }}", encoding="utf-8")
    ran = handrail("build", "--today", TODAY, root=built)
    report = built / "build/crash-report.txt"

    assert ran.code == 3
    assert "This is a mistake of Handrail's, not of your content" in ran.err
    assert "Traceback" not in ran.err and str(report) in ran.err
    assert "Traceback" in report.read_text(encoding="utf-8")
    report.unlink()
    assert files_of(built / "build") == before


def test_a_theme_that_fails_is_our_mistake_and_costs_nothing(built: Path) -> None:
    _own_templates(built)
    before = files_of(built / "build/site")
    (built / "site_templates/theme/main.html").write_text("{% no such tag %}", encoding="utf-8")
    ran = handrail("build", "--today", TODAY, root=built)

    assert ran.code == 3
    assert files_of(built / "build/site") == before


@pytest.mark.parametrize(
    ("find", "replace"),
    [
        ("name: material", "name: no-such-theme"),
        ("site_name: Two Valleys", "site_name: [Two Valleys"),
        ("  name: material", "  name: material\n  custom_dir: no_such_folder"),
    ],
)
def test_settings_that_mkdocs_refuses_are_the_publishers_mistake(
    find: str, replace: str, built: Path
) -> None:
    shutil.rmtree(built / "build/site")
    replace_in(built / "mkdocs.yml", find, replace)
    ran = handrail("build", "--today", TODAY, root=built)

    assert ran.code == 1
    assert "mkdocs.yml:1:1: bad-settings: " in ran.err
    assert not (built / "build/site").exists()


def test_output_says_where_the_site_goes(built: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "intranet/handrail"
    elsewhere.parent.mkdir()
    (built / "build/site").rename(elsewhere)
    build(built, "--output", str(elsewhere))

    assert (elsewhere / "index.html").is_file()
    assert not (built / "build/site").exists()
    assert [path.name for path in elsewhere.parent.iterdir()] == ["handrail"]


def test_output_never_takes_the_place_of_something_else(tmp_path: Path) -> None:
    root = copy_of_good(tmp_path)
    before = files_of(root)
    ran = handrail("build", "--today", TODAY, "--output", str(root), root=root)

    assert ran.code == 4
    assert "holds what no build put there" in ran.err
    (root / "build/lock").unlink()
    (root / "build").rmdir()
    assert files_of(root) == before


def test_a_second_build_writes_no_page_again(built: Path) -> None:
    before = files_of(built / "build/pages")
    build(built)

    assert files_of(built / "build/pages") == before


def test_a_page_that_is_planned_no_more_goes(built: Path) -> None:
    stale = built / "build/pages/topics/old-topic/index.md"
    stale.parent.mkdir()
    claim(built / "build/pages", ["topics/old-topic/index.md"])  # as a build that planned it did
    stale.write_text("# Old\n", encoding="utf-8")
    build(built)

    assert not stale.parent.exists()
    assert not (built / "build/site/topics/old-topic").exists()


def test_the_day_is_the_one_given(built: Path) -> None:
    """Northmoor's review was due in March 2023: on the last day of it the note is not overdue."""
    page = built / "build/site/partnerships/northmoor/index.html"

    def word_on(day: str) -> bool:
        assert handrail("build", "--today", day, root=built).code == 0
        return '<review-date><div class="banner overdue"' in page.read_text(encoding="utf-8")

    assert (word_on("2023-03-31"), word_on("2023-04-01")) == (False, True)


def _own_templates(root: Path) -> None:
    shutil.copytree(ROOT / "site_templates", root / "site_templates")
