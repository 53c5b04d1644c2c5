"""A site made of the same stands as it was; whatever changed, it is as a clean build has it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from generator.files.noted import note, noted
from generator.files.owned import MANIFEST
from generator.files.project import Project
from generator.files.unchanged import made_of
from tests.diagnostics.cases import load
from tests.output.test_killed import bytes_of
from tests.projects import ROOT, TODAY, copy_of_good, handrail, replace_in

pytestmark = pytest.mark.usefixtures("builds")
AS_IT_WAS = "Nothing has changed since it was built:"


def said(root: Path, *words: str) -> str:
    ran = handrail("build", "--today", TODAY, *words, root=root)
    assert ran.code == 0, ran.err
    return ran.out


def page(root: Path) -> Path:
    return root / "build/site/index.html"


def record(root: Path) -> Path:
    (found,) = (root / "build/made").iterdir()
    return found


def rewrite(root: Path, **other: object) -> None:
    """Let the record say something else, and carry the digest of that."""
    kept = json.loads(noted(record(root)) or b"")
    note(record(root), json.dumps({**kept, **other}).encode())


def without_a_page(root: Path) -> None:
    """A record that is damaged and makes sense: a page of a partnership is not in it."""
    text = record(root).read_text("utf-8")
    line = next(one for one in text.splitlines() if one.endswith('/index.md",'))
    record(root).write_text(text.replace(line, ""), encoding="utf-8")


def same_size(file: Path) -> None:
    """Alter a letter; the time of the file is put back, as a damaged disk would leave it."""
    before = file.stat()
    file.write_bytes(file.read_bytes().replace(b"Two", b"Tow", 1))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def added(file: Path) -> None:
    file.write_text(f"{file.read_text('utf-8')}\n# seen\n", encoding="utf-8")


def believed(root: Path) -> None:
    """A record that promises everything for nothing."""
    rewrite(root, lists=["", ""], seen=["", ""])


DISTURBED: dict[str, Callable[[Path], object]] = {
    "content": lambda root: replace_in(
        root / "content/site.yml", "name: Two Valleys", "name: Two Vales"
    ),
    "a comment": lambda root: added(root / "content/site.yml"),
    "settings": lambda root: added(root / "mkdocs.yml"),
    "a page altered": lambda root: same_size(page(root)),
    "a page lost": lambda root: page(root).unlink(),
    "the site lost": lambda root: shutil.rmtree(root / "build/site"),
    "a source altered": lambda root: same_size(root / "build/pages/index.md"),
    "the record cut short": lambda root: record(root).write_text("{", encoding="utf-8"),
    "the record foreign": lambda root: note(record(root), b"[1]"),
    "the record without a page": without_a_page,
    "the record credulous": believed,
    "the record lost": lambda root: record(root).unlink(),
}


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of which nothing has changed since it was built."""
    root = copy_of_good(tmp_path_factory.mktemp("unchanged"))
    assert AS_IT_WAS not in said(root)
    assert AS_IT_WAS in said(root)
    return root


@pytest.mark.parametrize("what", DISTURBED)
def test_whatever_is_disturbed_the_site_is_that_of_a_clean_build(
    what: str, settled: Path, tmp_path: Path
) -> None:
    root = Path(shutil.copytree(settled, tmp_path / "good"))
    assert AS_IT_WAS in said(root)
    clean = bytes_of(root / "build/site")
    DISTURBED[what](root)
    told = said(root)
    mended = bytes_of(root / "build/site")
    if what == "content":
        shutil.rmtree(root / "build")
        said(root)
        assert bytes_of(root / "build/site") != clean
        clean = bytes_of(root / "build/site")

    assert AS_IT_WAS not in told
    assert mended == clean
    assert AS_IT_WAS in said(root)


def in_the_way(root: Path) -> None:
    """Folders and files where builds keep what is of use to the next."""
    found = [record(root), root / "build/pages.alike.json"]
    for file in found:
        file.unlink()
        (file / "deep").mkdir(parents=True)
    shutil.rmtree(root / "build/read")
    (root / "build/read").write_text("mine", encoding="utf-8")


def test_what_cannot_be_kept_ends_no_build(settled: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(settled, tmp_path / "good"))
    in_the_way(root)
    for before, name in pairwise(("Two Valleys", "Two Vales", "Two Hills")):
        replace_in(root / "content/site.yml", f"name: {before}", f"name: {name}")
        assert AS_IT_WAS not in said(root)
        assert name in page(root).read_text("utf-8")
    assert (root / "build/read").read_text("utf-8") == "mine"


def test_what_is_kept_is_not_written_through_a_link(settled: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(settled, tmp_path / "good"))
    precious = tmp_path / "precious"
    precious.write_text("mine", encoding="utf-8")
    for file in (record(root), root / "build/pages.alike.json"):
        file.unlink()
        file.symlink_to(precious)
    assert AS_IT_WAS not in said(root)
    assert precious.read_text("utf-8") == "mine"
    assert AS_IT_WAS in said(root)


@pytest.mark.parametrize("place", ["site", "pages"])
def test_a_folder_without_its_list_is_told_of(place: str, settled: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(settled, tmp_path / "good"))
    (root / "build" / place / MANIFEST).unlink()
    ran = handrail("build", "--today", TODAY, root=root)
    assert ran.code == 4
    assert "holds what no build put there" in ran.err


def test_settings_that_stand_elsewhere_are_asked_each_time(settled: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(settled, tmp_path / "good"))
    added = root / "mkdocs.yml"
    (root / "base.yml").write_text("site_url: https://one.example/\n", encoding="utf-8")
    added.write_text("INHERIT: base.yml\n" + added.read_text("utf-8"), encoding="utf-8")
    said(root)
    assert b"one.example" in (root / "build/site/404.html").read_bytes()
    (root / "base.yml").write_text("site_url: https://two.example/\n", encoding="utf-8")
    said(root)
    assert b"two.example" in (root / "build/site/404.html").read_bytes()


DEAR = {"mkdocs", "jinja2", "pydantic", "yaml", "typst", "docx"}
"""What takes longest to load."""


def test_a_build_with_nothing_to_do_loads_nothing_to_do_it_with(settled: Path) -> None:
    asked = ["--root", str(settled), "build", "--today", TODAY]
    program = (
        "import sys; from generator.cli.commands import handrail\n"
        f"handrail({asked!r}, standalone_mode=False)\n"
        f"print('Loaded:', *{DEAR!r} & {{*sys.modules}})"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert AS_IT_WAS in ran.stdout
    assert ran.stdout.endswith("Loaded:\n")


def test_a_project_may_lie_where_compiled_code_does(tmp_path: Path) -> None:
    """Code that is kept is no part of what is built; a folder around all of it is none of that."""
    root = copy_of_good(tmp_path / "__pycache__")
    before = made_of(Project(root))
    added(root / "content/site.yml")
    assert made_of(Project(root)) != before != ""


def test_another_day_and_another_edition_are_other_sites(settled: Path) -> None:
    assert AS_IT_WAS not in said(settled, "--today", "2026-02-04")
    assert AS_IT_WAS not in said(settled, "--edition", "northmoor")
    assert AS_IT_WAS in said(settled, "--edition", "northmoor")
    assert AS_IT_WAS in said(settled, "--today", "2026-02-04"), "each stands by itself"
    assert AS_IT_WAS not in said(settled, "--edition", "northmoor", "--no-scripts")


def test_what_is_to_be_told_is_told_each_time(tmp_path: Path) -> None:
    """A site with something to look at is built again, so that nobody overlooks it."""
    root = copy_of_good(tmp_path)
    load("letter-not-shown").apply(root)
    for _ in range(2):
        ran = handrail("build", "--today", TODAY, root=root)
        assert ran.code == 0 and "letter-not-shown" in ran.err and AS_IT_WAS not in ran.out
